package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.page.History;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.NetworkCanvas.Settled;
import nl.inktvlek.ui.explore.Trail.Step;
import nl.inktvlek.ui.explore.ViewState.Face;

/// The network: communities, the people in one, whom somebody knows; every step can be undone and has an address.
@Route(NetworkView.PATH)
@Menu(title = "nav.network", order = 30)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class NetworkView extends Main implements BeforeEnterObserver, HasDynamicTitle, NodeDetail.Doing {

    private static final long serialVersionUID = 1L;

    static final String PATH = "netwerk";

    /// The parameter that holds the number of a step.
    private static final String STEP = "beeld";

    /// Nodes on screen at the most: more is a hairball.
    static final int MOST_SHOWN = 300;

    /// Nodes that come at once when nobody says how many.
    static final int MOST_UNASKED = 25;

    /// Nodes of the overview, without a limit that matters in practice.
    private static final int MOST_IN_OVERVIEW = 20_000;

    private final transient Exploration exploration;
    private final transient CommunityMap map;
    private final transient Consents consents;
    private final transient OnePerson onePerson;
    private final transient CurrentActor actor;
    private final transient Clock clock;

    final ExplorerFrame frame;
    private final transient Trail trail = Trail.ofSession();
    private transient Step step;

    /// Steps that the browser saw since the page was loaded, and how many of them it went back.
    private int walked;

    private int undone;
    private transient CommunityMap.Seen communities = CommunityMap.Seen.NOTHING;
    private transient Picture picture = Picture.NOTHING;

    NetworkView(
            Exploration exploration,
            CommunityMap map,
            Consents consents,
            OnePerson onePerson,
            PictureFile files,
            CurrentActor actor,
            Clock clock) {
        this.exploration = exploration;
        this.map = map;
        this.consents = consents;
        this.onePerson = onePerson;
        this.actor = actor;
        this.clock = clock;
        this.step = trail.begin(ViewState.start(Face.COMMUNITIES));
        frame = new ExplorerFrame(exploration, actor, this, () -> files.of(actor.get(), picture));
        addClassName("explorer");
        add(frame.parts());
    }

    /// Shows the step of the address; begins anew without one, or around the node whose code a link of another page
    /// has.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var kept = asked.getSingleParameter(STEP).flatMap(trail::find);
        kept.ifPresentOrElse(this::arrive, () -> {
            walked = 0;
            undone = 0;
            step = trail.begin(first(asked.getSingleParameter("rond")));
            event.getUI().getPage().getHistory().replaceState(null, address());
            show();
        });
    }

    /// The browser went back or forward, or the page was loaded anew.
    private void arrive(Step found) {
        if (step.before().equals(Optional.of(found.id()))) {
            walked--;
            undone++;
        } else if (found.before().equals(Optional.of(step.id()))) {
            walked++;
            undone--;
        } else {
            walked = 0;
            undone = 0;
        }
        step = found;
        show();
    }

    private ViewState first(Optional<String> around) {
        var start = ViewState.start(
                map.of(actor.get(), Chosen.EVERYTHING).communities().isEmpty() ? Face.PEOPLE : Face.COMMUNITIES);
        return around.filter(
                        code -> !exploration.byCodes(actor.get(), List.of(code)).isEmpty())
                .map(code -> start.around(withNearest(code), Optional.of(code)))
                .orElse(start);
    }

    private String address() {
        return PATH + "?" + STEP + "=" + step.id();
    }

    /// One step further, with an address of its own.
    private void go(String label, ViewState next) {
        step = trail.next(step, label, next);
        walked++;
        undone = 0;
        history().ifPresent(history -> history.pushState(null, address()));
        show();
    }

    private Optional<History> history() {
        return getUI().map(UI::getPage).map(Page::getHistory);
    }

    /// Another thing chosen in the same picture: no step to be undone.
    void choose(Optional<String> code) {
        step = trail.amend(step, step.state().selecting(code));
        showSelected();
    }

    /// Undoes a step as the browser does; where the browser did not see it done, by itself.
    void back() {
        trail.before(step).ifPresent(before -> {
            if (walked > 0) {
                history().ifPresent(History::back);
            } else {
                step = before;
                history().ifPresent(history -> history.replaceState(null, address()));
                show();
            }
        });
    }

    void again() {
        trail.after(step).ifPresent(after -> {
            if (undone > 0) {
                history().ifPresent(History::forward);
            } else {
                step = after;
                walked++;
                history().ifPresent(history -> history.pushState(null, address()));
                show();
            }
        });
    }

    void filter(Chosen chosen) {
        go(getTranslation("step.filter"), step.state().choosing(chosen));
    }

    void face(Face face, boolean table) {
        var state = step.state();
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
        go(getTranslation("network.overview"), step.state().wholeNetwork());
    }

    void found(Node node) {
        go(
                getTranslation("step.search"),
                ViewState.start(Face.PEOPLE).around(withNearest(node.code()), Optional.of(node.code())));
    }

    void path(List<String> codes) {
        if (!codes.isEmpty()) {
            go(getTranslation("network.introduction"), step.state().withPath(codes));
        }
    }

    /// Somebody clicked in the picture, or chose with the space bar.
    void chosenAt(int position) {
        choose(codeAt(position));
    }

    /// Double click or Enter: opens a community, expands anything else.
    void openedAt(int position) {
        if (step.state().face() == Face.COMMUNITIES) {
            open(communities.communities().get(position));
        } else {
            expand(picture.nodes().get(position), Optional.empty());
        }
    }

    private Optional<String> codeAt(int position) {
        return Optional.of(
                step.state().face() == Face.COMMUNITIES
                        ? communities.communities().get(position).centre().code()
                        : picture.nodes().get(position).code());
    }

    void settled(Settled settled) {
        trail.settled(step, settled);
    }

    private void open(Community community) {
        var members = exploration.lookAt(
                actor.get(), community.members().stream().limit(MOST_SHOWN).toList());
        go(
                getTranslation("step.open", frame.name(community)),
                step.state().around(members.nodes().stream().map(Node::code).toList(), Optional.empty()));
    }

    private void onlyNear(Community community) {
        go(
                getTranslation("community.near"),
                step.state().nearOnly(community.centre().code()));
    }

    @Override
    public void expand(Node node, Optional<NodeKind> kind) {
        var shown = codesShown();
        var fresh = exploration.tiedTo(actor.get(), node.code()).stream()
                .filter(tied -> kind.map(wanted -> tied.kind() == wanted).orElse(true))
                .map(Node::code)
                .filter(code -> !shown.contains(code))
                .limit(MOST_UNASKED)
                .toList();
        shown.add(node.code());
        shown.addAll(fresh);
        if (fresh.isEmpty()) {
            choose(Optional.of(node.code()));
        } else {
            go(
                    getTranslation("step.expand", frame.nameOf(node)),
                    step.state().showing(shown).selecting(Optional.of(node.code())));
        }
    }

    /// Takes away what is tied to nothing else in the picture.
    @Override
    public void collapse(Node node) {
        var shown = codesShown();
        var leaves = exploration.tiedTo(actor.get(), node.code()).stream()
                .map(Node::code)
                .filter(shown::contains)
                .filter(code -> exploration.tiedTo(actor.get(), code).stream()
                        .map(Node::code)
                        .noneMatch(other -> !other.equals(node.code()) && shown.contains(other)))
                .collect(Collectors.toSet());
        if (shown.removeAll(leaves)) {
            go(getTranslation("step.collapse", frame.nameOf(node)), step.state().showing(shown));
        }
    }

    @Override
    public void hide(Node node) {
        var shown = codesShown();
        shown.remove(node.code());
        go(
                getTranslation("step.hide", frame.nameOf(node)),
                step.state().showing(shown).selecting(Optional.empty()));
    }

    @Override
    public void only(Node node) {
        go(
                getTranslation("step.only", frame.nameOf(node)),
                step.state().around(withNearest(node.code()), Optional.of(node.code())));
    }

    /// Chooses what is in the picture; brings it in when it is not.
    @Override
    public void select(Node node) {
        var shown = codesShown();
        if (shown.contains(node.code()) || step.state().everything()) {
            choose(Optional.of(node.code()));
        } else {
            shown.add(node.code());
            go(
                    getTranslation("step.added", frame.nameOf(node)),
                    step.state().showing(shown).selecting(Optional.of(node.code())));
        }
    }

    private SequencedSet<String> codesShown() {
        return picture.nodes().stream().map(Node::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> withNearest(String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        exploration.tiedTo(actor.get(), code).stream()
                .limit(MOST_UNASKED)
                .map(Node::code)
                .forEach(codes::add);
        return codes;
    }

    private void show() {
        var state = step.state();
        if (state.face() == Face.COMMUNITIES) {
            picture = Picture.NOTHING;
            var all = map.of(actor.get(), state.chosen());
            communities = state.near().flatMap(all::around).map(all::near).orElse(all);
            frame.showCommunities(step, communities, trail);
        } else {
            communities = CommunityMap.Seen.NOTHING;
            picture = look(state);
            frame.showPeople(step, picture, trail);
        }
        frame.showChoices(exploration.count(actor.get(), state.chosen()), state);
        frame.showSteps(step, trail);
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
        return step.state().selected().flatMap(communities::around);
    }

    private void showSelected() {
        var selected = step.state().selected();
        if (step.state().face() == Face.COMMUNITIES) {
            var community = selectedCommunity();
            frame.select(community.map(communities.communities()::indexOf).orElse(-1));
            frame.card.show(community.map(found -> List.of(new CommunityCard(
                    found,
                    frame.name(found),
                    exploration.hits(actor.get(), found.organisations()),
                    () -> open(found),
                    () -> onlyNear(found)))));
        } else {
            frame.select(selected.map(code -> List.copyOf(codesShown()).indexOf(code))
                    .orElse(-1));
            frame.card.show(selected.flatMap(code -> exploration.detail(actor.get(), code))
                    .map(this::card));
        }
    }

    private List<Component> card(Exploration.Detail detail) {
        var node = detail.node().node();
        var parts = new ArrayList<Component>();
        parts.add(new NodeDetail(detail, codesShown(), this));
        if (node.kind() == NodeKind.PERSON) {
            parts.add(new ConsentChoice(consents, actor.get(), node.code()));
            if (onePerson.isOpenTo(actor.get(), node.code())) {
                parts.add(Links.line("dezelfde?een=" + node.code(), getTranslation("same.link")));
            }
        }
        return parts;
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
