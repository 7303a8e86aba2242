package nl.inktvlek.disclosure;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides which cells of a one-way table of people (say: by municipality) may leave the consortium, beside its total.
///
/// A cell is hidden when it counts fewer people than the threshold or comes from too few series. Then the smallest
/// cells still shown are hidden as well, until nothing hidden follows from the total: at least two cells with
/// people are hidden, or none, and together they hold at least twice the threshold. What is shown is rounded, the
/// total included.
public final class Suppression {

    /// Fewest people in a published cell.
    public static final int THRESHOLD = 10;
    /// Fewest series or organisations behind a published cell.
    public static final int CONTRIBUTORS = 3;
    /// Published numbers are multiples of this.
    public static final int ROUNDING = 5;

    private Suppression() {}

    /// One cell before it is published.
    public record Cell<K>(K key, int people, int contributors) {}

    /// A table that may be shown to outsiders.
    public record Published<K>(Map<K, Count> cells, Count total) {}

    /// @param total distinct people in all cells together: at most their sum
    public static <K> Published<K> publish(List<Cell<K>> cells, int total) {
        var hidden = hidden(cells);
        var published = new HashMap<K, Count>();
        for (var cell : cells) {
            published.put(cell.key(), hidden.contains(cell.key()) ? new Count.TooFew() : rounded(cell.people()));
        }
        boolean enough = total >= THRESHOLD
                && cells.stream().mapToInt(Cell::contributors).sum() >= CONTRIBUTORS;
        return new Published<>(Map.copyOf(published), enough ? rounded(total) : new Count.TooFew());
    }

    private static <K> Set<K> hidden(List<Cell<K>> cells) {
        var hidden = new HashSet<K>();
        int people = 0;
        int count = 0;
        for (var cell : cells) {
            if (cell.people() < THRESHOLD || cell.contributors() < CONTRIBUTORS) {
                hidden.add(cell.key());
                people += cell.people();
                count += cell.people() > 0 ? 1 : 0;
            }
        }
        var smallestFirst = cells.stream()
                .filter(cell -> !hidden.contains(cell.key()))
                .sorted(Comparator.comparingInt(Cell::people))
                .toList();
        for (var cell : smallestFirst) {
            if (count == 0 || count >= 2 && people >= 2 * THRESHOLD) {
                break;
            }
            hidden.add(cell.key());
            people += cell.people();
            count++;
        }
        return hidden;
    }

    private static Count rounded(int people) {
        return new Count.Rounded((people + ROUNDING / 2) / ROUNDING * ROUNDING);
    }
}
