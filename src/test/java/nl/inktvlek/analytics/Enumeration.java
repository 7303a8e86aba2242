package nl.inktvlek.analytics;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// Expected reach by going through all live-tie worlds: exact, naive, for at most 20 ties. The oracle of the kernels.
public final class Enumeration {

    private Enumeration() {}

    public static double reach(NetworkSnapshot network, int... seeds) {
        return reachAmong(network, IntStream.range(0, network.nodes()).toArray(), seeds);
    }

    /// Expected number of people reached when it takes two different sources, or one for an affiliation.
    public static double reinforcedReach(NetworkSnapshot network, int... seeds) {
        double expected = 0;
        for (int world = 0; world < 1 << network.ties(); world++) {
            expected += chance(network, world) * convinced(network, world, seeds);
        }
        return expected;
    }

    private static int convinced(NetworkSnapshot network, int world, int... seeds) {
        var convinced = new BitSet();
        Arrays.stream(seeds).forEach(convinced::set);
        for (int before = -1; before != convinced.cardinality(); ) {
            before = convinced.cardinality();
            for (int node = 0; node < network.nodes(); node++) {
                var sources = new BitSet();
                for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                    if ((world >> network.inTie(in) & 1) == 1 && convinced.get(network.source(in))) {
                        sources.set(network.source(in));
                    }
                }
                if (sources.cardinality() >= (network.isAffiliation(node) ? 1 : 2)) {
                    convinced.set(node);
                }
            }
        }
        return (int) convinced.stream().filter(node -> node < network.people()).count();
    }

    private static double chance(NetworkSnapshot network, int world) {
        double chance = 1;
        for (int tie = 0; tie < network.ties(); tie++) {
            float p = network.probability(tie);
            chance *= (world >> tie & 1) == 1 ? p : 1 - p;
        }
        return chance;
    }

    /// Expected number of `members` reached.
    public static double reachAmong(NetworkSnapshot network, int[] members, int... seeds) {
        double expected = 0;
        for (int world = 0; world < 1 << network.ties(); world++) {
            double chance = chance(network, world);
            if (chance > 0) {
                var reached = reached(network, world, seeds);
                expected += chance * Arrays.stream(members).filter(reached::get).count();
            }
        }
        return expected;
    }

    private static BitSet reached(NetworkSnapshot network, int world, int... seeds) {
        var reached = new BitSet();
        for (int seed : seeds) {
            reached.set(seed);
        }
        for (int before = -1; before != reached.cardinality(); ) {
            before = reached.cardinality();
            for (int node = 0; node < network.nodes(); node++) {
                for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                    if (reached.get(node) && (world >> tie & 1) == 1) {
                        reached.set(network.target(tie));
                    }
                }
            }
        }
        return reached;
    }
}
