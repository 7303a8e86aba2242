package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.NativeTable;
import java.util.List;

/// A small table to read: the first cell of a row says what the row is. Columns of numbers stand to the right.
public class PlainTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "number";

    public PlainTable(List<String> head, List<List<String>> rows) {
        addClassName("plain");
        var names = getHead().addRow();
        for (int column = 0; column < head.size(); column++) {
            var name = names.addHeaderCell();
            name.setText(head.get(column));
            name.getElement().setAttribute("scope", "col");
            name.setClassName(NUMBER, column > 0 && isOfNumbers(rows, column));
        }
        rows.forEach(row -> {
            var line = getBody().addRow();
            var first = line.addHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.setText(row.getFirst());
            for (int column = 1; column < row.size(); column++) {
                var cell = line.addDataCell();
                cell.setText(row.get(column));
                cell.setClassName(NUMBER, isOfNumbers(rows, column));
            }
        });
    }

    private static boolean isOfNumbers(List<List<String>> rows, int column) {
        return rows.stream().allMatch(row -> row.get(column).matches("[-−]?[\\d.,\\u00a0\\u202f]*%?"));
    }
}
