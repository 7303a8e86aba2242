package nl.inktvlek.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// What stands in a cell, without what programs put around it and nobody sees.
final class CellText {

    /// `="0612"`, as programs write that keep a spreadsheet from taking a text for a number.
    private static final Pattern WRAPPED = Pattern.compile("=\"([^\"]*)\"");

    /// An apostrophe that makes a spreadsheet take what follows for text; that of 's-Gravenhage stays.
    private static final Pattern MADE_TEXT = Pattern.compile("'[-+=@\\d].*", Pattern.DOTALL);

    private CellText() {}

    /// Without white space and invisible characters around it, in composed form (Unicode NFC).
    static String clean(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && isNothing(raw.charAt(start))) {
            start++;
        }
        while (end > start && isNothing(raw.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return "";
        }
        var text = start == 0 && end == raw.length() ? raw : raw.substring(start, end);
        if (text.charAt(0) == '=') {
            var wrapped = WRAPPED.matcher(text);
            return wrapped.matches() ? clean(wrapped.group(1)) : text;
        }
        if (text.charAt(0) == '\'' && MADE_TEXT.matcher(text).matches()) {
            return clean(text.substring(1));
        }
        return isPlain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x300) {
                return false;
            }
        }
        return true;
    }

    /// White space of every kind, and characters without width: joiners and marks of direction at an edge mean nothing.
    private static boolean isNothing(char c) {
        return c <= ' '
                || c >= 0x80
                        && (Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.getType(c) == Character.FORMAT
                                || Character.getType(c) == Character.CONTROL);
    }

    /// Words divided by one space each, whatever white space stood there.
    static String onOneLine(String text) {
        return text.replaceAll("[\\s\\h]+", " ").strip();
    }
}
