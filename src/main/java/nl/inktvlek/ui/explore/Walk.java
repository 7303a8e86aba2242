package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.History;
import java.util.Optional;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.ui.explore.Trail.Step;

/// Where somebody is in the explorer: each step has an address, so that the browser goes back and forward as well.
final class Walk {

    /// The parameter that holds the number of a step.
    static final String STEP = "beeld";

    private final Trail trail = Trail.ofSession();
    private final Runnable show;
    private Step step;

    /// Steps that the browser saw since the page was loaded, and how many of them it went back.
    private int walked;

    private int undone;

    /// @param show called when another step is to be seen
    Walk(Runnable show, ViewState start) {
        this.show = show;
        this.step = trail.begin(start);
    }

    Trail trail() {
        return trail;
    }

    Step step() {
        return step;
    }

    ViewState state() {
        return step.state();
    }

    private String address() {
        return NetworkView.PATH + "?" + STEP + "=" + step.id();
    }

    private static Optional<History> history() {
        return Optional.ofNullable(UI.getCurrent()).map(ui -> ui.getPage().getHistory());
    }

    /// Begins anew: what was before cannot be come back to from here.
    void begin(Step first) {
        walked = 0;
        undone = 0;
        step = first;
        history().ifPresent(history -> history.replaceState(null, address()));
        show.run();
    }

    /// The browser went back or forward, or the page was loaded anew.
    void arrive(Step found) {
        if (step.before().equals(Optional.of(found.id()))) {
            walked--;
            undone++;
        } else if (found.before().equals(Optional.of(step.id()))) {
            walked++;
            undone--;
        } else {
            walked = 0;
            undone = 0;
        }
        step = found;
        show.run();
    }

    /// One step further, with an address of its own.
    void go(String label, ViewState next) {
        go(trail.next(step, label, next));
    }

    void go(Step next) {
        step = next;
        walked++;
        undone = 0;
        history().ifPresent(history -> history.pushState(null, address()));
        show.run();
    }

    /// Another thing chosen in the same picture: no step to be undone.
    void choose(Optional<String> code) {
        step = trail.amend(step, step.state().selecting(code));
    }

    /// Undoes a step as the browser does; where the browser did not see it done, by itself.
    void back() {
        trail.before(step).ifPresent(before -> {
            if (walked > 0) {
                history().ifPresent(History::back);
            } else {
                step = before;
                history().ifPresent(history -> history.replaceState(null, address()));
                show.run();
            }
        });
    }

    void again() {
        trail.after(step).ifPresent(after -> {
            if (undone > 0) {
                history().ifPresent(History::forward);
            } else {
                step = after;
                walked++;
                history().ifPresent(history -> history.pushState(null, address()));
                show.run();
            }
        });
    }
}
