package nl.inktvlek.files;

import java.util.List;

/// A line of a table with its cells, without the white space around them.
///
/// @param number where it begins in the file, from 1
public record Line(long number, List<String> cells) {

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }

    /// Cells up to the last that says something.
    int width() {
        int width = cells.size();
        while (width > 0 && cells.get(width - 1).isEmpty()) {
            width--;
        }
        return width;
    }

    int filled() {
        return (int) cells.stream().filter(cell -> !cell.isEmpty()).count();
    }

    String first() {
        return cells.stream().filter(cell -> !cell.isEmpty()).findFirst().orElse("");
    }
}
