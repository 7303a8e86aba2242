package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.recruitment.Approach;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.ui.component.ContactDetails;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Editors;
import nl.inktvlek.ui.component.Facts;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ReadFirst;
import nl.inktvlek.ui.component.ThingForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;
import org.springframework.security.access.AccessDeniedException;

/// Where the approach of one key figure stands and what comes next; for the team that approaches them.
@Route("benadering")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class ApproachCardPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Approaches approaches;
    private final transient Exploration exploration;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ApproachCardPage(Approaches approaches, Exploration exploration, Editors editors, CurrentActor actor, Undo undo) {
        this.approaches = approaches;
        this.exploration = exploration;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String person) {
        removeAll();
        var hit = exploration.byCodes(actor.get(), List.of(person)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        add(new PageHead(Wording.name(hit.node(), hit.name(), getLocale()), getTranslation("approach.card.lead")));
        try {
            var card = approaches.card(actor.get(), person);
            add(
                    new ContactDetails(exploration, actor, hit.node()),
                    new ReadFirst(new Facts(Approach.KIND, card, editors), true, () -> form(card)));
        } catch (AccessDeniedException _) {
            add(new Paragraph(getTranslation("approach.card.others")));
        }
        add(Links.line("benaderen", getTranslation("approach.card.back")));
    }

    private ThingForm<Approach> form(Approach card) {
        return new ThingForm<>(
                        Approach.KIND,
                        editors,
                        card,
                        (operation, seen, wanted) -> approaches.save(operation, actor.get(), seen, wanted),
                        (operation, stored) -> {
                            undo.offer(getTranslation("approach.card.stored"), operation, () -> reload(card));
                            reload(card);
                        })
                .addAll();
    }

    private static void reload(Approach card) {
        UI.getCurrent().navigate(ApproachCardPage.class, card.code());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.approach") + " · Inktvlek";
    }
}
