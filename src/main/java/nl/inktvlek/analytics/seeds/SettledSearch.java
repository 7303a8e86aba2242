package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.cover.Choice;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.SeedAnswer.Work;
import nl.inktvlek.analytics.worlds.Comparison;
import nl.inktvlek.analytics.worlds.SampledWorlds;
import nl.inktvlek.analytics.worlds.Worlds;

/// A search that goes on until its answer is settled: until another random number would name the same people, or
/// people who are told to be as good.
///
/// **Model.** Reverse reachable sets say roughly who could be chosen, and bound the best possible. Where each person
/// is in few of them, those who could be chosen are told apart in a [Contest]; where a conversation reaches a large
/// part of the network, sets tell more. What is told comes from draws that chose nobody.
public final class SettledSearch {

    /// Nodes visited for sets to choose with, about a quarter of a second's on two processors.
    private static final long MOST_VISITS = 1L << 24;

    /// The same where there can be no contest.
    private static final long MOST_VISITS_ALONE = 1L << 25;

    /// Ties looked at in a world of the first round of a contest, at most.
    private static final double MOST_LOOKS = (double) (1 << 25) / Contest.FIRST_WORLDS;

    /// Shares of the time that may have gone when the sets are drawn, and when the contest is over; the rest is
    /// for what is told.
    private static final double TO_DRAW = 0.4;

    private static final double TO_MEET = 0.7;

    private static final int STEP = 4;

    /// Sets that the least of the chosen has to be in for the sets alone to settle it.
    private static final double ENOUGH_HITS = 1 / (Contest.PRECISE * Contest.PRECISE);

    /// A certificate that twice as many sets would not better by more is good enough.
    private static final double NO_GAIN = 0.01;

    /// Error at which what somebody adds is settled.
    private static final double SETTLED = 0.03;

    private static final int MOST_COMPARED = 512;

    /// Places times people who could be in one of them, at most: each pair is compared in each set.
    private static final int MOST_PAIRS = 1 << 14;

    private final NetworkSnapshot network;
    private final SeedQuestion question;
    private final CertifiedSearch search;
    private final CpuClock clock = new CpuClock();
    private double sampleSeconds;
    private double chooseSeconds;

    SettledSearch(NetworkSnapshot network, SeedQuestion question, CertifiedSearch search) {
        this.network = network;
        this.question = question;
        this.search = search;
    }

    SeedAnswer answer() {
        long sets = question.effort().firstSets();
        while (true) {
            search.draw(sets);
            sampleSeconds += clock.lap();
            var most = search.choose(question.withAim(new Aim.MostPeople()));
            chooseSeconds += clock.lap();
            var known = Comparison.in(search.choosing(), question, most.seeds(), new int[0]);
            double hits = leastHits(known, most.seeds().length);
            var contenders = new Contenders(network, search.choosing(), question, hits).best();
            boolean canMeet = contenders.looks() <= MOST_LOOKS;
            long next = next(sets, canMeet ? MOST_VISITS : MOST_VISITS_ALONE);
            boolean isEnough = hits >= ENOUGH_HITS && gainByDoubling(known, most) < NO_GAIN;
            if (isEnough || next == sets || !search.isInTime(TO_DRAW)) {
                return answer(most, hits, contenders);
            }
            sets = next;
        }
    }

    private long next(long sets, long mostVisits) {
        double visitsPerSet = (double) search.choosing().visits() / sets;
        long next = STEP * sets;
        while (next > question.effort().maxSets() || next * visitsPerSet > mostVisits) {
            next /= 2;
        }
        return search.choosing().size() < sets ? sets : Math.max(sets, next);
    }

    /// In how many sets the person is who adds least to those before.
    private double leastHits(Comparison known, int places) {
        return IntStream.range(0, places)
                        .mapToDouble(place -> known.extra(place).mean())
                        .min()
                        .orElse(0)
                * search.choosing().size()
                / search.choosing().roots();
    }

    /// How much better the certificate would be with twice as many sets, if they were like those there are.
    private double gainByDoubling(Comparison known, Choice most) {
        long sets = search.choosing().size();
        double covered = known.reach().mean() * sets / search.choosing().roots();
        var certificate = search.certificate();
        return certificate.ratio(2 * covered, 2 * sets, 2 * most.upperBound(), 2 * sets)
                - certificate.ratio(covered, sets, most.upperBound(), sets);
    }

    private SeedAnswer answer(Choice most, double hits, Contenders.Found contenders) {
        double error = hits == 0 ? Double.POSITIVE_INFINITY : 1 / Math.sqrt(hits);
        if (hits < ENOUGH_HITS && contenders.looks() <= MOST_LOOKS) {
            var contest = new Contest(network, question, () -> search.isInTime(TO_MEET), search.telling());
            var settled = contest.settle(contenders.people());
            if (settled.error() <= error) {
                var drawn = contest.others(settled);
                chooseSeconds += clock.lap();
                return toAnswer(
                        settled.choice(),
                        most.upperBound(),
                        contenders.widest(),
                        Comparison.in(drawn, question, settled.choice().seeds(), settled.contenders()),
                        contest.worlds(drawn, settled));
            }
        }
        var choice = search.choose(question);
        var others = search.others();
        int atMost = Math.min(MOST_COMPARED, MOST_PAIRS / Math.max(1, choice.seeds().length));
        var compared = Arrays.copyOf(contenders.people(), Math.min(atMost, contenders.people().length));
        return toAnswer(
                choice,
                most.upperBound(),
                contenders.widest(),
                Comparison.in(others, question, choice.seeds(), compared),
                new SampledWorlds(others, question.willing()));
    }

    private SeedAnswer toAnswer(Choice choice, double upperBound, int[] widest, Comparison compared, Worlds worlds) {
        double compareSeconds = clock.lap();
        double ratio = search.prove(choice.seeds(), upperBound);
        int places = choice.seeds().length;
        var extras = IntStream.range(0, places).mapToObj(compared::extra).toList();
        boolean isSettled = !search.isCutShort()
                && extras.stream()
                        .allMatch(extra ->
                                extra.standardError() <= Math.max(SETTLED * extra.mean(), Standing.NOBODY / 2));
        return new SeedAnswer(
                choice.seeds(),
                IntStream.range(0, places).mapToObj(compared::reachAfter).toList(),
                extras,
                ratio,
                compared.reach(),
                choice.isForMost() ? 1 : SeedAnswer.price(worlds, question, choice),
                IntStream.concat(IntStream.of(choice.seeds()), IntStream.of(widest))
                        .distinct()
                        .toArray(),
                question.aim() instanceof Aim.MostPeople
                        ? Standing.of(compared, choice.seeds(), question.budget())
                        : Standing.untold(places),
                new Work(
                        search.sets(),
                        search.visits(),
                        sampleSeconds,
                        chooseSeconds,
                        clock.lap(),
                        compareSeconds,
                        search.bytes(),
                        isSettled ? Ending.SETTLED : search.unsettled()),
                worlds);
    }
}
