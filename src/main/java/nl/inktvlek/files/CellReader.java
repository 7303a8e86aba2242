package nl.inktvlek.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads values as people in the Netherlands write them.
public final class CellReader {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?([eE][+-]?\\d{1,2})?");
    private static final Set<String> YES = Set.of("1", "yes", "ja", "true", "waar", "x", "j", "y");

    private CellReader() {}

    /// A date such as 31-12-2025 or 2025-12-31; empty when it is none, also when the day does not exist.
    public static Optional<LocalDate> date(String text) {
        var dayFirst = DAY_FIRST.matcher(text);
        var yearFirst = YEAR_FIRST.matcher(text);
        try {
            if (dayFirst.matches()) {
                return Optional.of(
                        LocalDate.of(whole(dayFirst.group(3)), whole(dayFirst.group(2)), whole(dayFirst.group(1))));
            }
            if (yearFirst.matches()) {
                return Optional.of(
                        LocalDate.of(whole(yearFirst.group(1)), whole(yearFirst.group(2)), whole(yearFirst.group(3))));
            }
            return Optional.empty();
        } catch (DateTimeException notACalendarDay) {
            return Optional.empty();
        }
    }

    /// A number with a decimal comma or point; empty for anything else, NaN and infinity included.
    public static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text.replace(',', '.')))
                : Optional.empty();
    }

    public static boolean yes(String text) {
        return YES.contains(text.toLowerCase(Locale.ROOT));
    }

    /// The parts of a cell that holds several values, divided by `|`.
    public static List<String> several(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The parts of a cell that holds values in order, divided by `|`; a part that was left open is "".
    public static List<String> inOrder(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split("\\|", -1)).map(String::strip).toList();
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }
}
