package nl.inktvlek.files.forms;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads numbers as people and programs write them: 1.234,5 and 1,234.5 and 1 234,5.
public final class NumberReader {

    /// Which mark stands before the decimals; the other one divides thousands.
    public enum Form {
        DECIMAL_COMMA(',', "."),
        DECIMAL_POINT('.', ",");

        private final char mark;
        private final Pattern pattern;

        /// Thousands are also divided by a space of any kind or an apostrophe; no group before the first begins with 0.
        Form(char mark, String thousands) {
            this.mark = mark;
            this.pattern = Pattern.compile("[+-]?(?:\\d{1,15}|[1-9]\\d{0,2}([" + thousands
                    + " '’\u00a0\u202f])\\d{3}(?:\\1\\d{3}){0,4})(?:[" + mark + "]\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");
        }
    }

    private static final int MOST_DIGITS = 15;
    private static final Pattern BETWEEN_THOUSANDS = Pattern.compile("[ '’\u00a0\u202f]");

    private NumberReader() {}

    /// A number in one form; empty for anything else, NaN and infinity included.
    static Optional<Double> number(String text, Form form) {
        if (!form.pattern.matcher(text).matches()) {
            return Optional.empty();
        }
        var digits = BETWEEN_THOUSANDS.matcher(text).replaceAll("");
        return Optional.of(Double.parseDouble(
                form.mark == ',' ? digits.replace(".", "").replace(',', '.') : digits.replace(",", "")));
    }

    /// What a cell may say: nothing where it is no number, two numbers where it is one in either form and the column
    /// has none. What is a number in one form only is that number, whatever the column's form.
    public static List<Double> readings(String text, Optional<Form> ofColumn) {
        if (isPlain(text)) {
            return List.of(Double.parseDouble(text.replace(',', '.')));
        }
        return ofColumn.flatMap(form -> number(text, form))
                .map(List::of)
                .orElseGet(() -> Arrays.stream(Form.values())
                        .flatMap(form -> number(text, form).stream())
                        .distinct()
                        .toList());
    }

    /// Whether it is surely one number: digits, with at most one mark that cannot divide thousands. Nearly all are.
    private static boolean isPlain(String text) {
        int mark = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == '.' || c == ',') && mark < 0) {
                mark = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int decimals = text.length() - 1 - mark;
        return mark < 0
                ? !text.isEmpty() && text.length() <= MOST_DIGITS
                : mark > 0
                        && mark <= MOST_DIGITS
                        && decimals > 0
                        && decimals <= MOST_DIGITS
                        && (decimals != 3 || mark > 3 || text.charAt(0) == '0');
    }

    /// What the numbers of one column have in common.
    public static final class Evidence {

        private boolean marked;
        private boolean comma;
        private boolean point;

        public void add(String text) {
            if (text.indexOf(',') < 0 && text.indexOf('.') < 0) {
                return;
            }
            if (isPlain(text)) {
                marked = true;
                comma |= text.indexOf(',') > 0;
                point |= text.indexOf('.') > 0;
                return;
            }
            var withComma = number(text, Form.DECIMAL_COMMA);
            var withPoint = number(text, Form.DECIMAL_POINT);
            marked |= withComma.isPresent() || withPoint.isPresent();
            comma |= withComma.isPresent() && withPoint.isEmpty();
            point |= withPoint.isPresent() && withComma.isEmpty();
        }

        /// Whether there are numbers with a comma or a point.
        public boolean isMarked() {
            return marked;
        }

        /// Empty where both forms fit, or neither.
        public Optional<Form> form() {
            return comma == point ? Optional.empty() : Optional.of(comma ? Form.DECIMAL_COMMA : Form.DECIMAL_POINT);
        }
    }
}
