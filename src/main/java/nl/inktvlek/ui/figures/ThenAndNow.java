package nl.inktvlek.ui.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.FiguresAsKnown.Known;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.FigureText;
import nl.inktvlek.ui.component.PlainTable;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.ui.component.ReachPlots;
import nl.inktvlek.ui.component.Wording;

/// Figures as they were known on a day, beside what they are now.
final class ThenAndNow extends Div {

    private static final long serialVersionUID = 1L;

    /// @param then empty where it is not told to this reader
    ThenAndNow(LocalDate day, Optional<Known> then, Map<Measure, Figure> now) {
        addClassName("report");
        then.ifPresentOrElse(
                known -> tell(day, known, now), () -> add(new Paragraph(getTranslation("figures.known.others"))));
    }

    private void tell(LocalDate day, Known known, Map<Measure, Figure> now) {
        add(
                new Paragraph(getTranslation("figures.known.lead", Wording.day(day))),
                new PlainTable(
                        List.of(
                                getTranslation("figures.known.number"),
                                getTranslation("figures.known.then"),
                                getTranslation("figures.known.now")),
                        known.figures().entrySet().stream()
                                .map(each -> List.of(
                                        getTranslation("figure." + each.getKey()),
                                        text(each.getKey(), each.getValue()),
                                        text(each.getKey(), Objects.requireNonNull(now.get(each.getKey())))))
                                .toList()),
                new Paragraph(getTranslation("figures.known.rest")));
        if (!known.reach().isEmpty()) {
            add(new PlotFigure(new ReachPlots(new Captions(getLocale(), day), known.reach()).overTime()));
        }
    }

    private String text(Measure measure, Figure figure) {
        return FigureText.of(measure, figure, getLocale());
    }
}
