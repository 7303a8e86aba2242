package nl.inktvlek.ui.reach;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ReachByPlace;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PlaceMap;
import nl.inktvlek.ui.component.Wording;

/// How many people were reached, and where. The one page that is for funders and municipalities too.
@Route("bereik")
@Menu(title = "nav.reach", order = 50)
@RolesAllowed({
    Role.Name.COORDINATOR,
    Role.Name.RECRUITER,
    Role.Name.ADMINISTRATOR,
    Role.Name.PRIVACY_OFFICER,
    Role.Name.FUNDER,
    Role.Name.MUNICIPALITY
})
class ReachView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    final PlaceMap map = new PlaceMap();
    final Grid<ReachByPlace.Row> table = new Grid<>();

    ReachView(ReachByPlace reachByPlace, AccessDecision access, CurrentActor actor) {
        var reach = reachByPlace.reach(actor.get());
        boolean exact = access.sees(actor.get(), DataKind.EXACT_REACH);
        var total = Wording.count(reach.total(), getLocale());
        map.show(
                List.of(reach.rows().stream()
                        .collect(Collectors.toMap(
                                row -> row.municipality().code(), row -> Wording.drawn(row.people())))),
                getTranslation("reach.map"));
        table.addColumn(row -> row.municipality().name())
                .setHeader(getTranslation("table.place"))
                .setSortable(true);
        table.addColumn(row -> row.municipality().province())
                .setHeader(getTranslation("table.province"))
                .setSortable(true);
        table.addColumn(row -> Wording.count(row.people(), getLocale()))
                .setHeader(getTranslation("table.people"))
                .setComparator(Comparator.comparing(row -> Wording.drawn(row.people())));
        table.setItems(reach.rows().stream()
                .sorted(Comparator.comparing((ReachByPlace.Row row) -> -Wording.drawn(row.people()))
                        .thenComparing(row -> row.municipality().name()))
                .toList());
        table.setEmptyStateText(getTranslation("reach.empty"));
        table.setHeight("32rem");
        var shown = new Div(map, table);
        shown.addClassName("side-by-side");
        add(
                new PageHead(getTranslation("reach.title"), getTranslation("reach.lead")),
                new Paragraph(getTranslation("reach.total", total)),
                shown,
                new Details(
                        getTranslation("how-counted"),
                        new Paragraph(getTranslation("reach.how")),
                        new Paragraph(getTranslation(exact ? "reach.how.inside" : "reach.how.outside"))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.reach") + " · Inktvlek";
    }
}
