package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.explore.PictureFile;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.NetworkCanvas;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.ScopeFields;
import nl.inktvlek.ui.component.Wording;

/// The network: find somebody, see whom they know, grow from there. The picture and the table show the same.
@Route("netwerk")
@Menu(title = "nav.network", order = 30)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class NetworkView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /// Nodes on screen at the most: more is a hairball.
    private static final int MOST_SHOWN = 300;

    /// Nodes of the overview, without a limit that matters in practice.
    private static final int MOST_IN_OVERVIEW = 20_000;

    /// The two faces of the same nodes.
    enum Twin {
        PICTURE,
        TABLE
    }

    private final transient Exploration exploration;
    private final transient Consents consents;
    private final transient OnePerson onePerson;
    private final transient CurrentActor actor;

    final ComboBox<Exploration.Hit> search = new ComboBox<>();
    final Select<NodeKind> kind = new Select<>();
    final Select<PersonRole> role = new Select<>();
    final ComboBox<Exploration.Hit> organisation = new ComboBox<>();
    final ScopeFields scope;
    final NetworkCanvas canvas = new NetworkCanvas();
    final NodeTable table = new NodeTable();
    final Div detail = new Div();
    final Paragraph summary = new Paragraph();
    final RadioButtonGroup<Twin> twin = new RadioButtonGroup<>();

    private final SequencedSet<String> around = new LinkedHashSet<>();
    private boolean overview;
    private transient List<String> path = List.of();
    private transient Picture seen = Picture.NOTHING;

    NetworkView(
            Exploration exploration, Consents consents, OnePerson onePerson, PictureFile files, CurrentActor actor) {
        this.exploration = exploration;
        this.consents = consents;
        this.onePerson = onePerson;
        this.actor = actor;
        this.scope = new ScopeFields(exploration.choices(actor.get()), this::refresh);
        addClassName("network");
        twin.setLabel(getTranslation("network.twin"));
        twin.setItems(Twin.values());
        twin.setItemLabelGenerator(which -> getTranslation("network.twin." + which.name()));
        twin.setValue(Twin.PICTURE);
        twin.addValueChangeListener(change -> showTwin());
        showTwin();
        detail.addClassName("detail");
        canvas.onChoose(this::open);
        canvas.onTableWanted(() -> twin.setValue(Twin.TABLE));
        canvas.onBackWanted(this::back);
        table.onOpen(this::open);
        var filters = new Details(getTranslation("network.filters"), kindAndRole(), scope);
        var paths = new Details(
                getTranslation("network.introduction"), new IntroductionFinder(exploration, actor, this::showPath));
        var shown = new Div(new Div(canvas, table), detail);
        shown.addClassName("shown");
        add(
                new PageHead(getTranslation("network.title"), getTranslation("network.lead")),
                searchField(),
                filters,
                paths,
                summary,
                new Paragraph(getTranslation("network.legend")),
                twin,
                shown,
                new PictureFiles(() -> files.of(actor.get(), seen)));
        refresh();
    }

    /// Opens the node whose code stands in the address.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("rond")
                .flatMap(code ->
                        exploration.byCodes(actor.get(), List.of(code)).stream().findFirst())
                .ifPresent(hit -> open(hit.node()));
    }

    private void showTwin() {
        canvas.setVisible(twin.getValue() == Twin.PICTURE);
        table.setVisible(twin.getValue() == Twin.TABLE);
    }

    private Div searchField() {
        search.setLabel(getTranslation("network.search"));
        search.setHelperText(getTranslation("network.search.help"));
        search.setItemLabelGenerator(hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), getLocale()));
        search.setItemsPageable((page, text) ->
                page.getPageNumber() > 0 || text.isEmpty() ? List.of() : exploration.search(actor.get(), text));
        search.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                around.clear();
                path = List.of();
                overview = false;
                open(change.getValue().node());
            }
        });
        var everything = new Button(getTranslation("network.overview"), click -> {
            overview = true;
            around.clear();
            path = List.of();
            refresh();
        });
        var startAgain = new Button(getTranslation("network.start-again"), click -> {
            overview = false;
            around.clear();
            path = List.of();
            detail.removeAll();
            search.clear();
            kind.clear();
            role.clear();
            organisation.clear();
            scope.clear();
            refresh();
        });
        startAgain.addThemeVariants(ButtonVariant.TERTIARY);
        var fields = new Div(search, everything, startAgain);
        fields.addClassName("fields");
        return fields;
    }

    private Div kindAndRole() {
        kind.setLabel(getTranslation("network.kind"));
        kind.setItems(NodeKind.values());
        kind.setEmptySelectionAllowed(true);
        kind.setItemLabelGenerator(
                value -> value == null ? getTranslation("scope.all") : getTranslation("kind." + value.name()));
        kind.addValueChangeListener(change -> refresh());
        role.setLabel(getTranslation("network.role"));
        role.setItems(PersonRole.values());
        role.setEmptySelectionAllowed(true);
        role.setItemLabelGenerator(
                value -> value == null ? getTranslation("scope.all") : getTranslation("role." + value.name()));
        role.addValueChangeListener(change -> refresh());
        organisation.setLabel(getTranslation("network.organisation"));
        organisation.setPlaceholder(getTranslation("scope.all"));
        organisation.setClearButtonVisible(true);
        organisation.setItemLabelGenerator(hit -> Wording.nameKindAndPlace(hit.node(), hit.name(), getLocale()));
        organisation.setItemsPageable((page, text) -> page.getPageNumber() > 0 || text.isEmpty()
                ? List.of()
                : exploration.search(actor.get(), text).stream()
                        .filter(hit -> hit.node().kind() == NodeKind.ORGANISATION)
                        .toList());
        organisation.addValueChangeListener(change -> refresh());
        var fields = new Div(kind, role, organisation);
        fields.addClassName("fields");
        return fields;
    }

    /// Shows a node and what it is tied to, beside what is shown already.
    private void open(Node node) {
        around.add(node.code());
        detail.removeAll();
        exploration.detail(actor.get(), node.code()).ifPresent(found -> {
            detail.add(new NodeDetail(found, this::open, this::onlyThis));
            if (node.kind() == NodeKind.PERSON) {
                detail.add(new ConsentChoice(consents, actor.get(), node.code()));
                if (onePerson.isOpenTo(actor.get(), node.code())) {
                    detail.add(Links.line("dezelfde?een=" + node.code(), getTranslation("same.link")));
                }
            }
        });
        if (!overview) {
            refresh();
        }
    }

    private void onlyThis(Node node) {
        around.clear();
        overview = false;
        open(node);
    }

    private void back() {
        if (!around.isEmpty()) {
            around.removeLast();
            refresh();
        }
    }

    private void showPath(List<String> codes) {
        path = codes;
        overview = false;
        around.clear();
        around.addAll(codes);
        refresh();
    }

    private void refresh() {
        var question = new Exploration.Question(
                overview ? Set.of() : Set.copyOf(around),
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(role.getValue()),
                scope.scope(),
                Optional.ofNullable(organisation.getValue())
                        .map(hit -> hit.node().code()),
                overview ? MOST_IN_OVERVIEW : MOST_SHOWN);
        show(exploration.look(actor.get(), question));
    }

    private void show(Picture picture) {
        var hits = exploration.hits(actor.get(), picture.nodes());
        var names = hits.stream()
                .map(hit -> Wording.name(hit.node(), hit.name(), getLocale()))
                .toList();
        var told = picture.matching() > picture.nodes().size()
                ? getTranslation("network.cut-off", picture.nodes().size(), picture.matching())
                : getTranslation(
                        picture.nodes().isEmpty() ? "network.nothing" : "network.shown",
                        picture.nodes().size());
        summary.setText(told);
        var codes = picture.nodes().stream().map(Node::code).toList();
        seen = picture;
        canvas.show(
                picture,
                names,
                new float[0][],
                told,
                path.stream().map(codes::indexOf).filter(i -> i >= 0).toList());
        table.show(picture, names);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.network") + " · Inktvlek";
    }
}
