package nl.inktvlek.ui.component;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeFigures.Measure;

/// Numbers of the programme in a table, each with how it is counted.
public class FigureList extends NativeTable {

    private static final long serialVersionUID = 1L;

    public FigureList(Map<Measure, Figure> figures) {
        addClassName("figures");
        figures.forEach((measure, figure) -> {
            var name = getTranslation("figure." + measure);
            var row = getBody().addRow();
            var head = row.addHeaderCell();
            head.getElement().setAttribute("scope", "row");
            head.add(new Span(name), new Explained(name, getTranslation("figure.how." + measure)));
            row.addDataCell().setText(FigureText.of(measure, figure, getLocale()));
        });
    }
}
