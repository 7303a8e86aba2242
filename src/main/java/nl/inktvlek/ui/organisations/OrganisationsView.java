package nl.inktvlek.ui.organisations;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.Organisations.Item;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;

/// All organisations: partners, their members and contacts, and others.
@Route("organisaties")
@Menu(title = "nav.organisations", order = 28)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class OrganisationsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final ComboBox<OrganisationKind> kind = new ComboBox<>();

    OrganisationsView(Organisations organisations, CurrentActor actor) {
        var list = new ThingList<Item>(
                "organisaties",
                "organisations.empty",
                List.of(
                        new Column<>(getTranslation("organisations.name"), Item::name, true),
                        new Column<>(
                                getTranslation("organisations.kind"),
                                item -> getTranslation(
                                        "organisation.kind." + item.kind().name()),
                                true),
                        new Column<>(
                                getTranslation("series.municipality"),
                                item -> item.municipality()
                                        .map(Municipalities::name)
                                        .orElse(null),
                                true),
                        new Column<>(
                                getTranslation("series.partner"), item -> String.join(", ", item.partners()), true),
                        new Column<>(
                                getTranslation("series.languages"), item -> String.join(", ", item.languages()), true),
                        new Column<>(getTranslation("organisations.series"), Item::series, true),
                        new Column<>(getTranslation("organisations.members"), Item::members, false)),
                item -> "organisatie/" + item.code());
        kind.setLabel(getTranslation("organisations.kind"));
        kind.setItems(OrganisationKind.values());
        kind.setItemLabelGenerator(each -> getTranslation("organisation.kind." + each.name()));
        kind.setClearButtonVisible(true);
        kind.setPlaceholder(getTranslation("scope.all"));
        kind.addValueChangeListener(change -> list.refresh());
        list.addFilters(item -> kind.getValue() == null || item.kind() == kind.getValue(), kind);
        list.setItems(organisations.list(actor.get()));
        var add = new Anchor("organisatie/" + OrganisationPage.NEW, getTranslation("organisations.new"));
        add.setRouterIgnore(false);
        add(
                new PageHead(getTranslation("organisations.title"), getTranslation("organisations.lead")),
                new Paragraph(add),
                list);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.organisations") + " · Inktvlek";
    }
}
