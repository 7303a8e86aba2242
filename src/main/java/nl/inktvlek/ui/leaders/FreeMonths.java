package nl.inktvlek.ui.leaders;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.inktvlek.plots.HeatStrip;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.programme.leaders.Leaders.Free;
import nl.inktvlek.ui.component.Captions;
import nl.inktvlek.ui.component.Wording;

/// Which leaders are free when, by language and month.
record FreeMonths(Free free, Locale locale, LocalDate today) {

    /// Empty where nobody said when they can.
    Optional<Plot> plot() {
        if (free.all().stream().allMatch(number -> number == 0)) {
            return Optional.empty();
        }
        var captions = new Captions(locale, today);
        int least = IntStream.range(0, free.months().size())
                .boxed()
                .min(Comparator.comparing(free.all()::get))
                .orElseThrow();
        var rows = new ArrayList<HeatStrip.Row>();
        rows.add(new HeatStrip.Row(captions.text("plot.together"), free.all()));
        free.byLanguage().entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<Integer>> each) -> -sum(each.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(each -> rows.add(new HeatStrip.Row(Wording.language(each.getKey(), locale), each.getValue())));
        return Optional.of(new HeatStrip(
                captions.of(
                        "vrije-gespreksleiders",
                        captions.text(
                                "plot.free.headline",
                                free.months().get(least).getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                                free.all().get(least)),
                        captions.text("plot.free.form"),
                        captions.text("plot.free.definition"),
                        captions.text("plot.free.how")),
                free.months().stream()
                        .map(month -> month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale))
                        .toList(),
                rows,
                new HeatStrip.Texts(captions.text("plot.language"), captions.text("plot.free.none"))));
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }
}
