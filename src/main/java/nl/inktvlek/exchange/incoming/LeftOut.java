package nl.inktvlek.exchange.incoming;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.TableFile;

/// The lines that were not taken in, as a workbook to mend and bring again: the columns of each file as they were, and
/// beside them the line and what is wrong with it.
public record LeftOut(CheckedImport checked) {

    public void write(OutputStream out, Locale locale) throws IOException {
        var reasons = reasons(locale);
        var sheets = new LinkedHashMap<String, TableFile>();
        for (var table : checked.request().files()) {
            var lines = checked.linesWithErrors().getOrDefault(table.name(), Set.of());
            if (!lines.isEmpty()) {
                sheets.put(sheetName(table, sheets.keySet()), sheet(table, lines, reasons, locale));
            }
        }
        if (sheets.isEmpty()) {
            sheets.put("errors", ofNoTable(locale));
        }
        TableFile.writeXlsx(out, sheets);
    }

    /// What could not be read of a network has no line of a table to mend: only why, and where in the file.
    private TableFile ofNoTable(Locale locale) {
        var headers = List.of(
                Messages.text("left-out.line", List.of(), locale), Messages.text("left-out.reason", List.of(), locale));
        var rows = checked.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .map(problem -> List.<Object>of(
                        problem.line(), Messages.place(problem) + ": " + Messages.text(problem, locale)))
                .toList();
        return new TableFile(headers, rows);
    }

    /// Of those listed; further ones stand there without.
    private Map<String, String> reasons(Locale locale) {
        var reasons = new HashMap<String, String>();
        for (var problem : checked.problems()) {
            if (problem.severity() == Problem.Severity.ERROR) {
                var text = problem.column().isEmpty()
                        ? Messages.text(problem, locale)
                        : problem.column() + ": " + Messages.text(problem, locale);
                reasons.merge(problem.file() + ":" + problem.line(), text, (one, other) -> one + " " + other);
            }
        }
        return reasons;
    }

    private static TableFile sheet(MappedFile table, Set<Long> lines, Map<String, String> reasons, Locale locale) {
        var headers = new ArrayList<>(table.recognition().headers());
        int columns = headers.size();
        headers.add(Messages.text("left-out.line", List.of(), locale));
        headers.add(Messages.text("left-out.reason", List.of(), locale));
        var rows = table.lines(line -> lines.contains(line) || lines.contains(0L)).stream()
                .map(line -> {
                    var row = new ArrayList<Object>();
                    for (int i = 0; i < columns; i++) {
                        row.add(i < line.cells().size() ? line.cells().get(i) : "");
                    }
                    row.add(line.number());
                    row.add(reasons.getOrDefault(
                            table.name() + ":" + line.number(), reasons.getOrDefault(table.name() + ":0", "")));
                    return List.copyOf(row);
                })
                .toList();
        return new TableFile(headers, rows);
    }

    /// By what the rows are, so that they are recognised when they come again.
    private static String sheetName(MappedFile table, Set<String> taken) {
        var kind = table.recognition().table().name().toLowerCase(Locale.ROOT);
        var free = IntStream.iterate(2, i -> i + 1)
                .mapToObj(i -> kind + " " + i)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElse(kind);
        return taken.contains(kind) ? free : kind;
    }
}
