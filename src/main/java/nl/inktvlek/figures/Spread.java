package nl.inktvlek.figures;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.inktvlek.database.Graph;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.inkblot.Chain;

/// How many were reached, in the room and by talking on, and how far it spread from series to series.
///
/// @param chain of all series, those of the scope among them
record Spread(Scope scope, Chain chain) {

    private static final int ENOUGH_SERIES = 5;

    void tell(Map<Measure, Figure> figures) {
        int reached = scope.reached().size();
        figures.put(Measure.ATTENDANCES, attendances(reached));
        figures.put(Measure.DIRECT_REACH, scope.people(reached));
        figures.put(Measure.FULLY_REACHED, scope.people(attendedAtLeast(HeldSeries::planned)));
        figures.put(Measure.TWO_OF_THREE, scope.people(attendedAtLeast(held -> 2)));
        figures.put(
                Measure.SECOND_ORDER,
                secondOrder(scope.series()).<Figure>map(range -> range).orElseGet(Figure.Unknown::new));
        figures.put(
                Measure.INK_BLOT,
                chain.inkBlotNumber(scope.codes()).<Figure>map(Figure.Mean::new).orElseGet(Figure.Unknown::new));
        figures.put(Measure.GENERATIONS, depth());
        var domino = chain.domino(scope.codes());
        figures.put(Measure.DOMINO, domino.participants() == 0 ? new Figure.Unknown() : new Figure.Growth(domino));
    }

    /// By who knows whom now.
    Figure reinforcedShare(Graph graph) {
        return scope.share(reinforced(graph), scope.reached().size());
    }

    private Figure attendances(int reached) {
        return scope.count(reached) instanceof Count.TooFew
                ? new Figure.Unknown()
                : new Figure.Amount(scope.series().stream()
                        .mapToInt(held -> held.meetings().size())
                        .sum());
    }

    private long attendedAtLeast(ToIntFunction<HeldSeries> meetings) {
        return scope.series().stream()
                .filter(held -> meetings.applyAsInt(held) > 0)
                .flatMap(held -> held.meetings().entrySet().stream()
                        .filter(each -> each.getValue() >= meetings.applyAsInt(held))
                        .map(Map.Entry::getKey))
                .distinct()
                .count();
    }

    /// The group of a series counts as one participant.
    static Optional<Figure.Range> secondOrder(List<HeldSeries> series) {
        var talked = SpreadUntil.Talked.of(series);
        int low = talked.low();
        int high = talked.high();
        for (var held : series) {
            low += held.groupTalk().stream().mapToInt(Integer::intValue).max().orElse(0);
            high += held.groupTalk().stream().mapToInt(Integer::intValue).sum();
        }
        return high == 0
                ? Optional.empty()
                : Optional.of(new Figure.Range(
                        low, high, talked.told(), Scope.reached(series).size()));
    }

    /// Who attended two series, or knows two others who attended.
    private long reinforced(Graph graph) {
        var reached = scope.reached();
        var times = new HashMap<Integer, Integer>();
        scope.series()
                .forEach(held -> held.meetings().keySet().forEach(person -> times.merge(person, 1, Integer::sum)));
        var once = reached.stream()
                .filter(person -> times.getOrDefault(person, 0) < 2)
                .toList();
        long knowTwo = graph.list(
                        """
                        UNWIND $once AS nr
                        MATCH (p:Person {nr: nr})-[:KNOWS]-(q:Person)
                        WHERE q.nr IN $reached AND p <> q
                        WITH p, count(DISTINCT q) AS known WHERE known >= 2
                        RETURN count(*) AS people""",
                        Map.of("once", once, "reached", reached),
                        row -> row.get("people").asLong())
                .getFirst();
        return reached.size() - once.size() + knowTwo;
    }

    private Figure depth() {
        var generations = chain.byGeneration(scope.codes());
        if (generations.isEmpty()) {
            return new Figure.Unknown();
        }
        int ofFive = generations.entrySet().stream()
                .filter(each -> each.getValue() >= ENOUGH_SERIES)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElse(0);
        return new Figure.Depth(
                generations.keySet().stream().mapToInt(Integer::intValue).max().orElse(0),
                ofFive,
                scope.codes().size());
    }
}
