package nl.inktvlek.advice;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.advice.Advice.GroupReach;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.worlds.GroupsReached;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;

/// The groups to be fair to, of those who count; somebody can be in several, or in none.
final class FairGroups {

    private final LoadedNetwork network;
    private final Fairness.By by;
    private final SortedMap<String, Integer> people;

    FairGroups(LoadedNetwork network, Fairness.By by, int[] counted) {
        this.network = network;
        this.by = by;
        people = Arrays.stream(counted)
                .mapToObj(network::node)
                .flatMap(this::of)
                .collect(Collectors.groupingBy(group -> group, TreeMap::new, Collectors.summingInt(group -> 1)));
    }

    private Stream<String> of(Node person) {
        return switch (by) {
            case PARTNER -> person.partners().stream();
            case MUNICIPALITY -> person.municipality().stream();
            case LANGUAGE -> person.languages().stream();
        };
    }

    /// By number, for the search.
    Aim.Groups numbered() {
        var names = List.copyOf(people.keySet());
        var ofNode = network.nodes().stream()
                .map(node -> of(node).mapToInt(group -> Collections.binarySearch(names, group))
                        .filter(number -> number >= 0)
                        .toArray())
                .toArray(int[][]::new);
        return new Aim.Groups(names.size(), ofNode);
    }

    /// How much of each group `chosen` reach, worst off first.
    List<GroupReach> reached(SeedQuestion asked, int[] chosen) {
        var names = List.copyOf(people.keySet());
        return GroupsReached.of(network.snapshot(), asked, numbered(), chosen).stream()
                .map(each -> new GroupReach(names.get(each.group()), each.people(), each.reached()))
                .sorted(Comparator.comparingDouble(GroupReach::share).thenComparing(GroupReach::group))
                .toList();
    }
}
