package nl.inktvlek.exchange.incoming;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.exchange.incoming.Impact.Rows;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.TableKind;

/// What a check found, for other programs: from the command line and the service alike.
///
/// @param rows by table, in small letters
/// @param meetings added to series that are known
/// @param differing lines that say something else than is stored
/// @param takenOver values of these that are taken over
/// @param linesWithErrors lines that cannot be taken in
public record CheckReport(
        Map<String, Rows> rows,
        int meetings,
        int differing,
        int takenOver,
        int errors,
        int linesWithErrors,
        List<ReportedProblem> problems) {

    /// @param line from 1; 0 for the file as a whole
    /// @param column header; "" for the line as a whole
    /// @param key what is wrong: stays the same
    /// @param text the same in words
    public record ReportedProblem(String severity, String file, long line, String column, String key, String text) {}

    public static CheckReport of(CheckedImport checked, Locale locale) {
        var rows = new TreeMap<String, Rows>();
        for (var table : TableKind.values()) {
            rows.put(table.name().toLowerCase(Locale.ROOT), checked.impact().of(table));
        }
        return new CheckReport(
                rows,
                checked.impact().meetings(),
                checked.impact().differing(),
                checked.taken().size(),
                checked.errors(),
                checked.leftOut(),
                checked.problems().stream()
                        .map(problem -> new ReportedProblem(
                                problem.severity().name().toLowerCase(Locale.ROOT),
                                problem.file(),
                                problem.line(),
                                problem.column(),
                                problem.key(),
                                Messages.text(problem, locale)))
                        .toList());
    }
}
