package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import nl.inktvlek.explore.Community;
import nl.inktvlek.ui.component.Wording;

/// Communities as a table, in the order of the picture.
class CommunityTable extends Grid<CommunityTable.Row> {

    private static final long serialVersionUID = 1L;

    record Row(Community community, String name) {}

    CommunityTable(Consumer<Community> select) {
        addColumn(Row::name)
                .setHeader(getTranslation("table.name"))
                .setSortable(true)
                .setAutoWidth(true)
                .setFlexGrow(1);
        addColumn(row -> Wording.number(row.community().people(), getLocale()))
                .setHeader(getTranslation("table.people"))
                .setComparator(Comparator.comparingInt(row -> row.community().people()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(row -> Wording.number(row.community().leaders(), getLocale()))
                .setHeader(getTranslation("community.leaders"))
                .setComparator(Comparator.comparingInt(row -> row.community().leaders()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(row -> Wording.number(row.community().outside(), getLocale()))
                .setHeader(getTranslation("community.outside"))
                .setComparator(Comparator.comparingInt(row -> row.community().outside()))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        addColumn(row -> Wording.languages(row.community().languages(), getLocale()))
                .setHeader(getTranslation("community.languages"))
                .setAutoWidth(true);
        setEmptyStateText(getTranslation("table.empty"));
        setSizeFull();
        addSelectionListener(change -> {
            if (change.isFromClient()) {
                change.getFirstSelectedItem().ifPresent(row -> select.accept(row.community()));
            }
        });
    }

    void show(List<Row> rows, String selectedCentre) {
        setItems(rows);
        rows.stream()
                .filter(row -> row.community().centre().code().equals(selectedCentre))
                .findFirst()
                .ifPresent(this::select);
    }
}
