package nl.inktvlek.explore;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.inktvlek.snapshot.Node;

/// What somebody chose of the facets. A value.
///
/// @param values chosen values by facet; a facet without any is absent
/// @param span when it came into sight; always, without it
public record Chosen(Map<Facet, Set<String>> values, Optional<Span> span) {

    public static final Chosen EVERYTHING = new Chosen(Map.of(), Optional.empty());

    public Chosen {
        var copy = new EnumMap<Facet, Set<String>>(Facet.class);
        values.forEach((facet, some) -> {
            if (!some.isEmpty()) {
                copy.put(facet, Collections.unmodifiableSortedSet(new TreeSet<>(some)));
            }
        });
        values = Collections.unmodifiableMap(copy);
    }

    public boolean isEverything() {
        return values.isEmpty() && span.isEmpty();
    }

    public boolean has(Facet facet, String value) {
        return values.getOrDefault(facet, Set.of()).contains(value);
    }

    /// With a value more, or without it.
    public Chosen with(Facet facet, String value, boolean isChosen) {
        var some = new TreeSet<>(values.getOrDefault(facet, Set.of()));
        if (isChosen) {
            some.add(value);
        } else {
            some.remove(value);
        }
        return withAny(facet, some);
    }

    /// With any of these values of a facet; none is all of them.
    public Chosen withAny(Facet facet, Set<String> some) {
        var all = new EnumMap<Facet, Set<String>>(Facet.class);
        all.putAll(values);
        all.put(facet, some);
        return new Chosen(all, span);
    }

    public Chosen within(Optional<Span> now) {
        return new Chosen(values, now);
    }

    /// Whether a node has what was chosen of the facets; when it came into sight is for [Moments].
    boolean fits(Node node) {
        return values.keySet().stream().allMatch(facet -> fits(node, facet));
    }

    boolean fits(Node node, Facet facet) {
        var some = values.get(facet);
        return some == null || facet.of(node).stream().anyMatch(some::contains);
    }
}
