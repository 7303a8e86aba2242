package nl.inktvlek.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.journal.Field.Holds;
import org.jspecify.annotations.Nullable;

/// A list of things: searched, sorted, with the columns the reader wants, and taken along as CSV or XLSX. The first
/// column leads to the thing.
public class ThingList<T> extends Div {

    private static final long serialVersionUID = 1L;

    /// A column.
    ///
    /// @param value a text, number or day; absent where unknown
    /// @param kind what it holds, for what may leave in a file
    public record Column<T>(
            String header, Function<T, @Nullable Comparable<?>> value, boolean isShownAtFirst, Holds kind) {

        public Column(String header, Function<T, @Nullable Comparable<?>> value, boolean isShownAtFirst) {
            this(header, value, isShownAtFirst, Holds.FACTS);
        }

        boolean staysHere() {
            return kind == Holds.NAMES || kind == Holds.FREE_TEXT;
        }
    }

    private final Grid<T> grid = new Grid<>();
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div filters = new Div();
    private final Div empty = new Div();
    private final String emptyKey;
    private final transient List<Column<T>> columns;
    private final transient Map<Column<T>, Grid.Column<T>> shown = new LinkedHashMap<>();
    private transient List<T> items = List.of();
    private transient Predicate<T> filter = item -> true;

    /// @param fileName name of the files to take along, without ending
    /// @param href where a thing is shown
    public ThingList(String fileName, String emptyKey, List<Column<T>> columns, Function<T, String> href) {
        this.columns = columns;
        addClassName("things");
        search.setLabel(getTranslation("list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        filters.addClassName("fields");
        filters.add(search);
        for (var column : columns) {
            var isFirst = column.equals(columns.getFirst());
            var gridColumn = isFirst
                    ? grid.addColumn(new ComponentRenderer<Component, T>(item -> link(item, href)))
                    : grid.addColumn(item -> text(column.value().apply(item), getLocale()));
            gridColumn
                    .setHeader(column.header())
                    .setWidth(isFirst ? "11rem" : "6.5rem")
                    .setFlexGrow(isFirst ? 2 : 1)
                    .setResizable(true)
                    .setComparator(comparator(column))
                    .setVisible(column.isShownAtFirst());
            if (isFirst) {
                gridColumn.setFrozen(true);
            }
            shown.put(column, gridColumn);
        }
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setMultiSort(true);
        this.emptyKey = emptyKey;
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        grid.setAllRowsVisible(false);
        grid.setHeight("34rem");
        count.addClassName("quiet");
        add(filters, count, grid, new Details(getTranslation("list.columns"), columnChoice()), files(fileName));
    }

    /// `?zoek=` in the address of the page narrows the list, so that other pages can lead to a part of it.
    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .getActiveViewLocation()
                .getQueryParameters()
                .getSingleParameter("zoek")
                .ifPresent(this::search);
    }

    /// Adds fields by which the reader narrows the list; they call [#refresh].
    public void addFilters(Predicate<T> fits, Component... fields) {
        var before = filter;
        filter = item -> before.test(item) && fits.test(item);
        filters.add(fields);
    }

    /// Narrows the list to what has these words.
    public void search(String words) {
        search.setValue(words);
    }

    public void setItems(List<T> all) {
        items = List.copyOf(all);
        refresh();
    }

    /// Shows what fits the search and the filters.
    public final void refresh() {
        var fitting = fitting();
        grid.setItems(fitting);
        count.setText(getTranslation("list.count", fitting.size(), items.size()));
        empty.setText(getTranslation(items.isEmpty() ? emptyKey : "list.nothing"));
    }

    private List<T> fitting() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT).split("[\\s,]+");
        return items.stream()
                .filter(filter)
                .filter(item -> {
                    var all = columns.stream()
                            .map(column -> text(column.value().apply(item), getLocale()))
                            .collect(Collectors.joining(" "))
                            .toLowerCase(Locale.ROOT);
                    return List.of(words).stream().allMatch(all::contains);
                })
                .toList();
    }

    private RouterLink link(T item, Function<T, String> href) {
        var link = Links.to(href.apply(item), text(columns.getFirst().value().apply(item), getLocale()));
        return link;
    }

    private CheckboxGroup<Column<T>> columnChoice() {
        var choice = new CheckboxGroup<Column<T>>(getTranslation("list.columns"));
        choice.setItems(columns);
        choice.setItemLabelGenerator(Column::header);
        choice.setValue(columns.stream().filter(Column::isShownAtFirst).collect(Collectors.toSet()));
        choice.setItemEnabledProvider(column -> !column.equals(columns.getFirst()));
        choice.addValueChangeListener(change -> shown.forEach(
                (column, gridColumn) -> gridColumn.setVisible(change.getValue().contains(column))));
        return choice;
    }

    private Downloads files(String fileName) {
        var files = new Downloads(columns.stream().anyMatch(column -> column.kind() == Holds.CODES_OF_PEOPLE));
        files.add(fileName + ".csv", "text/csv; charset=utf-8", getTranslation("list.csv"), () -> table()::writeCsv);
        files.add(
                fileName + ".xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                getTranslation("list.xlsx"),
                () -> table()::writeXlsx);
        return files;
    }

    /// What is shown: the rows that fit, the columns chosen; people by their codes only.
    private TableFile table() {
        var visible = shown.entrySet().stream()
                .filter(entry -> entry.getValue().isVisible() && !entry.getKey().staysHere())
                .map(Map.Entry::getKey)
                .toList();
        return new TableFile(
                visible.stream().map(Column::header).toList(),
                fitting().stream()
                        .map(item -> visible.stream()
                                .<@Nullable Object>map(column -> column.value().apply(item))
                                .collect(Collectors.toList()))
                        .toList());
    }

    private static String text(@Nullable Comparable<?> value, Locale locale) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> Wording.day(day);
            case Double number -> Wording.number(number, locale);
            default -> value.toString();
        };
    }

    /// Unknown values come last.
    @SuppressWarnings("unchecked")
    private static <T> Comparator<T> comparator(Column<T> column) {
        return Comparator.comparing(
                item -> (Comparable<Object>) column.value().apply(item),
                Comparator.nullsLast(Comparator.naturalOrder()));
    }
}
