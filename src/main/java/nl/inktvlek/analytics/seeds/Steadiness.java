package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.cover.Coverage;
import nl.inktvlek.analytics.cover.GreedyCover;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;

/// In how many of many plausible assumptions about the ties somebody is chosen, of those who could be.
///
/// **Model.** Under each assumption the choice is made anew, with draws of its own: conversations that start from those
/// who could be chosen, or reverse reachable sets where a conversation reaches so many that this costs more.
///
/// **Cost.** [#MOST_LOOKS] ties looked at, or as many nodes visited, for all assumptions together: about a third of a
/// second.
public final class Steadiness {

    private static final double MOST_LOOKS = 1 << 26;
    private static final double MOST_VISITS = 1 << 24;

    /// Worlds to which the choice among those who could be is sharp enough, and below which sets tell more.
    private static final int MOST_WORLDS = 1 << 11;

    private static final int FEWEST_WORLDS = 1 << 7;
    private static final int MOST_SETS = 1 << 16;

    /// Sets below which a choice is mostly chance.
    private static final int FEWEST_SETS = 2_000;
    private static final int MOST_CONTENDERS = 128;
    private static final int STREAM = 40;

    private final SeedQuestion question;
    private final SeedAnswer answer;
    private final int[] contenders;
    private final BitSet counted = new BitSet();

    /// What is assumed of the ties and of how a conversation passes along them.
    public record Assumption(NetworkSnapshot network, SpreadModel model) {}

    /// @param answer to the question, of which the people are looked at
    public Steadiness(SeedQuestion question, SeedAnswer answer) {
        this.question = question;
        this.answer = answer;
        contenders = Arrays.copyOf(
                answer.contenders(),
                Math.min(answer.contenders().length, Math.max(MOST_CONTENDERS, 2 * answer.seeds().length)));
        Arrays.stream(question.counted()).forEach(counted::set);
    }

    /// Share (0..1) of the assumptions under which each person of the answer is chosen; empty where under one of them
    /// no more than [#FEWEST_SETS] can be afforded.
    ///
    /// @param assumptions by number, from 0
    public double[] shares(int number, IntFunction<Assumption> assumptions) {
        var chosen = IntStream.range(0, number)
                .parallel()
                .mapToObj(i -> choose(assumptions.apply(i), i, number))
                .toList();
        if (chosen.stream().anyMatch(Optional::isEmpty)) {
            return new double[0];
        }
        return Arrays.stream(answer.seeds())
                .mapToDouble(person -> chosen.stream()
                                .flatMap(Optional::stream)
                                .filter(people -> Arrays.stream(people).anyMatch(one -> one == person))
                                .count()
                        / (double) number)
                .toArray();
    }

    /// Empty where too little can be afforded to tell.
    private Optional<int[]> choose(Assumption assumed, int number, int of) {
        long seed = Chance.mix(question.randomSeed() + STREAM + number);
        boolean isCertain = question.willing() == Willingness.CERTAIN;
        var from = isCertain ? contenders : SeedQuestion.joined(contenders, question.already());
        var certain = isCertain ? question.already() : new int[0];
        double looks = ForwardWorlds.looksPerWorld(
                assumed.network(), assumed.model(), SeedQuestion.joined(from, certain), seed);
        double affordable = MOST_LOOKS / of / Math.max(1, looks);
        if (affordable >= FEWEST_WORLDS) {
            var worlds = new ForwardWorlds(assumed.network(), assumed.model(), from, certain, counted, seed, 1);
            worlds.growTo((int) Math.min(MOST_WORLDS, affordable), () -> true);
            return Optional.of(choose(worlds.sets(), assumed.network().nodes()));
        }
        var sets = new ReverseReachableSets(
                ReverseTies.of(assumed.network(), assumed.model()), question.counted(), new long[0], seed, 1);
        sets.growTo(MOST_SETS, new long[0], () -> sets.visits() < MOST_VISITS / of);
        return sets.size() < FEWEST_SETS
                ? Optional.empty()
                : Optional.of(choose(sets.parts(), assumed.network().nodes()));
    }

    private int[] choose(List<DrawnSets> sets, int nodes) {
        var coverage = Coverage.of(sets, nodes);
        for (int person : question.already()) {
            coverage.choose(person, question.willing().of(person));
        }
        return GreedyCover.choose(
                        coverage,
                        contenders,
                        GreedyCover.NOBODY,
                        question.willing(),
                        question.budget(),
                        question.k(),
                        GreedyCover.Caps.NONE)
                .seeds();
    }
}
