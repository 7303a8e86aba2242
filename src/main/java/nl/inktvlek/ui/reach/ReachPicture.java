package nl.inktvlek.ui.reach;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.figures.RatioClasses;
import nl.inktvlek.figures.ReachByPlace.Row;
import nl.inktvlek.ui.component.PlaceMap.Drawn;
import nl.inktvlek.ui.component.PlaceMap.Fill;
import nl.inktvlek.ui.component.PlaceMap.LegendLine;
import nl.inktvlek.ui.component.PlaceMap.Place;
import nl.inktvlek.ui.component.PlaceMap.Shown;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// Reach as a map says it: the same numbers as the table beside it, in areas or circles, a legend and sentences.
///
/// @param rows of the table
record ReachPicture(List<Row> rows, Locale locale) {

    private static final int NAMED = 5;

    /// What is to be seen.
    enum Measure {
        COVERAGE,
        INHABITANTS,
        PEOPLE;

        RatioClasses classes() {
            return this == COVERAGE ? RatioClasses.COVERAGE : RatioClasses.INHABITANTS;
        }

        Optional<Double> of(Row row) {
            return switch (this) {
                case COVERAGE -> row.coverage();
                case INHABITANTS -> Optional.of(row.ofInhabitants());
                case PEOPLE -> Optional.of((double) row.people());
            };
        }

        /// As it stands in the table; absent where it is not known or not shown.
        Optional<Double> shown(Row row) {
            return this == PEOPLE ? of(row) : of(row).map(classes()::shown);
        }
    }

    Shown shown(Measure measure) {
        var counts = new EnumMap<Fill, Integer>(Fill.class);
        counts.put(Fill.NONE, Municipalities.all().size() - rows.size());
        rows.forEach(row -> counts.merge(fill(row, measure), 1, Integer::sum));
        var legend = measure == Measure.PEOPLE ? people(counts) : classes(measure, counts);
        return new Shown(
                measure == Measure.PEOPLE ? Drawn.CIRCLES : Drawn.AREAS,
                sentences(measure, legend),
                rows.stream()
                        .map(row -> new Place(row.municipality().code(), said(row), fill(row, measure), row.people()))
                        .toList(),
                legend,
                text("map.nothing"));
    }

    private static Fill fill(Row row, Measure measure) {
        return measure == Measure.PEOPLE
                ? Fill.NONE
                : measure.of(row)
                        .map(ratio -> Fill.ofClass(measure.classes().classOf(ratio)))
                        .orElse(Fill.UNKNOWN);
    }

    /// "243 mensen · 18 per 1.000 van de doelgroep · 3,7 per 10.000 inwoners"
    String said(Row row) {
        var parts = new ArrayList<String>();
        parts.add(text("reach.said." + Measure.PEOPLE, Wording.number(row.people(), locale)));
        for (var ratio : List.of(Measure.COVERAGE, Measure.INHABITANTS)) {
            ratio.shown(row).ifPresent(value -> parts.add(text("reach.said." + ratio, number(value))));
        }
        return String.join(" · ", parts);
    }

    private List<LegendLine> classes(Measure measure, EnumMap<Fill, Integer> counts) {
        var lines = new ArrayList<LegendLine>();
        var from = measure.classes().from();
        for (int number = 1; number <= RatioClasses.CLASSES; number++) {
            var fill = Fill.ofClass(number);
            lines.add(line(fill.sign(), name(from, number), counts.getOrDefault(fill, 0)));
        }
        addIfThere(lines, counts, Fill.UNKNOWN);
        addIfThere(lines, counts, Fill.NONE);
        return lines;
    }

    private String name(List<Integer> from, int number) {
        if (number == 1) {
            return text("reach.class.below", from.getFirst());
        }
        return number == RatioClasses.CLASSES
                ? text("reach.class.above", from.getLast())
                : text("reach.class.between", from.get(number - 2), from.get(number - 1));
    }

    private List<LegendLine> people(EnumMap<Fill, Integer> counts) {
        var lines = new ArrayList<LegendLine>();
        long some = rows.stream().filter(row -> row.people() > 0).count();
        lines.add(line("circle", text("reach.legend.circle"), (int) some));
        counts.computeIfPresent(Fill.NONE, (fill, count) -> count - (int) some);
        addIfThere(lines, counts, Fill.NONE);
        return lines;
    }

    private void addIfThere(List<LegendLine> lines, EnumMap<Fill, Integer> counts, Fill fill) {
        if (counts.getOrDefault(fill, 0) > 0) {
            lines.add(line(fill.sign(), text("reach.legend." + fill), counts.getOrDefault(fill, 0)));
        }
    }

    private LegendLine line(String sign, String meaning, int municipalities) {
        return new LegendLine(sign, text("map.line", meaning, municipalities));
    }

    /// What is shown, how many municipalities in which class, and where it is highest.
    private String sentences(Measure measure, List<LegendLine> legend) {
        var highest = rows.stream()
                .filter(row -> measure.shown(row).orElse(0.0) > 0)
                .sorted(Comparator.comparing((Row row) -> -measure.shown(row).orElse(0.0))
                        .thenComparing(row -> row.municipality().name()))
                .limit(NAMED)
                .map(row -> row.municipality().name() + " "
                        + number(measure.shown(row).orElse(0.0)))
                .collect(Collectors.joining(", "));
        return text("reach.sentence." + measure) + " "
                + text("map.classes", legend.stream().map(LegendLine::text).collect(Collectors.joining("; ")))
                + (highest.isEmpty() ? "" : " " + text("reach.sentence.highest", highest));
    }

    /// Measures of which something is known.
    List<Measure> measures() {
        return IntStream.range(0, Measure.values().length)
                .mapToObj(number -> Measure.values()[number])
                .filter(measure -> measure == Measure.PEOPLE
                        || rows.stream().anyMatch(row -> measure.of(row).isPresent()))
                .toList();
    }

    String number(double value) {
        var format = java.text.NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(value);
    }

    private String text(String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
