package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.util.Locale;
import nl.inktvlek.plots.Caption;

/// What stands around plots of the programme's own numbers, in the reader's language.
///
/// @param asOf the day the numbers are of
public record Captions(Locale locale, LocalDate asOf) {

    /// @param name of the file
    /// @param definition in a line
    /// @param how it is counted, in full
    public Caption of(String name, String headline, String form, String definition, String how) {
        return new Caption(
                name, headline, form, new Caption.Origin(definition, how, asOf, text("plot.source")), locale);
    }

    public String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }

    /// "K2 2025"
    public String quarter(LocalDate day) {
        return text("plot.quarter", day.get(IsoFields.QUARTER_OF_YEAR), Integer.toString(day.getYear()));
    }

    /// "nov 2025"
    public String month(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " " + day.getYear();
    }
}
