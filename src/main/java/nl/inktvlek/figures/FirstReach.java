package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who was reached for the first time, where and when. **Definition.** Each person counts once: in the municipality of
/// the first series they came to and the quarter in which it began. So places and quarters add up to the direct reach.
///
/// @param cells by municipality (CBS code) and quarter, those in which somebody came
public record FirstReach(Map<Cell, Came> cells) {

    /// @param quarter by its first day
    public record Cell(String municipality, LocalDate quarter) {}

    /// @param series codes of the series they came to
    public record Came(int people, Set<String> series) {}

    public FirstReach {
        cells = Map.copyOf(cells);
    }

    /// @param series in order of time
    /// @param until last day on which a series may have begun
    static FirstReach of(List<HeldSeries> series, LocalDate until) {
        var reached = new HashSet<Integer>();
        var people = new HashMap<Cell, Integer>();
        var from = new HashMap<Cell, Set<String>>();
        for (var held : series) {
            if (held.start().isAfter(until) || held.municipality().isEmpty()) {
                continue;
            }
            var cell = new Cell(held.municipality(), Quarters.of(held.start()));
            for (int person : held.meetings().keySet()) {
                if (reached.add(person)) {
                    people.merge(cell, 1, Integer::sum);
                    from.computeIfAbsent(cell, any -> new HashSet<>()).add(held.code());
                }
            }
        }
        var cells = new HashMap<Cell, Came>();
        people.forEach((cell, count) ->
                cells.put(cell, new Came(count, Set.copyOf(from.getOrDefault(cell, Set.of())))));
        return new FirstReach(cells);
    }
}
