package nl.inktvlek.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.springframework.stereotype.Service;

/// Direct reach: distinct people who attended a series, by the municipality of the series.
///
/// Insiders get exact numbers; everybody else gets the one table that may be published, the same for all of them.
@Service
public class ReachByPlace {

    private final AllHeldSeries held;
    private final AccessDecision access;

    ReachByPlace(AllHeldSeries held, AccessDecision access) {
        this.held = held;
        this.access = access;
    }

    /// @param total distinct people in all; somebody who attended in two places counts once
    public record Reach(List<Row> rows, Count total) {}

    public record Row(Municipality municipality, Count people) {}

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
                ? exact(attended, everybody.size())
                : published(attended, series, everybody.size());
    }

    private static Reach exact(Map<Municipality, Set<Integer>> attended, int total) {
        var rows = new ArrayList<Row>();
        for (var place : Municipalities.all()) {
            var people = attended.get(place);
            if (people != null) {
                rows.add(new Row(place, new Count.Exact(people.size())));
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
                        .map(place -> new Row(place, table.cells().getOrDefault(place, new Count.TooFew())))
                        .toList(),
                table.total());
    }
}
