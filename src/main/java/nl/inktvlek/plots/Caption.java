package nl.inktvlek.plots;

import java.time.LocalDate;
import java.util.Locale;

/// What stands around a plot.
///
/// @param name of its file, without an ending; one of its kind on a page
/// @param headline the finding, in a sentence
/// @param form what kind of picture it is, for who cannot see it
/// @param origin where its values come from
/// @param locale of its words and numbers
public record Caption(String name, String headline, String form, Origin origin, Locale locale) {

    /// @param definition what is counted, with its unit, in a line
    /// @param how it is counted, in full
    /// @param asOf the day its values are of
    /// @param source where they were found
    public record Origin(String definition, String how, LocalDate asOf, String source) {}

    /// What the picture says, for who cannot see it.
    public String sentence() {
        return headline + " " + form;
    }

    Numerals numerals() {
        return new Numerals(locale);
    }
}
