package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.seeds.SeedAnswer.Work;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.Willingness;

/// One search for the best people by reverse reachable sets. Used once.
///
/// **Model.** Two independent collections of sets: one to choose greedily and to bound the best possible from
/// above, one to measure the choice from below. Both grow until the ratio of the two bounds is good enough or the
/// effort is spent, see [Rounds]. Sets of the proof are not kept and end at the first person chosen. Where most of the
/// sampling goes to sets with one and the same person, that person (the sentinel) is chosen first, and sets end at
/// them too.
///
/// **Proof.** The bounds hold for every round together with probability 1 - delta, whatever the budget or the
/// chance to say yes; with fairness or a worst case, the ratio compares with the best for most people.
///
/// **Source.** Tang, Tang, Xiao & Yuan, "Online Processing Algorithms for Influence Maximization", SIGMOD 2018
/// (OPIM-C).
final class CertifiedSearch {

    /// A sentinel is looked for among at most so many sets.
    private static final int MOST_PROBED = 1 << 12;

    /// Mean size from which sets are large enough to look for a sentinel, in nodes visited.
    private static final int LARGE = 32;

    /// Shares of the time left that the sentinel, choosing, and after it the proof, may take; the rest is for
    /// comparing.
    private static final double TO_PROBE = 0.2;

    private static final double TO_CHOOSE = 0.4;

    private static final double TO_CERTIFY = 0.7;

    /// Comparing may take so long, however late it is: from a handful of sets everybody seems to reach nobody.
    private static final long LEAST_TO_COMPARE = 100_000_000;

    private static final long[] NO_STOPS = {};

    private final ReverseTies ties;
    private final SeedQuestion question;
    private final Predicate<Progress> goOn;
    private final Deadline deadline;
    private final ReverseReachableSets choosing;
    private final ReverseReachableSets certifying;
    private final CpuClock clock = new CpuClock();
    private int sentinel = GreedyCover.NOBODY;
    private boolean cancelled;
    private boolean isAssumptionFull;

    /// What the last sets to choose with took: their proof may take as long, however late it is.
    private long samplingNanos;

    private double ratio;
    private double sampleSeconds;
    private double chooseSeconds;
    private double certifySeconds;
    private long certified;

    /// @param seeds in order of choice
    /// @param forMost choice for most people, the same unless fairness or a worst case is asked
    /// @param upperBound no allowed choice covers more sets
    private record Choice(int[] seeds, int[] forMost, double upperBound) {}

    CertifiedSearch(ReverseTies ties, SeedQuestion question, Deadline deadline, Predicate<Progress> goOn) {
        this.ties = ties;
        this.question = question;
        this.deadline = deadline;
        this.goOn = goOn;
        choosing = collection(ties, 1);
        certifying = collection(ties, 2);
    }

    private ReverseReachableSets collection(ReverseTies ofTies, int stream) {
        var asked = question.together(question.candidates());
        return new ReverseReachableSets(
                ofTies,
                question.counted(),
                asked.length == ties.nodes() ? NO_STOPS : NodeBits.of(ties.nodes(), asked),
                Chance.mix(question.randomSeed() + stream),
                question.effort().workers());
    }

    SeedAnswer answer() {
        var effort = question.effort();
        double wanted = 1 - 1 / Math.E - effort.epsilon();
        var rounds = new Rounds(effort);
        var certificate = new Certificate(effort.delta() / (3 * rounds.atMost()));
        lookForSentinel();
        for (long sets = effort.firstSets(); ; ) {
            long start = System.nanoTime();
            choosing.growTo(sets, sentinelStops(), whileWaitedFor(TO_CHOOSE));
            samplingNanos = System.nanoTime() - start;
            sampleSeconds += clock.lap();
            var choice = choose();
            chooseSeconds += clock.lap();
            double covered = certify(choice.seeds());
            certifySeconds += clock.lap();
            ratio = certificate.ratio(covered, certified, choice.upperBound(), choosing.size());
            boolean isGoodEnough = effort.epsilon() > 0 && ratio >= wanted;
            long next = rounds.next(
                    sets,
                    System.nanoTime() - start,
                    deadline.nanosLeft(),
                    size -> certificate.ratio(
                                    covered / Math.max(1, certified) * size,
                                    size,
                                    choice.upperBound() / Math.max(1, choosing.size()) * size,
                                    size)
                            >= wanted);
            if (!isWaitedFor() || isGoodEnough || next == sets || choosing.size() < sets) {
                return toAnswer(choice, covered);
            }
            sets = next;
        }
    }

    int[] chooseOnly() {
        choosing.growTo(question.effort().maxSets(), NO_STOPS, this::isWaitedFor);
        return choose().seeds();
    }

    private boolean isWaitedFor() {
        cancelled |= !goOn.test(new Progress(choosing.size() + certified, ratio));
        return !cancelled;
    }

    private BooleanSupplier whileWaitedFor(double shareOfTime) {
        var inTime = deadline.forShare(shareOfTime, samplingNanos);
        return () -> inTime.getAsBoolean() && isWaitedFor();
    }

    private void lookForSentinel() {
        if (!(question.aim() instanceof Aim.MostPeople)
                || question.willing() != Willingness.CERTAIN
                || question.budget().isLimited()
                || question.k() == 1
                || question.already().length > 0) {
            return;
        }
        for (int sets = 64; sets <= Math.min(MOST_PROBED, question.effort().firstSets()); sets *= 4) {
            choosing.growTo(sets, NO_STOPS, whileWaitedFor(TO_PROBE));
            if (choosing.visits() >= (long) LARGE * sets) {
                sentinel = Sentinel.in(choosing, question.candidates(), question.k());
            }
            if (sentinel >= 0 || choosing.size() < sets) {
                return;
            }
        }
    }

    private long[] sentinelStops() {
        return sentinel < 0 ? NO_STOPS : NodeBits.of(ties.nodes(), sentinel);
    }

    private Choice choose() {
        var coverage = Coverage.of(choosing);
        var most = forMost(coverage);
        var seeds = switch (question.aim()) {
            case Aim.MostPeople() -> most.seeds();
            case Aim.FairShare(var groups) ->
                new FairChoice(Coverage.byGroup(choosing, groups), coverage, question)
                        .fairShare(groups.sizesAmong(question.counted()), question.counted().length, groups);
            case Aim.WorstOffFirst(var groups) ->
                new FairChoice(Coverage.byGroup(choosing, groups), coverage, question)
                        .worstOffFirst(setsPerGroup(groups));
            case Aim.WorstCase(var assumptions) -> {
                var collections = IntStream.range(0, assumptions.size())
                        .mapToObj(i -> collection(ReverseTies.of(assumptions.get(i), question.model()), 10 + i))
                        .toList();
                collections.forEach(sets -> sets.growTo(choosing.size(), NO_STOPS, this::isWaitedFor));
                isAssumptionFull |= collections.stream().anyMatch(ReverseReachableSets::isFull);
                yield new FairChoice(Coverage.byCollection(collections), coverage, question)
                        .worstOffFirst(FairChoice.bestOfEach(collections, question));
            }
        };
        return new Choice(seeds, most.seeds(), most.upperBound());
    }

    private GreedyCover.Chosen forMost(Coverage coverage) {
        for (int person : question.already()) {
            coverage.choose(person, question.willing().of(person));
        }
        long before = coverage.covered(0);
        int single = bestAffordable(coverage);
        double gainOfSingle =
                single < 0 ? 0 : coverage.gain(0, single) * question.willing().of(single);
        var chosen = GreedyCover.choose(
                coverage,
                question.candidates(),
                sentinel,
                question.willing(),
                question.budget(),
                question.k(),
                GreedyCover.Caps.NONE);
        boolean isSingleBetter = question.budget().isLimited() && gainOfSingle > chosen.value() * Coverage.ONE - before;
        return isSingleBetter
                ? new GreedyCover.Chosen(
                        new int[] {single}, (before + gainOfSingle) / Coverage.ONE, chosen.upperBound())
                : chosen;
    }

    /// The candidate within the budget who adds most alone: gain per hour can overlook somebody dear and good.
    private int bestAffordable(Coverage coverage) {
        int best = GreedyCover.NOBODY;
        double most = -1;
        for (int person : question.candidates()) {
            double gain = coverage.gain(0, person) * question.willing().of(person);
            if (gain > most
                    && question.budget().costOf(person) <= question.budget().hours()) {
                best = person;
                most = gain;
            }
        }
        return best;
    }

    /// Sets whose root is in each group; groups without any have no say.
    private double[] setsPerGroup(Aim.Groups groups) {
        var sets = new double[groups.count()];
        for (var part : choosing.parts()) {
            for (int set = 0; set < part.sets(); set++) {
                for (int group : groups.ofNode()[part.root(set)]) {
                    sets[group]++;
                }
            }
        }
        return Arrays.stream(sets)
                .map(number -> Math.max(number, Double.MIN_NORMAL))
                .toArray();
    }

    /// Sets of the proof that the choice covers.
    private double certify(int[] seeds) {
        var people = question.together(seeds);
        if (question.willing() == Willingness.CERTAIN) {
            var hits = certifying.countHits(
                    choosing.size(), NodeBits.of(ties.nodes(), people), deadline.forShare(TO_CERTIFY, samplingNanos));
            certified = hits.of();
            return hits.number();
        }
        certifying.growTo(choosing.size(), NO_STOPS, whileWaitedFor(TO_CERTIFY));
        certified = certifying.size();
        return new SampledWorlds(certifying, question.willing()).reach(people).mean()
                / question.counted().length
                * certified;
    }

    private Ending ending() {
        boolean isFull = choosing.isFull() || certifying.isFull() || isAssumptionFull;
        return cancelled ? Ending.STOPPED : Ending.of(question.effort(), isFull, ratio, choosing.size(), certified);
    }

    private SeedAnswer toAnswer(Choice choice, double covered) {
        var comparing = collection(ties, 3);
        var worlds = new SampledWorlds(comparing, question.willing());
        worlds.growFor(
                question.together(choice.seeds()), deadline.forShare(1, Math.max(samplingNanos, LEAST_TO_COMPARE)));
        var extras = worlds.extras(question.already(), choice.seeds());
        var reach = worlds.reachAfter(question.already(), extras);
        double share = covered / Math.max(1, certified);
        int people = question.counted().length;
        double price = Arrays.equals(choice.seeds(), choice.forMost())
                ? 1
                : worlds.reach(question.together(choice.forMost())).mean()
                        / worlds.reach(question.together(choice.seeds())).mean();
        var work = new Work(
                choosing.size() + certified,
                choosing.visits() + certifying.visits(),
                sampleSeconds,
                chooseSeconds,
                certifySeconds,
                clock.lap(),
                ties.bytes() + 8 * choosing.members() + 12 * choosing.size(),
                ending());
        return new SeedAnswer(
                choice.seeds(),
                reach,
                extras,
                ratio,
                new Estimate(
                        share * people,
                        Math.sqrt(Math.max(0, share * (1 - share)) / Math.max(1, certified)) * people,
                        (int) Math.clamp(certified, 1, Integer.MAX_VALUE)),
                price,
                work,
                worlds);
    }
}
