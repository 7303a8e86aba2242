package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/// What a page is for, in a title and one sentence, and what is done there most.
public class PageHead extends Header {

    private static final long serialVersionUID = 1L;

    /// @param actions one at most is primary
    public PageHead(String title, String lead, Component... actions) {
        addClassName("page-head");
        add(new Div(new H1(title), new Paragraph(lead)));
        if (actions.length > 0) {
            var beside = new Div(actions);
            beside.addClassName("actions");
            add(beside);
        }
    }
}
