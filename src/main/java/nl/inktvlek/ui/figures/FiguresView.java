package nl.inktvlek.ui.figures;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Group;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.network.Partners;
import nl.inktvlek.programme.projects.Projects;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.FigureList;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// Every number of the programme, of everybody, a partner or a project, each with how it is counted.
@Route("cijfers")
@Menu(title = "nav.figures", order = 48)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER, Role.Name.ADMINISTRATOR, Role.Name.PRIVACY_OFFICER})
class FiguresView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    /// Code of the project to begin with.
    static final String PROJECT = "project";

    private static final long serialVersionUID = 1L;

    private final transient ProgrammeFigures figures;
    private final transient CurrentActor actor;
    private final ComboBox<String> partner = new ComboBox<>();
    private final ComboBox<String> project = new ComboBox<>();
    private final Div shown = new Div();

    FiguresView(ProgrammeFigures figures, Projects projects, CurrentActor actor) {
        this.figures = figures;
        this.actor = actor;
        partner.setLabel(getTranslation("series.partner"));
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        project.setLabel(getTranslation("figures.project"));
        var names = new LinkedHashMap<String, String>();
        projects.list(actor.get()).forEach(item -> names.put(item.code(), item.name()));
        project.setItems(names.keySet());
        project.setItemLabelGenerator(code -> Objects.requireNonNullElse(names.get(code), code));
        for (var choice : List.of(partner, project)) {
            choice.setClearButtonVisible(true);
            choice.setPlaceholder(getTranslation("figures.all"));
            choice.addValueChangeListener(change -> refresh());
        }
        var fields = new Div(partner, project);
        fields.addClassName("fields");
        add(new PageHead(getTranslation("figures.title"), getTranslation("figures.lead")), fields, shown);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PROJECT)
                .ifPresentOrElse(project::setValue, this::refresh);
    }

    private void refresh() {
        var overview = figures.overview(actor.get(), new Of(partner.getOptionalValue(), project.getOptionalValue()));
        shown.removeAll();
        shown.add(new FigureList(overview.figures()), groups(overview.groups()), elsewhere());
    }

    private Component groups(List<Group> groups) {
        var section = new Section(new H2(getTranslation("figures.groups")));
        if (groups.isEmpty()) {
            section.add(new Paragraph(getTranslation("figures.no-groups")));
            return section;
        }
        var list = new UnorderedList();
        groups.forEach(group -> list.add(new ListItem(getTranslation(
                "figures.group",
                group.language(),
                Wording.count(group.reached(), getLocale()),
                group.population(),
                group.coverage(),
                Wording.number(group.representation(), getLocale())))));
        section.add(
                list, new Details(getTranslation("how-counted"), new Paragraph(getTranslation("figures.groups.how"))));
        return section;
    }

    /// Numbers that have a page of their own.
    private Component elsewhere() {
        var list = new UnorderedList();
        Map.of("bereik", "nav.reach", "plannen", "nav.plan", "kwetsbaarheid", "nav.dependence").entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(page -> {
                    var link = Links.to(page.getKey(), getTranslation(page.getValue()));
                    list.add(new ListItem(link));
                });
        return new Section(new H2(getTranslation("figures.elsewhere")), list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.figures") + " · Inktvlek";
    }
}
