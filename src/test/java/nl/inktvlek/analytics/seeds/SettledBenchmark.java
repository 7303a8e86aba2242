package nl.inktvlek.analytics.seeds;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inktvlek.SharedData;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.cover.Coverage;
import nl.inktvlek.analytics.cover.GreedyCover;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.synthetic.Society;
import nl.inktvlek.analytics.worlds.Comparison;

/// How settled an advice is: the same question with twenty random numbers, on networks of many kinds. Run by
/// `bin/bench advice`.
public final class SettledBenchmark {

    private static final int RANDOM_NUMBERS = 20;
    private static final int TRUE_WORLDS = 20_000;

    private SettledBenchmark() {}

    /// @param candidates who may be chosen
    public record Case(String name, NetworkSnapshot network, int[] candidates) {}

    /// @param overlap share of two lists that is the same, of all pairs of random numbers
    /// @param told the same, where people told to be equally good count as the same
    /// @param inversions lists with somebody above another who truly adds 5 % more, of those told to be in order
    /// @param shortMean how far below the best list known, mean
    /// @param groups groups of equally good people a list, mean
    /// @param others people told to be as good as somebody listed, mean
    record Result(
            double overlap,
            double told,
            int inversions,
            int inversionsAtAll,
            double shortMean,
            double shortMost,
            double seconds,
            double slowest,
            int settled,
            double ratio,
            double groups,
            double others) {}

    private record Inversions(boolean told, boolean atAll) {}

    public static void main(String[] arguments) throws IOException {
        var wanted = Set.of(arguments);
        for (var each : cases()) {
            if (wanted.isEmpty() || wanted.stream().anyMatch(each.name()::contains)) {
                tell(each);
            }
        }
    }

    /// Measures choosing five and ten, and prints it.
    public static void tell(Case each) {
        for (int k : new int[] {5, 10}) {
            print(each, k, measure(each, k, SpreadModel.INDEPENDENT_CASCADE));
        }
    }

    private static void print(Case of, int k, Result result) {
        System.out.printf(
                Locale.ROOT,
                "BENCH settled %-28s %7d people, k %2d: overlap %.3f, told %.3f; inversions %d (%d); short %.2f %%,"
                        + " at most %.2f %%; %.2f s, at most %.2f; settled %d/%d, ratio %.3f; %.1f groups, %.1f others%n",
                of.name(),
                of.network().people(),
                k,
                result.overlap(),
                result.told(),
                result.inversions(),
                result.inversionsAtAll(),
                100 * result.shortMean(),
                100 * result.shortMost(),
                result.seconds(),
                result.slowest(),
                result.settled(),
                RANDOM_NUMBERS,
                result.ratio(),
                result.groups(),
                result.others());
    }

    static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        if (Files.exists(SharedData.folder().resolve("india-villages"))) {
            cases.add(everybody("village 4 of India", village("4")));
            cases.add(everybody("twelve villages of India", village("")));
        }
        cases.add(everybody("sparse community of 75", sparse(3, 75, 170, 0.1f)));
        cases.add(everybody("club of 250, p .05", club(5, 250, 60, 0.05f)));
        cases.add(everybody("club of 250, p .01", club(5, 250, 60, 0.01f)));
        cases.add(everybody("society 9,000", Society.of(9_000, 0.05f, 1)));
        var city = Society.of(100_000, 0.05f, 2);
        cases.add(some("society 100,000, 2,000 may", city, 50));
        cases.add(everybody("society 100,000", city));
        return cases;
    }

    /// Households and their ties; all villages together when none is named.
    private static NetworkSnapshot village(String number) throws IOException {
        var places = new HashMap<String, Integer>();
        for (var line : lines("nodes.csv")) {
            if (number.isEmpty() || line[1].equals(number)) {
                places.put(line[0], places.size());
            }
        }
        var ties = new TieList(1 << 12);
        for (var line : lines("edges.csv")) {
            var from = places.get(line[0]);
            var to = places.get(line[1]);
            if (from != null && to != null) {
                ties.add(from, to, 0.1f);
                ties.add(to, from, 0.1f);
            }
        }
        return ties.toSnapshotWithoutRepeats(0, places.size(), places.size());
    }

    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(SharedData.folder().resolve("india-villages").resolve(file)).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static Case everybody(String name, NetworkSnapshot network) {
        return new Case(name, network, BestSeeds.everybody(network));
    }

    private static Case some(String name, NetworkSnapshot network, int each) {
        return new Case(
                name,
                network,
                IntStream.range(0, network.people())
                        .filter(person -> person % each == 0)
                        .toArray());
    }

    static NetworkSnapshot sparse(long seed, int people, int ties, float p) {
        var random = new Random(seed);
        var list = new TieList(2 * ties);
        for (int i = 0; i < ties; i++) {
            int from = random.nextInt(people);
            int to = (from + 1 + (int) Math.abs(random.nextGaussian() * 6)) % people;
            if (from != to) {
                list.add(from, to, p);
                list.add(to, from, p);
            }
        }
        return list.toSnapshotWithoutRepeats(0, people, people);
    }

    static NetworkSnapshot club(long seed, int people, int each, float p) {
        var random = new Random(seed);
        var list = new TieList(people * each);
        for (int from = 0; from < people; from++) {
            for (int i = 0; i < each / 2; i++) {
                int to = random.nextInt(people);
                if (from != to) {
                    list.add(from, to, p);
                    list.add(to, from, p);
                }
            }
        }
        return list.toSnapshotWithoutRepeats(0, people, people);
    }

    static Result measure(Case of, int k, SpreadModel model) {
        var everybody = BestSeeds.everybody(of.network());
        var seeds = new BestSeeds(of.network());
        var answers = new ArrayList<SeedAnswer>();
        double total = 0;
        double slowest = 0;
        for (int number = -1; number < RANDOM_NUMBERS; number++) {
            long start = System.nanoTime();
            var answer = seeds.answer(SeedQuestion.of(k, of.candidates(), everybody, model)
                    .withEffort(Effort.settled(everybody.length))
                    .withRandomSeed(1000 + number));
            double seconds = (System.nanoTime() - start) / 1e9;
            if (number >= 0) {
                total += seconds;
                slowest = Math.max(slowest, seconds);
                answers.add(answer);
            }
        }
        var truth = new Truth(of.network(), model, everybody, answers);
        double overlap = 0;
        double told = 0;
        int pairs = 0;
        for (int i = 0; i < answers.size(); i++) {
            for (int j = 0; j < answers.size(); j++) {
                if (i != j) {
                    overlap += overlap(answers.get(i), answers.get(j), false);
                    told += overlap(answers.get(i), answers.get(j), true);
                    pairs++;
                }
            }
        }
        var reaches = answers.stream()
                .mapToDouble(answer -> truth.reach(answer.seeds()))
                .toArray();
        double best = Math.max(Arrays.stream(reaches).max().orElseThrow(), truth.reach(truth.greedy(k)));
        var inversions = answers.stream().map(truth::inversions).toList();
        return new Result(
                overlap / pairs,
                told / pairs,
                (int) inversions.stream().filter(Inversions::told).count(),
                (int) inversions.stream().filter(Inversions::atAll).count(),
                1 - Arrays.stream(reaches).average().orElseThrow() / best,
                1 - Arrays.stream(reaches).min().orElseThrow() / best,
                total / answers.size(),
                slowest,
                (int) answers.stream()
                        .filter(answer -> answer.work().endedBy() == Ending.SETTLED)
                        .count(),
                answers.stream()
                        .mapToDouble(SeedAnswer::certifiedRatio)
                        .average()
                        .orElseThrow(),
                answers.stream()
                        .mapToInt(answer -> answer.standing().groups().size())
                        .average()
                        .orElseThrow(),
                answers.stream()
                        .mapToInt(answer -> answer.standing().groups().stream()
                                .mapToInt(group -> group.others().length)
                                .sum())
                        .average()
                        .orElseThrow());
    }

    /// Share of the people of one list that are in the other; with `told`, also those that either tells to be as good
    /// as somebody.
    private static double overlap(SeedAnswer one, SeedAnswer other, boolean told) {
        var there = new HashSet<Integer>();
        Arrays.stream(other.seeds()).forEach(there::add);
        if (told) {
            other.standing()
                    .groups()
                    .forEach(group -> Arrays.stream(group.others()).forEach(there::add));
        }
        long same = 0;
        for (int place = 0; place < one.seeds().length; place++) {
            boolean isEqual = told && !one.standing().groupOf(place).isAlone();
            same += isEqual || there.contains(one.seeds()[place]) ? 1 : 0;
        }
        return (double) same / one.seeds().length;
    }

    /// Many worlds from everybody who was named by any answer.
    private static final class Truth {

        private final ForwardWorlds worlds;
        private final SeedQuestion question;
        private final int[] named;

        Truth(NetworkSnapshot network, SpreadModel model, int[] everybody, List<SeedAnswer> answers) {
            var all = new BitSet();
            answers.forEach(answer -> {
                Arrays.stream(answer.seeds()).forEach(all::set);
                answer.standing()
                        .groups()
                        .forEach(group -> Arrays.stream(group.others()).limit(5).forEach(all::set));
            });
            named = all.stream().toArray();
            question = SeedQuestion.of(1, named, everybody, model);
            var counted = new BitSet();
            Arrays.stream(everybody).forEach(counted::set);
            worlds = new ForwardWorlds(network, model, named, new int[0], counted, 987_654_321L, 2);
            worlds.growTo(network.people() < 1000 ? TRUE_WORLDS / 10 : TRUE_WORLDS, () -> true);
        }

        double reach(int[] people) {
            return Comparison.in(worlds, question, people, new int[0]).reach().mean();
        }

        int[] greedy(int k) {
            var coverage = Coverage.of(worlds.sets(), worlds.nodes());
            return GreedyCover.choose(
                            coverage,
                            named,
                            GreedyCover.NOBODY,
                            question.willing(),
                            question.budget(),
                            k,
                            GreedyCover.Caps.NONE)
                    .seeds();
        }

        /// Whether somebody stands above another who adds 5 % more for certain, told to be in order or at all.
        Inversions inversions(SeedAnswer answer) {
            var seeds = answer.seeds();
            boolean atAll = false;
            boolean told = false;
            for (int i = 0; i < seeds.length && !told; i++) {
                for (int j = i + 1; j < seeds.length && !told; j++) {
                    boolean isEqual =
                            answer.standing().groupOf(i) == answer.standing().groupOf(j);
                    if (!(atAll && isEqual) && addsMore(Arrays.copyOf(seeds, i), seeds[j], seeds[i])) {
                        atAll = true;
                        told |= !isEqual;
                    }
                }
            }
            return new Inversions(told, atAll);
        }

        private boolean addsMore(int[] before, int one, int other) {
            var compared = Comparison.in(worlds, question, SeedQuestion.joined(before, one, other), new int[0]);
            var lead = compared.lead(before.length);
            return lead.mean() - 3 * lead.standardError()
                    > 0.05 * compared.extra(before.length).mean();
        }
    }
}
