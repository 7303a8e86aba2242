package nl.inktvlek.files;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.OptionalLong;

/// Looks for a quotation mark that is never closed: what comes after it would be taken for one long cell.
///
/// A cell begins with one or has none (RFC 4180). One that goes over several lines and has letters behind its closing
/// mark was closed by the mark that opens another cell.
final class Quotes {

    private final char separator;
    private long line = 1;

    private Quotes(char separator) {
        this.separator = separator;
    }

    /// The line where it was opened, from 1.
    static OptionalLong unclosed(Reader text, char separator) throws IOException {
        return new Quotes(separator).look(new BufferedReader(text));
    }

    private OptionalLong look(BufferedReader text) throws IOException {
        boolean isAtStart = true;
        for (int c = text.read(); c >= 0; c = text.read()) {
            if (c == '"' && isAtStart) {
                long opened = line;
                if (!closes(text, opened)) {
                    return OptionalLong.of(opened);
                }
            }
            line += isBreak(text, c) ? 1 : 0;
            isAtStart = c == separator || c == '\n' || c == '\r';
        }
        return OptionalLong.empty();
    }

    /// Reads on to the end of a cell.
    private boolean closes(BufferedReader text, long opened) throws IOException {
        for (int c = text.read(); c >= 0; c = text.read()) {
            line += isBreak(text, c) ? 1 : 0;
            if (c == '"') {
                text.mark(1);
                int next = text.read();
                if (next != '"') {
                    boolean isEnd = next < 0 || next == separator || next == '\n' || next == '\r';
                    if (next >= 0) {
                        text.reset();
                    }
                    return isEnd || line == opened;
                }
            }
        }
        return false;
    }

    /// A line ends with CR, LF, or both.
    private static boolean isBreak(BufferedReader text, int c) throws IOException {
        if (c != '\r') {
            return c == '\n';
        }
        text.mark(1);
        int next = text.read();
        if (next >= 0) {
            text.reset();
        }
        return next != '\n';
    }
}
