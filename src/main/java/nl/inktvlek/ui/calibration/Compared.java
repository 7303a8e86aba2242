package nl.inktvlek.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.ui.component.Wording;

/// What was predicted per series or place, with its interval, beside what was observed: drawn, and as a table.
final class Compared extends Div {

    private static final long serialVersionUID = 1L;

    /// @param size answers or people it is about
    record Row(String name, int size, Interval predicted, double observed) {

        boolean isCovered() {
            return predicted.contains(observed);
        }
    }

    private Compared() {}

    static Compared of(List<Row> rows, String name, String size) {
        var compared = new Compared();
        compared.show(rows, name, size);
        return compared;
    }

    private void show(List<Row> rows, String name, String size) {
        var plot = new CalibrationPlot(rows.stream()
                .map(row -> new CalibrationPlot.Dot(row.predicted(), row.observed()))
                .toList());
        add(
                new Html(plot.svg(
                        getTranslation("calibration.plot"),
                        getTranslation("calibration.predicted"),
                        getTranslation("calibration.observed"))),
                table(rows, name, size));
    }

    private Grid<Row> table(List<Row> rows, String name, String size) {
        var grid = new Grid<Row>();
        grid.addColumn(Row::name)
                .setHeader(getTranslation(name))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(Row::size).setHeader(getTranslation(size)).setAutoWidth(true);
        grid.addColumn(row -> people(row.predicted().mean()))
                .setHeader(getTranslation("calibration.predicted"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation(
                        "calibration.between",
                        people(row.predicted().low()),
                        people(row.predicted().high())))
                .setHeader(getTranslation("calibration.interval"))
                .setAutoWidth(true);
        grid.addColumn(row -> people(row.observed()))
                .setHeader(getTranslation("calibration.observed"))
                .setAutoWidth(true);
        grid.addColumn(row -> getTranslation(row.isCovered() ? "calibration.inside" : "calibration.outside"))
                .setHeader(getTranslation("calibration.verdict"))
                .setAutoWidth(true);
        grid.setItems(rows);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        return grid;
    }

    private String people(double people) {
        return Wording.number(people, getLocale());
    }
}
