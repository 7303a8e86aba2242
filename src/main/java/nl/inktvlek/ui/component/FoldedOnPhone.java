package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;

/// What stands open on a desk, and on a phone is opened when it is wanted.
public final class FoldedOnPhone extends Details {

    private static final long serialVersionUID = 1L;

    /// @param told what it is, on a phone
    public FoldedOnPhone(String told, Component... content) {
        super(told, content);
        addClassName("folded-on-phone");
        setOpened(true);
        NarrowWindow.whenChanged(this, isNarrow -> setOpened(!isNarrow));
    }
}
