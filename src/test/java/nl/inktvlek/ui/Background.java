package nl.inktvlek.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinSession;
import java.util.function.BooleanSupplier;

/// Work that goes on behind a page, seen from a test without a browser.
public final class Background {

    private Background() {}

    /// Shows what work in the background has to say until something is so; the test's own time limit ends it otherwise.
    public static void until(BooleanSupplier isSo) {
        var session = VaadinSession.getCurrent();
        while (!isSo.getAsBoolean()) {
            session.getService().runPendingAccessTasks(session);
            assertThat(Thread.interrupted()).as("in time").isFalse();
            Thread.onSpinWait();
        }
    }
}
