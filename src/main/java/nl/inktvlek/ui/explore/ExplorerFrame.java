package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.explore.Arranged;
import nl.inktvlek.explore.Arrangements;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.FacetCounts;
import nl.inktvlek.explore.PeopleByPlace;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.explore.Shades;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.explore.ViewState.Face;
import nl.inktvlek.files.networks.NetworkFile;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.CommunityScene;
import nl.inktvlek.ui.component.CommunityWords;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.GraphMark;
import nl.inktvlek.ui.component.NetworkCanvas;
import nl.inktvlek.ui.component.NetworkCanvas.Scene;
import nl.inktvlek.ui.component.NetworkCanvas.Standing;
import nl.inktvlek.ui.component.NetworkCanvas.Way;
import nl.inktvlek.ui.component.PlaceMap;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.ui.explore.Trail.Step;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// The parts of the explorer and where they are: the picture is the page, everything else lies over it.
final class ExplorerFrame {

    /// Above this a drawing of lines is too large to open.
    private static final int MOST_IN_LINES = 3000;

    private final Exploration exploration;
    private final Shades shades;
    private final Arrangements arrangements;
    private final CurrentActor actor;
    private final NetworkView view;

    final ComboBox<Exploration.Hit> search = new ComboBox<>();
    final NetworkCanvas canvas = new NetworkCanvas();
    final PlaceMap map = new PlaceMap();
    final NodeTable nodes;
    final CommunityTable communities;
    final FaceTabs faces;
    final FacetPanel facets;
    final Chips chips;
    final Legend legend;
    final TimeBar time;
    final CardPanel card;
    final StartingPoints starts;
    final KeptViews kept;
    final Span summary = new Span();
    final Div told = new Div();
    private final Button back;
    private final Button again;
    private final Div facetPanel;
    private final Div tableFace;
    private final Div tools;
    private CommunityWords words;
    private List<String> names = List.of();

    ExplorerFrame(
            Exploration exploration,
            Shades shades,
            Arrangements arrangements,
            CurrentActor actor,
            NetworkView view,
            Supplier<NetworkFile> file,
            KeptViews kept) {
        this.exploration = exploration;
        this.shades = shades;
        this.arrangements = arrangements;
        this.actor = actor;
        this.view = view;
        this.kept = kept;
        this.words = new CommunityWords(exploration, actor.get(), List.of(), view.locale());
        canvas.onChoose(view::chosenAt);
        canvas.onOpen(view::openedAt);
        canvas.onMenu(position -> {
            view.chosenAt(position);
            view.getElement().executeJs("this.querySelector('.selected-card .card-actions vaadin-button')?.focus()");
        });
        canvas.onNothingChosen(() -> view.choose(Optional.empty()));
        canvas.onGroup(view::groupChosen);
        canvas.onSettled(view::settled);
        map.addClassName("map-face");
        map.onChoose(place -> view.choose(place.map(Municipality::code)));
        nodes = new NodeTable(node -> view.choose(Optional.of(node.code())));
        communities = new CommunityTable(
                community -> view.choose(Optional.of(community.centre().code())));
        faces = new FaceTabs(view::face);
        facets = new FacetPanel(view::filter);
        chips = new Chips(view::filter);
        legend = new Legend(view::filter, view::colour, view::arrange);
        time = new TimeBar(view::filter);
        starts = new StartingPoints(view);
        card = new CardPanel(() -> view.choose(Optional.empty()));
        back = tool(Symbol.UNDO_2, "steps.back", view::back);
        again = tool(Symbol.REDO_2, "steps.again", view::again);
        canvas.onWish(wish -> {
            switch (wish) {
                case TABLE -> faces.showTable();
                case BACK -> view.back();
                case AGAIN -> view.again();
                case HELP -> help();
            }
        });
        tools = tools(file);
        facetPanel = facetPanel();
        tableFace = new Div(nodes, communities);
        tableFace.addClassName("table-face");
        told.addClassName("told-now");
        told.getElement().setAttribute("role", "status");
    }

    Component[] parts() {
        var top = new Div(opener(), faces, chips);
        top.addClassNames("faces-bar", "over");
        top.getElement().setAttribute("data-edge", "top");
        return new Component[] {facetPanel, top, canvas, map, tableFace, legend, time, card, tools, told};
    }

    /// Folds the panel on the left, or opens it where it begins folded; the picture stays where it is.
    private Button opener() {
        var button = new Button(
                Symbol.SLIDERS_HORIZONTAL.icon(),
                click -> view.setClassName("facets-toggled", !view.hasClassName("facets-toggled")));
        button.setAriaLabel(view.getTranslation("facet.panel"));
        button.setTooltipText(view.getTranslation("facet.panel"));
        button.addClassName("opener");
        return button;
    }

    private Div facetPanel() {
        var title = new H1(view.getTranslation("nav.network"));
        var head = new Header(title, summary);
        var everything = new Button(view.getTranslation("network.overview"), click -> view.everything());
        var startAgain = new Button(view.getTranslation("network.start-again"), click -> view.startAgain());
        for (var button : List.of(everything, startAgain)) {
            button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        }
        var buttons = new Div(everything, startAgain);
        buttons.addClassName("row-actions");
        var body = new Div(
                searchField(),
                buttons,
                starts,
                kept,
                facets,
                new Details(
                        view.getTranslation("network.introduction"),
                        new IntroductionFinder(exploration, actor, view::path)));
        body.addClassName("facet-body");
        var panel = new Div(head, body);
        panel.addClassNames("facet-panel", "over");
        panel.getElement().setAttribute("data-edge", "left");
        return panel;
    }

    private ComboBox<Exploration.Hit> searchField() {
        search.setLabel(view.getTranslation("network.search"));
        search.setHelperText(view.getTranslation("network.search.help"));
        search.setItemLabelGenerator(hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), view.locale()));
        search.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.search(actor.get(), text));
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                view.found(change.getValue().node());
                search.clear();
            }
        });
        return search;
    }

    private Div tools(Supplier<NetworkFile> file) {
        var keep = new Button(view.getTranslation("keep.button"), Symbol.BOOKMARK.icon(), click -> view.keep());
        var save = new Button(
                view.getTranslation("save.button"),
                Symbol.DOWNLOAD.icon(),
                click -> new SaveDialog(
                                form -> canvas.saveImage(
                                        form, "Inktvlek", summary.getText(), Wording.day(view.today())),
                                file,
                                names.size() <= MOST_IN_LINES)
                        .open());
        var help = tool(Symbol.CIRCLE_HELP, "help.keys", this::help);
        var bar = new Div(back, again, keep, save, help);
        bar.addClassNames("explorer-tools", "over");
        return bar;
    }

    private Button tool(Symbol icon, String text, Runnable action) {
        var button = new Button(icon.icon(), click -> action.run());
        button.setAriaLabel(view.getTranslation(text));
        button.setTooltipText(view.getTranslation(text));
        return button;
    }

    private void help() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(view.getTranslation("help.keys"));
        dialog.add(
                new Paragraph(view.getTranslation("network.lead")), new Paragraph(view.getTranslation("canvas.help")));
        dialog.getFooter().add(new Button(view.getTranslation("save.close"), click -> dialog.close()));
        dialog.open();
    }

    String name(Community community) {
        return words.name(community);
    }

    String nameOf(Node node) {
        return exploration.hits(actor.get(), List.of(node)).stream()
                .map(hit -> Wording.name(hit, view.locale()))
                .findFirst()
                .orElse("");
    }

    void showCommunities(Step step, CommunityMap.Seen seen, Trail trail) {
        var locale = view.locale();
        words = new CommunityWords(exploration, actor.get(), seen.communities(), locale);
        names = seen.communities().stream().map(this::name).toList();
        var scene = CommunityScene.of(
                seen, names, words, each -> trail.key(each.centre().code()));
        var sentence = view.getTranslation(
                seen.communities().isEmpty() ? "community.none" : "community.shown",
                Wording.number(
                        seen.communities().stream().mapToInt(Community::people).sum(), locale),
                seen.communities().size());
        summary.setText(sentence);
        told.setText(sentence);
        canvas.explore(scene.with(sentence), trail.standing(step, scene.picture()));
        communities.show(
                IntStream.range(0, names.size())
                        .mapToObj(i -> new CommunityTable.Row(seen.communities().get(i), names.get(i)))
                        .toList(),
                step.state().selected().orElse(""));
        showFace(step.state(), scene.marks());
    }

    void showPeople(Step step, Picture picture, Trail trail) {
        var locale = view.locale();
        names = exploration.hits(actor.get(), picture.nodes()).stream()
                .map(hit -> Wording.name(hit, locale))
                .toList();
        var shown = Wording.number(picture.nodes().size(), locale);
        summary.setText(
                picture.matching() > picture.nodes().size()
                        ? view.getTranslation("network.cut-off", shown, Wording.number(picture.matching(), locale))
                        : view.getTranslation(picture.nodes().isEmpty() ? "network.nothing" : "network.shown", shown));
        var marks = picture.nodes().stream().map(GraphMark::of).toList();
        var beyond = exploration.beyond(picture, NetworkView.MOST_SHOWN + 100);
        boolean few = picture.nodes().size() <= NetworkView.MOST_SHOWN + 100;
        var by = step.state().arranging().arrangement();
        var arranged = few ? arrangements.of(actor.get(), picture, step.state().arranging()) : Arranged.BY_TIES;
        var way = few ? Grouping.way(by) : Way.GIVEN;
        var sentence = Stream.of(PeopleSentence.of(view, picture, step.label()), Grouping.sentence(view, by, arranged))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". "));
        told.setText(sentence);
        var codes = picture.nodes().stream().map(Node::code).toList();
        var scene = new Scene(
                picture,
                marks,
                names,
                few ? PeopleSentence.details(view, picture, beyond) : List.of(),
                sentence,
                way,
                step.state().path().stream()
                        .map(codes::indexOf)
                        .filter(i -> i >= 0)
                        .toList(),
                few ? codes.stream().map(trail::key).toList() : List.of(),
                List.of(),
                beyond,
                few ? shades.of(actor.get(), picture, step.state().colouring()) : List.of(),
                Grouping.of(view, by, arranged));
        canvas.explore(scene, few ? trail.standing(step, picture) : Standing.NOWHERE);
        nodes.show(picture, names, step.state().selected().orElse(""));
        showFace(step.state(), marks);
    }

    void showMap(ViewState state, PeopleByPlace.Spread spread) {
        var locale = view.locale();
        var sentence = view.getTranslation(
                "face.map.shown",
                Wording.number(spread.all(), locale),
                spread.people().size(),
                Wording.number(spread.nowhere(), locale));
        summary.setText(sentence);
        told.setText(sentence);
        map.show(new PlaceMap.Shown(
                PlaceMap.Drawn.CIRCLES,
                sentence,
                spread.people().entrySet().stream()
                        .map(each -> new PlaceMap.Place(
                                each.getKey(),
                                view.getTranslation("map.people", Wording.number(each.getValue(), locale)),
                                PlaceMap.Fill.NONE,
                                each.getValue()))
                        .toList(),
                List.of(new PlaceMap.LegendLine("circle", view.getTranslation("reach.legend.circle"))),
                view.getTranslation("face.map.nobody")));
        showFace(state, List.of());
    }

    private void showFace(ViewState state, List<GraphMark> marks) {
        faces.show(state.face(), state.asTable());
        tableFace.setVisible(state.asTable());
        nodes.setVisible(state.face() == Face.PEOPLE);
        communities.setVisible(state.face() == Face.COMMUNITIES);
        legend.show(marks, state, marks.size() <= NetworkView.MOST_SHOWN + 100);
        map.setVisible(state.face() == Face.MAP);
        canvas.setClassName("behind", state.asTable() || state.face() == Face.MAP);
    }

    void showChoices(FacetCounts counts, ViewState state) {
        facets.show(counts, state.chosen());
        chips.show(state.chosen());
        time.show(exploration.course(actor.get(), state.chosen()), state.chosen());
    }

    void showSteps(Step step, Trail trail) {
        var before = trail.before(step);
        back.setEnabled(before.isPresent());
        back.setTooltipText(
                before.isPresent()
                        ? view.getTranslation("steps.back.of", step.label())
                        : view.getTranslation("steps.back"));
        var after = trail.after(step);
        again.setEnabled(after.isPresent());
        again.setTooltipText(after.map(next -> view.getTranslation("steps.again.of", next.label()))
                .orElseGet(() -> view.getTranslation("steps.again")));
    }

    void select(int position) {
        canvas.select(position);
    }

    void selectPlace(String code) {
        map.select(code);
    }
}
