package nl.inktvlek.ui.component;

import com.vaadin.flow.component.Html;
import nl.inktvlek.plots.Pictures;
import nl.inktvlek.plots.Plot;

/// A plot drawn at a width. It stands in an element of its own: the attributes of a picture keep their capitals only
/// inside
/// one.
public class Drawn extends Html {

    private static final long serialVersionUID = 1L;

    public Drawn(Plot plot, int width) {
        super("<div class=\"plot-%d\">%s</div>".formatted(width, Pictures.onScreen(plot, width)));
    }
}
