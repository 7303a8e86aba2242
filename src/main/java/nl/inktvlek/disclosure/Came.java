package nl.inktvlek.disclosure;

import java.util.Set;

/// People who came for the first time in a place that has none in it.
///
/// @param release first release that may count them, from 1
/// @param contributors series they came to
public record Came(String place, int release, int people, Set<String> contributors) {

    public Came {
        contributors = Set.copyOf(contributors);
    }
}
