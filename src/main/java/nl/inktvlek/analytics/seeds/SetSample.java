package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.List;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.cover.Choice;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ReverseReachableSets;

/// Reverse reachable sets to choose from.
record SetSample(ReverseReachableSets drawn, Otherwise otherwise) implements Choice.Sample {

    /// Draws as many sets where the ties are what another assumption says.
    interface Otherwise {
        ReverseReachableSets under(NetworkSnapshot assumption, int number);
    }

    @Override
    public List<DrawnSets> sets() {
        return drawn.parts();
    }

    @Override
    public int nodes() {
        return drawn.nodes();
    }

    @Override
    public double[] sizes(Aim.Groups groups) {
        var sizes = new double[groups.count()];
        Arrays.fill(sizes, Double.MIN_NORMAL);
        for (var part : drawn.parts()) {
            for (int set = 0; set < part.sets(); set++) {
                for (int group : groups.ofNode()[part.root(set)]) {
                    sizes[group]++;
                }
            }
        }
        return sizes;
    }

    @Override
    public List<DrawnSets> under(NetworkSnapshot assumption, int number) {
        return otherwise.under(assumption, number).parts();
    }
}
