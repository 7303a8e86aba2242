package nl.inktvlek.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Supplier;

/// What is known of a thing, to be read; in its place the form, for who wants to change it and may.
public final class ReadFirst extends Div {

    private static final long serialVersionUID = 1L;

    private final Facts facts;
    private final transient Supplier<? extends ThingForm<?>> form;
    private final Button change;

    /// @param form made when it is asked for
    public ReadFirst(Facts facts, boolean mayChange, Supplier<? extends ThingForm<?>> form) {
        this.facts = facts;
        this.form = form;
        change = new Button(getTranslation("form.change"), click -> change());
        change.addThemeVariants(ButtonVariant.SMALL);
        addClassName("read-first");
        if (facts.isEmpty() && mayChange) {
            add(form.get());
        } else if (mayChange) {
            read();
        } else {
            add(facts);
        }
    }

    private void read() {
        removeAll();
        add(facts, change);
    }

    private void change() {
        removeAll();
        var shown = form.get();
        var back = new Button(getTranslation("form.leave"), click -> {
            read();
            change.focus();
        });
        back.addThemeVariants(ButtonVariant.TERTIARY);
        shown.addAction(back);
        add(shown);
        shown.focus();
    }
}
