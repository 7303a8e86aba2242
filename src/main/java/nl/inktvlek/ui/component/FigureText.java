package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeFigures.Measure;

/// The numbers of the programme in words.
public final class FigureText {

    private FigureText() {}

    public static String of(Measure measure, Figure figure, Locale locale) {
        return switch (figure) {
            case Figure.People people -> Wording.count(people.count(), locale);
            case Figure.Amount amount -> text(locale, unit(measure), amount.number());
            case Figure.Share share ->
                text(locale, "figure.share", (double) share.part() / share.whole(), share.part(), share.whole());
            case Figure.Range range ->
                text(
                        locale,
                        range.low() == range.high() ? "figure.one" : "figure.range",
                        range.low(),
                        range.high(),
                        range.asked() == 0 ? 0 : (double) range.answered() / range.asked());
            case Figure.Mean mean ->
                text(
                        locale,
                        "figure.mean",
                        mean.number().mean(),
                        mean.number().low(),
                        mean.number().high(),
                        mean.number().mature(),
                        mean.number().topShare());
            case Figure.Growth growth ->
                text(
                        locale,
                        "figure.growth",
                        (double) growth.domino().leaders() / growth.domino().participants(),
                        growth.domino().leaders(),
                        growth.domino().participants(),
                        growth.domino().expected());
            case Figure.Depth depth ->
                text(locale, "figure.depth", depth.deepest(), depth.deepestOfFive(), depth.series());
            case Figure.Unknown _ -> text(locale, "figure.unknown");
        };
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case MONTHS_SINCE, FUNDING -> "figure.months";
            case CAPACITY -> "figure.series";
            default -> "figure.amount";
        };
    }

    private static String text(Locale locale, String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}
