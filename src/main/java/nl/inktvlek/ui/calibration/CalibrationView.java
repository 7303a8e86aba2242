package nl.inktvlek.ui.calibration;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import nl.inktvlek.access.Role;
import nl.inktvlek.advice.Calibration;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.snapshot.SeriesOutcomes;
import nl.inktvlek.snapshot.TieCalibration;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// How well the assumed chances agree with what participants told and with who came.
@Route("ijking")
@Menu(title = "nav.calibration", order = 80)
@RolesAllowed({Role.Name.COORDINATOR, Role.Name.RECRUITER})
class CalibrationView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LocalDate today;

    CalibrationView(Calibration calibration, CurrentActor actor, Clock clock) {
        this.today = LocalDate.now(clock);
        add(new PageHead(getTranslation("calibration.title"), getTranslation("calibration.lead")));
        var result = calibration.result(actor.get());
        add(used(result));
        add(told(result));
        add(came(result.came()));
    }

    private Section used(Calibration.Result result) {
        var used = result.used();
        return new Section(
                new H2(getTranslation("calibration.used")),
                new Paragraph(getTranslation(
                        "calibration.used." + used.source(),
                        number(used.value().mean()),
                        number(used.value().low()),
                        number(used.value().high()))),
                new Paragraph(getTranslation("calibration.use")));
    }

    private Section told(Calibration.Result result) {
        var chance = result.chance();
        var section = new Section(new H2(getTranslation("calibration.told")));
        if (chance.isThin()) {
            section.add(warning(getTranslation(
                    "calibration.thin",
                    chance.told().size(),
                    chance.series(),
                    TieCalibration.THIN,
                    TieCalibration.FEWEST_SERIES)));
        }
        section.add(
                new Paragraph(getTranslation(
                        "calibration.prior",
                        number(chance.prior()),
                        number(chance.assumed().low()),
                        number(chance.assumed().high()))),
                posterior("calibration.posterior", chance.told().size(), chance.measured()));
        if (result.points().isEmpty()) {
            return section;
        }
        section.add(
                new Paragraph(getTranslation("calibration.compared.help")),
                new Paragraph(getTranslation("calibration.skill", number(chance.skill()))),
                new Paragraph(getTranslation(
                        "calibration.cut", Math.round(100 * chance.cut()), Math.round(100 * TieCalibration.MOST_CUT))),
                Compared.of(
                        result.points().stream()
                                .map(point -> new Compared.Row(
                                        Wording.name(point.series(), getLocale()),
                                        point.answers(),
                                        point.predicted(),
                                        point.observed()))
                                .toList(),
                        "calibration.series",
                        "calibration.answers",
                        "voorspeld-per-serie",
                        today));
        return section;
    }

    private Section came(Calibration.Came came) {
        var counts = came.counts();
        var section = new Section(
                new H2(getTranslation("calibration.came")),
                new Paragraph(getTranslation(
                        "calibration.came.help", counts.people(), counts.tookPart(), counts.afterATry())));
        if (came.thin()) {
            section.add(warning(getTranslation("calibration.came.thin", SeriesOutcomes.THIN)));
        }
        came.tie().ifPresent(tie -> section.add(posterior("calibration.came.posterior", counts.groups(), tie)));
        if (!came.places().isEmpty()) {
            section.add(
                    new Paragraph(getTranslation(
                            "calibration.came.covered", number(100 * came.covered()), number(came.skill()))),
                    Compared.of(
                            came.places().stream()
                                    .map(place -> new Compared.Row(
                                            place.name(), place.people(), place.predicted(), place.observed()))
                                    .toList(),
                            "calibration.place",
                            "calibration.people",
                            "voorspeld-per-plaats",
                            today));
        }
        return section;
    }

    private Paragraph posterior(String key, int answers, Interval chance) {
        return new Paragraph(
                getTranslation(key, answers, number(chance.mean()), number(chance.low()), number(chance.high())));
    }

    private static Paragraph warning(String text) {
        var warning = new Paragraph(text);
        warning.addClassName("warning");
        return warning;
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
