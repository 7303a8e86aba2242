package nl.inktvlek.ui.component;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeFigures.Measure;

/// Numbers of the programme, each with how it is counted.
public class FigureList extends DescriptionList {

    private static final long serialVersionUID = 1L;

    public FigureList(Map<Measure, Figure> figures) {
        addClassName("figures");
        figures.forEach((measure, figure) -> {
            var name = getTranslation("figure." + measure);
            var how =
                    new Details(getTranslation("how-counted"), new Paragraph(getTranslation("figure.how." + measure)));
            add(new Term(name), new Description(new Div(FigureText.of(measure, figure, getLocale())), how));
        });
    }
}
