package nl.inktvlek.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.inktvlek.access.Actor;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.releases.SpreadTable.Population;
import org.springframework.stereotype.Component;

/// How many people speak each language, in all municipalities of which that is known together.
@Component
class Speakers {

    private final Populations populations;

    Speakers(Populations populations) {
        this.populations = populations;
    }

    /// By language.
    Map<String, Population> of(Actor actor) {
        var byLanguage = populations.latest(actor).values().stream()
                .collect(Collectors.groupingBy(Populations.Population::language));
        var speakers = new HashMap<String, Population>();
        byLanguage.forEach((language, all) -> {
            var sources = new TreeSet<String>();
            all.forEach(each -> sources.add(each.source() + " " + each.year()));
            int people = all.stream().mapToInt(Populations.Population::people).sum();
            if (people > 0) {
                speakers.put(language, new Population(people, String.join(", ", sources)));
            }
        });
        return speakers;
    }
}
