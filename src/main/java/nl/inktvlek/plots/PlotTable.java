package nl.inktvlek.plots;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The values of a plot.
///
/// @param head names of the columns; each row has as many cells
public record PlotTable(List<String> head, List<List<Cell>> rows) {

    public PlotTable {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = head.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("A row has not " + columns + " cells: " + rows);
        }
    }

    /// @param text as the reader reads it
    /// @param value the number itself, for other programs; the text where it is none
    public record Cell(String text, Object value) {

        static Cell of(String text) {
            return new Cell(text, text);
        }
    }

    /// A row in words: "K2 2025: Nieuw 12, samen 240".
    String told(int row) {
        var cells = rows.get(row);
        return cells.getFirst().text()
                + IntStream.range(1, cells.size())
                        .filter(cell -> !cells.get(cell).text().isEmpty())
                        .mapToObj(cell -> head.get(cell) + " " + cells.get(cell).text())
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    String text(int row, int column) {
        return rows.get(row).get(column).text();
    }
}
