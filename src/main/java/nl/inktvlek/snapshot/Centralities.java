package nl.inktvlek.snapshot;

import java.util.Arrays;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.centrality.Distances;
import nl.inktvlek.analytics.centrality.Spectrum;
import org.springframework.stereotype.Component;

/// Where nodes stand in the network, as a page shows it: without waiting after a change.
@Component
public class Centralities {

    /// Starting points of shortest paths: an error of some percents for those in the middle, in a tenth of a second.
    private static final int STARTING_POINTS = 256;

    private final Following<Values> following;

    Centralities(Background background) {
        following = new Following<>(background, Centralities::compute, Centralities::carry);
    }

    /// Where a node stands in the network.
    ///
    /// @param contacts ties to people
    /// @param between pairs of nodes that it stands between
    /// @param closeness harmonic closeness
    /// @param pageRank times the number of nodes: 1 is average
    /// @param diffusion diffusion centrality
    public record Centrality(int contacts, Estimate between, Estimate closeness, double pageRank, double diffusion) {}

    /// Each `double[nodes]`.
    private record Values(
            double[] between,
            double[] betweenError,
            double[] harmonic,
            double[] harmonicError,
            double[] pageRank,
            double[] diffusion) {}

    /// Where a node stands; nowhere yet where it is new.
    public Centrality of(LoadedNetwork network, int node) {
        var values = following.shown(network);
        var snapshot = network.snapshot();
        long contacts = network.neighbours(node).stream()
                .filter(other -> !snapshot.isAffiliation(other))
                .count();
        int drawn = Math.clamp(snapshot.nodes(), 1, STARTING_POINTS);
        return new Centrality(
                (int) contacts,
                new Estimate(values.between()[node], values.betweenError()[node], drawn),
                new Estimate(values.harmonic()[node], values.harmonicError()[node], drawn),
                values.pageRank()[node] * snapshot.nodes(),
                values.diffusion()[node]);
    }

    /// Pairs of nodes that each stands between, `double[nodes]`; zero for who is new.
    public double[] between(LoadedNetwork network) {
        return following.shown(network).between().clone();
    }

    private static Values compute(LoadedNetwork network) {
        var paths = Distances.of(network.snapshot(), STARTING_POINTS, 1);
        return new Values(
                paths.betweenness(),
                paths.betweennessError(),
                paths.harmonic(),
                paths.harmonicError(),
                Spectrum.pageRank(network.snapshot()),
                network.diffusion());
    }

    private static Values carry(Values before, int[] places, LoadedNetwork network) {
        return new Values(
                carry(before.between(), places),
                carry(before.betweenError(), places),
                carry(before.harmonic(), places),
                carry(before.harmonicError(), places),
                carry(before.pageRank(), places),
                carry(before.diffusion(), places));
    }

    private static double[] carry(double[] before, int[] places) {
        return Arrays.stream(places)
                .mapToDouble(place -> place == Following.NEW ? 0 : before[place])
                .toArray();
    }
}
