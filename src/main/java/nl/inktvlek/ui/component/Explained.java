package nl.inktvlek.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;

/// A question mark that says how something is counted.
public class Explained extends Span {

    private static final long serialVersionUID = 1L;

    /// @param what is explained
    public Explained(String what, String how) {
        addClassName("explained");
        var mark = new Button("?");
        mark.setAriaLabel(getTranslation("how-counted") + " " + what);
        var popover = new Popover(new Paragraph(how));
        popover.setTarget(mark);
        popover.setWidth("min(26rem, 90vw)");
        popover.setAriaLabel(what);
        add(mark, popover);
    }
}
