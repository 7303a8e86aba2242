package nl.inktvlek.ui.calibration;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.plots.Foretold;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Value;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.PlotFigure;
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

    /// @param file name of the files to take along
    static Compared of(List<Row> rows, String name, String size, String file, LocalDate asOf) {
        var compared = new Compared();
        compared.show(rows, name, size, file, asOf);
        return compared;
    }

    private void show(List<Row> rows, String name, String size, String file, LocalDate asOf) {
        add(new PlotFigure(plot(rows, name, file, asOf)), table(rows, name, size));
    }

    private Plot plot(List<Row> rows, String name, String file, LocalDate asOf) {
        var captions = new Captions(getLocale(), asOf);
        long covered = rows.stream().filter(Row::isCovered).count();
        return new Foretold(
                captions.of(
                        file,
                        getTranslation("plot.foretold.headline", covered, rows.size()),
                        getTranslation("calibration.plot"),
                        getTranslation("plot.foretold.definition"),
                        getTranslation("plot.foretold.how")),
                rows.stream()
                        .map(row -> new Foretold.Row(
                                row.name(),
                                new Value(
                                        row.predicted().mean(),
                                        row.predicted().low(),
                                        row.predicted().high()),
                                row.observed()))
                        .toList(),
                new Foretold.Texts(
                        getTranslation(name),
                        getTranslation("calibration.predicted"),
                        getTranslation("calibration.interval"),
                        getTranslation("calibration.observed")));
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
