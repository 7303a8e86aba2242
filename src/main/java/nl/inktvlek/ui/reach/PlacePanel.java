package nl.inktvlek.ui.reach;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.inktvlek.figures.ReachByPlace.Row;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// What is known of one municipality, and the lists of what is there.
class PlacePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final boolean leadsOn;

    /// @param leadsOn whether the reader may open the lists
    PlacePanel(boolean leadsOn) {
        this.leadsOn = leadsOn;
        addClassName("place");
        setVisible(false);
    }

    void hide() {
        setVisible(false);
    }

    void show(Municipality place, Optional<Row> row, ReachPicture picture) {
        removeAll();
        setVisible(true);
        var said = row.map(picture::said).orElse(getTranslation("map.nothing"));
        add(new H2(place.name()), new Paragraph(place.province() + " · " + said));
        if (leadsOn) {
            var links = new Div(
                    Links.to("series?wanneer=ALL&zoek=" + parameter(place), getTranslation("reach.place.series")),
                    Links.to("gespreksleiders?zoek=" + parameter(place), getTranslation("reach.place.leaders")),
                    Links.to("organisaties?zoek=" + parameter(place), getTranslation("reach.place.organisations")),
                    Links.to("serie/nieuw?gemeente=" + place.code(), getTranslation("reach.place.make")));
            links.addClassName("actions");
            add(links);
        }
    }

    private static String parameter(Municipality place) {
        return URLEncoder.encode(place.name(), StandardCharsets.UTF_8);
    }
}
