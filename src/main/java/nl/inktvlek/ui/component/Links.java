package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;

/// Links to other pages of the product by their address: pages do not know each other.
public final class Links {

    private Links() {}

    /// @param path of the page with its parameters, without a stroke before it
    public static RouterLink to(String path, String text) {
        var link = new RouterLink();
        link.setText(text);
        link.getElement().setAttribute("href", path);
        return link;
    }

    /// What is done most on a page, where that is another page.
    public static RouterLink button(String path, String text) {
        var link = to(path, text);
        link.addClassName("button");
        return link;
    }

    /// A link on a line of its own.
    public static Paragraph line(String path, String text) {
        return new Paragraph(to(path, text));
    }
}
