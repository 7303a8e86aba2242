package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.DateReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.NumberReader;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.vocabulary.Municipalities;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a row, and notes what is wrong with them.
///
/// @param partners numbers of the consortium partners by their code in capitals
record CheckedCells(Map<String, Integer> partners, ProblemList problems) {

    Optional<Integer> partner(Row row) {
        var text = row.text("partner");
        var partner = Optional.ofNullable(partners.get(text.toUpperCase(Locale.ROOT)));
        if (!text.isEmpty() && partner.isEmpty()) {
            problems.add(row.notice("partner", "partner-unknown", Shown.code(text)));
        }
        return partner;
    }

    @Nullable
    String municipality(Row row) {
        return new PlaceCells(problems)
                .municipality(row)
                .map(Municipalities.Municipality::code)
                .orElse(null);
    }

    <E extends Enum<E>> Optional<E> oneOf(Row row, String column, Class<E> type) {
        var text = row.text(column);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            problems.add(row.notice(column, "value-unknown", Shown.code(text)));
        }
        return found;
    }

    /// A cell that was read: its value, null when it was empty, or not valid at all.
    record Cell<T>(@Nullable T value, boolean valid) {}

    /// A number from 0 to `largest`; none where it may be two.
    Cell<Double> number(Row row, String column, double largest) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return new Cell<>(null, true);
        }
        var readings = NumberReader.readings(text, row.numbers(column)).stream()
                .filter(number -> number >= 0 && number <= largest)
                .toList();
        if (readings.size() == 1) {
            return new Cell<>(readings.getFirst(), true);
        }
        problems.add(row.error(
                column, readings.isEmpty() ? "not-a-number" : "number-two-ways", Shown.figures(text)));
        return new Cell<>(null, false);
    }

    Cell<LocalDate> date(Row row, String column) {
        var text = row.text(column);
        if (text.isEmpty()) {
            return new Cell<>(null, true);
        }
        var day = day(row, column, text);
        return new Cell<>(day.orElse(null), day.isPresent());
    }

    /// A day of a cell; empty where it is none, or may be two.
    Optional<LocalDate> day(Row row, String column, String text) {
        var order = row.order(column);
        var day = DateReader.date(text, order.orElse(DateReader.Order.DAY_FIRST));
        var other = order.isEmpty() ? DateReader.date(text, DateReader.Order.MONTH_FIRST) : day;
        if (day.isEmpty() && other.isEmpty()) {
            problems.add(row.error(
                    column, DateReader.hasShortYear(text) ? "date-short-year" : "not-a-date", Shown.figures(text)));
        } else if (day.isPresent() && other.isPresent() && !day.equals(other)) {
            problems.add(row.error(column, "date-two-ways", Shown.figures(text)));
            return Optional.empty();
        }
        return day.or(() -> other);
    }

    /// Yes or no; empty where it is neither.
    Optional<Boolean> yes(Row row, String column) {
        var text = row.text(column);
        var yes = text.isEmpty() ? Optional.of(false) : CellReader.yes(text);
        if (yes.isEmpty()) {
            problems.add(row.error(column, "neither-yes-nor-no", Shown.figures(text)));
        }
        return yes;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
