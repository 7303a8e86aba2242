package nl.inktvlek.ui.component;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.inktvlek.files.TableFile;
import nl.inktvlek.plots.Pictures;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.PlotTable;
import nl.inktvlek.plots.PlotTable.Cell;

/// A plot on a page: what it found, the picture, where its values come from; the same as a table and as files.
@Tag("figure")
public class PlotFigure extends HtmlContainer {

    private static final long serialVersionUID = 1L;

    /// It is drawn for a phone, half a page and a whole page; the style sheet shows the one that fits.
    private static final List<Integer> WIDTHS = List.of(288, 448, 720);

    private final transient Plot plot;
    private final Div table = new Div();
    private final Div actions = new Div();

    /// To be taken along as files too.
    public PlotFigure(Plot plot) {
        this(plot, true);
    }

    private PlotFigure(Plot plot, boolean isTakenAlong) {
        this.plot = plot;
        var caption = plot.caption();
        var origin = caption.origin();
        addClassName("plot-figure");
        table.setVisible(false);
        table.addClassNames("scrolled", "plot-table");
        actions.addClassName("plot-actions");
        actions.add(toggle());
        if (isTakenAlong) {
            actions.add(files());
        }
        var head = new Header(new H3(caption.headline()), new Explained(caption.headline(), origin.how()));
        add(
                head,
                drawings(),
                new Paragraph(getTranslation(
                        "plot.origin", origin.definition(), Wording.day(origin.asOf()), origin.source())),
                actions,
                table);
    }

    /// One that names people: it stays on the page.
    public static PlotFigure ofPeople(Plot plot) {
        return new PlotFigure(plot, false);
    }

    private Div drawings() {
        var drawings = new Div();
        drawings.addClassName("plot-drawings");
        WIDTHS.forEach(width -> drawings.add(new Drawn(plot, width)));
        return drawings;
    }

    private Button toggle() {
        var toggle = new Button(getTranslation("plot.table"));
        toggle.setAriaLabel(getTranslation("plot.table-of", plot.caption().headline()));
        toggle.getElement().setAttribute("aria-expanded", "false");
        toggle.addClickListener(click -> {
            boolean shows = !table.isVisible();
            if (shows && table.getElement().getChildCount() == 0) {
                table.add(new PlainTable(plot.table().head(), texts(plot.table())));
            }
            table.setVisible(shows);
            toggle.getElement().setAttribute("aria-expanded", Boolean.toString(shows));
        });
        return toggle;
    }

    private static List<List<String>> texts(PlotTable table) {
        return table.rows().stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    private Downloads files() {
        var name = plot.caption().name();
        var files = new Downloads(false);
        files.add(name + ".csv", "text/csv; charset=utf-8", "CSV", () -> values(plot.table())::writeCsv);
        files.add(
                name + ".svg",
                "image/svg+xml",
                "SVG",
                () -> out -> out.write(Pictures.onPaper(plot).getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private static TableFile values(PlotTable table) {
        return new TableFile(
                table.head(),
                table.rows().stream()
                        .map(row -> row.stream().map(Cell::value).toList())
                        .toList());
    }
}
