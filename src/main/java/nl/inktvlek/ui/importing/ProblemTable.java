package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.ui.component.NarrowWindow;

/// What is wrong with the files, line by line, in words.
class ProblemTable extends Div {

    private static final long serialVersionUID = 1L;

    private static final String WIDTH = "20rem";

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
        var places = grid.getColumns();
        var what = grid.addComponentColumn(this::what)
                .setHeader(getTranslation("problems.what"))
                .setWidth(WIDTH)
                .setFlexGrow(4);
        NarrowWindow.whenChanged(this, isNarrow -> {
            places.forEach(place -> place.setVisible(!isNarrow));
            what.setWidth(isNarrow ? "100%" : WIDTH);
        });
        grid.setItems(problems);
        grid.setHeight("18rem");
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        add(new H2(getTranslation("problems.title")), new Paragraph(getTranslation("problems.count", errors)), grid);
    }

    /// On a phone it is told above the words where it is.
    private Div what(Problem problem) {
        var where = new Span(Stream.of(
                        getTranslation("severity." + problem.severity().name()),
                        problem.line() == 0 ? "" : getTranslation("problems.line") + " " + problem.line(),
                        problem.column(),
                        problem.file())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        where.addClassNames("quiet", "on-phone");
        return new Div(where, new Span(Messages.text(problem, getLocale())));
    }
}
