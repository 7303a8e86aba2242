package nl.inktvlek.exchange.incoming;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.ProblemList;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import nl.inktvlek.vocabulary.Postcodes;
import org.jspecify.annotations.Nullable;

/// Reads the cells of a row, and notes what is wrong with them.
///
/// @param partners numbers of the consortium partners by their code in capitals
record CheckedCells(Map<String, Integer> partners, ProblemList problems) {

    /// What spreadsheets make of an empty cell lies before this.
    private static final LocalDate EMPTY_CELL = LocalDate.of(1900, 1, 3);

    /// Nobody was told, and no series was held, before this.
    static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    private static final String PLACE = "municipality";
    private static final String POSTCODE = "postcode";

    Optional<Integer> partner(Row row) {
        var text = row.text("partner");
        var partner = Optional.ofNullable(partners.get(text.toUpperCase(Locale.ROOT)));
        if (!text.isEmpty() && partner.isEmpty()) {
            problems.add(row.notice("partner", "partner-unknown", Shown.word(text)));
        }
        return partner;
    }

    /// Code of the municipality of a row, by its name, its code or a postcode. Of a postcode no more than that is kept.
    @Nullable
    String municipality(Row row) {
        return place(row).map(Municipality::code).orElse(null);
    }

    private Optional<Municipality> place(Row row) {
        var place = row.text(PLACE);
        var postcode = row.text(POSTCODE);
        if (postcode.isEmpty()) {
            return place.isEmpty() ? Optional.empty() : byPlace(row, place);
        }
        return byPostcode(row, place, postcode);
    }

    /// A village is not always of the municipality of its name; its postcode tells.
    private Optional<Municipality> byPostcode(Row row, String place, String postcode) {
        var there = Postcodes.municipalities(postcode);
        var named = Municipalities.byCodeOrName(place);
        if (there.size() == 1) {
            var only = there.getFirst();
            named.filter(other -> !other.equals(only))
                    .ifPresent(other -> problems.add(
                            row.notice(POSTCODE, "postcode-elsewhere", digits(postcode), only.name(), other.name())));
            return Optional.of(only);
        }
        if (named.filter(there::contains).isPresent()) {
            return named;
        }
        tell(row, POSTCODE, postcode, there);
        return there.isEmpty() && !place.isEmpty() ? byPlace(row, place) : Optional.empty();
    }

    private Optional<Municipality> byPlace(Row row, String place) {
        var byName = Municipalities.byCodeOrName(place);
        var there = Postcodes.municipalities(place);
        boolean isPostcode = Postcodes.isWhole(place) || byName.isEmpty() && Postcodes.isFourDigits(place);
        boolean isTwofold =
                !isPostcode && !there.isEmpty() && !there.equals(byName.stream().toList());
        if (isTwofold && row.places(PLACE).isEmpty()) {
            problems.add(row.notice(
                    PLACE,
                    "municipality-or-postcode",
                    place,
                    byName.orElseThrow().name(),
                    names(there)));
            return Optional.empty();
        }
        if (isPostcode || isTwofold && row.places(PLACE).equals(Optional.of(PlaceForm.POSTCODE))) {
            if (there.size() != 1) {
                tell(row, PLACE, place, there);
            }
            return there.size() == 1 ? Optional.of(there.getFirst()) : Optional.empty();
        }
        if (byName.isEmpty()) {
            problems.add(row.notice(PLACE, "municipality-unknown", Shown.place(place)));
        }
        return byName;
    }

    /// Of none, or of several.
    private void tell(Row row, String column, String postcode, List<Municipality> there) {
        problems.add(
                there.isEmpty()
                        ? row.notice(column, "postcode-unknown", digits(postcode))
                        : row.notice(column, "municipality-several", digits(postcode), names(there)));
    }

    private static String digits(String postcode) {
        return Postcodes.digits(postcode).orElse(Shown.HIDDEN);
    }

    private static String names(List<Municipality> municipalities) {
        return municipalities.stream().map(Municipality::name).sorted().collect(Collectors.joining(", "));
    }

    <E extends Enum<E>> Optional<E> oneOf(Row row, String column, Class<E> type) {
        var text = row.text(column);
        var found = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst();
        if (!text.isEmpty() && found.isEmpty()) {
            problems.add(row.notice(column, "value-unknown", Shown.word(text)));
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
        problems.add(row.error(column, readings.isEmpty() ? "not-a-number" : "number-two-ways", Shown.figures(text)));
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

    /// The day on which something began; of a month or a year the first, which is told.
    Cell<LocalDate> beginning(Row row, String column) {
        return dayOfPeriod(row, column, DateReader.Period::first);
    }

    /// The day on which something ended; of a month or a year the last, which is told.
    Cell<LocalDate> end(Row row, String column) {
        return dayOfPeriod(row, column, DateReader.Period::last);
    }

    private Cell<LocalDate> dayOfPeriod(Row row, String column, Function<DateReader.Period, LocalDate> day) {
        if (NamesInFiles.isNothing(row.text(column))) {
            return new Cell<>(null, true);
        }
        var period = DateReader.period(row.text(column)).map(day);
        period.ifPresent(found -> problems.add(row.notice(column, "day-of-period", found)));
        return period.map(found -> new Cell<>(found, true)).orElseGet(() -> date(row, column));
    }

    /// A day of a cell; empty where it is none, or may be two.
    Optional<LocalDate> day(Row row, String column, String text) {
        var order = row.order(column);
        var day = DateReader.date(text, order.orElse(DateReader.Order.DAY_FIRST));
        var other = order.isEmpty() ? DateReader.date(text, DateReader.Order.MONTH_FIRST) : day;
        if (day.filter(EMPTY_CELL::isAfter).isPresent()) {
            problems.add(row.error(column, "date-of-empty-cell", Shown.figures(text)));
            return Optional.empty();
        }
        if (day.isEmpty() && other.isEmpty()) {
            problems.add(row.error(
                    column, DateReader.hasShortYear(text) ? "date-short-year" : "not-a-date", Shown.figures(text)));
        } else if (day.isPresent() && other.isPresent() && !day.equals(other)) {
            problems.add(row.error(column, "date-two-ways", Shown.figures(text)));
            return Optional.empty();
        }
        return day.or(() -> other);
    }

    /// Each once, by the name it has here: "turks" and "Turkish" are one language.
    List<String> languages(Row row) {
        var languages = CellReader.words(row.text("languages")).stream()
                .map(Languages::named)
                .distinct()
                .toList();
        languages.stream()
                .filter(language -> !Languages.isOne(language))
                .forEach(other -> problems.add(row.notice("languages", "language-unknown", Shown.figures(other))));
        return languages;
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
