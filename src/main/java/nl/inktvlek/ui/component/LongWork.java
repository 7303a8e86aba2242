package nl.inktvlek.ui.component;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.Searches;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Work that takes longer than a page may: in the background, with how far it is and a way to stop it. A newer piece of
/// work overtakes an older one, and who leaves the page waits no longer.
public class LongWork extends Div {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(LongWork.class);

    private final transient UI ui = UI.getCurrent();
    private final AtomicInteger latest = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final ProgressBar bar = new ProgressBar();
    private final Span far = new Span();
    private final Button stop = new Button();
    private boolean goesOnUnwatched;

    /// @param stop text of the button that stops
    public LongWork(String stop) {
        this.stop.setText(stop);
        this.stop.addClickListener(click -> stopped.set(latest.get()));
        bar.getElement().setAttribute("aria-label", getTranslation("long-work.bar"));
        add(bar, far, this.stop);
        addClassName("waiting");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /// Work that is carried through when the reader has gone elsewhere.
    public LongWork goingOnUnwatched() {
        goesOnUnwatched = true;
        return this;
    }

    /// Told how far a piece of work is.
    public interface Watch {

        /// @param text made in the reader's session
        /// @param share done, 0 to 1; anything else where that is not known
        /// @return whether to go on
        boolean tell(Supplier<String> text, double share);
    }

    /// Carried out in the background.
    public interface Work<T> {
        T carryOut(Watch watch);
    }

    /// Calls `done` in the reader's session with what came out, or `failed` with what went wrong.
    public <T> void start(String begins, Work<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        int number = latest.incrementAndGet();
        far.setText(begins);
        bar.setIndeterminate(true);
        setVisible(true);
        Thread.ofVirtual().name("long work").start(() -> {
            try {
                var outcome = work.carryOut(new Showing(number));
                finish(number, () -> done.accept(outcome));
            } catch (RuntimeException failure) {
                finish(number, () -> failed.accept(failure));
            } catch (Error failure) {
                finish(number, () -> failed.accept(new IllegalStateException("Stopped by " + failure, failure)));
                throw failure;
            }
        });
    }

    /// As [#start], when it is its turn among the searches of all; until then the reader is told how many go first.
    public <T> void search(
            Searches searches, Actor actor, String begins, Work<T> work, Consumer<T> done, Runnable overtaken) {
        start(
                begins,
                watch -> searches.run(
                        actor.username(),
                        ahead -> watch.tell(() -> waits(ahead), Double.NaN),
                        goesOn -> work.carryOut((text, share) -> watch.tell(text, share) && goesOn.getAsBoolean())),
                done,
                failure -> {
                    if (failure instanceof Searches.Overtaken) {
                        overtaken.run();
                    } else {
                        LOG.error("No answer", failure);
                        throw failure;
                    }
                });
    }

    private String waits(int ahead) {
        return ahead == 0 ? getTranslation("long-work.next") : getTranslation("long-work.ahead", ahead);
    }

    /// Shows what it is told last, as often as the browser takes it: one that cannot keep up would have to handle all
    /// that came meanwhile at once, and gives up over a thousand.
    private final class Showing implements Watch {

        private final int number;
        private final AtomicBoolean isShowing = new AtomicBoolean();
        private final AtomicReference<@Nullable Runnable> next = new AtomicReference<>();

        Showing(int number) {
            this.number = number;
        }

        @Override
        public boolean tell(Supplier<String> text, double share) {
            next.set(() -> {
                far.setText(text.get());
                bar.setIndeterminate(!(share >= 0 && share <= 1));
                bar.setValue(share >= 0 && share <= 1 ? share : 0);
            });
            showNext();
            return stopped.get() < number && (goesOnUnwatched || latest.get() == number);
        }

        private void showNext() {
            if (next.get() != null && isShowing.compareAndSet(false, true)) {
                show(number, () -> {
                    var change = next.getAndSet(null);
                    if (change != null) {
                        change.run();
                    }
                    getElement().executeJs("return true").then(taken -> shown(), refused -> shown());
                });
            }
        }

        /// The browser has it.
        private void shown() {
            isShowing.set(false);
            showNext();
        }
    }

    private void finish(int number, Runnable show) {
        show(number, () -> {
            setVisible(false);
            show.run();
        });
    }

    /// In the reader's session, unless newer work was started or the reader has gone elsewhere.
    private void show(int number, Runnable change) {
        ui.accessLater(
                        () -> {
                            if (number == latest.get()) {
                                change.run();
                            }
                        },
                        () -> latest.compareAndSet(number, number + 1))
                .run();
    }

    /// Who leaves waits no longer.
    @Override
    protected void onDetach(DetachEvent event) {
        latest.incrementAndGet();
    }
}
