package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;

/// What was chosen together: how many of each kind, and what one can do with all of them.
class GroupCard extends Section {

    private static final long serialVersionUID = 1L;

    /// Of more than so many hardly anything is tied to all.
    private static final int MOST_WITH_COMMON = 10;

    GroupCard(List<Node> nodes, NodeActions actions) {
        add(new H2(getTranslation("group.title", nodes.size())), new Paragraph(kinds(nodes)));
        var only = new Button(getTranslation("group.only"), click -> actions.onlyThese(nodes));
        only.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(only);
        if (nodes.size() < actions.codesShown().size()) { // nothing at all would be everything
            buttons.add(new Button(getTranslation("group.hide"), click -> actions.hideThese(nodes)));
        }
        buttons.addClassName("card-actions");
        if (nodes.size() > 1 && nodes.size() <= MOST_WITH_COMMON) {
            var common = actions.common(nodes);
            var hidden = common.size();
            common.removeAll(actions.codesShown());
            add(new Paragraph(getTranslation("group.common", hidden, hidden - common.size())));
            if (!common.isEmpty()) {
                buttons.add(new Button(
                        getTranslation("group.common.show", Math.min(common.size(), NodeActions.MOST_UNASKED)),
                        click -> actions.showCommon(nodes)));
            }
        }
        add(buttons, new Paragraph(getTranslation("group.help")));
    }

    private String kinds(List<Node> nodes) {
        var counts = nodes.stream().collect(Collectors.groupingBy(Node::kind, Collectors.counting()));
        return Arrays.stream(NodeKind.values())
                .filter(counts::containsKey)
                .map(kind -> getTranslation("sentence." + kind, counts.get(kind)))
                .collect(Collectors.joining(", "));
    }
}
