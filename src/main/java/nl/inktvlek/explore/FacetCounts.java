package nl.inktvlek.explore;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.snapshot.Node;

/// How many nodes there are of each value of each facet, among those that fit what is chosen of the *other* facets:
/// what
/// one would see by choosing it.
///
/// @param counts by facet, the most frequent value first; a chosen value is there with 0 too
public record FacetCounts(Map<Facet, List<Line>> counts) {

    /// Inside the consortium numbers below this are said to be small, not told.
    public static final int SMALLEST_TOLD = 5;

    /// @param nodes how many, to be told as [#isTold] says
    public record Line(String value, int nodes, boolean isChosen) {

        public boolean isTold() {
            return nodes == 0 || nodes >= SMALLEST_TOLD;
        }
    }

    /// **Cost.** One pass over the nodes.
    static FacetCounts of(Collection<Node> nodes, Chosen chosen) {
        var counts = new EnumMap<Facet, Object2IntOpenHashMap<String>>(Facet.class);
        for (var facet : Facet.values()) {
            counts.put(facet, new Object2IntOpenHashMap<>());
        }
        for (var node : nodes) {
            var missed = List.of(Facet.values()).stream()
                    .filter(facet -> !chosen.fits(node, facet))
                    .limit(2)
                    .toList();
            counts.forEach((facet, of) -> {
                if (missed.isEmpty() || missed.equals(List.of(facet))) {
                    facet.of(node).forEach(value -> of.addTo(value, 1));
                }
            });
        }
        var lines = new EnumMap<Facet, List<Line>>(Facet.class);
        counts.forEach((facet, of) -> lines.put(facet, lines(facet, of, chosen)));
        return new FacetCounts(lines);
    }

    private static List<Line> lines(Facet facet, Object2IntOpenHashMap<String> of, Chosen chosen) {
        chosen.values().getOrDefault(facet, Set.of()).forEach(value -> of.addTo(value, 0));
        return of.object2IntEntrySet().stream()
                .filter(entry -> !entry.getKey().equals(Facet.NO_PERSON))
                .map(entry -> new Line(entry.getKey(), entry.getIntValue(), chosen.has(facet, entry.getKey())))
                .sorted(Comparator.comparingInt(Line::nodes).reversed().thenComparing(Line::value))
                .toList();
    }
}
