package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.Wording;

/// The nodes of a picture as a table.
class NodeTable extends Grid<NodeTable.Row> {

    private static final long serialVersionUID = 1L;

    private transient Consumer<Node> listener = node -> {};

    record Row(Node node, String name, float influence, int community) {}

    NodeTable() {
        addComponentColumn(this::nameButton)
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
                .setAutoWidth(true);
        addColumn(row -> row.community() + 1)
                .setHeader(getTranslation("table.community"))
                .setComparator(Comparator.comparing(Row::community))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("table.empty"));
        setHeight("34rem");
    }

    void onOpen(Consumer<Node> opened) {
        listener = opened;
    }

    private Button nameButton(Row row) {
        var button = new Button(row.name(), click -> listener.accept(row.node()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return button;
    }

    void show(Picture picture, List<String> names) {
        setItems(IntStream.range(0, picture.nodes().size())
                .mapToObj(i ->
                        new Row(picture.nodes().get(i), names.get(i), picture.influence()[i], picture.community()[i]))
                .toList());
    }
}
