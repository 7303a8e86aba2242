package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.borders.Borders;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.figures.ProgrammeCourse;
import nl.inktvlek.inkblot.History;
import nl.inktvlek.inkblot.InkBlots;
import nl.inktvlek.inkblot.Timeline;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.snapshot.Scope;
import nl.inktvlek.ui.component.CommunityScene;
import nl.inktvlek.ui.component.CommunityWords;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.LongWork;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.TravellingScope;
import nl.inktvlek.ui.component.Wording;

/// The ink blot: how a conversation would spread from chosen people, and how it really did.
@Route("inktvlek")
@Menu(title = "nav.spread", order = 40)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class SpreadView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /// What is played.
    enum Played {
        SIMULATED,
        HAPPENED
    }

    /// More are seen as communities.
    private static final int MOST_PEOPLE = 300;

    private final transient InkBlots inkBlots;
    private final transient History history;
    private final transient Exploration exploration;
    private final transient CommunityMap communities;
    private final transient Rounds rounds;
    private final transient Searches searches;
    private final transient CurrentActor actor;

    final RadioButtonGroup<Played> played = new RadioButtonGroup<>();
    final MultiSelectComboBox<Exploration.Hit> seeds = new MultiSelectComboBox<>();
    final Select<SpreadModel> model = new Select<>();
    final Button simulate = new Button();
    final LongWork working = new LongWork(getTranslation("approach.stop"));
    final Paragraph told = new Paragraph();
    private transient Scope counted = Scope.EVERYTHING;
    final Looks pictures;

    SpreadView(
            InkBlots inkBlots,
            History history,
            ProgrammeCourse courses,
            Borders borders,
            Exploration exploration,
            CommunityMap communities,
            Rounds rounds,
            Searches searches,
            CurrentActor actor,
            Clock clock) {
        this.inkBlots = inkBlots;
        this.history = history;
        this.exploration = exploration;
        this.communities = communities;
        this.rounds = rounds;
        this.searches = searches;
        this.actor = actor;
        pictures = new Looks(courses, borders, actor, clock);
        add(
                new PageHead(getTranslation("spread.title"), getTranslation("spread.lead")),
                choices(),
                working,
                told,
                pictures);
    }

    private Div choices() {
        played.setLabel(getTranslation("spread.played"));
        played.setItems(Played.values());
        played.setItemLabelGenerator(what -> getTranslation("spread.played." + what.name()));
        played.setValue(Played.SIMULATED);
        played.addValueChangeListener(change -> refresh());
        seeds.setLabel(getTranslation("spread.seeds"));
        seeds.setItemLabelGenerator(hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), getLocale()));
        seeds.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.search(actor.get(), text));
        model.setLabel(getTranslation("model.label"));
        model.setItems(SpreadModel.values());
        model.setItemLabelGenerator(kind -> getTranslation("model." + kind.name()));
        model.setValue(SpreadModel.INDEPENDENT_CASCADE);
        simulate.setText(getTranslation("spread.simulate"));
        simulate.addClickListener(click -> refresh());
        var fields = new Div(played, seeds, model, simulate);
        fields.addClassName("fields");
        return fields;
    }

    /// `?van=CODE,CODE` starts from those people, with `model=`; `partner`, `plaats`, `taal` and `bron` say who
    /// counts as reached. Without it, from those of the last round that was kept; without that it shows what
    /// happened.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        counted = TravellingScope.in(parameters);
        parameters
                .getSingleParameter("model")
                .flatMap(name -> Arrays.stream(SpreadModel.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst())
                .ifPresent(model::setValue);
        var codes = parameters
                .getSingleParameter("van")
                .map(text -> List.of(text.split(",")))
                .orElseGet(
                        () -> rounds.last(actor.get()).map(Rounds.Round::people).orElse(List.of()));
        seeds.setValue(exploration.byCodes(actor.get(), codes).toArray(Exploration.Hit[]::new));
        pictures.open(parameters);
        var opensOn = codes.isEmpty() ? Played.HAPPENED : Played.SIMULATED;
        if (played.getValue() == opensOn) {
            refresh();
        } else {
            played.setValue(opensOn);
        }
    }

    private void refresh() {
        boolean simulated = played.getValue() == Played.SIMULATED;
        seeds.setVisible(simulated);
        model.setVisible(simulated);
        simulate.setVisible(simulated);
        if (simulated) {
            simulated();
        } else {
            happened();
        }
    }

    private void simulated() {
        var codes = seeds.getValue().stream().map(hit -> hit.node().code()).toList();
        if (codes.isEmpty()) {
            pictures.setVisible(false);
            told.setText(getTranslation("spread.nobody"));
            return;
        }
        var asking = actor.get();
        var how = model.getValue();
        told.setText("");
        working.search(
                searches,
                asking,
                getTranslation("spread.simulating"),
                watch -> inkBlots.simulate(
                        asking,
                        codes,
                        how,
                        counted,
                        done -> watch.tell(
                                () -> getTranslation("spread.simulated", done, InkBlots.RUNS),
                                (double) done / InkBlots.RUNS)),
                blot -> show(codes, blot),
                () -> told.setText(getTranslation("long-work.overtaken")));
    }

    private void show(List<String> codes, InkBlots.Blot blot) {
        if (played.getValue() != Played.SIMULATED) {
            return;
        }
        told.setText(getTranslation("spread.reach", codes.size(), Wording.people(blot.reach(), getLocale())));
        var indexes = blot.nodes().stream().map(node -> node.index()).toList();
        play(blot.timeline(), indexes, blot.peopleByPlace(), List.of(), step -> getTranslation("spread.step", step));
    }

    private void happened() {
        var months = history.byMonth(actor.get());
        if (months.timeline().moments().isEmpty()) {
            pictures.setVisible(false);
            told.setText(getTranslation("spread.no-series"));
            return;
        }
        told.setText(
                getTranslation("spread.happened", months.timeline().moments().size()));
        var byId = new HashMap<String, Integer>();
        exploration.nodes(actor.get()).forEach(node -> byId.put(InkBlots.id(node), node.index()));
        var indexes = months.timeline().moments().stream()
                .flatMap(step -> step.nodes().stream())
                .map(byId::get)
                .filter(index -> index != null)
                .toList();
        play(months.timeline(), indexes, months.peopleByPlace(), months.running(), pictures::month);
    }

    private void play(
            Timeline timeline,
            List<Integer> indexes,
            List<? extends Map<String, ? extends Number>> places,
            List<? extends Set<String>> early,
            UnaryOperator<String> stepName) {
        var picture = exploration.lookAt(actor.get(), indexes);
        boolean areFew = picture.nodes().size() <= MOST_PEOPLE;
        var names = areFew
                ? exploration.hits(actor.get(), picture.nodes()).stream()
                        .map(hit -> Wording.name(hit.node(), hit.name(), getLocale()))
                        .toList()
                : List.<String>of();
        pictures.play(new Player.Film(
                timeline, picture, names, areFew ? Optional.empty() : filling(timeline), places, early, stepName));
    }

    private Optional<Player.Communities> filling(Timeline timeline) {
        var seen = communities.of(actor.get(), Chosen.EVERYTHING);
        if (seen.communities().isEmpty()) {
            return Optional.empty();
        }
        var words = new CommunityWords(exploration, actor.get(), seen.communities(), getLocale());
        var names = seen.communities().stream().map(words::name).toList();
        var scene = CommunityScene.of(seen, names, words, Community::number);
        return Optional.of(new Player.Communities(
                scene.with(getTranslation("spread.canvas.communities", names.size())),
                CommunityFilm.frames(timeline, seen, exploration.nodes(actor.get())::get)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.spread") + " · Inktvlek";
    }
}
