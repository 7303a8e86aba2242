package nl.inktvlek.plots;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.inktvlek.plots.Mark.Type;

/// Plots as SVG: on screen in the colours of the style sheet, on paper with colours of their own.
///
/// On paper half-bold letters have a family of their own: what makes PDF of a picture does not know weights.
public final class Pictures {

    /// How wide a picture on paper is, in pixels.
    public static final int PAPER = 720;

    private static final String PAPER_LETTERS = "'Source Sans 3', 'Source Sans 3 Latin Ext', sans-serif";
    private static final String PAPER_HALF_BOLD = "'Source Sans 3 Halfvet', 'Source Sans 3', sans-serif";

    private final Plot plot;
    private final boolean onPaper;
    private final int width;

    private Pictures(Plot plot, int width, boolean onPaper) {
        this.plot = plot;
        this.width = width;
        this.onPaper = onPaper;
    }

    /// For a page: its colours are classes.
    public static String onScreen(Plot plot, int width) {
        return new Pictures(plot, width, false).written();
    }

    /// For a report or a file: its colours are written in it, and its name is its headline.
    public static String onPaper(Plot plot) {
        return new Pictures(plot, PAPER, true).written();
    }

    private String written() {
        var drawing = plot.draw(width);
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"plot-drawing\" role=\"img\" aria-label=\"%s\" lang=\"%s\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%s%s%s</svg>"
                .formatted(
                        escaped(plot.caption().sentence()),
                        plot.caption().locale().toLanguageTag(),
                        drawing.width(),
                        drawing.height(),
                        drawing.width(),
                        drawing.height(),
                        onPaper ? "<title>" + escaped(plot.caption().headline()) + "</title>" : "",
                        pattern(),
                        drawing.marks().stream().map(this::mark).collect(Collectors.joining()));
    }

    private String hatch() {
        return "hatch-" + plot.caption().name() + "-" + width;
    }

    private String pattern() {
        return "<defs><pattern id=\"%s\" width=\"5\" height=\"5\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"5\" height=\"5\"%s/><rect width=\"2\" height=\"5\"%s/></pattern></defs>"
                .formatted(
                        hatch(),
                        onPaper ? " fill=\"#ffffff\"" : " class=\"plot-hatch-ground\"",
                        onPaper ? " fill=\"#1c2f5c\"" : " class=\"plot-hatch-stroke\"");
    }

    private String mark(Mark mark) {
        return switch (mark) {
            case Mark.Box box ->
                element(
                        "rect",
                        "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\""
                                .formatted(n(box.x()), n(box.y()), n(box.width()), n(box.height())),
                        box.paint(),
                        box.told());
            case Mark.Dot dot ->
                element(
                        "circle",
                        "cx=\"%s\" cy=\"%s\" r=\"%s\"".formatted(n(dot.x()), n(dot.y()), n(dot.radius())),
                        dot.paint(),
                        dot.told());
            case Mark.Stroke line ->
                element(
                        "line",
                        "x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
                                .formatted(n(line.x1()), n(line.y1()), n(line.x2()), n(line.y2())),
                        line.paint(),
                        "");
            case Mark.Run run ->
                element(
                        "polyline",
                        "points=\"%s\""
                                .formatted(run.points().stream()
                                        .map(point -> n(point.x()) + "," + n(point.y()))
                                        .collect(Collectors.joining(" "))),
                        run.paint(),
                        "");
            case Mark.Words words -> words(words);
        };
    }

    private String element(String tag, String place, Paint paint, String told) {
        var begin = "<%s %s%s".formatted(tag, place, painted(paint));
        return told.isEmpty() ? begin + "/>" : "%s><title>%s</title></%s>".formatted(begin, escaped(told), tag);
    }

    private String painted(Paint paint) {
        var fill = paint == Paint.HATCH ? "url(#" + hatch() + ")" : paint.fill();
        if (!onPaper) {
            return " class=\"%s\"%s".formatted(paint.type(), paint == Paint.HATCH ? " fill=\"" + fill + "\"" : "");
        }
        return " fill=\"%s\" stroke=\"%s\"%s%s"
                .formatted(
                        fill,
                        paint.stroke(),
                        paint == Paint.CURVE || paint == Paint.RING || paint == Paint.FRESH
                                ? " stroke-width=\"2\""
                                : "",
                        paint == Paint.DASHED ? " stroke-dasharray=\"4 4\"" : "");
    }

    private String words(Mark.Words words) {
        return "<text x=\"%s\" y=\"%s\"%s%s>%s</text>"
                .formatted(
                        n(words.x()),
                        n(words.y()),
                        words.side() == Mark.Side.BEGIN
                                ? ""
                                : " text-anchor=\"" + words.side().anchor() + "\"",
                        letters(words.type()),
                        escaped(words.text()));
    }

    private String letters(Type type) {
        if (!onPaper) {
            return " class=\"plot-" + type.name().toLowerCase(Locale.ROOT).replace('_', '-') + "\"";
        }
        return " font-family=\"%s\" font-size=\"%d\" fill=\"%s\""
                .formatted(
                        type.isSemibold() ? PAPER_HALF_BOLD : PAPER_LETTERS,
                        type.size(),
                        switch (type) {
                            case ON_DARK -> "#ffffff";
                            case TICK -> "#4b5060";
                            case LABEL, VALUE -> "#1b1e27";
                        });
    }

    /// A tenth of a pixel is enough.
    private static String n(double pixels) {
        long tenths = Math.round(10 * pixels);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10.0 + "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
