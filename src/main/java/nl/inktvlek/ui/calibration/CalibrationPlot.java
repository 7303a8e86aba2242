package nl.inktvlek.ui.calibration;

import java.util.List;
import java.util.Locale;
import nl.inktvlek.advice.Calibration.Point;

/// Predicted against observed numbers of people as a drawing; on the line, both are the same.
record CalibrationPlot(List<Point> points) {

    private static final int SIZE = 360;
    private static final int MARGIN = 44;

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
                    MARGIN + point.predicted() / most * SIZE,
                    MARGIN / 2.0 + SIZE - point.observed() / most * SIZE));
        }
        int bottom = MARGIN / 2 + SIZE;
        return """
                <svg class='plot' role='img' aria-label='%s' viewBox='0 0 %d %d'>
                <line x1='%d' y1='%d' x2='%d' y2='%d'/><line x1='%d' y1='%d' x2='%d' y2='%d'/>
                <line class='same' x1='%d' y1='%d' x2='%d' y2='%d'/><g>%s</g>
                <text x='%d' y='%d' text-anchor='end'>%s</text><text x='%d' y='%d'>%s</text>
                <text x='%d' y='%d' text-anchor='middle'>%d</text>
                </svg>""".formatted(
                        title,
                        SIZE + 2 * MARGIN,
                        SIZE + 2 * MARGIN,
                        MARGIN,
                        bottom,
                        MARGIN + SIZE,
                        bottom,
                        MARGIN,
                        bottom,
                        MARGIN,
                        MARGIN / 2,
                        MARGIN,
                        bottom,
                        MARGIN + SIZE,
                        MARGIN / 2,
                        dots,
                        MARGIN + SIZE,
                        bottom + 36,
                        across,
                        MARGIN + 6,
                        MARGIN / 2 - 6,
                        up,
                        MARGIN + SIZE,
                        bottom + 16,
                        Math.round(most));
    }
}
