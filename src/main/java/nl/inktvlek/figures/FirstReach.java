package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Where people were reached for the first time. **Definition.** Each person counts once: in the first series they came
/// to, so in one municipality and from one day on. So places, and what came after a day, add up to the direct reach.
///
/// @param people by municipality and series, those in which somebody came for the first time
public record FirstReach(Map<Cell, Integer> people) {

    public FirstReach {
        people = Map.copyOf(people);
    }

    /// @param series in order of time; those without a known municipality count nobody
    /// @param until last day on which a series may have begun
    public static FirstReach of(List<HeldSeries> series, LocalDate until) {
        var reached = new HashSet<Integer>();
        var people = new HashMap<Cell, Integer>();
        for (var held : series) {
            if (!held.start().isAfter(until) && !held.municipality().isEmpty()) {
                long fresh =
                        held.meetings().keySet().stream().filter(reached::add).count();
                if (fresh > 0) {
                    people.put(new Cell(held.municipality(), held.code()), (int) fresh);
                }
            }
        }
        return new FirstReach(people);
    }
}
