package nl.inktvlek.ui.figures;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeCourse.Course;
import nl.inktvlek.figures.ProgrammeCourse.Moment;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.plots.Sparkline;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Drawn;
import nl.inktvlek.ui.component.Explained;
import nl.inktvlek.ui.component.Wording;

/// The four numbers a report begins with: what they are, how they went, and how they differ from a year ago.
final class BigNumbers extends Div {

    private static final long serialVersionUID = 1L;

    static final Set<Measure> SHOWN =
            Set.of(Measure.DIRECT_REACH, Measure.SECOND_ORDER, Measure.INK_BLOT, Measure.DOMINO);

    private static final int WIDTH = 160;

    /// More letters than this do not fit at the full size.
    private static final int LONG = 9;

    private static final int MONTHS = 12;

    private final transient Captions captions;
    private final transient Course course;

    BigNumbers(Captions captions, Map<Measure, Figure> figures, Course course) {
        this.captions = captions;
        this.course = course;
        addClassName("big-numbers");
        new EnumMap<>(figures).forEach((measure, figure) -> {
            if (SHOWN.contains(measure)) {
                add(number(measure, figure));
            }
        });
    }

    private Div number(Measure measure, Figure figure) {
        var name = getTranslation("figure." + measure);
        var label = new Div(new Span(name), new Explained(name, getTranslation("figure.how." + measure)));
        label.addClassName("big-label");
        var value = new Span(value(figure));
        value.addClassName("big-value");
        value.setClassName("long", value.getText().length() > LONG);
        var shown = new Div(label, value, new Paragraph(beside(figure)));
        shown.addClassName("big-number");
        var points = points(measure);
        if (points.size() > 1) {
            shown.add(new Drawn(line(measure, name, points), WIDTH), change(measure, points));
        }
        return shown;
    }

    private String value(Figure figure) {
        var locale = captions.locale();
        return switch (figure) {
            case Figure.People(var count) -> Wording.count(count, locale);
            case Figure.Range range ->
                range.low() == range.high()
                        ? Wording.number(range.low(), locale)
                        : getTranslation("figures.from-to", range.low(), range.high());
            case Figure.Mean(var number) -> getTranslation("figures.hundredths", number.mean());
            case Figure.Growth(var domino) ->
                domino.leaders() == 0
                        ? getTranslation("figures.hundredths", 0.0)
                        : getTranslation("plot.one-in", Math.round((double) domino.participants() / domino.leaders()));
            default -> "–";
        };
    }

    /// What the number needs to be understood.
    private String beside(Figure figure) {
        return switch (figure) {
            case Figure.People _ -> getTranslation("figures.beside.people");
            case Figure.Range(int _, int _, int answered, int asked) ->
                getTranslation("figures.beside.range", asked == 0 ? 0 : (double) answered / asked);
            case Figure.Mean(var number) ->
                getTranslation("figures.beside.mean", number.low(), number.high(), number.mature());
            case Figure.Growth(var domino) ->
                getTranslation("figures.beside.growth", domino.leaders(), domino.participants(), domino.expected());
            default -> getTranslation("figure.unknown");
        };
    }

    private List<Moment> points(Measure measure) {
        return course.moments().stream()
                .filter(moment -> moment.numbers().containsKey(measure))
                .toList();
    }

    private Sparkline line(Measure measure, String name, List<Moment> points) {
        return new Sparkline(
                captions.of(
                        "lijn-" + measure.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        name + ".",
                        getTranslation("plot.line"),
                        name,
                        getTranslation("figure.how." + measure)),
                points.stream()
                        .map(moment -> new Sparkline.Point(captions.month(moment.day()), at(moment, measure)))
                        .toList(),
                new Sparkline.Texts(getTranslation("plot.quarter-head"), name));
    }

    private static double at(Moment moment, Measure measure) {
        return Objects.requireNonNull(moment.numbers().get(measure));
    }

    private Span change(Measure measure, List<Moment> points) {
        var yearAgo = course.today().minusMonths(MONTHS);
        var before = points.stream()
                .filter(moment -> moment.day().equals(yearAgo))
                .map(moment -> at(moment, measure))
                .findFirst();
        var text = new Span(before.map(then -> said(measure, at(points.getLast(), measure) - then))
                .orElseGet(() -> getTranslation("figures.change.unknown")));
        text.addClassName("big-change");
        return text;
    }

    private String said(Measure measure, double change) {
        boolean isPeople = measure == Measure.DIRECT_REACH || measure == Measure.SECOND_ORDER;
        if (isPeople) {
            return getTranslation("figures.change.people", change);
        }
        return measure == Measure.DOMINO
                ? getTranslation("figures.change.points", 100 * change)
                : getTranslation("figures.change", change);
    }
}
