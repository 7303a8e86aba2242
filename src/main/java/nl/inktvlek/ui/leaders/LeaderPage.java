package nl.inktvlek.ui.leaders;

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
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.training.Trainings;
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
import nl.inktvlek.vocabulary.Municipalities;

/// The profile of a leader or candidate.
@Route("gespreksleider")
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class LeaderPage extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Leaders leaders;
    private final transient Trainings trainings;
    private final transient Exploration exploration;
    private final transient Editors editors;
    private final transient CurrentActor actor;
    private final transient Undo undo;

    LeaderPage(
            Leaders leaders,
            Trainings trainings,
            Exploration exploration,
            Editors editors,
            CurrentActor actor,
            Undo undo) {
        this.leaders = leaders;
        this.trainings = trainings;
        this.exploration = exploration;
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
    }

    @Override
    public void setParameter(BeforeEvent event, String person) {
        show(person);
    }

    private void show(String person) {
        removeAll();
        var hit = exploration.byCodes(actor.get(), List.of(person)).stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
        add(
                new PageHead(Wording.name(hit.node(), hit.name(), getLocale()), getTranslation("leader.lead")),
                new ContactDetails(exploration, actor, hit.node()));
        var profile = leaders.profile(actor.get(), person);
        if (profile.isNew()) {
            add(new Paragraph(getTranslation("leader.no-profile")));
        }
        profile.grewFrom().ifPresent(series -> add(Links.line("serie/" + series, getTranslation("leader.grew-from"))));
        boolean mayChange = leaders.mayChange(actor.get(), profile);
        if (!mayChange) {
            add(new Paragraph(getTranslation("leader.others")));
        }
        var facts = new Facts(LeaderProfile.KIND, profile, editors);
        leaders.list(actor.get()).stream()
                .filter(leader -> leader.person().equals(person))
                .findFirst()
                .ifPresent(leader -> tell(leader, profile, facts));
        facts.add(getTranslation("leaders.code"), person);
        add(new ReadFirst(facts, mayChange, () -> form(profile)));
        addLearned(person);
    }

    /// What follows from the series somebody led, where the profile does not say it.
    private void tell(Leader leader, LeaderProfile profile, Facts facts) {
        if (profile.status().isEmpty()) {
            facts.add(
                    getTranslation("leaders.status"),
                    getTranslation("leader.status." + leader.status().name()));
        }
        if (profile.languages().isEmpty()) {
            facts.add(getTranslation("series.languages"), Wording.languages(leader.languages(), getLocale()));
        }
        if (profile.regions().isEmpty()) {
            facts.add(
                    getTranslation("leaders.regions"),
                    leader.regions().stream().map(Municipalities::name).collect(Collectors.joining(", ")));
        }
        facts.add(getTranslation("leaders.series"), String.valueOf(leader.series()));
    }

    private void addLearned(String person) {
        var learned = new UnorderedList();
        trainings.list(actor.get()).stream()
                .filter(day -> day.people().contains(person))
                .forEach(day -> learned.add(new ListItem(Links.to(
                        "scholingsdag/" + day.code(),
                        day.on().map(Wording::day).orElse("") + " "
                                + day.sort()
                                        .map(sort -> getTranslation("training.sort." + sort.name()))
                                        .orElse("")))));
        if (learned.getElement().getChildCount() > 0) {
            add(new H2(getTranslation("nav.trainings")), learned);
        }
    }

    private ThingForm<LeaderProfile> form(LeaderProfile profile) {
        return new ThingForm<>(
                        LeaderProfile.KIND,
                        editors,
                        profile,
                        (operation, seen, wanted) -> leaders.save(operation, actor.get(), seen, wanted),
                        (operation, stored) -> {
                            undo.offer(getTranslation("leader.stored"), operation, () -> show(profile.code()));
                            show(profile.code());
                        })
                .addAll();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.leaders") + " · Inktvlek";
    }
}
