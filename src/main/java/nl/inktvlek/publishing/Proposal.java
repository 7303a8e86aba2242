package nl.inktvlek.publishing;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.publishing.Books.Entry;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.SpreadTable;

/// What is to be published, as a second person reads it.
///
/// @param by login of who proposed it
/// @param on day up to which what was recorded counts
/// @param corrects number of the release that it puts right
/// @param entry what goes into the books
/// @param table as everybody will see it, and so `spread`
/// @param waiting by the code of each place that keeps its figure, how many more people there are than it tells
public record Proposal(
        String code,
        String by,
        LocalDate on,
        Optional<Integer> corrects,
        Entry entry,
        ReachTable table,
        SpreadTable spread,
        Map<String, Integer> waiting) {

    public Proposal {
        waiting = Map.copyOf(waiting);
    }

    /// The number it will have.
    public int number() {
        return entry.release();
    }

    /// Places whose figure it renews.
    public Set<String> renewed() {
        return entry.told().keySet().stream()
                .filter(code -> table.place(code).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }
}
