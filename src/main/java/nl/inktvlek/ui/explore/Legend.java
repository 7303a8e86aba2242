package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.inktvlek.explore.Arrangement;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Colouring;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.explore.Shades;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.ui.component.GraphMark;
import nl.inktvlek.ui.component.Wording;

/// What the marks mean, only those that are there; a click chooses them.
class Legend extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Chosen> listener;
    private final transient Consumer<Colouring> coloured;
    private final transient Consumer<Arrangement> arranged;

    /// @param coloured told what the colour of people is to say
    /// @param arranged told what their places are to say
    Legend(Consumer<Chosen> listener, Consumer<Colouring> coloured, Consumer<Arrangement> arranged) {
        this.listener = listener;
        this.coloured = coloured;
        this.arranged = arranged;
        addClassNames("legend", "over");
        getElement().setAttribute("data-edge", "bottom");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("legend.title"));
    }

    /// @param mayBeArranged whether there are few enough to be placed in another way
    void show(Collection<GraphMark> marks, ViewState state, boolean mayBeArranged) {
        var chosen = state.chosen();
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
        } else {
            add(shades(state.colouring()), choice(state.colouring()));
            if (mayBeArranged) {
                add(choice(state.arranging().arrangement()));
            }
        }
        setVisible(!counts.isEmpty());
    }

    /// "minder ▢▢▢▢▢ meer", where the colour says how much.
    private Span shades(Colouring colouring) {
        var ramp = new Span();
        ramp.addClassNames("legend-line");
        ramp.setVisible(colouring != Colouring.KIND);
        ramp.add(new Span(getTranslation("legend.less")));
        for (int shade = 1; shade <= Shades.DARKEST; shade++) {
            ramp.add(sign("shade-" + shade));
        }
        ramp.add(new Span(getTranslation("legend.more")));
        return ramp;
    }

    private Select<Colouring> choice(Colouring colouring) {
        return choice(
                List.of(Colouring.values()), colouring, "legend.colour", each -> "legend.colour." + each, coloured);
    }

    private Select<Arrangement> choice(Arrangement arrangement) {
        return choice(
                List.of(Arrangement.values()),
                arrangement,
                "legend.arranged",
                each -> "legend.arranged." + each,
                arranged);
    }

    private <T> Select<T> choice(
            List<T> all, T now, String label, ItemLabelGenerator<T> key, Consumer<T> listenerOfChoice) {
        var select = new Select<T>();
        select.setItems(all);
        select.setItemLabelGenerator(each -> getTranslation(key.apply(each)));
        select.setValue(now);
        select.setAriaLabel(getTranslation(label));
        select.addThemeName("small");
        select.addValueChangeListener(change -> listenerOfChoice.accept(change.getValue()));
        return select;
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
