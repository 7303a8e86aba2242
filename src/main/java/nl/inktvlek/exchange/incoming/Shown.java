package nl.inktvlek.exchange.incoming;

import java.util.Arrays;
import java.util.regex.Pattern;

/// What of a cell a message may repeat. Columns get mixed up: where a day should stand, there may be a name, a
/// number or an address of somebody. Line and column say where to look then.
final class Shown {

    /// In the place of what is not repeated.
    static final String HIDDEN = "…";

    private static final Pattern FIGURES = Pattern.compile("[-+\\d\\s.,:/|;%eE]{1,60}");
    private static final Pattern BETWEEN = Pattern.compile("[|;,]");

    /// Digits of a day; a telephone number has more.
    private static final int MOST_DIGITS = 8;

    /// Names begin with a capital.
    private static final Pattern WORD = Pattern.compile("\\p{Ll}{1,20}|NaN|-?Infinity");

    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}{2,12}(?:_\\p{Lu}{2,12}){1,3}");

    private static final Pattern PLACE = Pattern.compile("[\\p{L}\\p{M}'’ ()./-]{1,40}|(?:GM)?\\d{1,6}");

    /// A tick, a cross, a question mark, "n.v.t.".
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\d\\s]{1,3}|\\p{Ll}(?:\\.\\p{Ll}){1,3}\\.?");

    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Ll}{2,3} )*\\p{Lu}[\\p{L}.'’-]*)+");

    private static final int LETTERS = 26;

    private Shown() {}

    /// Where a number, a day, or yes or no should stand.
    static String figures(String text) {
        boolean isFigures = FIGURES.matcher(text).matches()
                && Arrays.stream(BETWEEN.split(text))
                        .allMatch(
                                part -> part.chars().filter(Character::isDigit).count() <= MOST_DIGITS);
        return isFigures || WORD.matcher(text).matches() || SIGN.matcher(text).matches() ? text : HIDDEN;
    }

    /// Where a place should stand.
    static String place(String text) {
        return PLACE.matcher(text).matches() ? text : HIDDEN;
    }

    /// Where a code should stand.
    static String code(String text) {
        return Ids.isCode(text) && text.chars().filter(Character::isDigit).count() <= MOST_DIGITS ? text : HIDDEN;
    }

    /// Where a word of a list should stand, or the code of a partner.
    static String word(String text) {
        return WORD.matcher(text).matches() || CAPITALS.matcher(text).matches() ? text : code(text);
    }

    /// A heading, unless it may be somebody's name: two words or more, each with a capital.
    static String heading(String header, int position) {
        return NAME.matcher(header).matches() ? column(position) : header;
    }

    /// A column without a known header, as spreadsheets call it: what stands there may be the first row.
    static String column(int position) {
        var last = Character.toString('A' + position % LETTERS);
        return position < LETTERS ? last : Character.toString('A' + position / LETTERS - 1) + last;
    }
}
