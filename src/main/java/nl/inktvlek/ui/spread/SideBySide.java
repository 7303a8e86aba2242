package nl.inktvlek.ui.spread;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.borders.Outline;
import nl.inktvlek.borders.Outline.Spot;
import nl.inktvlek.plots.Mark.Point;
import nl.inktvlek.plots.SmallMaps;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.PlotFigure;
import nl.inktvlek.vocabulary.Municipalities;

/// A few moments of the film as small maps: to compare, to print, and for who does not want to see things move.
class SideBySide extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_MOMENTS = 6;

    /// @param moments what each is called
    /// @param byPlace per moment, people so far by municipality (CBS code)
    /// @param early per moment, municipalities whose new people are not to be counted on yet; empty where all are
    record Film(
            List<String> moments,
            List<? extends Map<String, ? extends Number>> byPlace,
            List<? extends Set<String>> early) {}

    void show(Film film, Outline outline, Captions captions) {
        removeAll();
        add(new PlotFigure(maps(film, outline, captions, chosen(film.moments().size()))));
    }

    /// @param moments those that are drawn, in order
    static SmallMaps maps(Film film, Outline outline, Captions captions, List<Integer> moments) {
        var last = film.byPlace().getLast();
        double people = last.values().stream().mapToDouble(Number::doubleValue).sum();
        var caption = captions.of(
                "inktvlek-naast-elkaar",
                captions.text(
                        "spread.side.headline",
                        film.moments().getLast(),
                        Math.round(people),
                        last.values().stream()
                                .filter(value -> Math.round(value.doubleValue()) > 0)
                                .count()),
                captions.text("spread.side.form"),
                captions.text("spread.side.definition"),
                captions.text("spread.side.how"));
        var land = new SmallMaps.Land(
                outline.lines().stream()
                        .map(line -> line.stream().map(SideBySide::point).toList())
                        .toList(),
                outline.height());
        return new SmallMaps(
                caption,
                land,
                frames(film, outline, moments),
                new SmallMaps.Texts(
                        captions.text("spread.side.moment"),
                        captions.text("table.place"),
                        captions.text("plot.people"),
                        captions.text("map.legend.NEW"),
                        captions.text("map.legend.EARLIER"),
                        film.early().isEmpty() ? "" : captions.text("map.legend.EARLY")));
    }

    private static List<SmallMaps.Frame> frames(Film film, Outline outline, List<Integer> moments) {
        var frames = new ArrayList<SmallMaps.Frame>();
        Map<String, Double> before = Map.of();
        int from = 0;
        for (int moment : moments) {
            var running = film.early().isEmpty()
                    ? Set.<String>of()
                    : film.early().subList(from, moment + 1).stream()
                            .flatMap(Set::stream)
                            .collect(Collectors.toSet());
            var now = new HashMap<String, Double>();
            film.byPlace().get(moment).forEach((code, value) -> now.put(code, value.doubleValue()));
            var blots = new ArrayList<SmallMaps.Blot>();
            for (var code : now.keySet().stream().sorted().toList()) {
                var at = outline.middles().get(code);
                double people = now.getOrDefault(code, 0.0);
                if (at != null && Math.round(people) > 0) {
                    blots.add(new SmallMaps.Blot(
                            Municipalities.name(code),
                            point(at),
                            people,
                            people - before.getOrDefault(code, 0.0),
                            running.contains(code)));
                }
            }
            frames.add(new SmallMaps.Frame(film.moments().get(moment), blots));
            before = now;
            from = moment + 1;
        }
        return frames;
    }

    /// Moments equally far apart, the last one among them.
    static List<Integer> chosen(int moments) {
        int frames = Math.min(MOST_MOMENTS, moments);
        return IntStream.rangeClosed(1, frames)
                .mapToObj(i -> (int) Math.round((double) i * moments / frames) - 1)
                .toList();
    }

    private static Point point(Spot spot) {
        return new Point(spot.x(), spot.y());
    }
}
