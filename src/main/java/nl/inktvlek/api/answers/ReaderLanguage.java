package nl.inktvlek.api.answers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/// Dutch, unless a request prefers English (`Accept-Language`).
public final class ReaderLanguage {

    private static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> KNOWN = List.of(DUTCH, Locale.ENGLISH);

    private ReaderLanguage() {}

    public static Locale of(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        if (asked == null) {
            return DUTCH;
        }
        try {
            var found = Locale.lookup(LanguageRange.parse(asked), KNOWN);
            return found == null ? DUTCH : found;
        } catch (IllegalArgumentException unreadable) {
            return DUTCH;
        }
    }
}
