package nl.inktvlek.files;

import java.nio.charset.Charset;
import java.util.List;

/// How the cells of a table lie in a file.
public sealed interface Layout {

    /// As text, with a character between the cells of a line.
    ///
    /// @param isInQuotes whether each line stands in quotation marks as a whole
    record Text(Charset encoding, char separator, boolean isInQuotes) implements Layout {

        public Text(Charset encoding, char separator) {
            this(encoding, separator, false);
        }

        public Text in(Charset other) {
            return new Text(other, separator, isInQuotes);
        }

        public Text dividedBy(char other) {
            return new Text(encoding, other, isInQuotes);
        }
    }

    /// On a sheet of a workbook.
    ///
    /// @param lines all of them; a workbook is read once
    /// @param hiddenLines numbers of those that somebody put out of sight
    /// @param isHidden whether the sheet is out of sight
    /// @param merged cells that were made one with those below them
    record Sheet(String name, List<Line> lines, List<Long> hiddenLines, boolean isHidden, List<Merged> merged)
            implements Layout {

        /// Cells of one column that were made one; the first has the value.
        ///
        /// @param first number of the first line
        /// @param last number of the last line
        public record Merged(long first, long last, int column) {}

        public Sheet {
            lines = List.copyOf(lines);
            hiddenLines = List.copyOf(hiddenLines);
            merged = List.copyOf(merged);
        }

        public Sheet(String name, List<Line> lines) {
            this(name, lines, List.of(), false, List.of());
        }
    }
}
