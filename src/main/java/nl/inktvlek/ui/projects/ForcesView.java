package nl.inktvlek.ui.projects;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.Forces;
import nl.inktvlek.programme.Forces.Force;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.ThingList.Column;
import nl.inktvlek.ui.component.ThingList.Holds;
import nl.inktvlek.ui.component.Undo;
import org.jspecify.annotations.Nullable;

/// What helps and what opposes a norm in a place: circumstances and organisations, never a person.
@Route("krachten")
@Menu(title = "nav.forces", order = 29)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ForcesView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int STRONGEST = 5;

    private final transient Forces forces;
    private final transient Organisations organisations;
    private final transient AccessDecision access;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ForcesView(Forces forces, Organisations organisations, AccessDecision access, CurrentActor actor, Undo undo) {
        this.forces = forces;
        this.organisations = organisations;
        this.access = access;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        show(code == null ? Forces.blank() : forces.find(actor.get(), code).orElseGet(Forces::blank));
    }

    private void show(Sheet shown) {
        removeAll();
        var names = organisations.names(actor.get());
        var list = new ThingList<Force>(
                "krachten",
                "forces.empty",
                List.of(
                        new Column<>(getTranslation("forces.norm"), Force::norm, true, Holds.FREE_TEXT),
                        new Column<>(
                                getTranslation("series.municipality"),
                                force -> Municipalities.name(force.municipality()),
                                true),
                        new Column<>(
                                getTranslation("forces.direction"),
                                force -> getTranslation(force.helps() ? "forces.helps" : "forces.opposes"),
                                true),
                        new Column<>(getTranslation("forces.strength"), Force::strength, true),
                        new Column<>(getTranslation("forces.circumstance"), Force::circumstance, true, Holds.FREE_TEXT),
                        new Column<>(
                                getTranslation("forces.organisation"),
                                force -> force.organisation().map(names::get).orElse(null),
                                true)),
                force -> "krachten/" + force.code());
        list.setItems(forces.list(actor.get()));
        add(new PageHead(getTranslation("forces.title"), getTranslation("forces.lead")));
        if (access.mayChange(actor.get(), DataKind.FORCE, Set.of())) {
            var details = new Details(
                    getTranslation(shown.isNew() ? "forces.new" : "forces.change"), form(shown), delete(shown));
            details.setOpened(!shown.isNew());
            add(details);
        }
        add(list);
    }

    private SheetForm form(Sheet shown) {
        var form = new SheetForm(
                shown,
                (operation, seen, wanted) -> forces.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(getTranslation("forces.stored"), operation, () -> show(Forces.blank()));
                    show(Forces.blank());
                });
        form.text(Forces.NORM, "forces.norm").setHelperText(getTranslation("forces.norm.help"));
        form.choice(
                Forces.MUNICIPALITY,
                "series.municipality",
                Municipalities.all().stream()
                        .map(Municipalities.Municipality::code)
                        .toList(),
                Municipalities::name,
                false);
        form.choice(
                Forces.DIRECTION,
                "forces.direction",
                List.of(Forces.HELPS, Forces.OPPOSES),
                direction -> getTranslation("forces." + direction),
                false);
        form.number(Forces.STRENGTH, "forces.strength", 1, STRONGEST);
        form.area(Forces.CIRCUMSTANCE, "forces.circumstance");
        var names = organisations.names(actor.get());
        form.choice(
                Forces.ORGANISATION,
                "forces.organisation",
                names.keySet(),
                code -> Objects.requireNonNullElse(names.get(code), code),
                true);
        return form;
    }

    private Div delete(Sheet shown) {
        var content = new Div();
        forces.list(actor.get()).stream()
                .filter(force -> force.code().equals(shown.code()))
                .findFirst()
                .ifPresent(force -> {
                    var away = new Button(getTranslation("forces.delete"), click -> {
                        var operation = OperationId.random();
                        forces.delete(operation, actor.get(), force);
                        undo.offer(getTranslation("forces.deleted"), operation, () -> show(Forces.blank()));
                        show(Forces.blank());
                    });
                    away.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
                    content.add(away);
                });
        return content;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.forces") + " · Inktvlek";
    }
}
