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
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.forces.Force;
import nl.inktvlek.programme.forces.Forces;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ThingColumns;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.ThingList;
import nl.inktvlek.ui.component.Undo;
import org.jspecify.annotations.Nullable;

/// What helps and what opposes a norm in a place: circumstances and organisations, never a person.
@Route("krachten")
@Menu(title = "nav.forces", order = 29)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ForcesView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Forces forces;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ForcesView(Forces forces, Editors editors, CurrentActor actor, Undo undo) {
        this.forces = forces;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String code) {
        show(code == null ? Force.blank() : forces.find(actor.get(), code).orElseGet(Force::blank));
    }

    private void show(Force shown) {
        removeAll();
        var list = new ThingList<Force>(
                "krachten",
                "forces.empty",
                ThingColumns.of(Force.KIND, force -> force, editors),
                force -> "krachten/" + force.code());
        list.setItems(forces.list(actor.get()));
        add(new PageHead(getTranslation("forces.title"), getTranslation("forces.lead")));
        if (forces.mayChange(actor.get(), shown)) {
            var details = new Details(
                    getTranslation(shown.isNew() ? "forces.new" : "forces.change"), form(shown), deletion(shown));
            details.setOpened(!shown.isNew());
            add(details);
        }
        add(list);
    }

    private ThingForm<Force> form(Force shown) {
        return new ThingForm<>(
                        Force.KIND,
                        editors,
                        shown,
                        (operation, seen, wanted) -> forces.save(operation, actor.get(), seen, wanted),
                        (operation, stored) -> said("forces.stored", operation))
                .addAll();
    }

    private Div deletion(Force shown) {
        var content = new Div();
        if (!shown.isNew()) {
            var away = new Button(getTranslation("forces.delete"), click -> {
                var operation = OperationId.random();
                forces.delete(operation, actor.get(), shown);
                said("forces.deleted", operation);
            });
            away.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
            content.add(away);
        }
        return content;
    }

    /// The whole list again, with a way back.
    private void said(String key, OperationId operation) {
        undo.offer(getTranslation(key), operation, () -> show(Force.blank()));
        show(Force.blank());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.forces") + " · Inktvlek";
    }
}
