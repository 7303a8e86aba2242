package nl.inktvlek.files.networks.printing;

/// XML written piece by piece, indented.
final class XmlText {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;
    private boolean inTag;

    XmlText open(String name) {
        closeTag();
        text.append("  ".repeat(depth++)).append('<').append(name);
        inTag = true;
        return this;
    }

    XmlText with(String attribute, String value) {
        text.append(' ').append(attribute).append("=\"").append(escaped(value)).append('"');
        return this;
    }

    /// Leaves an empty value out.
    XmlText withAny(String attribute, String value) {
        return value.isEmpty() ? this : with(attribute, value);
    }

    XmlText close(String name) {
        depth--;
        if (inTag) {
            text.append("/>\n");
            inTag = false;
        } else {
            text.append("  ".repeat(depth)).append("</").append(name).append(">\n");
        }
        return this;
    }

    /// Ends the element with a text in it.
    XmlText close(String name, String content) {
        depth--;
        text.append('>').append(escaped(content)).append("</").append(name).append(">\n");
        inTag = false;
        return this;
    }

    private void closeTag() {
        if (inTag) {
            text.append(">\n");
            inTag = false;
        }
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            switch (sign) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n', '\r', '\t', '\u0085', '\u2028' ->
                    escaped.append("&#").append((int) sign).append(';');
                default -> escaped.append(sign);
            }
        }
        return escaped.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
