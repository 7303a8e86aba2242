package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.synthetic.Society;

/// How far the choice for reinforced spread is from the best by trying all, and how long it takes on larger networks.
final class ReinforcedBenchmark {

    private static final int SIZES = 4;

    private ReinforcedBenchmark() {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ROOT);
        for (int k = 2; k <= 3; k++) {
            for (float p : new float[] {0.3f, 0.5f, 0.7f}) {
                shortfalls(k, p);
            }
        }
        for (int people : new int[] {40, 500, 5_000, 9_000}) {
            for (float p : new float[] {0.1f, 0.3f}) {
                time(Society.of(people, p, 3), p, 2);
                time(Society.of(people, p, 3), p, 10);
            }
        }
    }

    private static void shortfalls(int k, float p) {
        var all = new double[SmallNetworks.Kind.values().length * SIZES];
        int next = 0;
        var random = new Random(17);
        for (var kind : SmallNetworks.Kind.values()) {
            for (int size = 0; size < SIZES; size++) {
                int people = 10 + random.nextInt(31);
                var network = SmallNetworks.of(kind, people, p, 100 + size);
                all[next++] = new TryingAll(network, 5).shortfall(choice(network, k), people);
            }
        }
        System.out.printf(
                "k %d p %.1f: shortfall worst %5.2f %%, mean %5.2f %% of %d networks%n",
                k,
                p,
                100 * Arrays.stream(all).max().orElseThrow(),
                100 * Arrays.stream(all).average().orElseThrow(),
                all.length);
    }

    private static void time(NetworkSnapshot network, float p, int k) {
        choice(network, k);
        long start = System.nanoTime();
        var answer = answer(network, k);
        System.out.printf(
                "%,d people p %.1f k %d: %.2f s, reach %.2f ± %.2f, proven %.2f%n",
                network.people(),
                p,
                k,
                (System.nanoTime() - start) / 1e9,
                answer.reachAfter().getLast().mean(),
                answer.reachAfter().getLast().standardError(),
                answer.certifiedRatio());
    }

    private static int[] choice(NetworkSnapshot network, int k) {
        return answer(network, k).seeds();
    }

    private static SeedAnswer answer(NetworkSnapshot network, int k) {
        var people = BestSeeds.everybody(network);
        return new BestSeeds(network)
                .answer(SeedQuestion.of(k, people, people, SpreadModel.REINFORCED)
                        .withEffort(Effort.settled(people.length)));
    }
}
