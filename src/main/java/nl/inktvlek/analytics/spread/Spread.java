package nl.inktvlek.analytics.spread;

import java.util.BitSet;
import java.util.function.IntPredicate;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;

/// How many people a conversation reaches when it starts with given seeds, by forward simulation.
///
/// **Model.** One of [SpreadModel]. Independent cascade: a newly reached node passes the conversation on once along
/// each tie, with that tie's chance. Linear threshold: every node draws at most one live tie among those arriving,
/// each with its share; shares that add up to more than 1 are divided by their sum. Reinforced: as the cascade, but
/// a person counts as reached from the second source on; two ties from the same source are one source. Reached nodes
/// stay reached.
///
/// **Randomness.** A coin depends only on (seed, run, tie), or (seed, run, node) for the linear threshold. So a
/// result repeats exactly, and two sets of seeds meet the same coins in the same run: their difference is far less
/// noisy than either estimate.
///
/// **Cost.** O(runs · (n + m)) time at worst, O(n) memory per call, and for the linear threshold O(m) once.
/// Thread-safe.
///
/// **Source.** Kempe, Kleinberg & Tardos, "Maximizing the Spread of Influence through a Social Network", KDD 2003,
/// sections 2.1, 2.2 and claims 2.3, 2.6 (coins and live ties drawn up front are the same process); Centola & Macy,
/// "Complex Contagions and the Weakness of Long Ties", AJS 2007 (reinforcement).
public final class Spread {

    /// Different sources a person needs before it counts as reached under [SpreadModel#REINFORCED].
    public static final int SOURCES_TO_BE_CONVINCED = 2;

    private final NetworkSnapshot network;
    private final SpreadModel model;
    private final long randomSeed;
    private final LiveTies ties;
    private final Willingness willing;

    public Spread(NetworkSnapshot network, SpreadModel model, long randomSeed) {
        this(network, model, randomSeed, Willingness.CERTAIN);
    }

    /// @param willing chance that each seed takes part in a run
    public Spread(NetworkSnapshot network, SpreadModel model, long randomSeed, Willingness willing) {
        this.willing = willing;
        this.network = network;
        this.model = model;
        this.randomSeed = randomSeed;
        this.ties = LiveTies.of(network, model, randomSeed);
    }

    /// Estimates the expected number of people reached, seeds included.
    ///
    /// @param seeds person numbers, `0 <= seed < people`; repeats count once
    /// @param counted the people who count, or all of them when it is empty
    /// @param runs number of simulated spreads; the standard error shrinks with its square root
    /// @return mean and standard error, in people
    public Estimate expectedReach(int[] seeds, BitSet counted, int runs) {
        var wave = new Wave(seeds);
        double sum = 0;
        double sumOfSquares = 0;
        for (int run = 0; run < runs; run++) {
            wave.run(run);
            double size = wave.countedPeople(counted);
            sum += size;
            sumOfSquares += size * size;
        }
        return Estimate.ofSums(sum, sumOfSquares, runs);
    }

    /// Nodes reached and ties looked at in a run, whoever counts; the mean of some.
    double looks(int[] seeds, int runs) {
        var wave = new Wave(seeds);
        long sum = 0;
        for (int run = 0; run < runs; run++) {
            wave.run(run);
            sum += wave.looks();
        }
        return (double) sum / runs;
    }

    /// Share of runs in which each node has been reached by each step.
    ///
    /// @param steps number of steps shown; step 0 holds the seeds
    /// @return `float[steps][nodes]`, each 0..1, never falling from one step to the next
    public float[][] reachedByStep(int[] seeds, int steps, int runs) {
        return reachedByStep(seeds, steps, runs, done -> true);
    }

    /// As above, watched.
    ///
    /// @param goesOn told after each run how many are done; false to make do with those
    public float[][] reachedByStep(int[] seeds, int steps, int most, IntPredicate goesOn) {
        var share = new float[steps][network.nodes()];
        var wave = new Wave(seeds);
        int runs = 0;
        do {
            wave.run(runs++);
            wave.addFirstSteps(share);
        } while (runs < most && goesOn.test(runs));
        for (int node = 0; node < network.nodes(); node++) {
            float reached = 0;
            for (int step = 0; step < steps; step++) {
                reached += share[step][node];
                share[step][node] = reached / runs;
            }
        }
        return share;
    }

    /// Scratch space of one caller: who was reached in the present run, in order, and at which step.
    private final class Wave {

        private final int[] seeds;
        private final byte[] heard = new byte[network.nodes()];

        /// Per node whom it heard last, plus one. Each passes on once, so the same source comes again only right away.
        private final int[] heardFrom = new int[network.nodes()];

        private final int[] touched = new int[network.nodes()];
        private final int[] reached = new int[network.nodes()];
        private final int[] stepEnd = new int[network.nodes() + 1];
        private int touchedSize;
        private int size;
        private int steps;

        Wave(int[] seeds) {
            this.seeds = seeds;
        }

        void run(int run) {
            clear();
            for (int seed : seeds) {
                if (heard[seed] == 0 && takesPart(seed, run)) {
                    touched[touchedSize++] = seed;
                    heard[seed] = (byte) SOURCES_TO_BE_CONVINCED;
                    reached[size++] = seed;
                }
            }
            stepEnd[steps++] = size;
            int next = 0;
            while (next < size) {
                for (int end = size; next < end; next++) {
                    passOn(reached[next], run);
                }
                stepEnd[steps++] = size;
            }
        }

        private boolean takesPart(int seed, int run) {
            double q = willing.of(seed);
            return q == 1 || Chance.coin(~randomSeed, run, seed) < q;
        }

        private void passOn(int node, int run) {
            for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                int target = network.target(tie);
                if (heard[target] < SOURCES_TO_BE_CONVINCED && ties.isLive(run, tie, target)) {
                    hear(target, node);
                }
            }
        }

        private void hear(int node, int source) {
            if (heard[node] == 0) {
                touched[touchedSize++] = node;
            } else if (heardFrom[node] == source + 1) {
                return;
            }
            heardFrom[node] = source + 1;
            boolean oneIsEnough = model != SpreadModel.REINFORCED || network.isAffiliation(node);
            heard[node] = oneIsEnough ? (byte) SOURCES_TO_BE_CONVINCED : (byte) (heard[node] + 1);
            if (heard[node] == SOURCES_TO_BE_CONVINCED) {
                reached[size++] = node;
            }
        }

        private void clear() {
            for (int i = 0; i < touchedSize; i++) {
                heard[touched[i]] = 0;
                heardFrom[touched[i]] = 0;
            }
            touchedSize = 0;
            size = 0;
            steps = 0;
        }

        long looks() {
            long looks = size;
            for (int i = 0; i < size; i++) {
                looks += network.firstTie(reached[i] + 1) - network.firstTie(reached[i]);
            }
            return looks;
        }

        int countedPeople(BitSet counted) {
            int people = 0;
            for (int i = 0; i < size; i++) {
                int node = reached[i];
                if (!network.isAffiliation(node) && (counted.isEmpty() || counted.get(node))) {
                    people++;
                }
            }
            return people;
        }

        /// Adds 1 to `share[step][node]` at the step a node was first reached; later steps than shown are left out.
        void addFirstSteps(float[][] share) {
            int start = 0;
            for (int step = 0; step < Math.min(steps, share.length); step++) {
                for (int i = start; i < stepEnd[step]; i++) {
                    share[step][reached[i]]++;
                }
                start = stepEnd[step];
            }
        }
    }
}
