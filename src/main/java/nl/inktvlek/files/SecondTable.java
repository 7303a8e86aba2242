package nl.inktvlek.files;

import java.util.List;
import java.util.Locale;

/// Finds a second table below the first: past a line that was left open, headings, and not the same once more.
final class SecondTable {

    private static final int FEWEST_HEADINGS = 2;

    private final List<String> headers;
    private boolean isPastOpenLine;
    private boolean hasBegun;

    SecondTable(List<String> headers) {
        this.headers = headers.stream()
                .map(header -> header.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// Whether a line belongs to it. Asked for every line, open ones too.
    boolean isOf(Line line) {
        hasBegun |= isPastOpenLine && isHeadings(line);
        isPastOpenLine = line.isBlank();
        return hasBegun;
    }

    private boolean isHeadings(Line line) {
        var words = line.cells().stream()
                .filter(cell -> !cell.isEmpty())
                .map(cell -> cell.toLowerCase(Locale.ROOT))
                .toList();
        return words.size() >= FEWEST_HEADINGS
                && words.stream().allMatch(ColumnDictionary::isKnown)
                && words.stream().noneMatch(word -> TableShape.NO_HEADER.matcher(word).matches())
                && !headers.containsAll(words);
    }
}
