package nl.inktvlek.disclosure;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// What was published of each place: by the number of the release that told it, how many people there were. Numbers as
/// they were, not rounded: never shown to anybody.
///
/// @param people by place, then by release
public record Published(Map<String, NavigableMap<Integer, Integer>> people) {

    public static final Published NOTHING = new Published(Map.of());

    /// Before the first release nobody had come, which everybody knows.
    private static final NavigableMap<Integer, Integer> NOBODY =
            Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of(0, 0)));

    public Published {
        people = Map.copyOf(people);
    }

    /// By release, the beginning (0) included.
    NavigableMap<Integer, Integer> of(String place) {
        return people.getOrDefault(place, NOBODY);
    }

    /// What was told last; 0 if nothing was.
    public int last(String place) {
        return of(place).lastEntry().getValue();
    }

    /// With what one more release told.
    public Published with(int release, Map<String, Integer> told) {
        var more = new HashMap<>(people);
        told.forEach((place, count) -> {
            var of = new TreeMap<>(of(place));
            of.put(release, count);
            more.put(place, Collections.unmodifiableNavigableMap(of));
        });
        return new Published(more);
    }
}
