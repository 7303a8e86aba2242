package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.Wording;

/// The nodes of a picture as a table: the same, in the same order, with the same one chosen.
class NodeTable extends Grid<NodeTable.Row> {

    private static final long serialVersionUID = 1L;

    record Row(Node node, String name, float influence) {}

    NodeTable(Consumer<Node> select) {
        addColumn(Row::name)
                .setHeader(getTranslation("table.name"))
                .setComparator(Comparator.comparing(Row::name))
                .setAutoWidth(true)
                .setFlexGrow(1);
        addColumn(row -> Wording.kind(row.node(), getLocale()))
                .setHeader(getTranslation("table.kind"))
                .setSortable(true)
                .setAutoWidth(true);
        addColumn(row -> Wording.place(row.node()))
                .setHeader(getTranslation("table.place"))
                .setSortable(true)
                .setAutoWidth(true);
        addColumn(row -> Wording.number(row.influence(), getLocale()))
                .setHeader(getTranslation("table.influence"))
                .setComparator(Comparator.comparing(Row::influence))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("table.empty"));
        setSizeFull();
        addSelectionListener(change -> {
            if (change.isFromClient()) {
                change.getFirstSelectedItem().ifPresent(row -> select.accept(row.node()));
            }
        });
    }

    void show(Picture picture, List<String> names, String selected) {
        var rows = IntStream.range(0, picture.nodes().size())
                .mapToObj(i -> new Row(picture.nodes().get(i), names.get(i), picture.influence()[i]))
                .toList();
        setItems(rows);
        rows.stream()
                .filter(row -> row.node().code().equals(selected))
                .findFirst()
                .ifPresent(this::select);
    }
}
