package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;

/// What is wrong with the files, line by line, in words.
class ProblemTable extends Div {

    private static final long serialVersionUID = 1L;

    ProblemTable(List<Problem> problems, int errors) {
        var grid = new Grid<Problem>();
        grid.addColumn(Problem::file)
                .setHeader(getTranslation("problems.file"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> problem.line() == 0 ? "" : String.valueOf(problem.line()))
                .setHeader(getTranslation("problems.line"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(Problem::column)
                .setHeader(getTranslation("problems.column"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem ->
                        getTranslation("severity." + problem.severity().name()))
                .setHeader(getTranslation("problems.severity"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(problem -> Messages.text(problem, getLocale()))
                .setHeader(getTranslation("problems.what"))
                .setWidth("20rem")
                .setFlexGrow(4);
        grid.setItems(problems);
        grid.setHeight("18rem");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        add(new H2(getTranslation("problems.title")), new Paragraph(getTranslation("problems.count", errors)), grid);
    }
}
