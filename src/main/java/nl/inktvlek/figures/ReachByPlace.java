package nl.inktvlek.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.springframework.stereotype.Service;

/// Direct reach: distinct people who attended a series, by the municipality of the series. For insiders; who is outside
/// sees releases.
@Service
public class ReachByPlace {

    private final AllHeldSeries held;
    private final Populations populations;
    private final AccessDecision access;

    ReachByPlace(AllHeldSeries held, Populations populations, AccessDecision access) {
        this.held = held;
        this.populations = populations;
        this.access = access;
    }

    /// @param total distinct people in all; somebody who attended in two places counts once
    public record Reach(List<Row> rows, int total) {}

    /// @param coverage share of the target populations known there who attended a series in their language
    public record Row(Municipality municipality, int people, Optional<Double> coverage) {

        /// Of all who live there.
        public double ofInhabitants() {
            return (double) people / municipality.population();
        }
    }

    public Reach reach(Actor actor) {
        access.require(actor, DataKind.EXACT_REACH);
        var attended = new HashMap<Municipality, Set<Integer>>();
        var everybody = new HashSet<Integer>();
        for (var each : held.list()) {
            var people = each.meetings().keySet();
            Municipalities.byCode(each.municipality())
                    .filter(place -> !people.isEmpty())
                    .ifPresent(place -> {
                        attended.computeIfAbsent(place, any -> new HashSet<>()).addAll(people);
                        everybody.addAll(people);
                    });
        }
        var targets = new Targets(held.list(), populations.latest(actor));
        var rows = new ArrayList<Row>();
        for (var place : Municipalities.all()) {
            var people = attended.get(place);
            if (people != null) {
                rows.add(new Row(place, people.size(), targets.coverage(place)));
            }
        }
        return new Reach(rows, everybody.size());
    }

    /// Who attended of whom a place was meant for.
    private record Targets(List<HeldSeries> series, Map<String, Population> populations) {

        /// **Definition.** Different people who attended a series there in a language of which the number of people
        /// there
        /// is known, divided by those numbers together.
        Optional<Double> coverage(Municipality place) {
            var known = populations.values().stream()
                    .filter(each -> each.municipality().equals(place.code()) && each.people() > 0)
                    .toList();
            var languages = known.stream().map(Population::language).toList();
            long attended = series.stream()
                    .filter(each -> each.municipality().equals(place.code()))
                    .filter(each -> each.languages().stream().anyMatch(languages::contains))
                    .flatMap(each -> each.meetings().keySet().stream())
                    .distinct()
                    .count();
            int people = known.stream().mapToInt(Population::people).sum();
            return people == 0 ? Optional.empty() : Optional.of((double) attended / people);
        }
    }
}
