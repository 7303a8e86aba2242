package nl.inktvlek.analytics.seeds;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.cover.Coverage;
import nl.inktvlek.analytics.cover.GreedyCover;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.sets.SetSampler;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.synthetic.Society;

/// How fast and how good the search is; started by `bin/bench engine`. Median of warm runs.
///
/// Equal work: so many sets to choose, as many for the proof, one greedy choice of 50 people. Equal chances are
/// those of the weighted cascade unless said; "unequal" draws each around the same mean.
final class EngineBenchmark {

    private static final int PEOPLE = 50;
    private static final int RUNS = 9;
    private static final int WARM_UP = 6;
    /// Seconds from which three runs have to do.
    private static final double SLOW = 1;

    private static final long[] NO_STOPS = {};

    /// Best spread known of 50 people under the weighted cascade, from long runs of published programs.
    private record Known(String file, double best) {}

    private static final List<Known> KNOWN = List.of(
            new Known("nethept", 966.1),
            new Known("netphy", 1408),
            new Known("epinions", 12_077),
            new Known("email_enron", 11_836),
            new Known("ca_grqc", 0));

    private EngineBenchmark() {}

    public static void main(String[] arguments) {
        System.out.printf(
                Locale.ROOT,
                "%-28s %7s %9s | %9s %7s %7s %7s | %7s %7s %6s %7s%n",
                "network",
                "sets",
                "1 thread",
                "sets/s",
                "ns/vis",
                "2 thr",
                "MB",
                "0.5 s",
                "proven",
                "known",
                "spread");
        if (List.of(arguments).contains("--large")) {
            measure("R-MAT 4,194,304; 71 M", recursive(22, 71_000_000).withWeightedCascade(), 100_000, 0);
            return;
        }
        if (PublishedNetworks.arePresent()) {
            for (var known : KNOWN) {
                var network = PublishedNetworks.graph(known.file(), false).withWeightedCascade();
                measure(known.file(), network, 200_000, known.best());
                measure(known.file() + " unequal", unequal(network), 200_000, 0);
            }
            var chance = new Probability(0.1);
            measure(
                    "nethept p=0.1",
                    PublishedNetworks.graph("nethept", false).withUniformProbability(chance),
                    100_000,
                    973);
            highInfluence(PublishedNetworks.graph("epinions", true).withUniformProbability(new Probability(0.02)));
        }
        measure("invented 100,000 people", Society.of(100_000, 0.05f, 1), 200_000, 0);
        measure("invented 1,000,000 people", Society.of(1_000_000, 0.05f, 1), 200_000, 0);
        measure("the same, p = 0.1", Society.of(1_000_000, 0.1f, 1), 100, 0);
        allocation();
    }

    /// Every chance drawn evenly from 0 to twice its value.
    private static NetworkSnapshot unequal(NetworkSnapshot network) {
        var random = new Random(1);
        var chances = new float[network.ties()];
        for (int tie = 0; tie < chances.length; tie++) {
            chances[tie] = Math.min(1, network.probability(tie) * 2 * random.nextFloat());
        }
        return network.withProbability(chances);
    }

    /// **Source.** Chakrabarti, Zhan & Faloutsos, "R-MAT: A Recursive Model for Graph Mining", SDM 2004, with the
    /// parameters of Graph500: 0.57, 0.19, 0.19, 0.05.
    private static NetworkSnapshot recursive(int bits, int arcs) {
        var chance = new Chance(1, 1);
        var ties = new TieList(arcs);
        for (int arc = 0; arc < arcs; arc++) {
            int from = 0;
            int to = 0;
            for (int bit = 0; bit < bits; bit++) {
                float draw = chance.nextFloat();
                from = from << 1 | (draw >= 0.76f ? 1 : 0);
                to = to << 1 | (draw >= 0.57f && draw < 0.76f || draw >= 0.95f ? 1 : 0);
            }
            ties.add(from, to, 0);
        }
        return ties.toSnapshotWithoutRepeats(0, 1 << bits, 1 << bits);
    }

    private static void measure(String name, NetworkSnapshot network, int sets, double best) {
        var people = BestSeeds.everybody(network);
        var ties = ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE);
        var work = new EqualWork(ties, people, sets);
        double one = median(() -> work.seconds(1));
        double visits = work.visits;
        double sampling = work.samplingSeconds;
        double two = median(() -> work.seconds(2));
        var search = new BestSeeds(network);
        var question = SeedQuestion.of(PEOPLE, people, people, SpreadModel.INDEPENDENT_CASCADE);
        search.answer(question);
        long start = System.nanoTime();
        var answer = search.answer(question);
        double anytime = (System.nanoTime() - start) / 1e9;
        double spread = spread(ties, people, answer.seeds());
        System.out.printf(
                Locale.ROOT,
                "%-28s %7d %7.4f s | %9.0f %7.1f %6.2fx %7d | %5.2f s %7.3f %5.1f%% %7.0f%n",
                name,
                sets,
                one,
                2 * sets / sampling,
                sampling * 1e9 / visits,
                one / two,
                (work.bytes + ties.bytes()) >> 20,
                anytime,
                answer.certifiedRatio(),
                best == 0 ? Double.NaN : 100 * spread / best,
                spread);
    }

    /// Measured on sets that neither chose nor proved: to a fifth of a percent where a sixteenth of the people is
    /// reached.
    static double spread(ReverseTies ties, int[] people, int[] seeds) {
        var inTime = new Deadline(Duration.ofSeconds(10));
        var hits = new ReverseReachableSets(ties, people, NO_STOPS, 99, 2)
                .countHits(4_000_000, NodeBits.of(ties.nodes(), seeds), inTime.forShare(1, 0));
        return (double) hits.number() / hits.of() * people.length;
    }

    /// The same number of sets whatever happens, without worlds to compare in.
    private static final class EqualWork {

        private final ReverseTies ties;
        private final int[] people;
        private final int sets;
        private long seed;
        private long visits;
        private long bytes;
        private double samplingSeconds;

        EqualWork(ReverseTies ties, int[] people, int sets) {
            this.ties = ties;
            this.people = people;
            this.sets = sets;
        }

        double seconds(int threads) {
            long start = System.nanoTime();
            var choosing = new ReverseReachableSets(ties, people, NO_STOPS, ++seed, threads);
            choosing.growTo(sets, NO_STOPS, () -> true);
            long drawn = System.nanoTime();
            var chosen = GreedyCover.choose(
                    Coverage.of(choosing.parts(), choosing.nodes()),
                    people,
                    GreedyCover.NOBODY,
                    Willingness.CERTAIN,
                    Budget.NONE,
                    PEOPLE,
                    GreedyCover.Caps.NONE);
            long greedy = System.nanoTime();
            var certifying = new ReverseReachableSets(ties, people, NO_STOPS, -seed, threads);
            certifying.countHits(sets, NodeBits.of(ties.nodes(), chosen.seeds()), () -> true);
            long end = System.nanoTime();
            visits = choosing.visits() + certifying.visits();
            bytes = 8 * choosing.members() + 12 * choosing.size();
            samplingSeconds = (drawn - start + end - greedy) / 1e9;
            return (end - start) / 1e9;
        }
    }

    /// Published programs draw millions of members here; the sentinel saves most of them.
    private static void highInfluence(NetworkSnapshot network) {
        var people = BestSeeds.everybody(network);
        var search = new BestSeeds(network);
        var question = SeedQuestion.of(PEOPLE, people, people, SpreadModel.INDEPENDENT_CASCADE)
                .withEffort(Effort.certain(0.1, 1.0 / people.length).withWorkers(1));
        var run = new AtomicInteger();
        double seconds = median(() -> {
            var answer = search.answer(question.withRandomSeed(run.getAndIncrement()));
            return answer.work().sampleSeconds()
                    + answer.work().chooseSeconds()
                    + answer.work().certifySeconds();
        });
        var answer = search.answer(question);
        System.out.printf(
                Locale.ROOT,
                "%-28s epsilon 0.1: %.4f CPU s, %d sets, spread %.0f, proven %.3f%n",
                "epinions both ways p=0.02",
                seconds,
                answer.work().sets(),
                answer.certified().mean(),
                answer.certifiedRatio());
    }

    private static double median(DoubleSupplier seconds) {
        double first = seconds.getAsDouble();
        int warmUp = first > SLOW ? 1 : WARM_UP;
        int counted = first > SLOW ? 3 : RUNS;
        var runs = DoubleStream.generate(seconds)
                .limit(warmUp + counted)
                .skip(warmUp)
                .sorted()
                .toArray();
        return runs[runs.length / 2];
    }

    private static void allocation() {
        var network = Society.of(50_000, 0.1f, 1);
        var sampler = new SetSampler(
                ReverseTies.of(network, SpreadModel.INDEPENDENT_CASCADE), BestSeeds.everybody(network), NO_STOPS, 1);
        sampler.countHits(0, 1_000_000, NO_STOPS);
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        sampler.countHits(0, 1_000_000, NO_STOPS);
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        System.out.printf(Locale.ROOT, "allocated while drawing a million sets: %d bytes%n", allocated);
    }
}
