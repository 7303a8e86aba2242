package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.inktvlek.figures.ProgrammeCourse.Moment;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.inkblot.Chain;

/// How four of the numbers came to what they are: counted as on earlier days, from what is known now.
final class Trend {

    /// How far back it goes.
    static final int MONTHS = 24;

    private Trend() {}

    /// Empty for who may not have small numbers of others: two days would tell the difference.
    static List<Moment> of(Scope scope, AllHeldSeries series, LocalDate today) {
        if (scope.isOthers() || scope.series().isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        series.past().stream()
                                .map(past -> new Moment(
                                        past.day(), numbers(scope.with(past.begun(scope.series())), past.chain()))),
                        Stream.of(new Moment(today, numbers(scope, series.chain()))))
                .toList();
    }

    private static Map<Measure, Double> numbers(Scope scope, Chain chain) {
        var numbers = new EnumMap<Measure, Double>(Measure.class);
        numbers.put(Measure.DIRECT_REACH, (double) scope.reached().size());
        Spread.secondOrder(scope.series()).ifPresent(range -> numbers.put(Measure.SECOND_ORDER, (double) range.low()));
        chain.inkBlotNumber(scope.codes()).ifPresent(number -> numbers.put(Measure.INK_BLOT, number.mean()));
        var domino = chain.domino(scope.codes());
        if (domino.participants() > 0) {
            numbers.put(Measure.DOMINO, (double) domino.leaders() / domino.participants());
        }
        return numbers;
    }
}
