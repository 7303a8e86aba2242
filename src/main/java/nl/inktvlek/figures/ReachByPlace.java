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
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.springframework.stereotype.Service;

/// Direct reach: distinct people who attended a series, by the municipality of the series.
///
/// Insiders get exact numbers; everybody else gets the one table that may be published, the same for all of them.
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
    public record Reach(List<Row> rows, Count total) {}

    /// @param coverage share of the target populations known there who attended a series in their language; inside only
    public record Row(Municipality municipality, Count people, Optional<Double> coverage) {

        /// Of all who live there; from the number that is shown, so that it tells no more than that.
        public Optional<Double> ofInhabitants() {
            return switch (people) {
                case Count.Exact exact -> Optional.of((double) exact.people() / municipality.population());
                case Count.Rounded rounded -> Optional.of((double) rounded.people() / municipality.population());
                case Count.TooFew _ -> Optional.empty();
            };
        }
    }

    public Reach reach(Actor actor) {
        access.require(actor, DataKind.PUBLISHED_REACH);
        var attended = new HashMap<Municipality, Set<Integer>>();
        var series = new HashMap<Municipality, Set<String>>();
        var everybody = new HashSet<Integer>();
        for (var each : held.list()) {
            var people = each.meetings().keySet();
            Municipalities.byCode(each.municipality())
                    .filter(place -> !people.isEmpty())
                    .ifPresent(place -> {
                        attended.computeIfAbsent(place, any -> new HashSet<>()).addAll(people);
                        series.computeIfAbsent(place, any -> new HashSet<>()).add(each.code());
                        everybody.addAll(people);
                    });
        }
        return access.sees(actor, DataKind.EXACT_REACH)
                ? exact(attended, everybody.size(), new Targets(held.list(), populations.latest(actor)))
                : published(attended, series, everybody.size());
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

    private static Reach exact(Map<Municipality, Set<Integer>> attended, int total, Targets targets) {
        var rows = new ArrayList<Row>();
        for (var place : Municipalities.all()) {
            var people = attended.get(place);
            if (people != null) {
                rows.add(new Row(place, new Count.Exact(people.size()), targets.coverage(place)));
            }
        }
        return new Reach(rows, new Count.Exact(total));
    }

    /// All municipalities are in the table, so that being in it tells nothing.
    private static Reach published(
            Map<Municipality, Set<Integer>> attended, Map<Municipality, Set<String>> series, int total) {
        var cells = Municipalities.all().stream()
                .map(place -> new Suppression.Cell<>(
                        place,
                        attended.getOrDefault(place, Set.of()).size(),
                        series.getOrDefault(place, Set.of()).size()))
                .toList();
        var table = Suppression.publish(cells, total);
        return new Reach(
                Municipalities.all().stream()
                        .map(place ->
                                new Row(place, table.cells().getOrDefault(place, new Count.TooFew()), Optional.empty()))
                        .toList(),
                table.total());
    }
}
