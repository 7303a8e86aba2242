package nl.inktvlek.ui.plan;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.inktvlek.advice.WhereNext.Sign;
import nl.inktvlek.advice.WhereNext.Spot;
import nl.inktvlek.ui.component.PlaceMap.Drawn;
import nl.inktvlek.ui.component.PlaceMap.Fill;
import nl.inktvlek.ui.component.PlaceMap.LegendLine;
import nl.inktvlek.ui.component.PlaceMap.Place;
import nl.inktvlek.ui.component.PlaceMap.Shown;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// White spots as a map says them: of each municipality the language in which a series adds most, and what makes it
/// one.
///
/// @param spots the largest gain first
record WhiteSpots(List<Spot> spots, Locale locale) {

    private static final int NAMED = 5;

    /// What makes a white spot, the most telling first.
    private static final Map<Sign, Fill> SIGNS = signs();

    private static Map<Sign, Fill> signs() {
        var signs = new LinkedHashMap<Sign, Fill>();
        signs.put(Sign.NEVER_HELD, Fill.FIFTH);
        signs.put(Sign.LONG_AGO, Fill.FOURTH);
        signs.put(Sign.LOW_COVERAGE, Fill.THIRD);
        return signs;
    }

    Shown shown() {
        var first = new LinkedHashMap<String, Spot>();
        spots.forEach(spot -> first.putIfAbsent(spot.municipality(), spot));
        var places = first.values().stream()
                .map(spot -> new Place(spot.municipality(), said(spot), fill(spot), (int)
                        Math.round(spot.gain().people().mean())))
                .toList();
        var counts = places.stream().collect(Collectors.groupingBy(Place::fill, Collectors.counting()));
        var legend = new ArrayList<LegendLine>();
        SIGNS.forEach(
                (sign, fill) -> legend.add(line(fill, text("plan.reason." + sign), counts.getOrDefault(fill, 0L))));
        legend.add(line(Fill.FIRST, text("plan.map.held"), counts.getOrDefault(Fill.FIRST, 0L)));
        legend.add(
                line(Fill.NONE, text("plan.map.nothing"), Municipalities.all().size() - (long) places.size()));
        return new Shown(Drawn.AREAS, sentences(first, legend), places, legend, text("plan.map.nothing"));
    }

    private static Fill fill(Spot spot) {
        return SIGNS.entrySet().stream()
                .filter(each -> spot.signs().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Fill.FIRST);
    }

    private String said(Spot spot) {
        var reasons =
                spot.signs().stream().map(sign -> text("plan.reason." + sign)).collect(Collectors.joining(", "));
        var gain = text(
                "plan.map.gain",
                Wording.language(spot.language(), locale),
                Wording.number(spot.gain().people().mean(), locale));
        return reasons.isEmpty() ? gain : gain + " · " + reasons;
    }

    private String sentences(Map<String, Spot> first, List<LegendLine> legend) {
        var most = first.values().stream()
                .filter(Spot::isWhite)
                .limit(NAMED)
                .map(spot -> Municipalities.name(spot.municipality()))
                .collect(Collectors.joining(", "));
        return text("plan.map.sentence") + " "
                + text("map.classes", legend.stream().map(LegendLine::text).collect(Collectors.joining("; ")))
                + (most.isEmpty() ? "" : " " + text("plan.map.most", most));
    }

    private LegendLine line(Fill fill, String meaning, long municipalities) {
        return new LegendLine(fill.sign(), text("map.line", meaning, municipalities));
    }

    private String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
