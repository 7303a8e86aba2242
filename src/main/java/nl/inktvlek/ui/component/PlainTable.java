package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.NativeTable;
import java.util.List;

/// A small table to read: the first cell of a row says what the row is.
public class PlainTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    public PlainTable(List<String> head, List<List<String>> rows) {
        addClassName("plain");
        var names = getHead().addRow();
        head.forEach(name -> names.addHeaderCell().setText(name));
        names.getHeaderCells().forEach(cell -> cell.getElement().setAttribute("scope", "col"));
        rows.forEach(row -> {
            var line = getBody().addRow();
            var first = line.addHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.setText(row.getFirst());
            row.stream().skip(1).forEach(cell -> line.addDataCell().setText(cell));
        });
    }
}
