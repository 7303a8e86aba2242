package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Cells that say that the same is meant as in the line above.
final class SameAsAbove {

    private static final Pattern DITTO = Pattern.compile("(?i)idem\\.?|id\\.|dito|ditto|zie boven|\"|\"\"|,,|''|〃|”|„");

    private static final int LONGEST = 10;

    /// What is everybody's own, whatever stands above.
    private static final Set<String> OWN = Set.of("code", "name", "first_name", "infix", "initials", "phone", "email");

    private final String file;
    private final Recognition recognition;
    private final Consumer<Problem> problems;
    private @Nullable Line above;

    SameAsAbove(String file, Recognition recognition, Consumer<Problem> problems) {
        this.file = file;
        this.recognition = recognition;
        this.problems = problems;
    }

    /// The line with what stands in the last one before it, where it says so; that is told.
    Line filled(Line line) {
        var last = above;
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
