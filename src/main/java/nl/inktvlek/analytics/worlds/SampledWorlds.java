package nl.inktvlek.analytics.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.cover.Coverage;
import nl.inktvlek.analytics.sets.NodeBits;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.analytics.spread.Willingness;

/// Worlds seen from a random person who counts: a collection of reverse reachable sets that chose nobody.
///
/// **Model.** Somebody who says yes with chance q is active in a world with that chance; a set counts for the
/// chance that any of its active members exists, 1 - Π (1 - q).
///
/// **Cost.** O(members) for every question. Unbiased for people that were not chosen with these sets.
public final class SampledWorlds implements Worlds {

    /// Relative error of the reach of the choice at which there are enough worlds: one percent.
    private static final double PRECISE = 0.01;

    private static final long FIRST = 1 << 10;
    private static final long MOST = 1 << 19;

    /// Nodes visited after which the error has to do, about half a second's.
    private static final long MOST_VISITS = 1 << 24;

    private static final int ALREADY = 1;
    private static final int FIRST_RANK = 2;

    private final ReverseReachableSets sets;
    private final Willingness willing;

    public SampledWorlds(ReverseReachableSets sets, Willingness willing) {
        this.sets = sets;
        this.willing = willing;
    }

    /// Worlds of a whole network, drawn on all processors.
    ///
    /// @param counted people who count as reach
    /// @param asked people that will be asked about
    public static SampledWorlds of(
            NetworkSnapshot network, SpreadModel model, int[] counted, int[] asked, int number, long randomSeed) {
        var sets = new ReverseReachableSets(
                ReverseTies.of(network, model),
                counted,
                NodeBits.of(network.nodes(), asked),
                randomSeed,
                Runtime.getRuntime().availableProcessors());
        sets.growTo(number, new long[0], () -> true);
        return new SampledWorlds(sets, Willingness.CERTAIN);
    }

    /// Draws until `people` can be measured well, or until nobody waits any more.
    public void growFor(int[] people, BooleanSupplier goOn) {
        for (long wanted = FIRST; ; wanted *= 2) {
            sets.growTo(wanted, new long[0], goOn);
            var reach = reach(people);
            if (reach.standardError() <= PRECISE * reach.mean()
                    || wanted >= MOST
                    || sets.visits() >= MOST_VISITS
                    || sets.size() < wanted) {
                return;
            }
        }
    }

    /// Number of worlds.
    public long size() {
        return sets.size();
    }

    @Override
    public Estimate reach(int... people) {
        var rank = ranks(new int[0], people);
        long weight = sum(part -> {
            long sum = 0;
            var set = sets.parts().get(part);
            for (int s = 0; s < set.sets(); s++) {
                double none = 1;
                for (int i = set.start(s); i < set.end(s) && none > 0; i++) {
                    int node = set.member(i);
                    none *= rank[node] > 0 ? 1 - willing.of(node) : 1;
                }
                sum += Math.round((1 - none) * Coverage.ONE);
            }
            return sum;
        });
        return toEstimate(weight);
    }

    @Override
    public List<Estimate> reachOf(List<int[]> choices) {
        return Arrays.stream(new SideBySide(sets, willing).weights(choices))
                .mapToObj(this::toEstimate)
                .toList();
    }

    @Override
    public List<Estimate> extras(int[] already, int[] people) {
        return perPerson(already, people, SampledWorlds::inOrder);
    }

    @Override
    public List<Estimate> exclusive(int[] already, int[] people) {
        return perPerson(already, people, SampledWorlds::alone);
    }

    /// Expected reach after each of `extras`, which were told in order. The error is that of a coin with the same mean.
    public List<Estimate> reachAfter(int[] already, List<Estimate> extras) {
        double sum = reach(already).mean();
        var reach = new ArrayList<Estimate>();
        for (var extra : extras) {
            sum += extra.mean();
            reach.add(toEstimate(Math.round(sum / sets.roots() * sets.size() * Coverage.ONE)));
        }
        return List.copyOf(reach);
    }

    /// Expected reach of every node alone, in people. Shape `float[nodes]`, 0 for people that were not asked about.
    public float[] reachOfEach() {
        var times = new long[sets.nodes()];
        for (var set : sets.parts()) {
            for (int i = 0; i < set.size(); i++) {
                times[set.member(i)]++;
            }
        }
        var reach = new float[times.length];
        for (int node = 0; node < reach.length; node++) {
            reach[node] = (float) ((double) times[node] * sets.roots() / sets.size());
        }
        return reach;
    }

    /// Somebody looks at every world: who it is seen from, and which of the people asked about would reach them.
    public interface Visitor {
        /// @param reachers node numbers, valid during the call
        void visit(int root, int[] reachers, int size);
    }

    /// Shows all worlds, in no particular order.
    public void forEach(Visitor visitor) {
        var reachers = new int[sets.nodes()];
        for (var set : sets.parts()) {
            for (int s = 0; s < set.sets(); s++) {
                int size = 0;
                for (int i = set.start(s); i < set.end(s); i++) {
                    reachers[size++] = set.member(i);
                }
                visitor.visit(set.root(s), reachers, size);
            }
        }
    }

    /// Per person the weight that counts for them in a world, given the ranks of those in it and the chance that
    /// nobody who was there already acts.
    private interface Shares {
        void add(int[] ranks, int size, double left, double[] chanceOf, long[] sums);
    }

    /// To each what those before leave.
    private static void inOrder(int[] ranks, int size, double left, double[] chanceOf, long[] sums) {
        Arrays.sort(ranks, 0, size);
        double rest = left;
        for (int i = 0; i < size && rest > 0; i++) {
            sums[ranks[i]] += Math.round(rest * chanceOf[ranks[i]] * Coverage.ONE);
            rest *= 1 - chanceOf[ranks[i]];
        }
    }

    /// To each what all others leave.
    private static void alone(int[] ranks, int size, double left, double[] chanceOf, long[] sums) {
        for (int i = 0; i < size; i++) {
            double rest = left * chanceOf[ranks[i]];
            for (int j = 0; j < size && rest > 0; j++) {
                rest *= j == i ? 1 : 1 - chanceOf[ranks[j]];
            }
            sums[ranks[i]] += Math.round(rest * Coverage.ONE);
        }
    }

    private List<Estimate> perPerson(int[] already, int[] people, Shares shares) {
        var rank = ranks(already, people);
        var sums = new long[people.length + FIRST_RANK];
        var chanceOf = new double[people.length + FIRST_RANK];
        for (int i = 0; i < people.length; i++) {
            chanceOf[i + FIRST_RANK] = willing.of(people[i]);
        }
        var found = new int[people.length];
        for (var set : sets.parts()) {
            for (int s = 0; s < set.sets(); s++) {
                int size = 0;
                double left = 1;
                for (int i = set.start(s); i < set.end(s); i++) {
                    int at = rank[set.member(i)];
                    if (at == ALREADY) {
                        left *= 1 - willing.of(set.member(i));
                    } else if (at >= FIRST_RANK) {
                        found[size++] = at;
                    }
                }
                if (size > 0) {
                    shares.add(found, size, left, chanceOf, sums);
                }
            }
        }
        return Arrays.stream(sums).skip(FIRST_RANK).mapToObj(this::toEstimate).toList();
    }

    /// 0 for everybody else.
    private int[] ranks(int[] already, int[] people) {
        var rank = new int[sets.nodes()];
        for (int i = people.length - 1; i >= 0; i--) {
            rank[people[i]] = i + FIRST_RANK;
        }
        for (int person : already) {
            rank[person] = ALREADY;
        }
        return rank;
    }

    private long sum(IntToLongFunction ofPart) {
        return IntStream.range(0, sets.parts().size())
                .parallel()
                .mapToLong(ofPart)
                .sum();
    }

    /// Turns covered weight into people. Whatever the weights of the sets, their variance is at most that of a coin
    /// with the same mean, so the error is never told too small.
    private Estimate toEstimate(long weight) {
        double share = (double) weight / Coverage.ONE / sets.size();
        return new Estimate(
                share * sets.roots(), Math.sqrt(Math.max(0, share * (1 - share)) / sets.size()) * sets.roots(), (int)
                        Math.min(Integer.MAX_VALUE, sets.size()));
    }
}
