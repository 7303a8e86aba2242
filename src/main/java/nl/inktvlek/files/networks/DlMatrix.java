package nl.inktvlek.files.networks;

import java.util.Collections;
import java.util.Iterator;
import java.util.OptionalDouble;

/// Cells of a matrix of UCINET, which may run on over several lines.
final class DlMatrix {

    private final DlHeader header;
    private final DlReader reader;
    private final Iterator<String> lines;
    private Iterator<String> words = Collections.emptyIterator();
    private long line;

    DlMatrix(DlHeader header, DlReader reader) {
        this.header = header;
        this.reader = reader;
        this.lines = header.data().iterator();
        this.line = header.line() - 1;
    }

    void full() {
        for (int matrix = 0; matrix < header.matrices(); matrix++) {
            var columns = columns();
            for (int row = 0; row < header.rowCount(); row++) {
                int from = header.rowsEmbedded() ? reader.row(header, next(), line) : row;
                for (int column = 0; column < columns.length; column++) {
                    if (header.diagonal() || row != column) {
                        cell(from, columns[column], !header.isTwoMode(), matrix);
                    }
                }
            }
        }
        surplus();
    }

    void half(boolean lower) {
        for (int matrix = 0; matrix < header.matrices(); matrix++) {
            var columns = columns();
            for (int row = 0; row < header.rowCount(); row++) {
                int from = header.rowsEmbedded() ? reader.row(header, next(), line) : row;
                for (int column = lower ? 0 : row; column < (lower ? row + 1 : columns.length); column++) {
                    if (header.diagonal() || row != column) {
                        cell(from, columns[column], false, matrix);
                    }
                }
            }
        }
        surplus();
    }

    private int[] columns() {
        var columns = new int[header.isTwoMode() ? header.columnCount() : header.rowCount()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = header.columnsEmbedded() ? reader.column(header, next(), line) : i;
        }
        return columns;
    }

    private void cell(int from, int to, boolean directed, int matrix) {
        var text = next();
        var value = text.equalsIgnoreCase("na") || text.equals(".") ? missing() : Draft.number(text);
        if (value.isEmpty()) {
            throw reader.draft().expected(line, text, "0 1 ...");
        }
        if (value.getAsDouble() != 0) {
            reader.tie(header, from, to, directed, value, header.kind(matrix), line);
        }
    }

    private OptionalDouble missing() {
        reader.draft().notes().count("network-cell-missing", line);
        return OptionalDouble.of(0);
    }

    private String next() {
        if (!hasNext()) {
            throw reader.draft().cutOff(line, header.rowCount() + " x " + header.columnCount());
        }
        return words.next();
    }

    private boolean hasNext() {
        while (!words.hasNext()) {
            if (!lines.hasNext()) {
                return false;
            }
            line++;
            words = reader.draft().words(line, lines.next(), ",").texts().iterator();
        }
        return true;
    }

    private void surplus() {
        while (hasNext()) {
            reader.draft().notes().count("network-surplus", line);
            words.next();
        }
    }
}
