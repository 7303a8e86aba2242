package nl.inktvlek.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.util.function.Supplier;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// "Saved. Undo": said after every change.
@Component
public class Undo {

    private static final int SHOWN_MILLIS = 10_000;

    private final Journal journal;
    private final CurrentActor actor;

    Undo(Journal journal, CurrentActor actor) {
        this.journal = journal;
        this.actor = actor;
    }

    /// Says that something was done, with a way back; `after` runs once it was taken back.
    public void offer(String done, OperationId change, Runnable after) {
        offer(done, () -> take(change.value()), after);
    }

    /// The same for what the journal does not keep.
    ///
    /// @param takeBack takes it back, and gives the key of the text that tells how that went
    public void offer(String done, Supplier<String> takeBack, Runnable after) {
        var ui = UI.getCurrent();
        var said = new Notification();
        var back = new Button(ui.getTranslation("undo"), click -> {
            said.close();
            Notification.show(ui.getTranslation(takeBack.get()));
            after.run();
        });
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        back.setDisableOnClick(true);
        var content = new Div(new Span(done + " "), back);
        said.add(content);
        said.setDuration(SHOWN_MILLIS);
        said.open();
    }

    /// Takes back a change of mine.
    ///
    /// @return the key of the text that tells how that went
    public String take(String change) {
        try {
            return switch (journal.undo(OperationId.random(), actor.get(), change)) {
                case Saved.Stored<?> _ -> "undo.done";
                case Saved.Conflict<?> _ -> "undo.changed-since";
                case Saved.Gone<?> _ -> "undo.gone";
            };
        } catch (NotFilledIn broken) {
            return broken.problems().values().iterator().next();
        } catch (AccessDeniedException _) {
            return "undo.not-yours";
        }
    }
}
