package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// One of a few ways to see the same, beside each other.
public class Segments<E extends Enum<E>> extends Div {

    private static final long serialVersionUID = 1L;

    private final Map<E, NativeButton> buttons;

    /// @param label what they are called together
    /// @param text what each is called
    /// @param wanted told which one somebody asks for; [#show] says which one is seen
    public Segments(Class<E> ways, String label, Function<E, String> text, Consumer<E> wanted) {
        buttons = new EnumMap<>(ways);
        addClassName("segments");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        for (var way : ways.getEnumConstants()) {
            var button = new NativeButton(text.apply(way), click -> wanted.accept(way));
            buttons.put(way, button);
            add(button);
        }
    }

    public void show(E seen) {
        buttons.forEach((way, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(way == seen)));
    }
}
