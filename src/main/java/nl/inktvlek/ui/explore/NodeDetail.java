package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.snapshot.Centralities.Centrality;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.ui.component.Wording;

/// One node, what is known of it, and what it is tied to.
class NodeDetail extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_TIES = 30;

    NodeDetail(Exploration.Detail detail, Consumer<Node> open, Consumer<Node> onlyThis) {
        var node = detail.node().node();
        add(new H2(Wording.name(node, detail.node().name(), getLocale())));
        add(new Paragraph(Wording.kind(node, getLocale())));
        if (!Wording.place(node).isEmpty()) {
            add(new Paragraph(Wording.place(node)));
        }
        detail.posts().forEach(post -> add(new Paragraph(Wording.post(post, getLocale()))));
        add(new Paragraph(getTranslation("detail.influence", Wording.number(detail.influence(), getLocale()))));
        add(measures(detail.centrality()));
        add(new Paragraph(getTranslation("detail.code", node.code())));
        add(new Button(getTranslation("detail.only"), click -> onlyThis.accept(node)));
        var ties = new UnorderedList();
        detail.ties().stream().limit(MOST_TIES).forEach(tie -> ties.add(item(tie, open)));
        add(new H3(getTranslation("detail.ties", detail.ties().size())), ties);
        if (detail.ties().size() > MOST_TIES) {
            add(new Paragraph(getTranslation("detail.more", detail.ties().size() - MOST_TIES)));
        }
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

    private ListItem item(Exploration.Hit tie, Consumer<Node> open) {
        var button = new Button(Wording.name(tie.node(), tie.name(), getLocale()), click -> open.accept(tie.node()));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return new ListItem(button);
    }
}
