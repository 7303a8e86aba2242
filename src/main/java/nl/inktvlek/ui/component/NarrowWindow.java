package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import java.util.function.Consumer;

/// Windows that have room for one column: those of a phone.
final class NarrowWindow {

    /// In points, as in the stylesheet: 40 rem.
    private static final int WIDTH = 640;

    private NarrowWindow() {}

    /// Tells whether the window is narrow, at once and whenever its width changes, while the component is shown.
    static void tell(Component component, UI ui, Consumer<Boolean> isNarrow) {
        var window = ui.getPage().windowSizeSignal();
        Signal.effect(component, () -> {
            int width = window.get().width();
            isNarrow.accept(width > 0 && width <= WIDTH); // 0 or less is not known yet
        });
    }
}
