package nl.inktvlek.analytics.seeds;

import static nl.inktvlek.analytics.seeds.PublishedNetworks.ETHNICITY;
import static nl.inktvlek.analytics.seeds.PublishedNetworks.REGION;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;

/// How good the answers are with a wanted certainty, and what fairness costs; started by `bin/bench engine`. Only where
/// the published networks are present.
final class QualityBenchmark {

    private static final int RUNS = 5;

    /// Towns of 500 people.
    private static final int TOWNS = 8;

    /// Best spread known of `people` people, from long runs of published programs; 0 where nobody published one.
    private record Known(String name, NetworkSnapshot network, int people, double best) {}

    private QualityBenchmark() {}

    public static void main(String[] arguments) {
        if (!PublishedNetworks.arePresent()) {
            System.out.println("the published networks are not present: no figures of certainty and fairness");
            return;
        }
        System.out.printf(
                "%-16s %4s %7s | %9s %9s %7s %8s %7s%n",
                "network", "k", "epsilon", "CPU s", "sets", "proven", "spread", "known");
        for (var known : List.of(
                new Known("nethept", weighted("nethept"), 50, 966.1),
                new Known("netphy", weighted("netphy"), 50, 1408),
                new Known("epinions", weighted("epinions"), 50, 12_077),
                new Known("email_enron", weighted("email_enron"), 50, 11_836),
                new Known("ca_grqc", weighted("ca_grqc"), 50, 0),
                new Known("nethept p=0.1", uniform("nethept"), 50, 973),
                new Known("nethept p=0.1", uniform("nethept"), 10, 780.3))) {
            for (double epsilon : new double[] {0.1, 0.01}) {
                certain(known, epsilon);
            }
        }
        fair("13 regions", REGION);
        fair("5 ethnicities", ETHNICITY);
    }

    private static NetworkSnapshot weighted(String name) {
        return PublishedNetworks.graph(name, false).withWeightedCascade();
    }

    private static NetworkSnapshot uniform(String name) {
        return PublishedNetworks.graph(name, false).withUniformProbability(new Probability(0.1));
    }

    /// One thread, median of warm runs with different random numbers; the last of them is shown.
    private static void certain(Known known, double epsilon) {
        var people = BestSeeds.everybody(known.network());
        var search = new BestSeeds(known.network());
        var question = SeedQuestion.of(known.people(), people, people, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.certain(epsilon, 1.0 / people.length).withWorkers(1));
        var answers = IntStream.range(0, 2 * RUNS)
                .mapToObj(run -> search.answer(question.withRandomSeed(run)))
                .skip(RUNS)
                .toList();
        var seconds = answers.stream()
                .map(SeedAnswer::work)
                .mapToDouble(work -> work.sampleSeconds() + work.chooseSeconds() + work.certifySeconds())
                .sorted()
                .toArray();
        var answer = answers.getLast();
        double spread = EngineBenchmark.spread(
                ReverseTies.of(known.network(), SpreadModel.INDEPENDENT_CASCADE), people, answer.seeds());
        System.out.printf(
                Locale.ROOT,
                "%-16s %4d %7.2f | %9.3f %9d %7.3f %8.1f %6.1f%%%n",
                known.name(),
                known.people(),
                epsilon,
                seconds[RUNS / 2],
                answer.work().sets(),
                answer.certifiedRatio(),
                spread,
                known.best() == 0 ? Double.NaN : 100 * spread / known.best());
    }

    private static void fair(String name, int column) {
        var figures = new double[3];
        for (int town = 0; town < TOWNS; town++) {
            var network = PublishedNetworks.town(town);
            var groups = PublishedNetworks.groupsOfTown(town, column);
            var people = BestSeeds.everybody(network);
            var question = SeedQuestion.of(15, people, people, SpreadModel.INDEPENDENT_CASCADE)
                    .withEffort(Effort.sets(1 << 18, people.length));
            var search = new BestSeeds(network);
            var fair = search.answer(question.withAim(new Aim.WorstOffFirst(groups)));
            figures[0] += PublishedNetworks.worstShare(
                    network, groups, search.answer(question).seeds());
            figures[1] += PublishedNetworks.worstShare(network, groups, fair.seeds());
            figures[2] += fair.price();
        }
        var mean = Arrays.stream(figures).map(sum -> sum / TOWNS).toArray();
        System.out.printf(
                Locale.ROOT,
                "%d towns, k = 15, %s: worst-off group reached %.2f %% by most people, %.2f %% by worst off first, price %.2f%n",
                TOWNS,
                name,
                100 * mean[0],
                100 * mean[1],
                mean[2]);
    }
}
