package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells that say that the same is meant as in the line above, or were made one with it.
final class SameAsAbove {

    private static final Pattern DITTO = Pattern.compile("(?i)idem\\.?|id\\.|dito|ditto|zie boven|\"|\"\"|,,|''|〃|”|„");

    private static final int LONGEST = 10;

    /// What is everybody's own, whatever stands above.
    private static final Set<String> OWN = Set.of("code", "name", "first_name", "infix", "initials", "phone", "email");

    private final String file;
    private final Recognition recognition;
    private final Consumer<Problem> problems;
    /// By column, and by the first line.
    private final Map<Integer, NavigableMap<Long, Layout.Sheet.Merged>> merged = new HashMap<>();

    /// By column, what stands in the last of them.
    private final Map<Integer, String> shown = new HashMap<>();

    private @Nullable Line above;

    SameAsAbove(String file, Recognition recognition, Consumer<Problem> problems) {
        this.file = file;
        this.recognition = recognition;
        this.problems = problems;
        if (recognition.layout() instanceof Layout.Sheet sheet) {
            sheet.merged().stream()
                    .filter(cells -> cells.first() > recognition.headerLine() && cells.last() > cells.first())
                    .filter(cells -> cells.column() < recognition.headers().size())
                    .forEach(cells -> merged.computeIfAbsent(cells.column(), any -> new TreeMap<>())
                            .put(cells.first(), cells));
        }
    }

    /// The line with what stands in the last one before it, where it says so; that is told.
    Line filled(Line read) {
        var last = above;
        var line = merged.isEmpty() ? read : withMerged(read);
        var filled = line;
        for (int i = 0;
                last != null && i < Math.min(line.cells().size(), last.cells().size());
                i++) {
            var text = line.cells().get(i);
            if (!text.isEmpty()
                    && text.length() <= LONGEST
                    && mayBe(i)
                    && DITTO.matcher(text).matches()) {
                var cells = new ArrayList<>(filled.cells());
                cells.set(i, last.cells().get(i));
                filled = new Line(line.number(), cells);
                problems.accept(Problem.notice(
                        file, line.number(), recognition.headers().get(i), "same-as-above"));
            }
        }
        return filled;
    }

    /// What the reader sees beside every line.
    private Line withMerged(Line line) {
        var cells = new ArrayList<>(line.cells());
        boolean isBlank = line.isBlank();
        merged.forEach((column, ofColumn) -> {
            var before = ofColumn.floorEntry(line.number());
            if (before == null || line.number() > before.getValue().last()) {
                return;
            }
            if (before.getKey() == line.number()) {
                shown.put(column, column < cells.size() ? cells.get(column) : "");
            } else if (!isBlank) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, shown.getOrDefault(column, ""));
            }
        });
        return new Line(line.number(), cells);
    }

    /// The next line may mean this one.
    void keep(Line line) {
        above = line;
    }

    private boolean mayBe(int column) {
        return column < recognition.meanings().size()
                && recognition
                        .meanings()
                        .get(column)
                        .filter(name -> !OWN.contains(name))
                        .isPresent();
    }
}
