package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Organisations.Item;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingColumns;
import nl.inktvlek.ui.component.ThingFrame;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;

/// All organisations: partners, their members and contacts, and others.
@Route("organisaties")
@Menu(title = "nav.organisations", order = 28)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class OrganisationsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationKind> kind = new ComboBox<>();

    OrganisationsView(Organisations organisations, Editors editors, CurrentActor actor) {
        var columns = new ArrayList<>(ThingColumns.of(Organisation.KIND, Item::organisation, editors));
        columns.add(new Column<>(
                getTranslation("series.partner"),
                item -> item.organisation().partners().stream().sorted().collect(Collectors.joining(", ")),
                true));
        columns.add(new Column<>(getTranslation("organisations.series"), Item::series, true));
        columns.add(new Column<>(getTranslation("organisations.members"), Item::members, false));
        var list = new ThingList<Item>(
                "organisaties",
                "organisations.empty",
                columns,
                item -> "organisatie/" + item.organisation().code());
        kind.setLabel(getTranslation("organisations.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("organisation.kind." + each.name()));
        kind.setClearButtonVisible(true);
        kind.setPlaceholder(getTranslation("scope.all"));
        list.addFilter(
                "soort",
                kind,
                OrganisationKind::name,
                ThingList.among(List.of(OrganisationKind.values()), OrganisationKind::name),
                (item, wanted) ->
                        item.organisation().kind().filter(wanted::equals).isPresent());
        list.setItems(organisations.items(actor.get()));
        list.narrowTo(new ThingList.Belongs<>(
                item -> item.organisation().partners(),
                item -> List.of(item.organisation().municipality()),
                item -> item.organisation().languages()));
        add(
                new PageHead(
                        getTranslation("organisations.title"),
                        getTranslation("organisations.lead"),
                        Links.button("organisatie/" + ThingFrame.NEW, getTranslation("organisation.new"))),
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisations") + " · Inktvlek";
    }
}
