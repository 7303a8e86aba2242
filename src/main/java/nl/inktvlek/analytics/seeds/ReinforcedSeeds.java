package nl.inktvlek.analytics.seeds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.seeds.SeedAnswer.Work;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Chooses people for reinforced spread, where one source is not enough and adding a person can be worth more than
/// before.
///
/// **Model.** Sandwich: whoever is convinced has also heard, so the reach of the cascade bounds that of reinforced
/// spread from above. Two choices compete on the same simulated worlds: the certified choice of the cascade, and a
/// greedy one that starts from the best pair among neighbours of the most promising candidates. The certificate is
/// (reinforced reach of the cascade's choice / its cascade reach) · (certificate of the cascade), which holds for
/// the better of the two as well.
///
/// **Cost.** O((candidates looked at) · k · runs · size of a spread), at most [#LOOKED_AT] candidates.
///
/// **Source.** Lu, Chen & Lakshmanan, "From Competition to Complementarity", VLDB 2015, theorem 9 (sandwich).
final class ReinforcedSeeds {

    private static final int CHOOSING_RUNS = 64;
    private static final int MEASURING_RUNS = 2_000;
    private static final int LOOKED_AT = 100;

    private final NetworkSnapshot network;
    private final BestSeeds cascadeSeeds;

    ReinforcedSeeds(NetworkSnapshot network, BestSeeds cascadeSeeds) {
        this.network = network;
        this.cascadeSeeds = cascadeSeeds;
    }

    SeedAnswer answer(SeedQuestion question, Predicate<Progress> goOn) {
        var cascade = cascadeSeeds.answer(question.withModel(SpreadModel.INDEPENDENT_CASCADE), goOn);
        var clock = new CpuClock();
        var counted = new BitSet();
        Arrays.stream(question.counted()).forEach(counted::set);
        var worlds = new SimulatedWorlds(
                new Spread(network, SpreadModel.REINFORCED, Chance.mix(question.randomSeed() + 2), question.willing()),
                counted,
                MEASURING_RUNS);
        var greedy = greedy(question, cascade, counted);
        var reachOfCascade = worlds.reach(with(question.already(), cascade.seeds()));
        var reachOfGreedy = worlds.reach(with(question.already(), greedy));
        var best = reachOfGreedy.mean() > reachOfCascade.mean() ? greedy : cascade.seeds();
        double certified = reachOfCascade.mean() / cascade.certified().mean() * cascade.certifiedRatio();
        var reach = IntStream.rangeClosed(1, best.length)
                .mapToObj(count -> worlds.reach(with(question.already(), Arrays.copyOf(best, count))))
                .toList();
        var work = cascade.work();
        return new SeedAnswer(
                best,
                reach,
                worlds.extras(question.already(), best),
                Math.min(1, certified),
                reach.getLast(),
                1,
                new Work(
                        work.sets() + 2L * MEASURING_RUNS,
                        work.visited(),
                        work.sampleSeconds(),
                        work.chooseSeconds() + clock.lap(),
                        work.certifySeconds(),
                        work.compareSeconds(),
                        work.bytes(),
                        work.endedBy()),
                worlds);
    }

    private int[] greedy(SeedQuestion question, SeedAnswer cascade, BitSet counted) {
        var spread =
                new Spread(network, SpreadModel.REINFORCED, Chance.mix(question.randomSeed() + 1), question.willing());
        var promising = promising(question, cascade);
        var chosen = new ArrayList<Integer>();
        bestPair(question, promising, spread, counted).forEach(chosen::add);
        while (chosen.size() < Math.min(question.k(), question.candidates().length)) {
            var soFar = chosen.stream().mapToInt(Integer::intValue).toArray();
            var left = promising.stream()
                    .filter(person -> !chosen.contains(person))
                    .toList();
            if (left.isEmpty()) {
                break;
            }
            chosen.add(best(left, person -> with(with(question.already(), soFar), person), spread, counted));
        }
        return chosen.stream().mapToInt(Integer::intValue).limit(question.k()).toArray();
    }

    /// The cascade's choice, then those with most ties, at most [#LOOKED_AT] and at least k people.
    private List<Integer> promising(SeedQuestion question, SeedAnswer cascade) {
        var byTies = Arrays.stream(question.candidates())
                .boxed()
                .sorted(Comparator.comparingInt((Integer person) -> -network.outDegree(person))
                        .thenComparing(person -> person));
        return Stream.concat(Arrays.stream(cascade.seeds()).boxed(), byTies)
                .distinct()
                .limit(Math.max(LOOKED_AT, question.k()))
                .toList();
    }

    private List<Integer> bestPair(SeedQuestion question, List<Integer> promising, Spread spread, BitSet counted) {
        if (question.k() < 2 || promising.size() < 2) {
            return List.of();
        }
        var pairs = IntStream.range(0, promising.size())
                .boxed()
                .flatMap(i -> IntStream.range(i + 1, promising.size())
                        .filter(j -> shareAnEnd(promising.get(i), promising.get(j)))
                        .mapToObj(j -> List.of(promising.get(i), promising.get(j))))
                .toList();
        return pairs.isEmpty()
                ? List.of()
                : best(pairs, pair -> with(question.already(), pair.get(0), pair.get(1)), spread, counted);
    }

    /// Whether two people are tied or tied to the same third: otherwise they cannot convince anybody together at
    /// once.
    private boolean shareAnEnd(int one, int other) {
        var near = new BitSet();
        near.set(one);
        for (int tie = network.firstTie(one); tie < network.firstTie(one + 1); tie++) {
            near.set(network.target(tie));
        }
        if (near.get(other)) {
            return true;
        }
        for (int tie = network.firstTie(other); tie < network.firstTie(other + 1); tie++) {
            if (near.get(network.target(tie))) {
                return true;
            }
        }
        return false;
    }

    private static <T> T best(List<T> options, Function<T, int[]> seeds, Spread spread, BitSet counted) {
        return options.parallelStream()
                .map(option -> new Option<>(
                        option,
                        spread.expectedReach(seeds.apply(option), counted, CHOOSING_RUNS)
                                .mean()))
                .reduce((a, b) -> b.reach() > a.reach() ? b : a) // encounter order: the first of equals wins
                .orElseThrow()
                .value();
    }

    private record Option<T>(T value, double reach) {}

    static int[] with(int[] people, int... others) {
        return IntStream.concat(Arrays.stream(people), Arrays.stream(others)).toArray();
    }
}
