package nl.inktvlek.ui.calibration;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Calibration;
import nl.inktvlek.advice.Calibration.Point;
import nl.inktvlek.snapshot.TieCalibration;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// How well the assumed chances agree with what participants told.
@Route("ijking")
@Menu(title = "nav.calibration", order = 80)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class CalibrationView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    CalibrationView(Calibration calibration, CurrentActor actor) {
        add(new PageHead(getTranslation("calibration.title"), getTranslation("calibration.lead")));
        var result = calibration.result(actor.get());
        var chance = result.chance();
        if (chance.isThin()) {
            var warning = new Paragraph(
                    getTranslation("calibration.thin", chance.told().size(), TieCalibration.THIN));
            warning.addClassName("warning");
            add(warning);
        }
        add(new Section(
                new H2(getTranslation("calibration.chance")),
                new Paragraph(getTranslation(
                        "calibration.prior",
                        number(chance.prior()),
                        number(chance.priorLow()),
                        number(chance.priorHigh()))),
                new Paragraph(getTranslation(
                        "calibration.posterior",
                        chance.told().size(),
                        number(chance.mean()),
                        number(chance.low()),
                        number(chance.high()))),
                new Paragraph(getTranslation("calibration.use"))));
        if (result.points().isEmpty()) {
            return;
        }
        var plot = new CalibrationPlot(result.points());
        add(new Section(
                new H2(getTranslation("calibration.compared")),
                new Paragraph(getTranslation("calibration.compared.help")),
                new Html(plot.svg(
                        getTranslation("calibration.plot"),
                        getTranslation("calibration.predicted"),
                        getTranslation("calibration.observed"))),
                new Paragraph(getTranslation("calibration.skill", number(chance.skill()))),
                table(result)));
    }

    private Grid<Point> table(Calibration.Result result) {
        var grid = new Grid<Point>();
        grid.addColumn(point -> Wording.name(point.series(), getLocale()))
                .setHeader(getTranslation("calibration.series"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        grid.addColumn(Point::answers)
                .setHeader(getTranslation("calibration.answers"))
                .setAutoWidth(true);
        grid.addColumn(point -> Wording.number(point.predicted(), getLocale()))
                .setHeader(getTranslation("calibration.predicted"))
                .setAutoWidth(true);
        grid.addColumn(point -> Wording.number(point.observed(), getLocale()))
                .setHeader(getTranslation("calibration.observed"))
                .setAutoWidth(true);
        grid.setItems(result.points());
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        return grid;
    }

    private String number(double value) {
        var format = NumberFormat.getNumberInstance(getLocale());
        format.setMaximumFractionDigits(3);
        return format.format(value);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.calibration") + " · Inktvlek";
    }
}
