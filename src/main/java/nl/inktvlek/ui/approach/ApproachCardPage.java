package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Stream;
import nl.inktvlek.access.Role;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.ui.component.ContactDetails;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PersonField;
import nl.inktvlek.ui.component.SheetForm;
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
    private final transient CurrentActor actor;
    private final transient Undo undo;

    ApproachCardPage(Approaches approaches, Exploration exploration, CurrentActor actor, Undo undo) {
        this.approaches = approaches;
        this.exploration = exploration;
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
            add(new ContactDetails(exploration, actor, hit.node()), form(person));
        } catch (AccessDeniedException _) {
            add(new Paragraph(getTranslation("approach.card.others")));
        }
        var back = new Anchor("benaderen", getTranslation("approach.card.back"));
        back.setRouterIgnore(false);
        add(new Paragraph(back));
    }

    private SheetForm form(String person) {
        var form = new SheetForm(
                approaches.card(actor.get(), person),
                (operation, seen, wanted) -> approaches.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(
                            getTranslation("approach.card.stored"),
                            operation,
                            () -> UI.getCurrent().navigate(ApproachCardPage.class, person));
                    UI.getCurrent().navigate(ApproachCardPage.class, person);
                });
        form.choice(
                Approaches.STATUS,
                "approach.card.status",
                names(ApproachStatus.values()),
                status -> getTranslation("status." + status),
                false);
        form.choice(
                Approaches.NEXT_STEP,
                "approach.card.step",
                names(Approaches.Step.values()),
                step -> getTranslation("step." + step),
                false);
        form.date(Approaches.NEXT_ON, "approach.card.on");
        form.field(
                Approaches.INTRODUCED_BY,
                new PersonField(getTranslation("approach.card.introduced-by"), exploration, actor),
                sheet -> exploration.byCodes(actor.get(), sheet.texts(Approaches.INTRODUCED_BY)).stream()
                        .findFirst()
                        .orElse(null),
                hit -> List.of(hit.node().code()),
                String::valueOf);
        form.choice(
                Approaches.CHANNEL,
                "approach.card.channel",
                names(Approaches.Channel.values()),
                channel -> getTranslation("channel." + channel),
                false);
        form.area(Approaches.NOTE, "approach.card.note").setMaxLength(300);
        return form;
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.approach") + " · Inktvlek";
    }
}
