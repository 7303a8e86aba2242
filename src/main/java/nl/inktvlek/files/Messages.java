package nl.inktvlek.files;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Puts problems into words, from the same bundles as the interface.
public final class Messages {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /// What is wrong, and how to mend it.
    public static String text(Problem problem, Locale locale) {
        return text("problem." + problem.key(), problem.details(), locale);
    }

    public static String text(String key, List<String> details, Locale locale) {
        var pattern = ResourceBundle.getBundle("vaadin-i18n.translations", locale, EXACT)
                .getString(key);
        return details.isEmpty() ? pattern : new MessageFormat(pattern, locale).format(details.toArray());
    }

    /// Where a problem is: file, line and column, as far as known.
    public static String place(Problem problem) {
        var place = new StringBuilder(problem.file());
        if (problem.line() > 0) {
            place.append(':').append(problem.line());
        }
        if (!problem.column().isEmpty()) {
            place.append(" [").append(problem.column()).append(']');
        }
        return place.toString();
    }
}
