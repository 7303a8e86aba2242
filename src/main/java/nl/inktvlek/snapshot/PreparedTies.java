package nl.inktvlek.snapshot;

import java.util.List;
import java.util.function.Supplier;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.analytics.centrality.Spectrum;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.analytics.seeds.BestSeeds;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/// The network with one set of chances, and what was prepared on it; serves as long as ties and chances stay the same.
final class PreparedTies {

    private static final double DIGITS = 100;

    private final NetworkSnapshot snapshot;
    private final BestSeeds bestSeeds;
    private final Supplier<double[]> diffusion;
    private final Supplier<List<NetworkSnapshot>> assumptions;

    /// By how much chances are multiplied: of ties between people, and of those with organisations and series.
    private record Factors(double people, double affiliations) {}

    private record Measured(Interval chance, PreparedTies ties) {}

    private @Nullable Measured measured;

    /// What was prepared with measured chances before some ties became others.
    private @Nullable Measured before;

    private @Nullable SnapshotPatch sinceThen;

    /// @param diffusion knows no chances, so it is computed once for all
    private PreparedTies(
            NetworkSnapshot snapshot, BestSeeds bestSeeds, Supplier<double[]> diffusion, Factors low, Factors high) {
        this.snapshot = snapshot;
        this.bestSeeds = bestSeeds;
        this.diffusion = diffusion;
        this.assumptions = SingletonSupplier.of(() -> List.of(scaled(snapshot, low), scaled(snapshot, high)));
    }

    /// @param assumed the network with the chances that were assumed
    static PreparedTies assumed(NetworkSnapshot assumed, TieCalibration told) {
        return assumed(assumed, new BestSeeds(assumed), told);
    }

    /// The same where some ties are others than before.
    PreparedTies after(SnapshotPatch patch, NetworkSnapshot assumed, TieCalibration told) {
        var next = assumed(assumed, new BestSeeds(assumed, bestSeeds, patch), told);
        next.before = measured();
        next.sinceThen = patch;
        return next;
    }

    private synchronized @Nullable Measured measured() {
        return measured;
    }

    private static PreparedTies assumed(NetworkSnapshot assumed, BestSeeds bestSeeds, TieCalibration told) {
        return new PreparedTies(
                assumed,
                bestSeeds,
                SingletonSupplier.of(() -> Spectrum.diffusion(assumed)),
                both(told.assumed().low() / told.prior()),
                both(told.assumed().high() / told.prior()));
    }

    /// With ties between people as they were measured; those with organisations and series stay assumed. The last
    /// that was asked for is kept.
    synchronized PreparedTies measured(Interval chance, TieCalibration told) {
        var present = measured;
        if (present == null || !present.chance().equals(chance)) {
            var chances = scaled(snapshot, new Factors(chance.mean() / told.prior(), 1));
            var ties = new PreparedTies(
                    chances,
                    seedsIn(chances, chance),
                    diffusion,
                    new Factors(chance.low() / chance.mean(), told.assumed().low() / told.prior()),
                    new Factors(chance.high() / chance.mean(), told.assumed().high() / told.prior()));
            present = new Measured(chance, ties);
            measured = present;
        }
        return present.ties();
    }

    /// What was prepared with the same chances before serves again.
    private BestSeeds seedsIn(NetworkSnapshot chances, Interval chance) {
        var last = before;
        var patch = sinceThen;
        before = null;
        sinceThen = null;
        return last != null && patch != null && last.chance().equals(chance)
                ? new BestSeeds(chances, last.ties().bestSeeds, patch)
                : new BestSeeds(chances);
    }

    private static Factors both(double factor) {
        return new Factors(factor, factor);
    }

    /// In two digits: one answer more does not make all sets be drawn anew.
    static Interval rounded(Interval interval) {
        return new Interval(rounded(interval.mean()), rounded(interval.low()), rounded(interval.high()));
    }

    private static double rounded(double chance) {
        double unit = Math.pow(10, Math.floor(Math.log10(chance))) * 10 / DIGITS;
        return Math.round(chance / unit) * unit;
    }

    private static NetworkSnapshot scaled(NetworkSnapshot network, Factors by) {
        var chances = new float[network.ties()];
        for (int node = 0; node < network.nodes(); node++) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                boolean isOfPeople = !network.isAffiliation(node) && !network.isAffiliation(network.target(tie));
                double factor = isOfPeople ? by.people() : by.affiliations();
                chances[tie] = (float) Math.min(1, network.probability(tie) * factor);
            }
        }
        return network.withProbability(chances);
    }

    NetworkSnapshot snapshot() {
        return snapshot;
    }

    BestSeeds bestSeeds() {
        return bestSeeds;
    }

    double[] diffusion() {
        return diffusion.get();
    }

    List<NetworkSnapshot> assumptions() {
        return assumptions.get();
    }
}
