package nl.inktvlek.analytics.seeds;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.cover.Certificate;
import nl.inktvlek.analytics.cover.Choice;
import nl.inktvlek.analytics.cover.GreedyCover;
import nl.inktvlek.analytics.cover.Sentinel;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.seeds.SeedAnswer.Work;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.analytics.worlds.SampledWorlds;

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

    /// The same for what is told of an answer that should be settled, and for its proof.
    private static final long LEAST_TO_TELL = 300_000_000;

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
    private boolean isCutByTime;
    private boolean isAssumptionFull;

    /// What the last sets to choose with took: their proof may take as long, however late it is.
    private long samplingNanos;

    private double ratio;
    private double sampleSeconds;
    private double chooseSeconds;
    private double certifySeconds;
    private long certified;

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

    /// The sets to choose with, drawn until there are so many.
    void draw(long sets) {
        choosing.growTo(sets, NO_STOPS, () -> isInTime(TO_CHOOSE));
    }

    ReverseReachableSets choosing() {
        return choosing;
    }

    Choice choose(SeedQuestion otherwise) {
        return Choice.from(drawn(), otherwise, GreedyCover.NOBODY);
    }

    /// As many sets that chose nobody.
    ReverseReachableSets others() {
        var others = collection(ties, 3);
        others.growTo(choosing.size(), NO_STOPS, telling());
        return others;
    }

    /// For a single round.
    Certificate certificate() {
        return new Certificate(question.effort().delta() / 3);
    }

    /// Share of the best possible that `seeds` are proven to reach.
    ///
    /// @param upperBound sets to choose with that no allowed choice covers more of
    double prove(int[] seeds, double upperBound) {
        samplingNanos = LEAST_TO_TELL;
        double covered = certify(seeds);
        return certificate().ratio(covered, certified, upperBound, choosing.size());
    }

    /// Whether somebody waits, and not more than this share (0..1) of the time has gone.
    boolean isInTime(double share) {
        if (!isWaitedFor()) {
            return false;
        }
        if (deadline.nanosLeft() > (1 - share) * question.effort().timeBudget().toNanos()) {
            return true;
        }
        isCutByTime = true;
        return false;
    }

    /// Whether there would be more if there had been more time, or somebody still waited.
    boolean isCutShort() {
        return isCutByTime || cancelled;
    }

    /// For draws that tell: they may take so long, however late it is.
    BooleanSupplier telling() {
        var inTime = deadline.forShare(1, LEAST_TO_TELL);
        return () -> inTime.getAsBoolean() && isWaitedFor();
    }

    long sets() {
        return choosing.size() + certified;
    }

    long visits() {
        return choosing.visits() + certifying.visits();
    }

    long bytes() {
        return ties.bytes() + 8 * choosing.members() + 12 * choosing.size();
    }

    int[] chooseOnly() {
        choosing.growTo(question.effort().maxSets(), NO_STOPS, this::isWaitedFor);
        return choose().seeds();
    }

    private boolean isWaitedFor() {
        if (!goOn.test(new Progress(choosing.size() + certified, ratio))) {
            cancelled = true;
        }
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
        return Choice.from(drawn(), question, sentinel);
    }

    private SetSample drawn() {
        return new SetSample(choosing, (assumption, number) -> {
            var sets = collection(ReverseTies.of(assumption, question.model()), 10 + number);
            sets.growTo(choosing.size(), NO_STOPS, this::isWaitedFor);
            isAssumptionFull |= sets.isFull();
            return sets;
        });
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

    /// The same where all the work that a search may take did not settle it.
    Ending unsettled() {
        if (cancelled) {
            return Ending.STOPPED;
        }
        if (isCutByTime || deadline.nanosLeft() <= 0) {
            return Ending.TIME;
        }
        return choosing.isFull() ? Ending.MEMORY : Ending.WORK;
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
        double price = choice.isForMost() ? 1 : SeedAnswer.price(worlds, question, choice);
        var work = new Work(
                sets(), visits(), sampleSeconds, chooseSeconds, certifySeconds, clock.lap(), bytes(), ending());
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
                choice.seeds(),
                Standing.untold(choice.seeds().length),
                work,
                worlds);
    }
}
