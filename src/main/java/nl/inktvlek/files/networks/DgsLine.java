package nl.inktvlek.files.networks;

import java.util.Map;

/// One event of GraphStream: words, some between quotation marks, then names with values.
final class DgsLine {

    private final String text;
    private final long line;
    private final Draft draft;
    private int at;

    DgsLine(String text, long line, Draft draft) {
        this.text = text;
        this.line = line;
        this.draft = draft;
    }

    /// @param expected what is to stand here
    String word(String expected) {
        skipSpace();
        if (isEnd()) {
            throw draft.cutOff(line, expected);
        }
        return isQuote() ? quoted() : bare(" \t:=<>");
    }

    /// `>`, `<`, or a space for a tie without direction.
    char arrow() {
        skipSpace();
        if (!isEnd() && (text.charAt(at) == '<' || text.charAt(at) == '>')) {
            return text.charAt(at++);
        }
        return ' ';
    }

    /// Takes over values; a name with a minus before it, or without a value, is gone or merely set.
    void values(Map<String, String> values) {
        for (skipSpace(); !isEnd() && text.charAt(at) != '#'; skipSpace()) {
            if (text.charAt(at) == '-') {
                at++;
                values.remove(word("name"));
                continue;
            }
            if (text.charAt(at) == '+') {
                at++;
            }
            int before = at;
            var name = draft.name(line, word("name"));
            skipSpace();
            if (!isEnd() && (text.charAt(at) == ':' || text.charAt(at) == '=')) {
                at++;
                skipSpace();
                values.put(name, value());
            } else if (at > before) {
                values.put(name, "true");
            } else {
                throw draft.expected(line, text.substring(at), "name:value");
            }
        }
    }

    private String value() {
        if (isEnd()) {
            return "";
        }
        if (isQuote()) {
            return quoted();
        }
        char sign = text.charAt(at);
        if (sign == '{' || sign == '[') {
            return block(sign == '{' ? '}' : ']');
        }
        return bare(" \t");
    }

    /// A list or a table of values, as it stands there.
    private String block(char close) {
        int end = text.indexOf(close, at);
        if (end < 0) {
            throw draft.cutOff(line, String.valueOf(close));
        }
        var inside = text.substring(at, end + 1);
        at = end + 1;
        return inside;
    }

    private String bare(String ends) {
        int from = at;
        while (!isEnd() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (from == at) {
            throw draft.expected(line, text.substring(at), "\"...\"");
        }
        return text.substring(from, at);
    }

    private String quoted() {
        char quote = text.charAt(at++);
        var inside = new StringBuilder();
        while (!isEnd() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                inside.append(escaped(text.charAt(at)));
            } else {
                inside.append(text.charAt(at));
            }
            at++;
        }
        if (isEnd()) {
            throw draft.cutOff(line, String.valueOf(quote));
        }
        at++;
        return inside.toString();
    }

    private String escaped(char sign) {
        return switch (sign) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> String.valueOf(sign);
        };
    }

    private boolean isQuote() {
        return text.charAt(at) == '"' || text.charAt(at) == '\'';
    }

    private boolean isEnd() {
        return at >= text.length();
    }

    private void skipSpace() {
        while (!isEnd() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
