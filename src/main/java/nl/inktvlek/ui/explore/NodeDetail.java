package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.snapshot.Centralities.Centrality;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;

/// One node, what is known of it, what it is tied to, and what one can do with it in the picture.
class NodeDetail extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TIES = 30;

    /// What the picture can be asked to do with a node.
    interface Doing {

        /// Shows the most influential of these beside it, no more than fit.
        void expand(Node node, Optional<NodeKind> kind);

        void collapse(Node node);

        void hide(Node node);

        void only(Node node);

        void select(Node node);
    }

    private final transient Doing doing;
    private final transient Node node;

    /// @param shown codes of what is in the picture
    NodeDetail(Exploration.Detail detail, Set<String> shown, Doing doing) {
        this.doing = doing;
        this.node = detail.node().node();
        add(new H2(Wording.name(node, detail.node().name(), getLocale())));
        add(new Paragraph(Stream.of(Wording.kind(node, getLocale()), Wording.place(node))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "))));
        detail.posts().forEach(post -> add(new Paragraph(Wording.post(post, getLocale()))));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        CommunityCard.fact(facts, "detail.reach", Wording.number(detail.influence(), getLocale()));
        CommunityCard.fact(
                facts, "detail.ties.all", String.valueOf(detail.ties().size()));
        add(facts, actions(detail, shown));
        page().ifPresent(path -> add(Links.line(path, getTranslation("detail.page"))));
        add(new Details(getTranslation("detail.ties", detail.ties().size()), ties(detail.ties())));
        add(measures(detail.centrality()));
        add(new Paragraph(getTranslation("detail.code", node.code())));
    }

    private Optional<String> page() {
        return switch (node.kind()) {
            case ORGANISATION -> Optional.of("organisatie/" + node.code());
            case SERIES -> Optional.of("serie/" + node.code());
            case PERSON -> Optional.empty();
        };
    }

    private Div actions(Exploration.Detail detail, Set<String> shown) {
        var hidden = new LinkedHashMap<NodeKind, Integer>();
        for (var kind : NodeKind.values()) {
            int count = (int) detail.ties().stream()
                    .filter(tie -> tie.node().kind() == kind
                            && !shown.contains(tie.node().code()))
                    .count();
            if (count > 0) {
                hidden.put(kind, count);
            }
        }
        var actions = new Div();
        actions.addClassName("card-actions");
        if (!hidden.isEmpty()) {
            actions.add(new H3(getTranslation("detail.expand")));
            hidden.forEach((kind, count) -> actions.add(expand(Optional.of(kind), count)));
            if (hidden.size() > 1) {
                actions.add(expand(
                        Optional.empty(),
                        hidden.values().stream().mapToInt(Integer::intValue).sum()));
            }
        }
        actions.add(
                other("detail.only", doing::only),
                other("detail.collapse", doing::collapse),
                other("detail.hide", doing::hide));
        return actions;
    }

    private Button other(String text, Consumer<Node> action) {
        var button = new Button(getTranslation(text), click -> action.accept(node));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private Button expand(Optional<NodeKind> kind, int count) {
        var what = getTranslation(kind.map(each -> "detail.expand." + each).orElse("detail.expand.ALL"), count);
        var button = new Button(
                count > NodeActions.MOST_UNASKED
                        ? getTranslation("detail.expand.some", what, NodeActions.MOST_UNASKED)
                        : what,
                click -> doing.expand(node, kind));
        button.addClassName("expand");
        return button;
    }

    private Details measures(Centrality centrality) {
        var list = new UnorderedList(
                new ListItem(getTranslation("central.contacts", centrality.contacts())),
                new ListItem(getTranslation("central.between", Wording.people(centrality.between(), getLocale()))),
                new ListItem(getTranslation("central.closeness", Wording.people(centrality.closeness(), getLocale()))),
                new ListItem(getTranslation("central.page-rank", Wording.number(centrality.pageRank(), getLocale()))),
                new ListItem(getTranslation("central.diffusion", Wording.number(centrality.diffusion(), getLocale()))));
        return new Details(getTranslation("central.title"), list);
    }

    private UnorderedList ties(List<Exploration.Hit> tied) {
        var list = new UnorderedList();
        tied.stream().limit(MOST_TIES).forEach(tie -> list.add(item(tie)));
        if (tied.size() > MOST_TIES) {
            list.add(new ListItem(getTranslation("detail.more", tied.size() - MOST_TIES)));
        }
        return list;
    }

    private ListItem item(Exploration.Hit tie) {
        var button = new Button(Wording.name(tie.node(), tie.name(), getLocale()), click -> doing.select(tie.node()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new ListItem(button);
    }
}
