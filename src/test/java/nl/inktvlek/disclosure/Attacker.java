package nl.inktvlek.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/// Somebody who has every release and can calculate: the least and the most that can have come to each place after one
/// release up to the next, by linear programmes over everything published. Numbers are taken as not rounded, which
/// tells more than a release does.
///
/// **Source.** Willenborg & de Waal 2001, *Elements of Statistical Disclosure Control*, ch. 6.
final class Attacker {

    private final List<String> leaves;
    private final int releases;
    private final PlaceTree tree;
    private final Published published;
    private final Map<String, double[]> bounds = new HashMap<>();

    Attacker(PlaceTree tree, List<String> leaves, Published published, int releases) {
        this.tree = tree;
        this.leaves = leaves;
        this.published = published;
        this.releases = releases;
    }

    /// Who came to a place without places in it, after the release before.
    static String cell(String leaf, int release) {
        return leaf + " " + release;
    }

    /// Least and most by cell. A solution says something of every cell, so cells that are wide are not asked for.
    Map<String, double[]> bounds(double wide) {
        for (var leaf : leaves) {
            for (int release = 1; release <= releases; release++) {
                var cell = cell(leaf, release);
                for (boolean most : new boolean[] {true, false}) {
                    var known = bounds.get(cell);
                    if (known == null || known[1] - known[0] < wide) {
                        solve(cell, most);
                    }
                }
            }
        }
        return bounds;
    }

    private void solve(String cell, boolean most) {
        var model = new ExpressionsBasedModel();
        var variables = new HashMap<String, Variable>();
        for (var leaf : leaves) {
            for (int release = 1; release <= releases; release++) {
                var variable = model.newVariable(cell(leaf, release)).lower(0).upper(10_000);
                variables.put(cell(leaf, release), variable);
            }
        }
        Objects.requireNonNull(variables.get(cell)).weight(1);
        published.people().forEach((place, told) -> {
            var before = Map.entry(0, 0);
            for (var figure : told.entrySet()) {
                if (figure.getKey() > 0) {
                    var sum = model.newExpression(place + " " + figure.getKey());
                    for (var leaf : leaves) {
                        if (tree.upFrom(leaf).contains(place)) {
                            for (int release = before.getKey() + 1; release <= figure.getKey(); release++) {
                                sum.add(variables.get(cell(leaf, release)), 1);
                            }
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
        var names = new ArrayList<String>();
        model.getVariables().forEach(variable -> names.add(variable.getName()));
        for (int i = 0; i < names.size(); i++) {
            double value = result.doubleValue(i);
            bounds.merge(names.get(i), new double[] {value, value}, (old, one) ->
                    new double[] {Math.min(old[0], one[0]), Math.max(old[1], one[1])});
        }
    }
}
