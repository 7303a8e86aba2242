package nl.inktvlek.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers and days of a sheet as whoever reads it sees them.
final class ShownValues {

    /// Formats of numbers that spreadsheets show as a day.
    private static final String OF_DAYS = "(?i)(\\[[^]]*])*[^#0?]*(d|y|m{1,4}[-/. ]|[-/. ]m{1,4})[^#0?]*";

    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    private ShownValues() {}

    /// Whether a number is a day.
    static boolean isDay(@Nullable String format) {
        return format != null && format.matches(OF_DAYS);
    }

    /// A number without more figures than a sheet shows, and with the zeros before it that its format asks for: "001".
    static String number(BigDecimal number, @Nullable String format) {
        return withZeros(number(number), format);
    }

    static String number(BigDecimal number) {
        var short15 = number.round(new MathContext(15)); // what the spreadsheet itself shows
        var plain = short15.stripTrailingZeros();
        // with a fourth decimal nobody takes 1.234 for a thousand and more
        return short15.signum() == 0 ? "0" : (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    private static String withZeros(String number, @Nullable String format) {
        if (format == null
                || !ZEROS.matcher(format).matches()
                || !number.chars().allMatch(Character::isDigit)) {
            return number;
        }
        return "0".repeat(Math.max(0, format.length() - number.length())) + number;
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
