package nl.inktvlek.analytics.worlds;

import static nl.inktvlek.analytics.question.SeedQuestion.joined;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.spread.Spread;

/// Worlds in which conversations started from those who could have been chosen; where others are asked about, they are
/// simulated in the same worlds.
///
/// **Cost.** O(members) for those who could have been chosen, else of a simulation.
public final class ForwardedWorlds implements Worlds {

    /// Worlds in which others are simulated.
    private static final int SIMULATED = 1 << 11;

    private final ForwardWorlds worlds;
    private final SeedQuestion question;
    private final Spread spread;
    private final BitSet counted = new BitSet();
    private final BitSet known = new BitSet();
    private final int[] certain;

    /// @param spread of the same coins
    /// @param from those from whom conversations start in the worlds
    /// @param certain those from whom it is spread in every world
    public ForwardedWorlds(ForwardWorlds worlds, SeedQuestion question, Spread spread, int[] from, int[] certain) {
        this.worlds = worlds;
        this.question = question;
        this.spread = spread;
        this.certain = certain;
        Arrays.stream(from).forEach(known::set);
        Arrays.stream(certain).forEach(known::set);
        Arrays.stream(question.counted()).forEach(counted::set);
    }

    @Override
    public Estimate reach(int... people) {
        return isKnown(people) ? compared(certain, people).reach() : simulated(people);
    }

    @Override
    public List<Estimate> reachOf(List<int[]> sets) {
        return sets.parallelStream().map(this::reach).toList();
    }

    @Override
    public List<Estimate> extras(int[] already, int[] people) {
        return isKnown(already) && isAllKnown(people)
                ? each(people.length, compared(already, people)::extra)
                : each(
                        people.length,
                        place -> difference(
                                simulated(joined(already, Arrays.copyOf(people, place + 1))),
                                simulated(joined(already, Arrays.copyOf(people, place)))));
    }

    @Override
    public List<Estimate> exclusive(int[] already, int[] people) {
        return isKnown(already) && isAllKnown(people)
                ? each(people.length, compared(already, people)::exclusive)
                : each(
                        people.length,
                        place -> difference(
                                simulated(joined(already, people)),
                                simulated(joined(already, without(people, place)))));
    }

    private Estimate simulated(int... people) {
        return spread.expectedReach(people, counted, Math.min(worlds.worlds(), SIMULATED));
    }

    /// The worlds are the same, so the error of the larger reach bounds that of the difference.
    private static Estimate difference(Estimate more, Estimate less) {
        return new Estimate(more.mean() - less.mean(), more.standardError(), more.runs());
    }

    private static int[] without(int[] people, int place) {
        return IntStream.range(0, people.length)
                .filter(i -> i != place)
                .map(i -> people[i])
                .toArray();
    }

    private static List<Estimate> each(int places, IntFunction<Estimate> estimate) {
        return IntStream.range(0, places).mapToObj(estimate).toList();
    }

    /// Whether these are all in the worlds, with everybody from whom it is spread anyway.
    private boolean isKnown(int[] people) {
        return isAllKnown(people)
                && Arrays.stream(certain)
                        .allMatch(person -> Arrays.stream(people).anyMatch(one -> one == person));
    }

    private boolean isAllKnown(int[] people) {
        return Arrays.stream(people).allMatch(known::get);
    }

    private Comparison compared(int[] already, int[] people) {
        var chosen = Arrays.stream(people)
                .distinct()
                .filter(person -> Arrays.stream(already).noneMatch(one -> one == person))
                .toArray();
        return Comparison.in(worlds, question, already, chosen, new int[0]);
    }
}
