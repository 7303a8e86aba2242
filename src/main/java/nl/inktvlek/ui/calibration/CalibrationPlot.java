package nl.inktvlek.ui.calibration;

import java.util.List;
import java.util.Locale;
import nl.inktvlek.advice.Calibration.Point;

/// Predicted against observed numbers of people as a drawing; on the line, both are the same.
record CalibrationPlot(List<Point> points) {

    private static final int SIDE = 360;

    String svg(String title, String across, String up) {
        double most = points.stream()
                .mapToDouble(point -> Math.max(point.predicted(), point.observed()))
                .max()
                .orElse(1);
        var dots = new StringBuilder();
        for (var point : points) {
            dots.append(String.format(
                    Locale.ROOT,
                    "<circle cx='%.1f' cy='%.1f' r='3.5'/>",
                    point.predicted() / most * SIDE,
                    SIDE - point.observed() / most * SIDE));
        }
        return """
                <svg class='plot' role='img' aria-label='%s' viewBox='-44 -22 448 448'>
                <line x1='0' y1='360' x2='360' y2='360'/><line x1='0' y1='360' x2='0' y2='0'/>
                <line class='same' x1='0' y1='360' x2='360' y2='0'/><g>%s</g>
                <text x='360' y='396' text-anchor='end'>%s</text><text x='6' y='-6'>%s</text>
                <text x='360' y='376' text-anchor='middle'>%d</text>
                </svg>""".formatted(title, dots, across, up, Math.round(most));
    }
}
