package nl.inktvlek.ui.leaders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.insights.Exploration;
import nl.inktvlek.network.Languages;
import nl.inktvlek.network.Municipalities;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.programme.Leaders.Criterion;
import nl.inktvlek.programme.Leaders.Status;
import nl.inktvlek.programme.Trainings;
import nl.inktvlek.ui.component.ContactDetails;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.PersonField;
import nl.inktvlek.ui.component.SheetForm;
import nl.inktvlek.ui.component.Undo;
import nl.inktvlek.ui.component.Wording;

/// The profile of a leader or candidate.
@Route("gespreksleider")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class LeaderPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SLOTS = 60;

    private final transient Leaders leaders;
    private final transient Trainings trainings;
    private final transient Exploration exploration;
    private final transient AccessDecision access;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    LeaderPage(
            Leaders leaders,
            Trainings trainings,
            Exploration exploration,
            AccessDecision access,
            CurrentActor actor,
            Undo undo) {
        this.leaders = leaders;
        this.trainings = trainings;
        this.exploration = exploration;
        this.access = access;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String person) {
        removeAll();
        var hit = exploration.byCodes(actor.get(), List.of(person)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        add(new PageHead(Wording.name(hit.node(), hit.name(), getLocale()), getTranslation("leader.lead")));
        add(
                new Paragraph(getTranslation("leaders.code") + " " + person),
                new ContactDetails(exploration, actor, hit.node()));
        leaders.list(actor.get()).stream()
                .filter(leader -> leader.person().equals(person))
                .findFirst()
                .ifPresent(leader -> add(new Paragraph(getTranslation(
                        "leader.known",
                        getTranslation("leader.status." + leader.status()),
                        String.join(", ", leader.languages()),
                        leader.regions().stream().map(Municipalities::name).collect(Collectors.joining(", ")),
                        leader.series()))));
        var profile = leaders.profile(actor.get(), person);
        if (profile.isNew()) {
            add(new Paragraph(getTranslation("leader.no-profile")));
        }
        profile.texts(Leaders.GREW_FROM).forEach(series -> {
            var link = new Anchor("serie/" + series, getTranslation("leader.grew-from"));
            link.setRouterIgnore(false);
            add(new Paragraph(link));
        });
        boolean mayChange = leaders.mayChange(actor.get(), profile);
        if (!mayChange) {
            add(new Paragraph(getTranslation("leader.others")));
        }
        var learned = new UnorderedList();
        trainings.list(actor.get()).stream()
                .filter(day -> day.people().contains(person))
                .forEach(day -> {
                    var link = new Anchor(
                            "scholingsdag/" + day.code(),
                            Wording.day(day.on()) + " " + getTranslation("training.sort." + day.sort()));
                    link.setRouterIgnore(false);
                    learned.add(new ListItem(link));
                });
        if (learned.getElement().getChildCount() > 0) {
            add(new H2(getTranslation("nav.trainings")), learned);
        }
        var form = form(profile, person);
        form.setEnabled(mayChange);
        add(form);
    }

    private SheetForm form(Sheet profile, String person) {
        var form = new SheetForm(
                profile,
                (operation, seen, wanted) -> leaders.save(operation, actor.get(), seen, wanted),
                (operation, stored) -> {
                    undo.offer(
                            getTranslation("leader.stored"),
                            operation,
                            () -> UI.getCurrent().navigate(LeaderPage.class, person));
                    UI.getCurrent().navigate(LeaderPage.class, person);
                });
        form.choice(
                Leaders.STATUS,
                "leaders.status",
                Stream.of(Status.values()).map(Status::name).toList(),
                status -> getTranslation("leader.status." + status),
                false);
        form.many(
                Leaders.LANGUAGES,
                "series.languages",
                Languages.with(exploration.choices(actor.get()).languages()),
                language -> language);
        form.many(
                Leaders.REGIONS,
                "leaders.regions",
                Municipalities.all().stream()
                        .map(Municipalities.Municipality::code)
                        .toList(),
                Municipalities::name);
        form.number(Leaders.SLOTS, "leader.slots", 0, MOST_SLOTS);
        form.many(
                Leaders.CRITERIA,
                "leader.criteria",
                Stream.of(Criterion.values()).map(Criterion::name).toList(),
                criterion -> getTranslation("criterion." + criterion));
        form.field(
                Leaders.DUO,
                new PersonField(getTranslation("leader.duo"), exploration, actor),
                sheet -> exploration.byCodes(actor.get(), sheet.texts(Leaders.DUO)).stream()
                        .findFirst()
                        .orElse(null),
                hit -> List.of(hit.node().code()),
                String::valueOf);
        form.date(Leaders.TRAINED_ON, "leader.trained-on");
        form.date(Leaders.INTERVISION_ON, "leader.intervision-on");
        form.date(Leaders.CONSENT_ON, "leader.consent-on");
        return form;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.leaders") + " · Inktvlek";
    }
}
