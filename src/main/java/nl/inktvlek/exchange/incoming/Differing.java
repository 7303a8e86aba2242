package nl.inktvlek.exchange.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// Lines that say something else than is stored: told, and kept to be taken over where the importer may change it.
final class Differing {

    private final ProblemList problems;
    private final List<Correction> corrections = new ArrayList<>();
    private int lines;

    Differing(ProblemList problems) {
        this.problems = problems;
    }

    int lines() {
        return lines;
    }

    List<Correction> corrections() {
        return List.copyOf(corrections);
    }

    /// @param subject number of what the line is about
    Told of(Row row, int subject, boolean mayChange) {
        return new Told(row, subject, mayChange);
    }

    /// What one line says otherwise of one thing.
    final class Told {

        private final Row row;
        private final int subject;
        private final boolean mayChange;
        private final List<String> columns = new ArrayList<>();
        private final List<Correction> wanted = new ArrayList<>();

        private Told(Row row, int subject, boolean mayChange) {
            this.row = row;
            this.subject = subject;
            this.mayChange = mayChange;
        }

        /// @param plain form in which two that say the same are the same
        void compare(
                String column,
                Field field,
                @Nullable String says,
                @Nullable String stored,
                UnaryOperator<String> plain) {
            var before = stored == null ? "" : stored;
            if (says != null && !says.isEmpty() && !plain.apply(says).equals(plain.apply(before))) {
                otherwise(column, field, 0, "", "", before, says);
            }
        }

        /// The same for languages: in no order.
        void compare(String column, Field field, List<String> says, List<String> stored) {
            if (!says.isEmpty() && !plain(says).equals(plain(stored))) {
                otherwise(column, field, 0, "", "", listed(stored), listed(says));
            }
        }

        private static Set<String> plain(List<String> words) {
            return words.stream().map(PlainWords::of).collect(Collectors.toSet());
        }

        private static String listed(List<String> words) {
            return words.stream().map(word -> word + "|").collect(Collectors.joining());
        }

        void otherwise(String column, Field field, int other, String detail, String since, String stored, String says) {
            columns.add(column);
            wanted.add(new Correction(
                    row.file(), row.line(), row.header(column), field, subject, other, detail, since, stored, says));
        }

        void tell() {
            if (columns.isEmpty()) {
                return;
            }
            if (mayChange) {
                corrections.addAll(wanted);
            }
            Differing.this.tell(row, columns, mayChange);
        }
    }

    /// What can only be set right on the page of the thing.
    void elsewhere(Row row, String column, boolean isDifferent) {
        if (isDifferent) {
            onlyElsewhere(row, column);
        }
    }

    void onlyElsewhere(Row row, String column) {
        tell(row, List.of(column), false);
    }

    /// One that is no line of a table of its own.
    void add(Correction correction) {
        lines++;
        corrections.add(correction);
        problems.add(Problem.notice(
                correction.file(), correction.line(), correction.header(), "known-differs", correction.header()));
    }

    private void tell(Row row, List<String> columns, boolean canBeTakenOver) {
        lines++;
        var headers = columns.stream().distinct().map(row::header).collect(Collectors.joining(", "));
        problems.add(
                row.notice(columns.getFirst(), canBeTakenOver ? "known-differs" : "known-differs-elsewhere", headers));
    }
}
