package nl.inktvlek.analytics.outcomes;

import java.util.Locale;
import nl.inktvlek.analytics.outcomes.InventedOutcomes.Kind;

/// How often intervals hold the truth, over more invented data than a test has time for. Arguments: runs, places,
/// people a place.
final class CoverageBenchmark {

    private CoverageBenchmark() {}

    public static void main(String[] arguments) {
        int runs = Integer.parseInt(arguments[0]);
        for (var kind : Kind.values()) {
            int tie = 0;
            int inside = 0;
            int places = 0;
            double mean = 0;
            double skill = 0;
            long start = System.nanoTime();
            for (int run = 0; run < runs; run++) {
                var model = PooledHazard.of(
                        new InventedOutcomes(
                                        kind, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]), 4, run)
                                .outcomes(),
                        Tries.ONCE,
                        0.1);
                var leftOut = model.leftOut();
                tie += model.tie().contains(InventedOutcomes.MEAN_TIE) ? 1 : 0;
                mean += model.tie().mean() / runs;
                skill += leftOut.skill() / runs;
                places += leftOut.groups().size();
                inside += (int) leftOut.groups().stream()
                        .filter(LeftOut.Group::isCovered)
                        .count();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-17s chance of a tie: mean %.3f, covered %.2f; places left out: covered %.3f, score %.3f; %.0f ms each%n",
                    kind,
                    mean,
                    (double) tie / runs,
                    (double) inside / places,
                    skill,
                    (System.nanoTime() - start) / 1e6 / runs);
        }
    }
}
