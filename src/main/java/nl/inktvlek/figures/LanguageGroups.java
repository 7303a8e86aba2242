package nl.inktvlek.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeFigures.Group;
import nl.inktvlek.populations.Populations;

/// How the reach in each language compares with the people who speak it.
final class LanguageGroups {

    private LanguageGroups() {}

    /// Languages of which the population is known, the least covered first.
    static List<Group> of(Scope scope, Collection<Populations.Population> populations) {
        var people = new TreeMap<String, Integer>();
        var places = new HashMap<String, Set<String>>();
        populations.forEach(population -> {
            people.merge(population.language(), population.people(), Integer::sum);
            places.computeIfAbsent(population.language(), any -> new HashSet<>())
                    .add(population.municipality());
        });
        var inGroup = new HashMap<String, Integer>();
        people.keySet()
                .forEach(language -> inGroup.put(
                        language, reachedIn(scope, language, Objects.requireNonNull(places.get(language)))));
        double reachedInAll =
                inGroup.values().stream().mapToInt(Integer::intValue).sum();
        double peopleInAll =
                people.values().stream().mapToInt(Integer::intValue).sum();
        return people.entrySet().stream()
                .filter(group -> group.getValue() > 0 && reachedInAll > 0)
                .filter(group -> !(scope.count(inGroup.getOrDefault(group.getKey(), 0)) instanceof Count.TooFew))
                .map(group -> {
                    int known = Objects.requireNonNull(inGroup.get(group.getKey()));
                    double coverage = (double) known / group.getValue();
                    return new Group(
                            group.getKey(),
                            scope.count(known),
                            group.getValue(),
                            coverage,
                            coverage / (reachedInAll / peopleInAll));
                })
                .sorted(Comparator.comparingDouble(Group::representation).thenComparing(Group::language))
                .toList();
    }

    private static int reachedIn(Scope scope, String language, Set<String> places) {
        return (int) scope.series().stream()
                .filter(held -> held.languages().contains(language) && places.contains(held.municipality()))
                .flatMap(held -> held.meetings().keySet().stream())
                .distinct()
                .count();
    }
}
