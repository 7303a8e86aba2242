package nl.inktvlek.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.journal.Field.Holds;
import org.jspecify.annotations.Nullable;

/// A list of things: searched, sorted, with the columns the reader wants, and taken along as CSV or XLSX. The first
/// column leads to the thing; on a narrow screen the others stand below it. What is sought (but for people) and chosen
/// stands in the address, so that coming back from a thing is coming back to the same list.
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

        boolean isOfPeople() {
            return kind == Holds.NAMES || kind == Holds.CODES_OF_PEOPLE;
        }

        boolean staysHere() {
            return kind == Holds.NAMES || kind == Holds.FREE_TEXT;
        }
    }

    /// The parts of the network that a thing belongs to.
    ///
    /// @param partners codes
    /// @param places CBS codes, "" where unknown
    /// @param languages Dutch names
    public record Belongs<T>(
            Function<T, ? extends Collection<String>> partners,
            Function<T, ? extends Collection<String>> places,
            Function<T, ? extends Collection<String>> languages) {}

    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");

    private static final double REM_A_LETTER = 0.5;
    private static final double PADDING = 2;
    private static final double SORTER = 1.25;

    /// Longer words are broken.
    private static final int MOST_LETTERS = 24;

    private static final String SEARCH = "zoek";

    /// Number of the column the list is in order of, from 1; below 0 the last first.
    private static final String ORDER = "volgorde";

    private final Grid<T> grid = new Grid<>();
    private final Select<Column<T>> order = new Select<>();
    private final TextField search = new TextField();
    private final Paragraph count = new Paragraph();
    private final Div filters = new Div();
    private final Div empty = new Div();
    private final String emptyKey;
    private final transient List<Column<T>> columns;
    private final transient Map<Column<T>, Grid.Column<T>> shown = new LinkedHashMap<>();
    private transient List<T> items = List.of();
    private final transient List<ListFilter<T, ?>> narrowedBy = new ArrayList<>();
    private final transient Function<T, String> href;
    private transient Optional<ListScope<T>> scope = Optional.empty();
    private transient Set<Column<T>> chosen;
    private boolean isNarrow;

    /// @param fileName name of the files to take along, without ending
    /// @param href where a thing is shown
    public ThingList(String fileName, String emptyKey, List<Column<T>> columns, Function<T, String> href) {
        this.columns = columns;
        this.href = href;
        chosen = columns.stream().filter(Column::isShownAtFirst).collect(Collectors.toSet());
        addClassName("things");
        search.setLabel(getTranslation("list.search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(this::changed);
        order.setLabel(getTranslation("list.order"));
        order.setItems(columns);
        order.setItemLabelGenerator(Column::header);
        order.setVisible(false);
        order.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                sort(columns.indexOf(change.getValue()) + 1);
            }
        });
        filters.addClassName("fields");
        filters.add(search, order);
        for (var column : columns) {
            var isFirst = column.equals(columns.getFirst());
            var gridColumn = isFirst
                    ? grid.addColumn(new ComponentRenderer<Component, T>(this::first))
                    : grid.addColumn(item -> text(column.value().apply(item), getLocale()));
            gridColumn
                    .setHeader(column.header())
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
        grid.addSortListener(sorted -> {
            if (sorted.isFromClient()) {
                writeAddress();
            }
        });
        this.emptyKey = emptyKey;
        empty.addClassName("empty");
        grid.setEmptyStateComponent(empty);
        grid.setAllRowsVisible(false);
        grid.setHeight("34rem");
        count.addClassName("quiet");
        NarrowWindow.whenChanged(this, this::fold);
        add(filters, count, grid, new Details(getTranslation("list.columns"), columnChoice()), files(fileName));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var address = event.getUI().getActiveViewLocation().getQueryParameters();
        address.getSingleParameter(SEARCH).ifPresent(this::search);
        narrowedBy.forEach(filter -> filter.read(address));
        address.getSingleParameter(ORDER)
                .filter(column -> column.matches("-?[1-9]\\d?"))
                .map(Integer::valueOf)
                .filter(column -> Math.abs(column) <= columns.size())
                .ifPresent(this::sort);
    }

    private void fold(boolean isToBe) {
        isNarrow = isToBe;
        order.setVisible(isToBe);
        showColumns();
        grid.getDataProvider().refreshAll();
    }

    private void showColumns() {
        shown.forEach((column, gridColumn) ->
                gridColumn.setVisible(column.equals(columns.getFirst()) || !isNarrow && chosen.contains(column)));
    }

    /// @param column number of the column, from 1; below 0 the last first
    private void sort(int column) {
        var by = columns.get(Math.abs(column) - 1);
        order.setValue(by);
        grid.sort(List.of(new GridSortOrder<>(
                Objects.requireNonNull(shown.get(by)),
                column > 0 ? SortDirection.ASCENDING : SortDirection.DESCENDING)));
        writeAddress();
    }

    /// Adds a field by which the reader narrows the list.
    ///
    /// @param parameter its name in the address
    /// @param written its value in the address
    /// @param read the value that the address says; nothing where it says none
    /// @param fits asked where something was chosen
    public <V, C extends Component & HasValue<?, V>> void addFilter(
            String parameter,
            C field,
            Function<V, String> written,
            Function<String, Optional<V>> read,
            BiPredicate<T, V> fits) {
        narrowedBy.add(new ListFilter<>(parameter, field, field.getOptionalValue(), written, read, fits));
        field.addValueChangeListener(this::changed);
        filters.add(field);
        refresh();
    }

    /// Narrows the list to the part of the network that the reader looks at on every page.
    public void narrowTo(Belongs<T> belongs) {
        var part = new ListScope<>(belongs, this::refresh);
        part.setItems(items);
        scope = Optional.of(part);
        addComponentAtIndex(1, new FoldedOnPhone(getTranslation("list.scope"), part));
    }

    /// Reads one of some values by how it is written in the address.
    public static <V> Function<String, Optional<V>> among(Collection<V> values, Function<V, String> written) {
        return text -> values.stream()
                .filter(value -> written.apply(value).equals(text))
                .findFirst();
    }

    private void changed(HasValue.ValueChangeEvent<?> change) {
        refresh();
        if (change.isFromClient()) {
            writeAddress();
        }
    }

    private void writeAddress() {
        var names = new ArrayList<>(List.of(SEARCH, ORDER));
        var values = new HashMap<String, String>();
        if (!search.isEmpty() && columns.stream().noneMatch(Column::isOfPeople)) { // an address is kept and sent on
            values.put(SEARCH, search.getValue());
        }
        grid.getSortOrder().stream()
                .findFirst()
                .ifPresent(sorted -> shown.forEach((column, gridColumn) -> {
                    if (gridColumn.equals(sorted.getSorted())) {
                        int number = columns.indexOf(column) + 1;
                        values.put(
                                ORDER,
                                String.valueOf(sorted.getDirection() == SortDirection.ASCENDING ? number : -number));
                    }
                }));
        narrowedBy.forEach(filter -> {
            names.add(filter.parameter());
            filter.write(values);
        });
        getUI().ifPresent(ui -> AddressBar.change(ui, names, values));
    }

    /// Narrows the list to what has these words.
    public void search(String words) {
        search.setValue(words);
    }

    public void setItems(List<T> all) {
        items = List.copyOf(all);
        scope.ifPresent(part -> part.setItems(items));
        shown.forEach(this::fit);
        refresh();
    }

    /// Words stay whole, and numbers stand below each other.
    private void fit(Column<T> column, Grid.Column<T> gridColumn) {
        boolean isFirst = column.equals(columns.getFirst());
        var values = items.stream().map(column.value()).filter(Objects::nonNull).toList();
        int longest = values.stream()
                .map(value -> text(value, getLocale()))
                .mapToInt(ThingList::longestWord)
                .max()
                .orElse(0);
        double letters = Math.clamp(longest, isFirst ? 18 : 8, MOST_LETTERS) * REM_A_LETTER;
        double heading = longestWord(column.header()) * REM_A_LETTER + SORTER;
        gridColumn.setWidth(Math.max(letters, heading) + PADDING + "rem");
        if (!values.isEmpty() && values.stream().allMatch(Number.class::isInstance)) {
            gridColumn.setTextAlign(ColumnTextAlign.END);
        }
    }

    private static int longestWord(String text) {
        return BETWEEN_WORDS.splitAsStream(text).mapToInt(String::length).max().orElse(0);
    }

    /// Shows what fits the search and the filters.
    public final void refresh() {
        var fitting = fitting();
        grid.setItems(fitting);
        var counted = getTranslation("list.count", fitting.size(), items.size());
        count.setText(Stream.of(counted, scope.map(ListScope::told).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        empty.setText(getTranslation(items.isEmpty() ? emptyKey : "list.nothing"));
    }

    private List<T> fitting() {
        var words = search.getValue().strip().toLowerCase(Locale.ROOT).split("[\\s,]+");
        return items.stream()
                .filter(item -> scope.stream().allMatch(part -> part.contains(item)))
                .filter(item -> narrowedBy.stream().allMatch(filter -> filter.isFitting(item)))
                .filter(item -> {
                    var all = columns.stream()
                            .map(column -> text(column.value().apply(item), getLocale()))
                            .collect(Collectors.joining(" "))
                            .toLowerCase(Locale.ROOT);
                    return List.of(words).stream().allMatch(all::contains);
                })
                .toList();
    }

    private Component first(T item) {
        var link = Links.to(href.apply(item), text(columns.getFirst().value().apply(item), getLocale()));
        if (!isNarrow) {
            return link;
        }
        var others = columns.stream()
                .skip(1)
                .filter(chosen::contains)
                .map(column -> told(column, item))
                .flatMap(Optional::stream)
                .toList();
        var row = new Div(link, new UnorderedList(others.toArray(ListItem[]::new)));
        row.addClassName("narrow");
        return row;
    }

    private Optional<ListItem> told(Column<T> column, T item) {
        var told = text(column.value().apply(item), getLocale());
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(new ListItem(new Span(column.header() + ": "), new Text(told)));
    }

    private CheckboxGroup<Column<T>> columnChoice() {
        var choice = new CheckboxGroup<Column<T>>(getTranslation("list.columns"));
        choice.setItems(columns);
        choice.setItemLabelGenerator(Column::header);
        choice.setValue(chosen);
        choice.setItemEnabledProvider(column -> !column.equals(columns.getFirst()));
        choice.addValueChangeListener(change -> {
            chosen = change.getValue();
            showColumns();
            grid.getDataProvider().refreshAll();
        });
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
        var visible = columns.stream()
                .filter(column -> (column.equals(columns.getFirst()) || chosen.contains(column)) && !column.staysHere())
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
            case Integer number -> Wording.number(number, locale);
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
