package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.sets.ForwardWorlds;

/// Worlds in which conversations started from those who could have been chosen; where others are asked about, they are
/// simulated in the same worlds.
///
/// **Cost.** O(members) for those who could have been chosen, else of a simulation.
final class ForwardedWorlds implements Worlds {

    private final ForwardWorlds worlds;
    private final SeedQuestion question;
    private final SimulatedWorlds simulated;
    private final BitSet known = new BitSet();
    private final int[] certain;

    /// @param simulated the same worlds
    /// @param from those from whom conversations start in the worlds
    /// @param certain those from whom it is spread in every world
    ForwardedWorlds(
            ForwardWorlds worlds, SeedQuestion question, SimulatedWorlds simulated, int[] from, int[] certain) {
        this.worlds = worlds;
        this.question = question;
        this.simulated = simulated;
        this.certain = certain;
        Arrays.stream(from).forEach(known::set);
        Arrays.stream(certain).forEach(known::set);
    }

    @Override
    public Estimate reach(int... people) {
        return isKnown(people) ? compared(certain, people).reach() : simulated.reach(people);
    }

    @Override
    public List<Estimate> extras(int[] already, int[] people) {
        return isKnown(already) && isAllKnown(people)
                ? each(people.length, compared(already, people)::extra)
                : simulated.extras(already, people);
    }

    @Override
    public List<Estimate> exclusive(int[] already, int[] people) {
        return isKnown(already) && isAllKnown(people)
                ? each(people.length, compared(already, people)::exclusive)
                : simulated.exclusive(already, people);
    }

    private static List<Estimate> each(int places, IntFunction<Estimate> estimate) {
        return IntStream.range(0, places).mapToObj(estimate).toList();
    }

    /// Whether these are all in the worlds, with everybody from whom it is spread anyway.
    private boolean isKnown(int[] people) {
        return isAllKnown(people)
                && Arrays.stream(certain).allMatch(person -> Arrays.stream(people).anyMatch(one -> one == person));
    }

    private boolean isAllKnown(int[] people) {
        return Arrays.stream(people).allMatch(known::get);
    }

    private Comparison compared(int[] already, int[] people) {
        var chosen = Arrays.stream(people)
                .distinct()
                .filter(person -> Arrays.stream(already).noneMatch(one -> one == person))
                .toArray();
        return Comparison.in(worlds, question.withAlready(already), chosen, new int[0]);
    }
}
