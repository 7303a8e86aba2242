package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;

/// Covers the screen when nobody touched any tab of a session for a while, until the password is given again. The page
/// itself goes: what it showed is not in the browser any more. `frontend/shell/shell.ts` does the watching.
@SpringComponent
class IdleLock implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final String LOCKED_AT = "inktvlek.locked-at";

    private final Duration after;

    /// @param after how long nobody has to be there; zero for never
    IdleLock(@Value("${inktvlek.idle-lock:10m}") Duration after) {
        this.after = after;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(IdleLock::keepLocked));
    }

    private static void keepLocked(BeforeEnterEvent event) {
        if (place().isPresent() && event.getNavigationTarget() != LockView.class) {
            event.forwardTo(LockView.class);
        }
    }

    void watch(Component layout) {
        if (after.isPositive()) {
            layout.getElement().executeJs("window.inktvlek.watch(this, $0)", after.toMillis());
        }
    }

    /// Somebody is here, surely: they log in, or gave the password again.
    static void begin(UI ui) {
        ui.getPage().executeJs("window.inktvlek.begin()");
    }

    void lock(UI ui) {
        ui.getSession().setAttribute(LOCKED_AT, ui.getActiveViewLocation().getPathWithQueryParameters());
        ui.navigate(LockView.class);
    }

    /// Where the session was when it was locked; empty if it is not.
    static Optional<String> place() {
        return Optional.ofNullable((String) VaadinSession.getCurrent().getAttribute(LOCKED_AT));
    }

    /// @return where the session was
    static String unlock() {
        var place = place().orElse("");
        VaadinSession.getCurrent().setAttribute(LOCKED_AT, null);
        return place;
    }
}
