package nl.inktvlek.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Places within places: municipalities in provinces in the country. The same people can be divided a second time:
/// by language.
///
/// @param parents of each place but the root
/// @param groups of all people of the root, each of whom is in one
public record PlaceTree(String root, Map<String, String> parents, Set<String> groups) {

    public PlaceTree {
        parents = Map.copyOf(parents);
        groups = Set.copyOf(groups);
    }

    /// What lies in each place, by name.
    Map<String, List<String>> children() {
        var children = new HashMap<String, List<String>>();
        new TreeMap<>(parents)
                .forEach((child, parent) -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                        .add(child));
        return children;
    }

    /// The place and everything it lies in, the root last; nothing if it is not of this tree. A group stands by itself:
    /// its people are in the root by their place.
    public List<String> upFrom(String place) {
        if (groups.contains(place)) {
            return List.of(place);
        }
        if (!place.equals(root) && !parents.containsKey(place)) {
            return List.of();
        }
        var up = new ArrayList<String>();
        for (var at = place; at != null; at = parents.get(at)) {
            up.add(at);
        }
        return up;
    }
}
