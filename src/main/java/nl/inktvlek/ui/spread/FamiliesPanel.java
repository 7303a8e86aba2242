package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import nl.inktvlek.figures.ProgrammeCourse.Descended;
import nl.inktvlek.figures.ProgrammeCourse.Kin;
import nl.inktvlek.plots.Descent;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.vocabulary.Municipalities;

/// Series that grew from series: the largest families drawn, and each of their series to go to, forward and back.
class FamiliesPanel extends Div {

    private static final long serialVersionUID = 1L;

    /// As many as are looked at; the table of the picture has the same.
    static final int MOST = 10;

    final Grid<Row> table = new Grid<>();

    /// A series in the table.
    record Row(Kin kin, List<Kin> family) {

        long ledTo() {
            int place = family.indexOf(kin);
            return family.stream().filter(each -> each.parent() == place).count();
        }
    }

    void show(Descended descended, Captions captions) {
        removeAll();
        var families = descended.families().stream().limit(MOST).toList();
        if (families.isEmpty()) {
            add(new Paragraph(getTranslation("spread.families.none")));
            return;
        }
        add(
                new PlotFigure(plot(descended, families, captions)),
                new H3(getTranslation("spread.families.story")),
                table);
        table.removeAllColumns();
        table.addComponentColumn(row -> Links.to("serie/" + row.kin().code(), name(row.kin(), captions)))
                .setHeader(captions.text("spread.families.of"))
                .setFlexGrow(2);
        table.addColumn(row -> row.kin().generation()).setHeader(captions.text("plot.generations.generation"));
        table.addComponentColumn(row -> row.kin().parent() < 0
                        ? new Span()
                        : parent(row.family().get(row.kin().parent()), captions))
                .setHeader(captions.text("spread.families.from"))
                .setFlexGrow(2);
        table.addColumn(row -> row.kin().isEarly() && row.ledTo() == 0
                        ? captions.text("plot.generations.early")
                        : Long.toString(row.ledTo()))
                .setHeader(captions.text("spread.families.led-to"));
        table.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        table.setHeight("24rem");
        table.setItems(families.stream()
                .flatMap(family -> family.stream().map(kin -> new Row(kin, family)))
                .toList());
    }

    private static Span parent(Kin kin, Captions captions) {
        return new Span(Links.to("serie/" + kin.code(), name(kin, captions)));
    }

    private static Descent plot(Descended descended, List<List<Kin>> families, Captions captions) {
        var largest = families.getFirst();
        int more = descended.families().size() - families.size();
        return new Descent(
                captions.of(
                        "inktvlek-generaties",
                        captions.text("spread.families.headline", name(largest.getFirst(), captions), largest.size()),
                        captions.text("spread.families.form"),
                        captions.text("spread.families.definition", families.size(), more, descended.alone()),
                        captions.text("figure.how.GENERATIONS")),
                families.stream()
                        .map(family -> new Descent.Family(
                                captions.text(
                                        "spread.families.family", name(family.getFirst(), captions), family.size()),
                                family.stream()
                                        .map(kin -> new Descent.Kin(
                                                name(kin, captions), kin.generation(), kin.parent(), kin.isEarly()))
                                        .toList()))
                        .toList(),
                new Descent.Texts(
                        captions.text("spread.families.of-family"),
                        captions.text("spread.families.of"),
                        captions.text("plot.generations.generation"),
                        captions.text("spread.families.from"),
                        captions.text("spread.families.settled"),
                        captions.text("plot.generations.early")));
    }

    private static String name(Kin kin, Captions captions) {
        var month = captions.month(kin.start());
        return kin.municipality().isEmpty() ? month : Municipalities.name(kin.municipality()) + ", " + month;
    }
}
