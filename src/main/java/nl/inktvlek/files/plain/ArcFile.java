package nl.inktvlek.files.plain;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Problem;

/// A network as benchmark collections give it: a line `n m`, then m lines `from to` or `from to chance`, nodes
/// numbered from 0. Reads millions of lines a second, gzipped or not.
///
/// @param chance one per tie, or empty when the file gives none
public record ArcFile(int nodes, IntArrayList from, IntArrayList to, FloatArrayList chance) {

    /// @throws FileNotUsable where a line is not as described, or their number is not m
    public static ArcFile read(Path path) throws IOException {
        try (var raw = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            raw.mark(2);
            boolean zipped = raw.read() == 0x1f && raw.read() == 0x8b;
            raw.reset();
            try (var in = zipped ? new GZIPInputStream(raw, 1 << 16) : raw) {
                return new Reader(path, in).read();
            }
        }
    }

    private static final class Reader {

        private static final int END = -1;

        private final Path path;
        private final InputStream in;
        private final byte[] buffer = new byte[1 << 16];
        private int position;
        private int size;
        private int line = 1;

        Reader(Path path, InputStream in) {
            this.path = path;
            this.in = in;
        }

        ArcFile read() throws IOException {
            int nodes = count();
            int ties = count();
            endOfLine();
            var arcs = new ArcFile(nodes, new IntArrayList(ties), new IntArrayList(ties), new FloatArrayList());
            for (int tie = 0; tie < ties; tie++) {
                skipBlankLines();
                arcs.from.add(node(nodes));
                arcs.to.add(node(nodes));
                if (!isEndOfLine()) {
                    if (arcs.chance.size() < tie) {
                        throw wrong("arc-chance-missing", String.valueOf(tie));
                    }
                    arcs.chance.add(chance());
                }
                endOfLine();
            }
            if (!arcs.chance.isEmpty() && arcs.chance.size() < ties) {
                throw wrong("arc-chance-missing", String.valueOf(arcs.chance.size()));
            }
            skipBlankLines();
            if (peek() != END) {
                throw wrong("arc-too-many", String.valueOf(ties));
            }
            return arcs;
        }

        private int count() throws IOException {
            long number = number();
            if (number > Integer.MAX_VALUE - 8) {
                throw wrong("arc-too-large", String.valueOf(number));
            }
            return (int) number;
        }

        private int node(int nodes) throws IOException {
            long number = number();
            if (number >= nodes) {
                throw wrong("arc-outside", number + " ≥ " + nodes);
            }
            return (int) number;
        }

        private long number() throws IOException {
            skipSpaces();
            if (peek() < '0' || peek() > '9') {
                throw wrong("arc-no-number", rest());
            }
            long number = 0;
            while (peek() >= '0' && peek() <= '9' && number < 1L << 40) {
                number = 10 * number + next() - '0';
            }
            return number;
        }

        private float chance() throws IOException {
            var text = rest().strip();
            try {
                float chance = Float.parseFloat(text);
                if (chance >= 0 && chance <= 1) {
                    return chance;
                }
            } catch (NumberFormatException notANumber) {
                throw wrong("arc-chance-wrong", text);
            }
            throw wrong("arc-chance-wrong", text);
        }

        private String rest() throws IOException {
            var text = new StringBuilder();
            while (peek() != END && peek() != '\n' && text.length() < 40) {
                text.append((char) next());
            }
            return text.toString();
        }

        private boolean isEndOfLine() throws IOException {
            skipSpaces();
            return peek() == '\n' || peek() == END;
        }

        private void endOfLine() throws IOException {
            if (!isEndOfLine()) {
                throw wrong("arc-no-number", rest());
            }
            if (next() != END) {
                line++;
            }
        }

        private void skipBlankLines() throws IOException {
            while (peek() != END && isEndOfLine() && next() != END) {
                line++;
            }
        }

        private void skipSpaces() throws IOException {
            while (peek() == ' ' || peek() == '\t' || peek() == '\r') {
                position++;
            }
        }

        private int peek() throws IOException {
            if (position == size) {
                size = in.read(buffer);
                position = 0;
                if (size <= 0) {
                    size = 0;
                    return END;
                }
            }
            return buffer[position];
        }

        private int next() throws IOException {
            int next = peek();
            if (next != END) {
                position++;
            }
            return next;
        }

        private FileNotUsable wrong(String key, String detail) {
            return new FileNotUsable(Problem.error(String.valueOf(path.getFileName()), line, "", key, detail));
        }
    }
}
