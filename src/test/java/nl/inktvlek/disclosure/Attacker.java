package nl.inktvlek.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Somebody who has every release and can calculate: the least and the most people of each kind that can have come
/// after one release up to the next, by linear programmes over everything published. Numbers are taken as not rounded,
/// which tells more than a release does.
///
/// **Source.** Willenborg & de Waal 2001, *Elements of Statistical Disclosure Control*, ch. 6.
public final class Attacker {

    /// People who are alike in everything that is told.
    ///
    /// @param since the release that may count them first, by each place and group that does
    public record Alike(Map<String, Integer> since) {

        public Alike {
            since = Map.copyOf(since);
        }

        public static Alike at(int release, Set<String> in) {
            return new Alike(in.stream().collect(Collectors.toMap(place -> place, any -> release)));
        }
    }

    private final List<Alike> everybody;
    private final Published published;

    /// @param everybody every combination in which there can be people
    public Attacker(List<Alike> everybody, Published published) {
        this.everybody = List.copyOf(everybody);
        this.published = published;
    }

    /// Whom somebody wants to count: all who came after one release up to the next to a place or were in a group
    /// from then on, and those who did both.
    public Map<String, List<Alike>> wanted() {
        var wanted = new TreeMap<String, List<Alike>>();
        for (var alike : everybody) {
            var names = new TreeSet<String>();
            alike.since().forEach((place, release) -> names.add(place + " " + release));
            names.add("just " + String.join(" & ", List.copyOf(names)));
            names.forEach(name ->
                    wanted.computeIfAbsent(name, any -> new ArrayList<>()).add(alike));
        }
        return wanted;
    }

    /// Least and most of each that is wanted. A solution says something of all, so what is known to be wide is not
    /// asked for.
    public Map<String, double[]> bounds(double wide) {
        return bounds(wide, wanted());
    }

    /// Of some only.
    public Map<String, double[]> bounds(double wide, Map<String, List<Alike>> wanted) {
        var bounds = new HashMap<String, double[]>();
        wanted.forEach((name, people) -> {
            for (boolean most : new boolean[] {true, false}) {
                var known = bounds.get(name);
                if (known == null || known[1] - known[0] < wide) {
                    solve(people, most, wanted, bounds);
                }
            }
        });
        return bounds;
    }

    private void solve(
            List<Alike> people, boolean most, Map<String, List<Alike>> wanted, Map<String, double[]> bounds) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<Alike, Variable>();
        for (var alike : everybody) {
            variables.put(alike, model.newVariable(alike.toString()).lower(0).upper(10_000));
        }
        people.forEach(alike -> variable(variables, alike).weight(1));
        published.people().forEach((place, told) -> {
            var before = Map.entry(0, 0);
            for (var figure : told.entrySet()) {
                if (figure.getKey() > 0) {
                    var sum = model.newExpression(place + " " + figure.getKey());
                    for (var alike : everybody) {
                        int since = alike.since().getOrDefault(place, 0);
                        if (since > before.getKey() && since <= figure.getKey()) {
                            sum.add(variable(variables, alike), 1);
                        }
                    }
                    sum.level(figure.getValue() - before.getValue());
                    before = figure;
                }
            }
        });
        var result = most ? model.maximise() : model.minimise();
        if (!result.getState().isOptimal()) {
            throw new IllegalStateException(String.valueOf(result.getState()));
        }
        wanted.forEach((name, all) -> {
            double value = all.stream()
                    .mapToDouble(alike -> variable(variables, alike).getValue().doubleValue())
                    .sum();
            bounds.merge(name, new double[] {value, value}, (old, one) ->
                    new double[] {Math.min(old[0], one[0]), Math.max(old[1], one[1])});
        });
    }

    private static Variable variable(Map<Alike, Variable> variables, Alike alike) {
        return Objects.requireNonNull(variables.get(alike));
    }
}
