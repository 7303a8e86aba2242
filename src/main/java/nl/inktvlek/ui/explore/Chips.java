package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Consumer;
import nl.inktvlek.explore.Chosen;
import nl.inktvlek.ui.component.Symbol;

/// What was chosen, over the picture: each goes away by a click.
class Chips extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Chosen> listener;

    Chips(Consumer<Chosen> listener) {
        this.listener = listener;
        addClassNames("chips", "over");
    }

    void show(Chosen chosen) {
        removeAll();
        chosen.values()
                .forEach((facet, values) -> values.forEach(value -> {
                    var label = FacetWords.value(this, facet, value);
                    var chip = new Button(
                            label, Symbol.X.icon(), click -> listener.accept(chosen.with(facet, value, false)));
                    chip.setIconAfterText(true);
                    chip.setAriaLabel(getTranslation("facet.drop", getTranslation("facet." + facet), label));
                    chip.addClassName("chip");
                    add(chip);
                }));
        chosen.span().ifPresent(span -> {
            var label = getTranslation(
                    "time.chip", span.from().toString(), span.to().toString());
            var chip = new Button(label, Symbol.X.icon(), click -> listener.accept(chosen.within(Optional.empty())));
            chip.setIconAfterText(true);
            chip.setAriaLabel(getTranslation("facet.drop", getTranslation("time.title"), label));
            chip.addClassName("chip");
            add(chip);
        });
        setVisible(!chosen.isEverything());
    }
}
