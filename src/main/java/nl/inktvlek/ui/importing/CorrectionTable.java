package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.inktvlek.exchange.Imports.ShownCorrection;
import nl.inktvlek.exchange.incoming.Correction;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// What the files say otherwise than is stored, to be taken over or not. What only adds something is chosen
/// beforehand.
class CorrectionTable extends Div {

    private static final long serialVersionUID = 1L;

    private final Grid<ShownCorrection> grid = new Grid<>();
    private final transient List<Correction> all;
    private final transient List<ShownCorrection> shown;
    /// More than are shown: chosen together.
    private final transient Set<Correction> beyond = new HashSet<>();

    private transient Consumer<Collection<Correction>> chosen = some -> {};

    CorrectionTable(List<ShownCorrection> shown, List<Correction> all) {
        this.shown = shown;
        this.all = all;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        column(each -> each.correction().file(), "problems.file", 1);
        column(each -> String.valueOf(each.correction().line()), "problems.line", 0);
        column(each -> each.correction().header(), "problems.column", 1);
        column(
                each -> each.stored()
                        .map(stored -> text(each.correction(), stored))
                        .orElseGet(() -> getTranslation("corrections.confidential")),
                "corrections.stored",
                2);
        column(each -> text(each.correction(), each.correction().says()), "corrections.says", 2);
        grid.setItems(shown);
        grid.setAllRowsVisible(shown.size() < 8);
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.asMultiSelect()
                .setValue(
                        shown.stream().filter(each -> each.correction().adds()).collect(Collectors.toSet()));
        grid.asMultiSelect().addValueChangeListener(change -> told());
        var buttons = new Div(
                new Button(getTranslation("corrections.all"), click -> choose(true)),
                new Button(getTranslation("corrections.none"), click -> choose(false)));
        buttons.addClassName("fields");
        add(
                new H2(getTranslation("corrections.title")),
                new Paragraph(getTranslation("corrections.lead", Wording.number(all.size(), getLocale()))),
                buttons,
                grid);
        if (shown.size() < all.size()) {
            add(new Paragraph(
                    getTranslation("corrections.more", Wording.number(all.size() - shown.size(), getLocale()))));
        }
    }

    private void column(ValueProvider<ShownCorrection, String> value, String header, int grow) {
        grid.addColumn(value)
                .setHeader(getTranslation(header))
                .setAutoWidth(true)
                .setFlexGrow(grow);
    }

    /// Told what is chosen now, and whenever that changes.
    void onChoice(Consumer<Collection<Correction>> listener) {
        chosen = listener;
        told();
    }

    private void choose(boolean everything) {
        beyond.clear();
        if (everything) {
            beyond.addAll(all.subList(shown.size(), all.size()));
        }
        grid.asMultiSelect().setValue(everything ? Set.copyOf(shown) : Set.of());
        told();
    }

    private void told() {
        var some = new HashSet<>(beyond);
        grid.getSelectedItems().forEach(each -> some.add(each.correction()));
        chosen.accept(some);
    }

    private String text(Correction correction, String value) {
        if (value.isEmpty()) {
            return getTranslation("corrections.empty");
        }
        return switch (correction.field()) {
            case MUNICIPALITY, ORGANISATION_MUNICIPALITY, SERIES_MUNICIPALITY -> Municipalities.name(value);
            case ORGANISATION_KIND -> getTranslation("organisation.kind." + value);
            case ORGANISATION_LANGUAGES, SERIES_LANGUAGES ->
                value.substring(0, value.length() - 1).replace("|", ", ");
            case POST_ENDS, MEETING_DAY ->
                LocalDate.parse(value)
                        .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(getLocale()));
            case ATTENDED -> value.substring(0, value.length() - 1).replace(",", ", ");
            default -> value;
        };
    }
}
