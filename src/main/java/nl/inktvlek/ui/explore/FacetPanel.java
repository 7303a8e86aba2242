package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.explore.FacetCounts;
import nl.inktvlek.explore.FacetCounts.Line;
import nl.inktvlek.ui.component.Wording;

/// What there is to choose from, with how many there are of each: any of a group, all of the groups.
class FacetPanel extends Div {

    private static final long serialVersionUID = 1L;

    /// Lines of a group before "more".
    private static final int FIRST = 5;

    private final transient Consumer<Chosen> listener;
    private final Set<Facet> whole = EnumSet.noneOf(Facet.class);
    private transient FacetCounts counts = new FacetCounts(Map.of());
    private transient Chosen chosen = Chosen.EVERYTHING;

    FacetPanel(Consumer<Chosen> listener) {
        this.listener = listener;
        addClassName("facet-groups");
    }

    void show(FacetCounts now, Chosen what) {
        counts = now;
        chosen = what;
        removeAll();
        now.counts().forEach((facet, lines) -> {
            if (lines.size() > 1 || what.values().containsKey(facet)) {
                add(group(facet, lines));
            }
        });
    }

    private Section group(Facet facet, List<Line> lines) {
        var group = new Section(new H2(getTranslation("facet." + facet)));
        group.addClassName("facet");
        var most = lines.stream().mapToInt(Line::nodes).max().orElse(1);
        var shown = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            if (i < FIRST || whole.contains(facet) || lines.get(i).isChosen()) {
                shown.add(lines.get(i));
            }
        }
        shown.forEach(line -> group.add(line(facet, line, most)));
        if (shown.size() < lines.size() || whole.contains(facet) && lines.size() > FIRST) {
            group.add(more(facet, lines.size() - shown.size()));
        }
        return group;
    }

    private NativeLabel line(Facet facet, Line line, int most) {
        var label = FacetWords.value(this, facet, line.value());
        var count = line.isTold()
                ? Wording.number(line.nodes(), getLocale())
                : getTranslation("facet.few", FacetCounts.SMALLEST_TOLD);
        var box = new Input();
        box.setType("checkbox");
        box.getElement().setProperty("checked", line.isChosen());
        box.getElement()
                .addEventListener(
                        "change",
                        event -> listener.accept(chosen.with(
                                facet,
                                line.value(),
                                event.getEventData().get("event.target.checked").asBoolean())))
                .addEventData("event.target.checked");
        var told = new Span(count);
        told.addClassName("count");
        var bar = new Span();
        bar.addClassName("bar");
        bar.getStyle().set("--share", String.valueOf(line.isTold() ? (double) line.nodes() / Math.max(1, most) : 0.01));
        var row = new NativeLabel();
        row.add(box, new Span(label), told, bar);
        row.addClassName("facet-line");
        return row;
    }

    private Button more(Facet facet, int hidden) {
        var isWhole = whole.contains(facet);
        var button =
                new Button(isWhole ? getTranslation("facet.fewer") : getTranslation("facet.more", hidden), click -> {
                    if (!whole.remove(facet)) {
                        whole.add(facet);
                    }
                    show(counts, chosen);
                });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(
                getTranslation(isWhole ? "facet.fewer-of" : "facet.more-of", getTranslation("facet." + facet), hidden));
        return button;
    }
}
