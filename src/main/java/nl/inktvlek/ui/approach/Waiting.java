package nl.inktvlek.ui.approach;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import nl.inktvlek.access.Actor;
import nl.inktvlek.analytics.seeds.Effort;
import nl.inktvlek.analytics.seeds.Progress;
import nl.inktvlek.insights.Advice;
import nl.inktvlek.insights.ApproachFirst;
import nl.inktvlek.insights.ApproachQuestion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks in the background, shows how far it is, and lets the reader stop with what was found so far. A newer question
/// overtakes an older one.
class Waiting extends Div {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    private final transient ApproachFirst approachFirst;
    private final transient UI ui;
    private final AtomicInteger latest = new AtomicInteger();
    private final AtomicInteger stopped = new AtomicInteger();
    private final Span far = new Span();
    private final Button stop = new Button();

    Waiting(ApproachFirst approachFirst, UI ui) {
        this.approachFirst = approachFirst;
        this.ui = ui;
        var bar = new ProgressBar();
        bar.setIndeterminate(true);
        stop.setText(getTranslation("approach.stop"));
        stop.addClickListener(click -> stopped.set(latest.get()));
        add(bar, far, stop);
        addClassName("waiting");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    /// Calls `show` in the user's session when the answer is there.
    void ask(Actor actor, ApproachQuestion question, Consumer<Optional<Advice>> show) {
        int number = latest.incrementAndGet();
        far.setText(getTranslation("approach.searching"));
        setVisible(true);
        Thread.ofVirtual().start(() -> {
            try {
                var advice =
                        approachFirst.advise(actor, question, Effort::repeatable, progress -> tell(number, progress));
                finish(number, () -> show.accept(advice));
            } catch (RuntimeException failure) {
                LOG.error("No advice", failure);
                finish(number, () -> {
                    throw failure;
                });
            }
        });
    }

    private boolean tell(int number, Progress progress) {
        show(
                number,
                () -> far.setText(getTranslation(
                        "approach.progress", progress.sets(), Math.round(100 * progress.certifiedRatio()))));
        return latest.get() == number && stopped.get() < number;
    }

    private void finish(int number, Runnable show) {
        show(number, () -> {
            setVisible(false);
            show.run();
        });
    }

    /// In the user's session, unless a newer question was asked or the reader has gone elsewhere.
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

    /// Who leaves waits no longer: the search stops.
    @Override
    protected void onDetach(DetachEvent event) {
        latest.incrementAndGet();
    }
}
