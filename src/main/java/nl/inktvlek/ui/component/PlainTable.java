package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.NativeTable;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A small table to read: the first cell of a row says what the row is. Columns of numbers stand to the right, also
/// where a few say that there is none.
public class PlainTable extends NativeTable {

    private static final long serialVersionUID = 1L;

    private static final String NUMBER = "number";
    private static final Pattern NUMBERS = Pattern.compile("[-−]?[\\d.,\\u00a0\\u202f]*%?");

    public PlainTable(List<String> head, List<List<String>> rows) {
        addClassName("plain");
        var numbers = IntStream.range(1, head.size())
                .filter(column -> rows.stream()
                                .filter(row -> NUMBERS.matcher(row.get(column)).matches())
                                .count()
                        > rows.size() / 2)
                .boxed()
                .collect(Collectors.toSet());
        var names = getHead().addRow();
        for (int column = 0; column < head.size(); column++) {
            var name = names.addHeaderCell();
            name.setText(head.get(column));
            name.getElement().setAttribute("scope", "col");
            name.setClassName(NUMBER, numbers.contains(column));
        }
        rows.forEach(row -> {
            var line = getBody().addRow();
            var first = line.addHeaderCell();
            first.getElement().setAttribute("scope", "row");
            first.setText(row.getFirst());
            for (int column = 1; column < row.size(); column++) {
                var cell = line.addDataCell();
                cell.setText(row.get(column));
                cell.setClassName(NUMBER, numbers.contains(column));
            }
        });
    }
}
