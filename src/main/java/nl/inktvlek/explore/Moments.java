package nl.inktvlek.explore;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// When each node came into sight: a series by its first meeting, a person by the first series they have to do with;
/// an organisation has no such moment.
@Component
class Moments {

    private volatile @Nullable Kept last;

    private record Kept(LoadedNetwork network, List<Optional<YearMonth>> months) {}

    /// Whether a node fits what was chosen, its moment included.
    Predicate<Node> sieve(LoadedNetwork network, Chosen chosen) {
        if (chosen.span().isEmpty()) {
            return chosen::fits;
        }
        var span = chosen.span().get();
        var months = months(network);
        return node ->
                chosen.fits(node) && months.get(node.index()).map(span::holds).orElse(span.withUndated());
    }

    /// **Cost.** O(ties) once a network.
    Optional<YearMonth> month(LoadedNetwork network, Node node) {
        return months(network).get(node.index());
    }

    /// **Cost.** O(nodes), and O(ties) once a network.
    Course course(LoadedNetwork network, Chosen chosen) {
        var months = months(network);
        var people = new TreeMap<YearMonth, Integer>();
        int undated = 0;
        for (var node : network.nodes()) {
            if (node.kind() == NodeKind.PERSON && chosen.fits(node)) {
                var month = months.get(node.index());
                month.ifPresent(known -> people.merge(known, 1, Integer::sum));
                undated += month.isEmpty() ? 1 : 0;
            }
        }
        var all = people.isEmpty()
                ? List.<YearMonth>of()
                : Stream.iterate(
                                people.firstKey(),
                                month -> !month.isAfter(people.lastKey()),
                                month -> month.plusMonths(1))
                        .toList();
        return new Course(
                all, all.stream().map(month -> people.getOrDefault(month, 0)).toList(), undated);
    }

    private List<Optional<YearMonth>> months(LoadedNetwork network) {
        var before = last;
        if (before != null && before.network() == network) {
            return before.months();
        }
        var months = network.nodes().stream().map(node -> first(network, node)).toList();
        last = new Kept(network, months);
        return months;
    }

    private static Optional<YearMonth> first(LoadedNetwork network, Node node) {
        return switch (node.kind()) {
            case SERIES -> network.start(node.index()).map(YearMonth::from);
            case PERSON ->
                network.neighbours(node.index()).stream()
                        .filter(other -> network.node(other).kind() == NodeKind.SERIES)
                        .flatMap(series -> network.start(series).stream())
                        .min(Comparator.naturalOrder())
                        .map(YearMonth::from);
            case ORGANISATION -> Optional.empty();
        };
    }
}
