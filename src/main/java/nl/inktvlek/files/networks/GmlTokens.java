package nl.inktvlek.files.networks;

/// Words, texts and brackets of GML; comments are passed over.
final class GmlTokens {

    private final String text;
    private final Draft draft;
    private int at;
    private long line = 1;
    private Token ahead;

    /// @param sign `[`, `]`, `"` for a text between quotation marks, `w` for a word, `e` behind the last
    record Token(char sign, String text, long line) {

        boolean isOpen() {
            return sign == '[';
        }

        boolean isClose() {
            return sign == ']';
        }

        boolean isQuoted() {
            return sign == '"';
        }

        boolean isWord() {
            return sign == 'w';
        }

        boolean isEnd() {
            return sign == 'e';
        }

        boolean isKey(String key) {
            return isWord() && text.equalsIgnoreCase(key);
        }
    }

    GmlTokens(String text, Draft draft) {
        this.text = text;
        this.draft = draft;
        this.ahead = read();
    }

    Token peek() {
        return ahead;
    }

    Token next() {
        var token = ahead;
        ahead = read();
        return token;
    }

    private Token read() {
        skipBetween();
        if (at >= text.length()) {
            return new Token('e', "", line);
        }
        char sign = text.charAt(at);
        if (sign == '[' || sign == ']') {
            at++;
            return new Token(sign, String.valueOf(sign), line);
        }
        if (sign == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && "[]\"".indexOf(text.charAt(at)) < 0 && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return new Token('w', text.substring(from, at), line);
    }

    private Token quoted() {
        long begin = line;
        int end = text.indexOf('"', at + 1);
        if (end < 0) {
            throw draft.cutOff(begin, "\"");
        }
        var inside = text.substring(at + 1, end);
        line += inside.chars().filter(each -> each == '\n').count();
        at = end + 1;
        return new Token('"', inside, begin);
    }

    private void skipBetween() {
        while (at < text.length()) {
            char sign = text.charAt(at);
            if (sign == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(sign)) {
                line += sign == '\n' ? 1 : 0;
                at++;
            } else {
                return;
            }
        }
    }
}
