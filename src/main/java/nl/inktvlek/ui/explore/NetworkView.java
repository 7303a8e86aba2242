package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.explore.Arrangement;
import nl.inktvlek.explore.Arrangements;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Colouring;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Connectors;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.PeopleByPlace;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.explore.SavedViews;
import nl.inktvlek.explore.SavedViews.SavedView;
import nl.inktvlek.explore.Shades;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.explore.ViewState.Arranging;
import nl.inktvlek.explore.ViewState.Face;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.NetworkCanvas.Settled;
import nl.inktvlek.ui.explore.Trail.Step;

/// The network: communities, the people in one, whom somebody knows; every step can be undone and has an address.
@Route(NetworkView.PATH)
@Menu(title = "nav.network", order = 30)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class NetworkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    static final String PATH = "netwerk";

    /// The parameter that holds the code of a picture that was kept.
    static final String KEPT = "bewaard";

    /// Nodes on screen at the most: more is a hairball.
    static final int MOST_SHOWN = 300;

    /// Who stands between groups is shown with some of whom they know.
    private static final int MOST_CONNECTING = 6;

    /// Nodes of the overview, without a limit that matters in practice.
    private static final int MOST_IN_OVERVIEW = 20_000;

    private final transient Exploration exploration;
    private final transient CommunityMap map;
    private final transient PeopleByPlace places;
    private final transient SavedViews saved;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    final ExplorerFrame frame;
    private final transient Walk walk;
    private final transient NodeActions actions;
    private final transient Cards cards;
    private transient CommunityMap.Seen communities = CommunityMap.Seen.NOTHING;
    private transient Picture picture = Picture.NOTHING;
    private transient PeopleByPlace.Spread spread = PeopleByPlace.Spread.NOTHING;

    NetworkView(
            Exploration exploration,
            CommunityMap map,
            PeopleByPlace places,
            Connectors connectors,
            Shades shades,
            Arrangements arrangements,
            Rounds rounds,
            SavedViews saved,
            Consents consents,
            OnePerson onePerson,
            PictureFile files,
            CurrentActor actor,
            Clock clock) {
        this.exploration = exploration;
        this.map = map;
        this.places = places;
        this.saved = saved;
        this.actor = actor;
        this.clock = clock;
        walk = new Walk(this::show, ViewState.start(Face.COMMUNITIES));
        actions = new NodeActions(exploration, actor, this, () -> picture);
        cards = new Cards(exploration, consents, onePerson, actor, this);
        frame = new ExplorerFrame(
                exploration,
                shades,
                arrangements,
                actor,
                this,
                () -> files.of(actor.get(), picture),
                new KeptViews(saved, actor));
        frame.starts.show(
                actor.get().partner(),
                YearMonth.now(clock),
                () -> rounds.last(actor.get()).map(Rounds.Round::people).orElse(List.of()),
                () -> connectors.most(actor.get(), MOST_CONNECTING).stream()
                        .flatMap(node -> actions.withNearest(node.code()).stream())
                        .distinct()
                        .toList());
        addClassName("explorer");
        add(frame.parts());
    }

    /// Shows the step of the address, or a picture that was kept; begins anew without one, or around the node whose
    /// code a link of another page has.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        asked.getSingleParameter(Walk.STEP)
                .flatMap(walk.trail()::find)
                .ifPresentOrElse(walk::arrive, () -> walk.begin(first(asked)));
    }

    private Step first(QueryParameters asked) {
        var kept = asked.getSingleParameter(KEPT).map(code -> saved.find(actor.get(), code));
        if (kept.isPresent() && kept.get().isEmpty()) {
            Notification.show(getTranslation("kept.gone"));
        }
        return kept.flatMap(found -> found)
                .map(walk.trail()::begin)
                .orElseGet(() -> walk.trail().begin(first(asked.getSingleParameter("rond"))));
    }

    private ViewState first(Optional<String> around) {
        var start = ViewState.start(
                map.of(actor.get(), Chosen.EVERYTHING).communities().isEmpty() ? Face.PEOPLE : Face.COMMUNITIES);
        return around.filter(
                        code -> !exploration.byCodes(actor.get(), List.of(code)).isEmpty())
                .map(code -> start.around(actions.withNearest(code), Optional.of(code)))
                .orElse(start);
    }

    static String addressOf(SavedView view) {
        return PATH + "?" + KEPT + "=" + view.code();
    }

    ViewState state() {
        return walk.state();
    }

    void go(String label, ViewState next) {
        walk.go(label, next);
    }

    /// @param text what was done, with the name of the node in it
    void go(String text, Node node, ViewState next) {
        walk.go(getTranslation(text, frame.nameOf(node)), next);
    }

    void choose(Optional<String> code) {
        frame.canvas.letGo();
        walk.choose(code);
        showSelected();
    }

    void back() {
        walk.back();
    }

    void again() {
        walk.again();
    }

    /// Keeps what is seen under a name.
    void keep() {
        new KeepDialog(walk.state(), (name, note) -> {
                    saved.keep(
                            OperationId.random(),
                            actor.get(),
                            name,
                            note,
                            walk.state(),
                            walk.trail().frame(walk.step()));
                    frame.kept.refresh();
                    frame.kept.setOpened(true);
                    Notification.show(getTranslation("keep.done", name));
                })
                .open();
    }

    void filter(Chosen chosen) {
        go(getTranslation("step.filter"), walk.state().choosing(chosen));
    }

    void colour(Colouring colouring) {
        go(getTranslation("step.colour"), walk.state().colouredBy(colouring));
    }

    /// Around whom is chosen, where others are to stand around one.
    void arrange(Arrangement arrangement) {
        var now = new Arranging(arrangement, walk.state().selected());
        go(getTranslation("step.arranged"), walk.state().arrangedBy(now));
    }

    void face(Face face, boolean table) {
        var state = walk.state();
        if (state.face() == face && state.asTable() == table) {
            return;
        }
        var opened = selectedCommunity().filter(any -> face == Face.PEOPLE && state.face() == Face.COMMUNITIES);
        if (opened.isPresent()) {
            open(opened.get());
        } else {
            go(getTranslation("step.face"), state.withFace(face, table));
        }
    }

    void startAgain() {
        go(getTranslation("network.start-again"), ViewState.start(Face.COMMUNITIES));
    }

    void everything() {
        go(getTranslation("network.overview"), walk.state().wholeNetwork());
    }

    void found(Node node) {
        go(
                getTranslation("step.search"),
                ViewState.start(Face.PEOPLE).around(actions.withNearest(node.code()), Optional.of(node.code())));
    }

    void path(List<String> codes) {
        if (!codes.isEmpty()) {
            go(getTranslation("network.introduction"), walk.state().withPath(codes));
        }
    }

    /// Somebody clicked in the picture, or chose with the space bar.
    void chosenAt(int position) {
        choose(codeAt(position));
    }

    /// Somebody drew a line around many, or chose one beside others.
    void groupChosen(List<Integer> positions) {
        walk.choose(Optional.empty());
        var nodes = positions.stream().map(picture.nodes()::get).toList();
        frame.select(-1);
        frame.told.setText(getTranslation("group.title", nodes.size()));
        frame.card.show(
                Optional.of(nodes).filter(some -> !some.isEmpty()).map(some -> List.of(new GroupCard(some, actions))));
    }

    /// Double click or Enter: opens a community, expands anything else.
    void openedAt(int position) {
        if (walk.state().face() == Face.COMMUNITIES) {
            open(communities.communities().get(position));
        } else {
            actions.expand(picture.nodes().get(position), Optional.empty());
        }
    }

    private Optional<String> codeAt(int position) {
        return Optional.of(
                walk.state().face() == Face.COMMUNITIES
                        ? communities.communities().get(position).centre().code()
                        : picture.nodes().get(position).code());
    }

    void settled(Settled settled) {
        walk.trail().settled(walk.step(), settled);
    }

    void open(Community community) {
        var members = exploration.lookAt(
                actor.get(), community.members().stream().limit(MOST_SHOWN).toList());
        go(
                getTranslation("step.open", frame.name(community)),
                walk.state().around(members.nodes().stream().map(Node::code).toList(), Optional.empty()));
    }

    void onlyNear(Community community) {
        go(
                getTranslation("community.near"),
                walk.state().nearOnly(community.centre().code()));
    }

    private void show() {
        var state = walk.state();
        picture = Picture.NOTHING;
        communities = CommunityMap.Seen.NOTHING;
        switch (state.face()) {
            case COMMUNITIES -> {
                var all = map.of(actor.get(), state.chosen());
                communities = state.near().flatMap(all::around).map(all::near).orElse(all);
                frame.showCommunities(walk.step(), communities, walk.trail());
            }
            case PEOPLE -> {
                picture = look(state);
                frame.showPeople(walk.step(), picture, walk.trail());
            }
            case MAP -> {
                communities = map.of(actor.get(), state.chosen());
                spread = places.of(actor.get(), state.chosen());
                frame.showMap(state, spread);
            }
        }
        frame.showChoices(exploration.count(actor.get(), state.chosen()), state);
        frame.showSteps(walk.step(), walk.trail());
        showSelected();
    }

    private Picture look(ViewState state) {
        return state.shown().isEmpty()
                ? exploration.look(
                        actor.get(),
                        new Exploration.Question(
                                Set.of(), state.chosen(), state.everything() ? MOST_IN_OVERVIEW : MOST_SHOWN))
                : exploration.lookAtCodes(actor.get(), state.shown(), state.chosen());
    }

    private Optional<Community> selectedCommunity() {
        return walk.state().selected().flatMap(communities::around);
    }

    private void showSelected() {
        var selected = walk.state().selected();
        frame.card.show(
                switch (walk.state().face()) {
                    case COMMUNITIES -> {
                        var community = selectedCommunity();
                        frame.select(community
                                .map(communities.communities()::indexOf)
                                .orElse(-1));
                        yield community.map(found -> cards.of(found, frame.name(found)));
                    }
                    case PEOPLE -> {
                        frame.select(selected.map(code ->
                                        List.copyOf(actions.codesShown()).indexOf(code))
                                .orElse(-1));
                        yield selected.flatMap(code -> cards.of(code, actions));
                    }
                    case MAP -> {
                        frame.selectPlace(selected.orElse(""));
                        yield selected.map(code -> cards.ofPlace(code, communities, spread));
                    }
                });
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Locale locale() {
        return getLocale();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.network") + " · Inktvlek";
    }
}
