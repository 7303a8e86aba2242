package nl.inktvlek.files.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.inktvlek.vocabulary.PlainWords;
import org.jspecify.annotations.Nullable;

/// Reads days as people and programs write them.
public final class DateReader {

    /// Which of two numbers is the day, where both could be.
    public enum Order {
        DAY_FIRST,
        MONTH_FIRST
    }

    /// A time of day, or from one to another; anything else behind a day says something that is not to be lost.
    private static final String TIME =
            "(?:om |at )?\\d{1,2}(?:[:.u]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?)? ?(?:uur|u|h|am|pm|AM|PM|Z|[+-]\\d{2}:?\\d{2})?";

    private static final String AT = "(?:[T ,]\\s*\\(?(?:van )?" + TIME + "(?: ?(?:[-–]|tot) ?" + TIME + ")?\\)?)?";
    private static final String ON =
            "(?i:(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
                    + "|mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\\.?,? )?";
    private static final Pattern NUMBERS = Pattern.compile(ON + "(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})" + AT);
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + AT);
    private static final Pattern DAY_AND_WORD =
            Pattern.compile("(?:\\p{L}+,? )?(\\d{1,2})[-. ]+(\\p{L}+)[-., ]+(\\d{4})");
    private static final Pattern WORD_AND_DAY = Pattern.compile("(?:\\p{L}+, )?(\\p{L}+)\\.? (\\d{1,2}),? (\\d{4})");
    private static final Pattern SHORT_YEAR = Pattern.compile("\\d{1,2}([-/. ])\\d{1,2}\\1\\d{2}");
    private static final Pattern SERIAL = Pattern.compile("([34]\\d{4})(?:[.,]0+)?");

    /// Day 0 of the numbers by which spreadsheets count days, for days after 28 February 1900.
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// Months in Dutch, English and Turkish; three letters or more of one are enough, and "mrt".
    private static final List<Set<String>> MONTHS = List.of(
            Set.of("januari", "january", "ocak"),
            Set.of("februari", "february", "şubat"),
            Set.of("maart", "mrt", "march", "mart"),
            Set.of("april", "nisan"),
            Set.of("mei", "may", "mayıs"),
            Set.of("juni", "june", "haziran"),
            Set.of("juli", "july", "temmuz"),
            Set.of("augustus", "august", "ağustos"),
            Set.of("september", "sept", "eylül"),
            Set.of("oktober", "october", "ekim"),
            Set.of("november", "kasım"),
            Set.of("december", "aralık"));

    private DateReader() {}

    /// A day such as 31-12-2025, 2025-12-31 or 31 december 2025; empty when it is none, also when it does not exist.
    public static Optional<LocalDate> date(String text, Order order) {
        try {
            return numbers(text, order)
                    .or(() -> match(YEAR_FIRST, text).map(m -> day(m.group(1), m.group(3), m.group(4))))
                    .or(() -> match(DAY_AND_WORD, text)
                            .flatMap(m ->
                                    month(m.group(2)).map(month -> day(m.group(3), String.valueOf(month), m.group(1)))))
                    .or(() -> match(WORD_AND_DAY, text)
                            .flatMap(m ->
                                    month(m.group(1)).map(month -> day(m.group(3), String.valueOf(month), m.group(2)))))
                    .or(() -> match(SERIAL, text).map(m -> DAY_ZERO.plusDays(Integer.parseInt(m.group(1)))));
        } catch (DateTimeException notACalendarDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> numbers(String text, Order order) {
        return match(NUMBERS, text)
                .map(m -> order == Order.DAY_FIRST
                        ? day(m.group(4), m.group(3), m.group(1))
                        : day(m.group(4), m.group(1), m.group(3)));
    }

    private static Optional<MatchResult> match(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? Optional.of(matcher) : Optional.empty();
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<Integer> month(String word) {
        var letters = PlainWords.of(word);
        return letters.length() < 3
                ? Optional.empty()
                : IntStream.rangeClosed(1, MONTHS.size())
                        .filter(month -> MONTHS.get(month - 1).stream()
                                .anyMatch(name -> PlainWords.of(name).startsWith(letters)))
                        .boxed()
                        .findFirst();
    }

    /// A month or a year, from its first to its last day.
    public record Period(LocalDate first, LocalDate last) {}

    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})(?:[.,]0+)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[-/.]((?:19|20)\\d{2})");
    private static final Pattern YEAR_AND_MONTH = Pattern.compile("((?:19|20)\\d{2})-(\\d{1,2})");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("(\\p{L}+)\\.?[- ]((?:19|20)\\d{2})");

    private static final Pattern ABOUT =
            Pattern.compile("^(?i:sinds|vanaf|begin|eind|medio|ca\\.?|circa|since|from|±)\\s+|^±");
    private static final Pattern SHORT = Pattern.compile("['’](\\d{2})$");

    /// "2019", "03-2020", "sinds maart '20": no day, but all days of it.
    public static Optional<Period> period(String written) {
        var text = SHORT.matcher(ABOUT.matcher(written).replaceFirst("")).replaceFirst("20$1");
        var month = match(MONTH, text)
                .map(m -> Map.entry(m.group(2), Integer.parseInt(m.group(1))))
                .or(() -> match(YEAR_AND_MONTH, text).map(m -> Map.entry(m.group(1), Integer.parseInt(m.group(2)))))
                .or(() -> match(MONTH_IN_WORDS, text)
                        .flatMap(m -> month(m.group(1)).map(number -> Map.entry(m.group(2), number))))
                .filter(found -> found.getValue() >= 1 && found.getValue() <= MONTHS.size())
                .map(found -> YearMonth.of(Integer.parseInt(found.getKey()), found.getValue()));
        return month.map(found -> new Period(found.atDay(1), found.atEndOfMonth()))
                .or(() -> match(YEAR, text)
                        .map(m -> Year.of(Integer.parseInt(m.group(1))))
                        .map(year -> new Period(year.atDay(1), year.atDay(year.length()))));
    }

    /// A year with a 29 February, for days of which none is told.
    private static final int ANY_YEAR = 2000;

    private static final String ON_SHORT = "(?:(?i:maa|din|woe|don|vri|zat|zon)\\.? )?";

    private static final Pattern HEADING_IN_FIGURES = Pattern.compile(
            ON + ON_SHORT + "(\\d{1,2})(?:[-/](\\d{1,2})|\\.(\\d{2})\\.?|\\.(\\d{1,2})\\.)(?:[-/.]?(\\d{2}))?");
    private static final Pattern HEADING_IN_WORDS =
            Pattern.compile(ON + ON_SHORT + "(\\d{1,2})[-. ]+(\\p{L}{3,10})\\.?(?:[- ]+'?(\\d{2}))?");

    /// The day that a heading is, with its year ("05-03-2026", "5 mrt 26") or without ("do 5 maart", "5/3"), then of
    /// the year 2000.
    public static Optional<LocalDate> dayOfHeading(String text) {
        try {
            return SERIAL.matcher(text).matches()
                    ? Optional.empty()
                    : date(text, Order.DAY_FIRST)
                            .or(() -> match(HEADING_IN_FIGURES, text)
                                    .map(m -> ofHeading(m.group(1), firstOf(m, 2, 3, 4), m.group(5))))
                            .or(() -> match(HEADING_IN_WORDS, text)
                                    .flatMap(m -> month(m.group(2))
                                            .map(month -> ofHeading(m.group(1), String.valueOf(month), m.group(3)))))
                            .or(() -> monthFirst(text));
        } catch (DateTimeException notACalendarDay) {
            return monthFirst(text);
        }
    }

    private static Optional<LocalDate> monthFirst(String text) {
        try {
            return date(text, Order.MONTH_FIRST);
        } catch (DateTimeException notACalendarDay) {
            return Optional.empty();
        }
    }

    private static String firstOf(MatchResult match, int... groups) {
        return IntStream.of(groups)
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate ofHeading(String day, String month, @Nullable String year) {
        return LocalDate.of(
                year == null ? ANY_YEAR : ANY_YEAR + Integer.parseInt(year),
                Integer.parseInt(month),
                Integer.parseInt(day));
    }

    /// Whether a day is the one that a heading says, with its year or without.
    public static boolean isDayOfHeading(LocalDate day, LocalDate heading) {
        return heading.getYear() == ANY_YEAR ? day.withYear(ANY_YEAR).equals(heading) : day.equals(heading);
    }

    /// Whether the century is missing, as in 15-04-26.
    public static boolean hasShortYear(String text) {
        return SHORT_YEAR.matcher(text).matches();
    }

    /// Whether it is the number by which a spreadsheet counts days.
    public static boolean isSerial(String text) {
        return SERIAL.matcher(text).matches();
    }

    /// What the days of one column have in common.
    public static final class Evidence {

        private boolean inFigures;
        private boolean dayFirst;
        private boolean monthFirst;
        private boolean slashes;
        private boolean yearFirst;
        private boolean twofold;

        public void add(String text) {
            yearFirst |= YEAR_FIRST.matcher(text).matches();
            match(NUMBERS, text).ifPresent(day -> {
                inFigures = true;
                boolean isDayFirst = Integer.parseInt(day.group(1)) > 12;
                boolean isMonthFirst = Integer.parseInt(day.group(3)) > 12;
                dayFirst |= isDayFirst;
                monthFirst |= isMonthFirst;
                twofold |= !isDayFirst && !isMonthFirst;
                slashes |= day.group(2).equals("/");
            });
        }

        public boolean isInFigures() {
            return inFigures;
        }

        /// Whether there are days with the year first beside others of which none could be read in two ways: those
        /// that a spreadsheet understood, perhaps the other way round, and those that it could not.
        public boolean isHalfUnderstood() {
            return yearFirst && dayFirst != monthFirst && !twofold;
        }

        /// Empty where both orders fit, or neither. With dashes or points nobody puts the month first.
        public Optional<Order> order() {
            if (dayFirst != monthFirst) {
                return Optional.of(dayFirst ? Order.DAY_FIRST : Order.MONTH_FIRST);
            }
            return dayFirst || slashes ? Optional.empty() : Optional.of(Order.DAY_FIRST);
        }
    }
}
