package nl.inktvlek.files;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says of the lines below the headings which are rows of the table; why others are none is told.
final class RowCheck {

    /// What spreadsheets write where a formula failed.
    private static final Pattern FAILED = Pattern.compile(
            "#(?:UNCOUNTED!|REF!|N/A|VALUE!|DIV/0!|NAME\\?|NUM!|NULL!|VERW!|WAARDE!|NAAM\\?|DEEL/0!|N/B|NB|GETAL!)");

    private final String file;
    private final Recognition recognition;
    private final Consumer<Problem> problems;
    private final SecondTable below;

    /// Columns without a heading in which nothing stood yet.
    private final Set<Integer> unnamed;

    RowCheck(String file, Recognition recognition, Consumer<Problem> problems) {
        this.file = file;
        this.recognition = recognition;
        this.problems = problems;
        this.below = new SecondTable(recognition.headers(), recognition.headerLine());
        this.unnamed = IntStream.range(0, recognition.headers().size())
                .filter(i -> recognition.headers().get(i).isEmpty()
                        && recognition.meanings().get(i).isEmpty())
                .boxed()
                .collect(Collectors.toCollection(HashSet::new));
    }

    /// Asked for every line in order, open ones too.
    ///
    /// @param read as it stands in the file
    /// @param line with what is meant by it
    boolean isRow(Line read, Line line) {
        boolean isSecond = below.isOf(read);
        boolean isFoot = recognition.foot() > 0 && line.number() >= recognition.foot();
        if (isFoot || line.isBlank()) {
            return false;
        }
        int columns = recognition.headers().size();
        var failed = failed(line);
        if (line.width() > columns) {
            boolean isSheet = recognition.layout() instanceof Layout.Sheet; // which has no separator to look at
            tell(line, "", isSheet ? "cells-without-column" : "wrong-number-of-columns", line.width(), columns);
        } else if (failed.isPresent()) {
            tell(line, recognition.headers().get(failed.getAsInt()), "formula-failed");
        } else if (isSecond) {
            tell(line, "", "second-table");
        } else {
            tellUnnamed(line);
            return true;
        }
        return false;
    }

    private void tell(Line line, String column, String key, Object... details) {
        problems.accept(Problem.error(file, line.number(), column, key, details));
    }

    /// What stands in a column without a heading is told once.
    private void tellUnnamed(Line line) {
        unnamed.removeIf(column -> {
            boolean isFilled =
                    column < line.cells().size() && !line.cells().get(column).isEmpty();
            if (isFilled) {
                problems.accept(Problem.notice(file, line.number(), "", "column-without-heading", column + 1));
            }
            return isFilled;
        });
    }

    private OptionalInt failed(Line line) {
        for (int i = 0; i < line.cells().size() && i < recognition.meanings().size(); i++) {
            var cell = line.cells().get(i);
            if (!cell.isEmpty()
                    && cell.charAt(0) == '#'
                    && recognition.meanings().get(i).isPresent()
                    && FAILED.matcher(cell).matches()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
