package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import nl.inktvlek.journal.Register;
import nl.inktvlek.journal.Thing;

/// Makes the frames of pages about one thing.
@SpringComponent
public class ThingFrames {

    private final Editors editors;
    private final CurrentActor actor;
    private final Undo undo;

    ThingFrames(Editors editors, CurrentActor actor, Undo undo) {
        this.editors = editors;
        this.actor = actor;
        this.undo = undo;
    }

    /// @param texts beginning of the keys of what the page says
    /// @param list page with all such things
    public <T extends Record & Thing> ThingFrame<T> of(
            Register<T> register, String texts, Class<? extends Component> list) {
        return new ThingFrame<>(register, texts, list, editors, actor, undo);
    }
}
