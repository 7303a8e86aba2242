package nl.inktvlek.files.networks;

import java.util.ArrayList;
import java.util.List;

/// A line split into words; what stands between quotation marks is one word.
///
/// @param open whether a quotation mark is not closed
record Words(List<Word> list, boolean open) {

    record Word(String text, boolean quoted) {}

    /// @param separators characters between words, beside white space
    static Words of(String line, String separators) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < line.length()) {
            char sign = line.charAt(at);
            if (isBetween(sign, separators)) {
                at++;
            } else if (sign == '"') {
                int end = line.indexOf('"', at + 1);
                words.add(new Word(line.substring(at + 1, end < 0 ? line.length() : end), true));
                if (end < 0) {
                    return new Words(words, true);
                }
                at = end + 1;
            } else {
                int end = at;
                while (end < line.length() && !isBetween(line.charAt(end), separators)) {
                    end++;
                }
                words.add(new Word(line.substring(at, end), false));
                at = end;
            }
        }
        return new Words(words, false);
    }

    private static boolean isBetween(char sign, String separators) {
        return Character.isWhitespace(sign) || sign == '\u00A0' || separators.indexOf(sign) >= 0;
    }

    int size() {
        return list.size();
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    /// The text of a word, or "" behind the last.
    String text(int index) {
        return index < list.size() ? list.get(index).text() : "";
    }

    List<String> texts() {
        return list.stream().map(Word::text).toList();
    }
}
