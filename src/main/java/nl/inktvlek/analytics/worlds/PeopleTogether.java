package nl.inktvlek.analytics.worlds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;

/// What people reach together, and each of them alone.
///
/// **Model.** Conversations that start from them, in as many worlds as [#MOST_LOOKS] allow; or, where a conversation
/// reaches a large part of the network, [#SETS] reverse reachable sets.
///
/// **Cost.** About a third of a second at most.
public final class PeopleTogether {

    private static final double MOST_LOOKS = 1 << 26;
    private static final int FEWEST_WORLDS = 1 << 8;
    private static final int MOST_WORLDS = 1 << 13;
    private static final int SETS = 1 << 17;
    private static final long MOST_VISITS = 1L << 24;

    private final Comparison compared;
    private final List<Worlds> worlds;
    private final int[] people;
    private final Willingness willing;
    private final double peoplePerSet;

    /// Somebody looks at who is reached by whom.
    public interface Visitor {
        /// @param reached a person who counts
        /// @param by who reach them, the first `size`; valid during the call
        void visit(int reached, int[] by, int size);
    }

    /// Sets of one worker, and how many of them are in each world; those that do not depend on each other are a world
    /// each.
    private record Worlds(DrawnSets sets, int number, IntUnaryOperator endOf) {}

    private PeopleTogether(
            Comparison compared, List<Worlds> worlds, int[] people, Willingness willing, double peoplePerSet) {
        this.willing = willing;
        this.compared = compared;
        this.worlds = worlds;
        this.people = people;
        this.peoplePerSet = peoplePerSet;
    }

    /// As below, of people who each act with their chance.
    static PeopleTogether of(NetworkSnapshot network, SeedQuestion asked, int[] people) {
        return of(network, asked.model(), asked.willing(), asked.counted(), people, asked.randomSeed());
    }

    /// @param counted people who count as reach
    public static PeopleTogether of(
            NetworkSnapshot network, SpreadModel model, int[] counted, int[] people, long randomSeed) {
        return of(network, model, Willingness.CERTAIN, counted, people, randomSeed);
    }

    private static PeopleTogether of(
            NetworkSnapshot network,
            SpreadModel model,
            Willingness willing,
            int[] counted,
            int[] people,
            long randomSeed) {
        var ofThem = new BitSet();
        Arrays.stream(counted).forEach(ofThem::set);
        int processors = Runtime.getRuntime().availableProcessors();
        double affordable = MOST_LOOKS / Math.max(1, ForwardWorlds.looksPerWorld(network, model, people, randomSeed));
        var question = SeedQuestion.of(1, counted, counted, model).withWilling(willing);
        if (affordable < FEWEST_WORLDS) {
            var kept = NodeBits.of(network.nodes(), people);
            var ties = ReverseTies.of(network, model);
            var drawn = new ReverseReachableSets(ties, counted, kept, randomSeed, processors);
            drawn.growTo(SETS, new long[0], () -> drawn.visits() < MOST_VISITS);
            return new PeopleTogether(
                    Comparison.in(drawn, question, people, new int[0]),
                    drawn.parts().stream()
                            .map(part -> new Worlds(part, part.sets(), set -> set + 1))
                            .toList(),
                    people,
                    willing,
                    (double) drawn.roots() / drawn.size());
        }
        var forward = new ForwardWorlds(network, model, people, new int[0], ofThem, randomSeed, processors);
        forward.growTo((int) Math.min(MOST_WORLDS, affordable), () -> true);
        return new PeopleTogether(
                Comparison.in(forward, question, people, new int[0]),
                forward.parts().stream()
                        .map(part -> new Worlds(part.sets(), part.worlds(), part::endOf))
                        .toList(),
                people,
                willing,
                1.0 / forward.worlds());
    }

    /// Reach of all of them, in people.
    public Estimate reach() {
        return compared.reach();
    }

    /// What is lost without each of them if all others stay, in people, in their order.
    public List<Estimate> exclusive() {
        return IntStream.range(0, people.length).mapToObj(compared::exclusive).toList();
    }

    /// Shows every time that somebody is reached, in no particular order; each stands for [#peoplePerSet].
    public void forEach(Visitor visitor) {
        var by = new int[people.length];
        for (var part : worlds) {
            var drawn = part.sets();
            for (int set = 0; set < drawn.sets(); set++) {
                int size = 0;
                for (int i = drawn.start(set); i < drawn.end(set); i++) {
                    by[size++] = drawn.member(i);
                }
                if (size > 0) {
                    visitor.visit(drawn.root(set), by, size);
                }
            }
        }
    }

    /// Reach of all of them in each group, in people; shape `Estimate[groups.count()]`.
    public List<Estimate> reachOf(Aim.Groups groups) {
        var sums = new double[groups.count()];
        var squares = new double[groups.count()];
        var here = new double[groups.count()];
        int number = 0;
        for (var part : worlds) {
            number += part.number();
            int set = 0;
            for (int world = 0; world < part.number(); world++) {
                int begin = set;
                for (; set < part.endOf().applyAsInt(world); set++) {
                    double chance = chance(part.sets(), set);
                    for (int group : groups.ofNode()[part.sets().root(set)]) {
                        here[group] += chance;
                    }
                }
                for (int one = begin; one < set; one++) {
                    for (int group : groups.ofNode()[part.sets().root(one)]) {
                        sums[group] += here[group];
                        squares[group] += here[group] * here[group];
                        here[group] = 0;
                    }
                }
            }
        }
        int draws = number;
        double scale = peoplePerSet * draws;
        return IntStream.range(0, sums.length)
                .mapToObj(group -> Estimate.ofSums(scale * sums[group], scale * scale * squares[group], draws))
                .toList();
    }

    /// Chance that anybody in a set acts.
    private double chance(DrawnSets sets, int set) {
        double nobody = 1;
        for (int i = sets.start(set); i < sets.end(set); i++) {
            nobody *= 1 - willing.of(sets.member(i));
        }
        return 1 - nobody;
    }

    /// People that one set stands for.
    public double peoplePerSet() {
        return peoplePerSet;
    }
}
