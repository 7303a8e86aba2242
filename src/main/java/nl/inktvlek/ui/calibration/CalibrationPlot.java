package nl.inktvlek.ui.calibration;

import java.util.List;
import java.util.Locale;
import nl.inktvlek.analytics.outcomes.Interval;

/// Predicted against observed numbers of people as a drawing, each prediction with its interval; on the line, both are
/// the same, and where a stroke crosses the line, the observed lies in the interval.
record CalibrationPlot(List<Dot> dots) {

    private static final int SIDE = 360;

    record Dot(Interval predicted, double observed) {}

    String svg(String title, String across, String up) {
        double most = dots.stream()
                .mapToDouble(dot -> Math.max(dot.predicted().high(), dot.observed()))
                .max()
                .orElse(1);
        double unit = SIDE / Math.max(1, most);
        var drawn = new StringBuilder();
        for (var dot : dots) {
            double y = SIDE - dot.observed() * unit;
            drawn.append(String.format(
                    Locale.ROOT,
                    "<line class='interval' x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f'/><circle cx='%.1f' cy='%.1f' r='3.5'/>",
                    dot.predicted().low() * unit,
                    y,
                    dot.predicted().high() * unit,
                    y,
                    dot.predicted().mean() * unit,
                    y));
        }
        return """
                <svg class='plot' role='img' aria-label='%s' viewBox='-44 -22 448 448'>
                <line x1='0' y1='360' x2='360' y2='360'/><line x1='0' y1='360' x2='0' y2='0'/>
                <line class='same' x1='0' y1='360' x2='360' y2='0'/><g>%s</g>
                <text x='360' y='396' text-anchor='end'>%s</text><text x='6' y='-6'>%s</text>
                <text x='360' y='376' text-anchor='middle'>%d</text>
                </svg>""".formatted(title, drawn, across, up, Math.round(most));
    }
}
