package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was recognised in a file. Every part can be changed by the user; the file is then read anew.
///
/// @param headers header of each column, as in the file
/// @param headerLine line of the headers, from 1
/// @param foot first line below the table: totals and remarks are left out; 0 where there are none
/// @param table what the rows are
/// @param isSure whether nothing else could be meant by the table
/// @param meanings per column the name of the column of [ColumnDictionary] it is, or empty to leave it out
/// @param orders order of day and month per column, where its cells or the user decided it
/// @param daysInFigures columns with days such as 03/04/2026
public record Recognition(
        Layout layout,
        List<String> headers,
        long headerLine,
        long foot,
        TableKind table,
        boolean isSure,
        List<Optional<String>> meanings,
        Map<Integer, DateReader.Order> orders,
        Set<Integer> daysInFigures) {

    public Recognition {
        headers = List.copyOf(headers);
        meanings = List.copyOf(meanings);
        orders = Map.copyOf(orders);
        daysInFigures = Set.copyOf(daysInFigures);
    }

    public Recognition withTable(TableKind other) {
        return new Recognition(
                layout,
                headers,
                headerLine,
                foot,
                other,
                true,
                ColumnDictionary.meanings(other, headers),
                orders,
                daysInFigures);
    }

    public Recognition withMeaning(int column, Optional<String> meaning) {
        var changed = new ArrayList<>(meanings);
        meaning.ifPresent(name -> changed.replaceAll(old -> old.equals(meaning) ? Optional.empty() : old));
        changed.set(column, meaning);
        return new Recognition(layout, headers, headerLine, foot, table, isSure, changed, orders, daysInFigures);
    }

    public Recognition withOrder(int column, DateReader.Order order) {
        var changed = new HashMap<>(orders);
        changed.put(column, order);
        return new Recognition(layout, headers, headerLine, foot, table, isSure, meanings, changed, daysInFigures);
    }

    /// With the lines below the table taken for rows of it.
    public Recognition withoutFoot() {
        return new Recognition(layout, headers, headerLine, 0, table, isSure, meanings, orders, daysInFigures);
    }

    public boolean isInFigures(int column) {
        return daysInFigures.contains(column);
    }

    /// Position of a column, or -1 when the file has none.
    int position(String column) {
        return meanings.indexOf(Optional.of(column));
    }

    /// Required columns that no column of the file is.
    public List<String> missing() {
        return ColumnDictionary.missing(table, meanings);
    }

    /// Headers of the columns that are not read.
    public List<String> leftOut() {
        var left = new ArrayList<String>();
        for (int i = 0; i < headers.size(); i++) {
            if (meanings.get(i).isEmpty() && !headers.get(i).isEmpty()) {
                left.add(headers.get(i));
            }
        }
        return left;
    }
}
