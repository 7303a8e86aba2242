package nl.inktvlek.vocabulary;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as two people write them differently and mean the same: small letters, without marks on or between letters.
///
/// Also letters that Unicode does not take apart (ı, ł, ø), both forms of the Arabic yeh and of alef with hamza, and
/// every kind of apostrophe.
public final class PlainWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}'’‘`´ʼʻ]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\h]+");

    private PlainWords() {}

    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var apart =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var small = apart.replace('İ', 'i').toLowerCase(Locale.ROOT);
        var letters = new StringBuilder(small.length());
        for (int i = 0; i < small.length(); i++) {
            letters.append(plain(small.charAt(i)));
        }
        return SPACES.matcher(letters).replaceAll(" ").strip();
    }

    private static boolean isPlain(String text) {
        boolean afterLetter = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isLetter = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            if (!isLetter && !(c == ' ' && afterLetter && i + 1 < text.length())) {
                return false;
            }
            afterLetter = isLetter;
        }
        return true;
    }

    private static String plain(char c) {
        return switch (c) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'ø' -> "o";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ى', 'ی', 'ې' -> "ي";
            case 'ک' -> "ك";
            case 'ٱ' -> "ا";
            case 'ة' -> "ه";
            case 'ـ' -> "";
            default -> String.valueOf(c);
        };
    }
}
