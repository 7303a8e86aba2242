package nl.inktvlek.ui.reach;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ReachByPlace;
import nl.inktvlek.figures.ReachByPlace.Row;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlaceMap;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.ui.reach.ReachPicture.Measure;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// How many people were reached, and where, as it is now.
@Route("bereik")
@Menu(title = "nav.reach", order = 50)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER, Role.Name.ADMINISTRATOR, Role.Name.PRIVACY_OFFICER})
class ReachView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    final PlaceMap map = new PlaceMap();
    final Grid<Row> table = new Grid<>();
    final RadioButtonGroup<Measure> measure = new RadioButtonGroup<>();
    final PlacePanel panel;
    private final transient ReachPicture picture;
    private String chosen = "";

    ReachView(ReachByPlace reachByPlace, AccessDecision access, CurrentActor actor) {
        var reach = reachByPlace.reach(actor.get());
        picture = new ReachPicture(reach.rows(), getLocale());
        panel = new PlacePanel(access.sees(actor.get(), DataKind.LEADER));
        measure.setLabel(getTranslation("reach.shown"));
        measure.setItems(picture.measures());
        measure.setItemLabelGenerator(each -> getTranslation("reach.shown." + each));
        measure.setValue(picture.measures().getFirst());
        measure.addValueChangeListener(change -> {
            map.show(picture.shown(change.getValue()));
            remember();
        });
        map.show(picture.shown(measure.getValue()));
        map.onChoose(place -> choose(place, true));
        fillTable(reach.rows());
        var shown = new Div(map, table);
        shown.addClassName("side-by-side");
        add(
                new PageHead(getTranslation("reach.title"), getTranslation("reach.lead")),
                new Paragraph(getTranslation("reach.total", Wording.number(reach.total(), getLocale()))),
                measure,
                shown,
                panel,
                new Details(
                        getTranslation("how-counted"),
                        new Paragraph(getTranslation("reach.how")),
                        new Paragraph(getTranslation("reach.how.ratios")),
                        new Paragraph(getTranslation("reach.how.inside"))));
    }

    private void fillTable(List<Row> rows) {
        table.addColumn(row -> row.municipality().name())
                .setHeader(getTranslation("table.place"))
                .setSortable(true);
        table.addColumn(row -> row.municipality().province())
                .setHeader(getTranslation("table.province"))
                .setSortable(true);
        table.addColumn(row -> Wording.number(row.people(), getLocale()))
                .setHeader(getTranslation("table.people"))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(Row::people));
        picture.measures().stream().filter(each -> each != Measure.PEOPLE).forEach(this::addRatio);
        table.getColumns().forEach(column -> column.setAutoWidth(true).setFlexGrow(0));
        table.getColumns().getFirst().setFrozen(true).setFlexGrow(1);
        table.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        table.setItems(rows.stream()
                .sorted(Comparator.comparing((Row row) -> -row.people())
                        .thenComparing(row -> row.municipality().name()))
                .toList());
        table.setEmptyStateText(getTranslation("reach.empty"));
        table.addSelectionListener(selected -> {
            if (selected.isFromClient()) {
                choose(selected.getFirstSelectedItem().map(Row::municipality), false);
            }
        });
    }

    private void addRatio(Measure ratio) {
        table.addColumn(row -> ratio.shown(row).map(picture::number).orElse(""))
                .setHeader(getTranslation("reach.column." + ratio))
                .setTextAlign(ColumnTextAlign.END)
                .setComparator(Comparator.comparing(row -> ratio.shown(row).orElse(-1.0)));
    }

    /// One municipality, on the map, in the table and under them.
    private void choose(Optional<Municipality> place, boolean scrolls) {
        chosen = place.map(Municipality::code).orElse("");
        map.select(chosen);
        var row = table.getListDataView()
                .getItems()
                .filter(each -> each.municipality().code().equals(chosen))
                .findFirst();
        row.ifPresentOrElse(table::select, table::deselectAll);
        if (scrolls) {
            row.ifPresent(table::scrollToItem);
        }
        place.ifPresentOrElse(each -> panel.show(each, row, picture), panel::hide);
        remember();
    }

    /// The address says what is to be seen, so that it can be kept and sent.
    private void remember() {
        UI.getCurrentOrThrow()
                .getPage()
                .getHistory()
                .replaceState(
                        null,
                        "bereik?toon=" + measure.getValue().name().toLowerCase(Locale.ROOT)
                                + (chosen.isEmpty() ? "" : "&plaats=" + chosen));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        picture.measures().stream()
                .filter(each -> asked.getSingleParameter("toon")
                        .filter(each.name()::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .ifPresent(measure::setValue);
        asked.getSingleParameter("plaats")
                .flatMap(Municipalities::byCode)
                .ifPresent(place -> choose(Optional.of(place), true));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reach") + " · Inktvlek";
    }
}
