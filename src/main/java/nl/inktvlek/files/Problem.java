package nl.inktvlek.files;

import java.util.List;
import java.util.stream.Collectors;

/// Something in a file that needs attention: what, where, and how bad.
///
/// @param line line in the file, from 1; 0 when it concerns the whole file
/// @param column header of the column, or "" when it concerns the whole line
/// @param key what is wrong: the message stands in the bundles under `problem.` + key
/// @param details values the message speaks of; never a name of a person
public record Problem(Severity severity, String file, long line, String column, String key, List<String> details) {

    public enum Severity {
        /// The line cannot be used.
        ERROR,
        /// The line is used; this is worth knowing.
        NOTICE
    }

    public static Problem error(String file, long line, String column, String key, Object... details) {
        return new Problem(Severity.ERROR, file, line, column, key, texts(details));
    }

    public static Problem notice(String file, long line, String column, String key, Object... details) {
        return new Problem(Severity.NOTICE, file, line, column, key, texts(details));
    }

    /// With a list as its detail, which is told to its end.
    public static Problem listing(String file, long line, String key, List<String> listed) {
        return new Problem(
                Severity.NOTICE,
                file,
                line,
                "",
                key,
                List.of(listed.stream().map(Problem::shortened).collect(Collectors.joining(", "))));
    }

    private static List<String> texts(Object... details) {
        return List.of(details).stream()
                .map(String::valueOf)
                .map(Problem::shortened)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
}
