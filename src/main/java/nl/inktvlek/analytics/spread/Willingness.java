package nl.inktvlek.analytics.spread;

import nl.inktvlek.analytics.Probability;

/// Chance that a key figure says yes, per node.
///
/// @param perNode chances, or empty when everybody says yes
public record Willingness(double[] perNode) {

    public static final Willingness CERTAIN = new Willingness(new double[0]);

    public Willingness {
        for (double chance : perNode) {
            new Probability(chance);
        }
    }

    public double of(int node) {
        return perNode.length == 0 ? 1 : perNode[node];
    }
}
