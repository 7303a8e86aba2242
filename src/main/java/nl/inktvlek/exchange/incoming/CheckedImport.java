package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.Problem;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// An import that has been read and held against the database: ready to be carried out.
///
/// Rows refer to things by *reference*: a number that is there already (0 or more), or -1 - i for the i-th new row of
/// that table.
///
/// @param told by number of a known person the day on which they were told, where that is new
/// @param meetings of series that are known
/// @param corrections what lines say otherwise than is stored, where it can be taken over
/// @param taken those that are
/// @param problems what is wrong with the files, errors first, as many as a person reads
/// @param errors how many errors there are, those not listed included
/// @param linesWithErrors lines that cannot be used, by name of the table; 0 for the table as a whole
public record CheckedImport(
        ImportRequest request,
        List<OrganisationRow> organisations,
        List<AffiliationRow> affiliations,
        List<PersonRow> people,
        Map<Integer, LocalDate> told,
        List<PositionRow> positions,
        List<MembershipRow> memberships,
        List<TieRow> ties,
        List<NominationRow> nominations,
        List<SeriesRow> series,
        List<MeetingRow> meetings,
        List<AttendanceRow> attendances,
        List<OnwardRow> onward,
        List<Correction> corrections,
        Set<Correction> taken,
        Impact impact,
        List<Problem> problems,
        int errors,
        Map<String, Set<Long>> linesWithErrors) {

    public record OrganisationRow(
            String id,
            String name,
            OrganisationKind kind,
            @Nullable String municipality,
            List<String> languages) {}

    public record AffiliationRow(int organisation, int partner, Affiliation kind) {}

    public record PersonRow(
            String id,
            String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            boolean keyFigure,
            @Nullable LocalDate informed) {

        public boolean isIdentified() {
            return !name.isEmpty() || phone != null || email != null;
        }

        /// Whether two lines may be of one person: where both say something, they say the same.
        boolean agreesWith(PersonRow other) {
            return Ids.byName(name).equals(Ids.byName(other.name))
                    && agree(digits(phone), digits(other.phone))
                    && agree(plain(email), plain(other.email))
                    && agree(municipality, other.municipality)
                    && agree(plain(neighbourhood), plain(other.neighbourhood))
                    && agree(informed, other.informed);
        }

        boolean isReachedAs(PersonRow other) {
            return phone != null && other.phone != null && agree(digits(phone), digits(other.phone))
                    || email != null && other.email != null && agree(plain(email), plain(other.email));
        }

        boolean isOfPlaceOf(PersonRow other) {
            return municipality != null && municipality.equals(other.municipality);
        }

        /// With what another line says of the same person, that agrees.
        PersonRow with(PersonRow other) {
            return new PersonRow(
                    id,
                    name,
                    either(phone, other.phone),
                    either(email, other.email),
                    either(municipality, other.municipality),
                    either(neighbourhood, other.neighbourhood),
                    keyFigure || other.keyFigure,
                    either(informed, other.informed));
        }

        private static @Nullable String digits(@Nullable String phone) {
            return phone == null ? null : PersonDifferences.digits(phone);
        }

        private static @Nullable String plain(@Nullable String text) {
            return text == null ? null : PlainWords.of(text);
        }

        private static boolean agree(@Nullable Object one, @Nullable Object other) {
            return one == null || other == null || one.equals(other);
        }

        private static <T> @Nullable T either(@Nullable T one, @Nullable T other) {
            return one == null ? other : one;
        }
    }

    public record PositionRow(
            int person,
            int organisation,
            String position,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public record MembershipRow(int person, int organisation) {}

    /// @param mutual whether a conversation can go both ways
    public record TieRow(
            int from,
            int to,
            String kind,
            @Nullable Double strength,
            double confidence,
            boolean mutual,
            @Nullable LocalDate since) {

        /// Divided by the largest strength of its file.
        TieRow weaker(double largest) {
            return new TieRow(from, to, kind, strength == null ? null : strength / largest, confidence, mutual, since);
        }

        /// What two lines say of the same tie: the strongest and the oldest, whichever came first.
        TieRow and(TieRow other) {
            return new TieRow(
                    from,
                    to,
                    kind,
                    strength == null || other.strength != null && other.strength > strength ? other.strength : strength,
                    Math.max(confidence, other.confidence),
                    mutual,
                    since == null || other.since != null && other.since.isBefore(since) ? other.since : since);
        }
    }

    public record NominationRow(int by, int of) {}

    public record SeriesRow(
            String id,
            @Nullable Integer partner,
            @Nullable Integer host,
            @Nullable String municipality,
            @Nullable String neighbourhood,
            List<String> languages,
            @Nullable String group,
            List<LocalDate> meetings,
            List<String> themes,
            List<Integer> leaders) {}

    public record MeetingRow(int series, int number, LocalDate on, String theme) {}

    public record AttendanceRow(int person, int series, List<Integer> meetings) {}

    public record OnwardRow(int person, int series, int people, String kind) {}

    /// The same, with these corrections taken over and no others.
    public CheckedImport taking(Collection<Correction> some) {
        return new CheckedImport(
                request,
                organisations,
                affiliations,
                people,
                told,
                positions,
                memberships,
                ties,
                nominations,
                series,
                meetings,
                attendances,
                onward,
                corrections,
                Set.copyOf(some),
                impact,
                problems,
                errors,
                linesWithErrors);
    }

    /// Rows and corrections it would store.
    public int stored() {
        return impact.added() + taken.size();
    }

    /// Lines that are not taken in.
    public int leftOut() {
        return linesWithErrors.values().stream().mapToInt(Set::size).sum();
    }

    /// Whether it may be carried out: no errors, or the lines with errors are to be left out, and something is left.
    public boolean isReady() {
        return (errors == 0 || request.leaveOutErrors()) && stored() > 0;
    }

    /// How many of the new people are key figures who have not been told, and neither came to a series nor led one.
    public int untold() {
        var inPosition = positions.stream().map(PositionRow::person).collect(Collectors.toSet());
        var inSeries = Stream.concat(
                        attendances.stream().map(AttendanceRow::person),
                        series.stream().flatMap(row -> row.leaders().stream()))
                .collect(Collectors.toSet());
        return (int) IntStream.range(0, people.size())
                .filter(i -> people.get(i).informed() == null
                        && !inSeries.contains(-1 - i)
                        && (inPosition.contains(-1 - i)
                                || people.get(i).keyFigure() && people.get(i).isIdentified()))
                .count();
    }
}
