package nl.inktvlek.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.inktvlek.access.Actor;
import nl.inktvlek.figures.Cell;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.releases.SpreadTable.Population;
import org.springframework.stereotype.Component;

/// How many people speak each language, in all municipalities of which that is known together. Not told of a language
/// in which somebody came elsewhere: who came would be set against too few.
@Component
class Speakers {

    private final Populations populations;

    Speakers(Populations populations) {
        this.populations = populations;
    }

    /// By language.
    ///
    /// @param counts of people by municipality and by language, as [SpreadUntil] has them
    Map<String, Population> of(Actor actor, Map<Cell, Integer> counts) {
        var byLanguage = populations.latest(actor).values().stream()
                .filter(each -> each.people() > 0)
                .collect(Collectors.groupingBy(Populations.Population::language));
        var places = new HashMap<String, String>();
        counts.keySet().stream()
                .filter(cell -> Places.TREE.parents().containsKey(cell.group()))
                .forEach(cell -> places.put(cell.contributor(), cell.group()));
        var speakers = new HashMap<String, Population>();
        byLanguage.forEach((language, all) -> {
            var known = all.stream().map(Populations.Population::municipality).collect(Collectors.toSet());
            boolean isKnownWherePeopleCame = counts.keySet().stream()
                    .filter(cell -> cell.group().equals(SpreadUntil.language(language)))
                    .allMatch(cell -> known.contains(places.get(cell.contributor())));
            if (isKnownWherePeopleCame) {
                var sources = new TreeSet<String>();
                all.forEach(each -> sources.add(each.source() + " " + each.year()));
                speakers.put(
                        language,
                        new Population(
                                all.stream()
                                        .mapToInt(Populations.Population::people)
                                        .sum(),
                                String.join(", ", sources)));
            }
        });
        return speakers;
    }
}
