package nl.inktvlek.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers and days of a sheet as whoever reads it sees them.
final class ShownValues {

    /// Formats of numbers that spreadsheets show as a day.
    private static final String OF_DAYS = "(?i)(\\[[^]]*])*[^#0?]*(d|y|m{1,4}[-/. ]|[-/. ]m{1,4})[^#0?]*";

    /// Between the zeros of a format: words in quotation marks but no money, dashes, slashes, brackets and spaces.
    private static final String WRITING = "(\"[^\"$€£]*\"|\\\\[^$€£]|[-/() ])";
    private static final String LETTERS = "\"\\p{L}+[^\"]*\"";
    private static final Pattern PLACE = Pattern.compile("0|" + WRITING);

    private ShownValues() {}

    /// Whether a number is a day.
    static boolean isDay(@Nullable String format) {
        return format != null && format.matches(OF_DAYS);
    }

    /// A number without more figures than a sheet shows; where its format makes a code of it, as that shows it: "001",
    /// "P001", "06-12345678".
    static String number(BigDecimal number, @Nullable String format) {
        return asCode(number(number), format);
    }

    static String number(BigDecimal number) {
        var short15 = number.round(new MathContext(15)); // what the spreadsheet itself shows
        var plain = short15.stripTrailingZeros();
        // with a fourth decimal nobody takes 1.234 for a thousand and more
        return short15.signum() == 0 ? "0" : (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    private static String asCode(String number, @Nullable String format) {
        if (format == null || !isCode(format) || !number.chars().allMatch(Character::isDigit)) {
            return number;
        }
        var shown = new StringBuilder();
        int zeros = (int) PLACE.matcher(format)
                .results()
                .filter(part -> part.group().equals("0"))
                .count();
        var digits = "0".repeat(Math.max(0, zeros - number.length())) + number;
        int next = 0;
        for (var part : PLACE.matcher(format).results().map(MatchResult::group).toList()) {
            if (part.equals("0")) {
                int until = next == 0 ? digits.length() - zeros + 1 : next + 1; // the first takes what is too much
                shown.append(digits, next, until);
                next = until;
            } else {
                shown.append(part.replaceAll("^\\\\|\"", ""));
            }
        }
        return shown.toString();
    }

    /// Several zeros and nothing but writing, or one behind letters. One zero with writing behind it has a unit.
    private static boolean isCode(String format) {
        return format.matches(WRITING + "*0(" + WRITING + "*0)+" + WRITING + "*")
                || format.matches(LETTERS + WRITING + "*0");
    }

    /// A day, with its time; where the sheet shows the year or the month only, no more than that.
    static String day(LocalDateTime time, @Nullable String format) {
        var letters = Objects.requireNonNullElse(format, "")
                .replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "")
                .toLowerCase(Locale.ROOT);
        boolean isDay = letters.contains("d") || letters.contains("h") || letters.contains("s");
        boolean isPeriod = !isDay && letters.contains("y");
        return !isPeriod
                ? text(time)
                : letters.contains("m")
                        ? YearMonth.from(time).toString()
                        : Year.from(time).toString();
    }

    static String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }
}
