package nl.inktvlek.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads values as people in the Netherlands write them. What is none is empty: never a default.
public final class CellReader {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,30})?([eE][+-]?\\d{1,2})?");
    private static final Pattern WHOLE = Pattern.compile("(\\d{1,9})(?:[.,]0)?");
    private static final Pattern WITH_REMARK =
            Pattern.compile("([\\p{L}\\d]{2,})(?:\\s*[,;:(.]\\s*|\\s+)(.*)", Pattern.DOTALL);
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[^\\p{L}\\d]+");
    private static final Pattern BETWEEN = Pattern.compile("[|;\\n]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[|;,/\\n+&]|(?i)\\s(?:en|and|ve|et)\\s");

    private static final Set<String> YES = Set.of(
            "1",
            "yes",
            "ja",
            "jawel",
            "true",
            "waar",
            "x",
            "j",
            "y",
            "✓",
            "√",
            "✔",
            "☑",
            "☒",
            "✅",
            "v",
            "evet",
            "oui",
            "نعم",
            "haa",
            "wel",
            "aanwezig",
            "present");
    private static final Set<String> NO = Set.of(
            "0", "no", "nee", "neen", "false", "onwaar", "n", "-", "–", "☐", "❌", "hayır", "hayir", "non", "لا", "maya",
            "niet", "geen", "afwezig", "absent");

    private static final Set<String> ALSO_A_BEGINNING =
            Set.of("wel", "niet", "geen", "aanwezig", "afwezig", "present", "absent", "no", "non");

    /// Between two whole days, without a comma or with one.
    private static final Pattern BETWEEN_DAYS = Pattern.compile(
            "(?<=[-/.]\\d{4})[\\s,+&]+(?=(?:\\p{L}{2,9}\\.?\\s)?\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})|(?<=\\d{4}-\\d{2}-\\d{2})[\\s,+&]+(?=\\d{4}-)"
                    + "|,(?=\\s*(?:\\p{L}{2,9}\\.?\\s)?\\d{1,4}[-/. ])|\\s+(?:en|and|&)\\s+");

    private CellReader() {}

    /// Whether this word tells what a line of sums or remarks is about, and nobody's name or code.
    public static boolean isFootWord(String text) {
        return TableShape.isFootWord(text);
    }

    /// A number with a decimal comma or point; empty for anything else, NaN and infinity included.
    public static Optional<Double> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(Double.parseDouble(text.replace(',', '.')))
                : Optional.empty();
    }

    /// A whole number from 0 on. "3,0" is one, as spreadsheets write it; "1.000" may be one or a thousand and is none.
    public static Optional<Integer> whole(String text) {
        var whole = WHOLE.matcher(text);
        return whole.matches() ? Optional.of(Integer.parseInt(whole.group(1))) : Optional.empty();
    }

    /// Yes or no, in words, figures or ticks; a remark may follow: "ja, vanaf mei".
    public static Optional<Boolean> yes(String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return known(words.replaceFirst("^([01])[.,]0+$", "$1")).or(() -> withRemark(words));
    }

    /// The first word decides, unless the remark has such a word too ("ja / nee", "nee, wel gevraagd"). Words that also
    /// begin another sentence ("niet bekend", "present exemplaar") need a mark behind them.
    private static Optional<Boolean> withRemark(String words) {
        var parts = WITH_REMARK.matcher(words);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var first = parts.group(1);
        boolean isMarked = !Character.isWhitespace(words.charAt(parts.end(1)));
        var said = known(first);
        boolean isClear = BETWEEN_LETTERS
                .splitAsStream(parts.group(2))
                .filter(word -> word.length() > 1 && !word.equals("maya")) // a name too
                .noneMatch(word -> known(word).isPresent() && !known(word).equals(said));
        return isClear && (isMarked || !ALSO_A_BEGINNING.contains(first)) ? said : Optional.empty();
    }

    private static Optional<Boolean> known(String word) {
        return YES.contains(word) ? Optional.of(true) : NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    /// The parts of a cell that holds several texts, each of which may have a comma: divided by `|`, `;` or a new line.
    public static List<String> several(String text) {
        return parts(BETWEEN, text);
    }

    /// The parts of a cell that holds several words or numbers, divided as people do: "Turks, Arabisch en Farsi",
    /// "1/3".
    public static List<String> words(String text) {
        return parts(BETWEEN_WORDS, text);
    }

    /// The parts of a cell that holds several people: a comma may stand within a name, so it divides codes only.
    public static List<String> people(String text) {
        var parts = parts(BETWEEN, text);
        return parts.size() == 1
                        && text.indexOf(',') > 0
                        && parts(BETWEEN_WORDS, text).stream().noneMatch(part -> part.contains(" "))
                ? parts(BETWEEN_WORDS, text)
                : parts;
    }

    private static List<String> parts(Pattern between, String text) {
        return Arrays.stream(between.split(text, -1))
                .map(CellText::clean)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// The parts of a cell that holds texts in order; a part that was left open is "".
    public static List<String> inOrder(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(BETWEEN.split(text, -1)).map(CellText::clean).toList();
    }

    /// The parts of a cell that holds days in order: also divided by a comma, unless it stands inside a day.
    public static List<String> days(String text) {
        return BETWEEN.matcher(text).find()
                ? inOrder(text)
                : text.isEmpty()
                        ? List.of()
                        : Arrays.stream(BETWEEN_DAYS.split(text, -1))
                                .map(CellText::clean)
                                .toList();
    }
}
