package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.signals.Signal;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Windows that have room for one column: those of a phone.
public final class NarrowWindow {

    /// In points, as in the stylesheet: 40 rem.
    private static final int WIDTH = 640;

    private NarrowWindow() {}

    /// Tells when the window becomes narrow or wide again, while the component is shown; it begins as a wide one.
    public static void whenChanged(Component component, Consumer<Boolean> isNarrow) {
        var window = UI.getCurrentOrThrow().getPage().windowSizeSignal();
        var was = new AtomicBoolean();
        Signal.effect(component, () -> {
            int width = window.get().width();
            boolean now = width > 0 && width <= WIDTH; // 0 or less is not known yet
            if (was.getAndSet(now) != now) {
                isNarrow.accept(now);
            }
        });
    }
}
