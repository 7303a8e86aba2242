package nl.inktvlek.exchange.incoming;

/// Something known of which a line says something else than is stored: field by field, to be taken over or not.
///
/// @param header heading of the column that says it
/// @param subject number of the person, organisation or series
/// @param other number of the organisation of a post, of the series attended, of the person at the other end of a
/// tie, or of the meeting within its series
/// @param detail name of the post, or kind of the tie or of the onward talk
/// @param since first day of the post; "" when it is not known
/// @param stored as it is; days as in ISO 8601, numbers of meetings with a comma after each, languages with a bar after
/// each, "" for nothing
/// @param says as the line says, in the same form
public record Correction(
        String file,
        long line,
        String header,
        Field field,
        int subject,
        int other,
        String detail,
        String since,
        String stored,
        String says) {

    public enum Field {
        NAME,
        PHONE,
        EMAIL,
        MUNICIPALITY,
        NEIGHBOURHOOD,
        ORGANISATION_NAME,
        ORGANISATION_MUNICIPALITY,
        ORGANISATION_KIND,
        ORGANISATION_LANGUAGES,
        SERIES_MUNICIPALITY,
        SERIES_NEIGHBOURHOOD,
        SERIES_GROUP,
        SERIES_LANGUAGES,
        TIE_STRENGTH,
        POST_ENDS,
        MEETING_DAY,
        ATTENDED,
        TALKED_ON;

        /// Whether the vault keeps it.
        public boolean isOfIdentity() {
            return this == NAME || this == PHONE || this == EMAIL;
        }
    }

    /// Whether it only adds to what is stored, and takes nothing away.
    public boolean adds() {
        return stored.isEmpty() || field == Field.ATTENDED && ("," + says).contains("," + stored);
    }
}
