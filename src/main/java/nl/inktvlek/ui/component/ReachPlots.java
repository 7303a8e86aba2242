package nl.inktvlek.ui.component;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeCourse.Quarter;
import nl.inktvlek.plots.OverTime;
import nl.inktvlek.plots.Plot;
import nl.inktvlek.plots.Sparkline;

/// Direct reach over time, as plots.
public record ReachPlots(Captions captions, List<Quarter> quarters) {

    /// @throws IllegalArgumentException if there is no quarter
    public Plot overTime() {
        return new OverTime(
                captions.of(
                        "bereik-per-kwartaal",
                        headline(),
                        captions.text("plot.reach.form"),
                        captions.text("plot.reach.definition"),
                        captions.text("plot.reach.how")),
                IntStream.range(0, quarters.size()).mapToObj(this::period).toList(),
                new OverTime.Texts(
                        captions.text("plot.quarter-head"),
                        captions.text("plot.reach.fresh"),
                        captions.text("plot.reach.total"),
                        captions.text("plot.reach.hidden"),
                        captions.text("plot.open")));
    }

    public Sparkline line() {
        return new Sparkline(
                captions.of(
                        "bereik",
                        headline(),
                        captions.text("plot.line"),
                        captions.text("plot.reach.definition"),
                        captions.text("plot.reach.how")),
                quarters.stream()
                        .filter(quarter -> people(quarter.total()).isPresent())
                        .map(quarter -> new Sparkline.Point(
                                captions.quarter(quarter.from()),
                                people(quarter.total()).orElseThrow()))
                        .toList(),
                new Sparkline.Texts(captions.text("plot.quarter-head"), captions.text("plot.reach.total")));
    }

    /// What came in the four quarters up to and with the last is what the total grew by; where a quarter is not told,
    /// only
    /// the total is.
    private String headline() {
        var totals = quarters.stream().map(quarter -> people(quarter.total())).toList();
        int all = totals.stream()
                .filter(OptionalInt::isPresent)
                .reduce((earlier, later) -> later)
                .orElse(OptionalInt.empty())
                .orElse(0);
        int yearBack = quarters.size() - 5;
        return yearBack < 0 || totals.get(yearBack).isEmpty()
                ? captions.text("plot.reach.all", all)
                : captions.text(
                        "plot.reach.headline",
                        all,
                        all - totals.get(yearBack).getAsInt(),
                        captions.quarter(quarters.get(yearBack).from()));
    }

    private OverTime.Period period(int i) {
        var quarter = quarters.get(i);
        boolean beginsYear = quarter.from().getMonthValue() == 1 || i == 0;
        return new OverTime.Period(
                captions.quarter(quarter.from()),
                beginsYear ? Integer.toString(quarter.from().getYear()) : "",
                people(quarter.fresh()),
                people(quarter.total()),
                quarter.isOpen());
    }

    private static OptionalInt people(Count count) {
        return count instanceof Count.TooFew ? OptionalInt.empty() : OptionalInt.of(Wording.drawn(count));
    }
}
