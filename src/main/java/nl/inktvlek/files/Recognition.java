package nl.inktvlek.files;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was recognised in a file. Every part can be changed by the user; the file is then read anew.
///
/// @param headers header of each column, as in the file
/// @param headerLine line of the headers, from 1
/// @param meanings per column the name of the column of [ColumnDictionary] it is, or empty to leave it out
public record Recognition(
        Charset encoding,
        char delimiter,
        List<String> headers,
        int headerLine,
        TableKind table,
        List<Optional<String>> meanings) {

    public Recognition withTable(TableKind other) {
        return new Recognition(
                encoding, delimiter, headers, headerLine, other, FileRecognition.meanings(other, headers));
    }

    public Recognition withMeaning(int column, Optional<String> meaning) {
        var changed = new ArrayList<>(meanings);
        meaning.ifPresent(name -> changed.replaceAll(old -> old.equals(meaning) ? Optional.empty() : old));
        changed.set(column, meaning);
        return new Recognition(encoding, delimiter, headers, headerLine, table, List.copyOf(changed));
    }

    /// Position of a column, or -1 when the file has none.
    int position(String column) {
        return meanings.indexOf(Optional.of(column));
    }

    /// Required columns that no column of the file is.
    public List<String> missing() {
        return ColumnDictionary.columns(table).stream()
                .filter(column -> column.required() && position(column.name()) < 0)
                .map(ColumnDictionary.Column::name)
                .toList();
    }
}
