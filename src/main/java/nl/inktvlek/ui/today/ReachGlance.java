package nl.inktvlek.ui.today;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.figures.ProgrammeCourse.Quarter;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Drawn;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.ReachPlots;

/// How reach went, in one line with its sentence, and where to read on.
final class ReachGlance extends Section {

    private static final long serialVersionUID = 1L;

    private static final int WIDTH = 240;

    ReachGlance(List<Quarter> quarters, LocalDate today) {
        var line = new ReachPlots(new Captions(getLocale(), today), quarters).line();
        var glance = new Div(
                new Drawn(line, WIDTH), Links.line("cijfers", line.caption().headline()));
        glance.addClassName("glance");
        add(new H2(getTranslation("today.reach")), glance);
    }
}
