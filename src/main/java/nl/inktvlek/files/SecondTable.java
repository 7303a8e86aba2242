package nl.inktvlek.files;

import java.util.List;
import java.util.Locale;

/// Finds a second table below the first: past a line that was left open, headings, and not the same once more.
final class SecondTable {

    private static final int FEWEST_HEADINGS = 2;

    private final List<String> headers;
    private boolean hasBegun;

    /// Number of the last line that is not open.
    private long last;

    SecondTable(List<String> headers, long headerLine) {
        this.last = headerLine;
        this.headers =
                headers.stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
    }

    /// Whether a line belongs to it. Asked for every line, open ones too.
    boolean isOf(Line line) {
        if (!line.isBlank()) {
            hasBegun |= line.number() > last + 1 && isHeadings(line);
            last = line.number()
                    + line.cells().stream()
                            .mapToLong(SecondTable::linesBelow)
                            .max()
                            .orElse(0);
        }
        return hasBegun;
    }

    /// Lines that a cell goes on on.
    private static long linesBelow(String cell) {
        return cell.indexOf('\n') < 0
                ? 0
                : cell.chars().filter(sign -> sign == '\n').count();
    }

    private boolean isHeadings(Line line) {
        var words = line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        return words.size() >= FEWEST_HEADINGS
                && words.stream().allMatch(ColumnDictionary::isKnown)
                && words.stream()
                        .noneMatch(word -> TableShape.NO_HEADER.matcher(word).matches())
                && !headers.containsAll(words);
    }
}
