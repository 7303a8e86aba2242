package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/// What a page is for, in a title and one sentence.
public class PageHead extends Header {

    private static final long serialVersionUID = 1L;

    public PageHead(String title, String lead) {
        addClassName("page-head");
        add(new H1(title), new Paragraph(lead));
    }
}
