package nl.inktvlek.files.networks;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// From bytes to text: byte order mark, valid UTF-8, or a code page that is guessed and told.
final class NetworkText {

    /// Bytes that are a letter of Central Europe in windows-1250 and hardly ever stand in western text.
    private static final String EAST = "\u008A\u009A\u008E\u009E\u008C\u009C\u008F\u009F\u009D\u00B3\u00B9\u00A5\u00BE";

    /// Bytes that are common letters in windows-1252, and rare ones in windows-1250.
    private static final String WEST = "\u00E0\u00EF\u00F1\u00E3\u00E5\u00F8\u00FB\u00C0";

    /// Bytes that are a letter of Turkish in windows-1254 and Icelandic in windows-1252.
    private static final String TURKISH = "\u00F0\u00FE\u00FD\u00DD\u00D0\u00DE";

    /// What stands in the text for bytes that are no character.
    private static final char REPLACEMENT = '\uFFFD';

    private NetworkText() {}

    static String of(byte[] bytes, Notes notes) {
        var marked = charset(bytes);
        var text = withoutMark(new String(bytes, marked.orElse(StandardCharsets.UTF_8)));
        if (text.indexOf(REPLACEMENT) < 0 || isValid(bytes, marked.orElse(StandardCharsets.UTF_8))) {
            return text;
        }
        if (marked.isPresent() && marked.get() != StandardCharsets.UTF_8) {
            notes.count(
                    "network-character",
                    "",
                    0,
                    text.chars().filter(sign -> sign == REPLACEMENT).count());
            return text;
        }
        var page = codePage(bytes);
        notes.count("network-encoding-guessed", page.name(), 0);
        return new String(bytes, page).replaceFirst("^ï»¿", "");
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isValid(byte[] bytes, Charset encoding) {
        try {
            encoding.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException invalid) {
            return false;
        }
    }

    /// What a byte order mark says.
    static Optional<Charset> charset(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xFE, 0xFF) ? Optional.of(StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset codePage(byte[] bytes) {
        int east = 0;
        int west = 0;
        int turkish = 0;
        for (byte each : bytes) {
            if (each < 0) {
                char sign = (char) (each & 0xFF);
                east += EAST.indexOf(sign) >= 0 ? 1 : 0;
                west += WEST.indexOf(sign) >= 0 ? 1 : 0;
                turkish += TURKISH.indexOf(sign) >= 0 ? 1 : 0;
            }
        }
        if (turkish > east) {
            return Charset.forName("windows-1254");
        }
        return Charset.forName(east > west ? "windows-1250" : "windows-1252");
    }
}
