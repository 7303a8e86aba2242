package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.function.Consumer;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.ui.component.GraphMark;
import nl.inktvlek.ui.component.Wording;

/// What the marks mean, only those that are there; a click chooses them.
class Legend extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Chosen> listener;

    Legend(Consumer<Chosen> listener) {
        this.listener = listener;
        addClassNames("legend", "over");
        getElement().setAttribute("data-edge", "bottom");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("legend.title"));
    }

    void show(Collection<GraphMark> marks, Chosen chosen) {
        removeAll();
        var counts = new EnumMap<GraphMark, Integer>(GraphMark.class);
        marks.forEach(mark -> counts.merge(mark, 1, Integer::sum));
        boolean communities =
                counts.containsKey(GraphMark.COMMUNITY) || counts.containsKey(GraphMark.LEADERLESS_COMMUNITY);
        counts.forEach((mark, count) -> add(communities ? told(mark, count) : choice(mark, count, chosen)));
        if (communities) {
            var bundle = new Span(sign("bundle"), new Span(getTranslation("legend.bundle")));
            bundle.addClassName("legend-line");
            add(bundle);
        }
        setVisible(!counts.isEmpty());
    }

    private Span told(GraphMark mark, int count) {
        var line = new Span(sign(word(mark)), new Span(getTranslation("legend." + mark)), number(count));
        line.addClassName("legend-line");
        return line;
    }

    private NativeButton choice(GraphMark mark, int count, Chosen chosen) {
        var line = new NativeButton("", click -> listener.accept(toggled(mark, chosen)));
        line.add(sign(word(mark)), new Span(getTranslation("legend." + mark)), number(count));
        line.addClassName("legend-line");
        return line;
    }

    private static Chosen toggled(GraphMark mark, Chosen chosen) {
        return switch (mark) {
            case LEADER ->
                chosen.with(Facet.ROLE, PersonRole.LEADER.name(), !chosen.has(Facet.ROLE, PersonRole.LEADER.name()));
            case ORGANISATION -> toggled(NodeKind.ORGANISATION, chosen);
            case SERIES -> toggled(NodeKind.SERIES, chosen);
            case PERSON, COMMUNITY, LEADERLESS_COMMUNITY -> toggled(NodeKind.PERSON, chosen);
        };
    }

    private static Chosen toggled(NodeKind kind, Chosen chosen) {
        return chosen.with(Facet.KIND, kind.name(), !chosen.has(Facet.KIND, kind.name()));
    }

    private Span number(int count) {
        var number = new Span(Wording.number(count, getLocale()));
        number.addClassName("count");
        return number;
    }

    private static String word(GraphMark mark) {
        return mark.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Span sign(String word) {
        var sign = new Span();
        sign.addClassNames("sign", "sign-" + word);
        sign.getElement().setAttribute("aria-hidden", "true");
        return sign;
    }
}
