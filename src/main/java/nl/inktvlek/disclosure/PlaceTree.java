package nl.inktvlek.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Places within places: municipalities in provinces in the country.
///
/// @param parents of each place but the root
public record PlaceTree(String root, Map<String, String> parents) {

    public PlaceTree {
        parents = Map.copyOf(parents);
    }

    /// What lies in each place, by name.
    Map<String, List<String>> children() {
        var children = new HashMap<String, List<String>>();
        new TreeMap<>(parents)
                .forEach((child, parent) -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                        .add(child));
        return children;
    }

    /// The place and everything it lies in, the root last.
    List<String> upFrom(String place) {
        var up = new ArrayList<String>();
        for (var at = place; at != null; at = parents.get(at)) {
            up.add(at);
        }
        return up;
    }
}
