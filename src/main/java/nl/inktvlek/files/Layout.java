package nl.inktvlek.files;

import java.nio.charset.Charset;
import java.util.List;

/// How the cells of a table lie in a file.
public sealed interface Layout {

    /// As text, with a character between the cells of a line.
    record Text(Charset encoding, char separator) implements Layout {}

    /// On a sheet of a workbook.
    ///
    /// @param lines all of them; a workbook is read once
    /// @param hiddenLines numbers of those that somebody put out of sight
    /// @param isHidden whether the sheet is out of sight
    record Sheet(String name, List<Line> lines, List<Long> hiddenLines, boolean isHidden) implements Layout {

        public Sheet {
            lines = List.copyOf(lines);
            hiddenLines = List.copyOf(hiddenLines);
        }

        public Sheet(String name, List<Line> lines) {
            this(name, lines, List.of(), false);
        }
    }
}
