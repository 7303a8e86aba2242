package nl.inktvlek.ui.component;

import static nl.inktvlek.ui.Background.until;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Work in the background: seen, stopped, overtaken, left.
@ViewPackages(classes = LongWork.class)
@Timeout(60)
class LongWorkTest extends BrowserlessTest {

    private final List<String> outcomes = new ArrayList<>();

    /// Answers what the work was told when it asked whether to go on.
    private final SynchronousQueue<Boolean> goesOn = new SynchronousQueue<>();

    @Test
    void what_comes_out_is_shown_and_the_waiting_ends() {
        var work = shown(new LongWork("Stop"));
        work.<String>start("Begins", watch -> "answer", outcomes::add, failure -> outcomes.add("failed"));
        assertThat(work.isVisible()).isTrue();
        until(() -> !work.isVisible());
        assertThat(outcomes).containsExactly("answer");
    }

    @Test
    void what_goes_wrong_is_told_errors_of_the_machine_too() {
        var work = shown(new LongWork("Stop"));
        work.<String>start(
                "Begins",
                watch -> {
                    throw new StackOverflowError();
                },
                outcomes::add,
                failure -> outcomes.add("failed"));
        until(() -> !work.isVisible());
        assertThat(outcomes).containsExactly("failed");
    }

    @Test
    void who_stops_is_obeyed() throws InterruptedException {
        var work = shown(new LongWork("Stop"));
        var asks = begin(work);
        assertThat(asked(asks)).isTrue();
        test(work.getChildren()
                        .filter(Button.class::isInstance)
                        .map(Button.class::cast)
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(asked(asks)).isFalse();
    }

    @Test
    void newer_work_overtakes_older() throws InterruptedException {
        var work = shown(new LongWork("Stop"));
        var older = begin(work);
        assertThat(asked(older)).isTrue();
        work.<String>start("Begins", watch -> "newer", outcomes::add, failure -> outcomes.add("failed"));
        assertThat(asked(older)).isFalse();
        until(() -> !work.isVisible());
        assertThat(outcomes).containsExactly("newer");
    }

    /// A browser that was sent every step, thousands in a second, had to handle them all at once and gave up. Here
    /// there is none that says it has it, so the first step is the only one.
    @Test
    void how_far_it_is_is_sent_no_faster_than_the_browser_takes_it() throws InterruptedException {
        var work = shown(new LongWork("Stop"));
        var asks = new SynchronousQueue<Boolean>();
        var sent = new AtomicInteger();
        work.<String>start(
                "Begins",
                watch -> {
                    for (int i = 0; i < 3; i++) {
                        take(asks);
                        put(watch.tell(() -> "far " + sent.incrementAndGet(), 0.5));
                    }
                    return "answer";
                },
                outcomes::add,
                failure -> outcomes.add("failed"));
        assertThat(asked(asks)).isTrue();
        until(() -> sent.get() == 1);
        assertThat(asked(asks)).isTrue();
        assertThat(asked(asks)).isTrue();
        until(() -> !work.isVisible());
        assertThat(sent).hasValue(1);
        assertThat(outcomes).containsExactly("answer");
    }

    @Test
    void who_leaves_stops_it_unless_it_is_to_be_carried_through() throws InterruptedException {
        var left = shown(new LongWork("Stop"));
        var asks = begin(left);
        UI.getCurrent().remove(left);
        assertThat(asked(asks)).isFalse();

        var kept = shown(new LongWork("Stop").goingOnUnwatched());
        asks = begin(kept);
        UI.getCurrent().remove(kept);
        assertThat(asked(asks)).isTrue();
    }

    /// Work that asks twice whether to go on, each time when it is told to.
    private SynchronousQueue<Boolean> begin(LongWork work) {
        var asks = new SynchronousQueue<Boolean>();
        work.<String>start(
                "Begins",
                watch -> {
                    for (int i = 0; i < 2; i++) {
                        take(asks);
                        put(watch.tell(() -> "far", 0.5));
                    }
                    return "older";
                },
                outcomes::add,
                failure -> outcomes.add("failed"));
        return asks;
    }

    private boolean asked(SynchronousQueue<Boolean> asks) throws InterruptedException {
        asks.put(true);
        return goesOn.take();
    }

    private static void take(SynchronousQueue<Boolean> asks) {
        try {
            asks.take();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void put(boolean answer) {
        try {
            goesOn.put(answer);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static LongWork shown(LongWork work) {
        UI.getCurrent().add(work);
        return work;
    }
}
