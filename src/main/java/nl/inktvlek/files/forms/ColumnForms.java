package nl.inktvlek.files.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// How what can be written in two ways is written in the columns of a file.
///
/// @param days which of two numbers of a day is the month: 03/04/2026
/// @param numbers which mark stands before the decimals: 1.234
/// @param places whether four digits are the code of a municipality or a postcode: 1701
/// @param halfUnderstood columns of which a spreadsheet understood some days, perhaps the other way round, and left
/// others
public record ColumnForms(
        Choices<DateReader.Order> days,
        Choices<NumberReader.Form> numbers,
        Choices<PlaceForm> places,
        Set<Integer> halfUnderstood) {

    public ColumnForms {
        halfUnderstood = Set.copyOf(halfUnderstood);
    }

    public ColumnForms withDays(Choices<DateReader.Order> others) {
        return new ColumnForms(others, numbers, places, halfUnderstood);
    }

    public ColumnForms withNumbers(Choices<NumberReader.Form> others) {
        return new ColumnForms(days, others, places, halfUnderstood);
    }

    public ColumnForms withPlaces(Choices<PlaceForm> others) {
        return new ColumnForms(days, numbers, others, halfUnderstood);
    }

    /// A choice for every column that has one to make.
    ///
    /// @param made what its cells or the user decided, by column
    /// @param offered columns with cells of which the choice says what they are
    public record Choices<E extends Enum<E>>(Map<Integer, E> made, Set<Integer> offered) {

        public Choices {
            made = Map.copyOf(made);
            offered = Set.copyOf(offered);
        }

        /// What the cells of each column decide.
        public static <V, E extends Enum<E>> Choices<E> of(
                Map<Integer, V> columns, Function<V, Optional<E>> decided, Predicate<V> offers) {
            var made = new HashMap<Integer, E>();
            columns.forEach(
                    (column, evidence) -> decided.apply(evidence).ifPresent(choice -> made.put(column, choice)));
            return new Choices<>(
                    made,
                    columns.entrySet().stream()
                            .filter(column -> offers.test(column.getValue()))
                            .map(Map.Entry::getKey)
                            .collect(Collectors.toSet()));
        }

        public Optional<E> of(int column) {
            return Optional.ofNullable(made.get(column));
        }

        public Choices<E> with(int column, E choice) {
            var changed = new HashMap<>(made);
            changed.put(column, choice);
            return new Choices<>(changed, offered);
        }

        /// As was chosen for a file of the same shape, where these cells do not decide it themselves.
        public Choices<E> orAsBefore(Map<Integer, E> before) {
            var changed = new HashMap<>(before);
            changed.keySet().retainAll(offered);
            changed.putAll(made);
            return new Choices<>(changed, offered);
        }
    }
}
