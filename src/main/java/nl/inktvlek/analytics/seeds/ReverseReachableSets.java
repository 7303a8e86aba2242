package nl.inktvlek.analytics.seeds;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Random sets of nodes from which a random person would have been reached.
///
/// **Model.** Draw a person ("root") uniformly among those who count; the set holds every node with a live path to the
/// root. For seeds S, (people who count) · P(the set contains a member of S) is the expected reach of S. Under the
/// independent cascade every arriving tie is live with its own chance; under the linear threshold at most one is.
///
/// **Randomness.** Sets come in chunks of [#CHUNK]; chunk c depends only on (seed, c). So the collection is the same
/// for
/// any number of threads.
///
/// **Cost.** Time is proportional to the arriving ties of the nodes visited; where all ties of a node have the same
/// chance p, skips of geometric length make it p times that. Sets lie behind each other in one growing array, 4 bytes a
/// member, 4 a set.
///
/// **Source.** Borgs, Brautbar, Chayes & Lucier, "Maximizing Social Influence in Nearly Optimal Time", SODA 2014;
/// skips: Guo, Wang, Wei & Chen, "Influence Maximization Revisited", SIGMOD 2020, section 3.
public final class ReverseReachableSets {

    /// Sets drawn with one stream of random numbers.
    static final int CHUNK = 64;

    /// Members after which no more sets are drawn, 256 MB of them: where a conversation reaches nearly everybody, a set
    /// holds nearly everybody too, and few sets tell as much as many small ones.
    static final int MOST_MEMBERS = 1 << 26;

    /// Chunks drawn before looking again whether there are enough members.
    private static final int CHUNKS_AT_ONCE = 8;

    private static final int SKIP_FROM_DEGREE = 8;

    private final NetworkSnapshot network;
    private final SpreadModel model;
    private final int[] roots;
    private final long randomSeed;
    private final float[] equalChance;
    private final IntArrayList members = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();

    /// @param roots the people who count as reach
    /// @throws IllegalArgumentException for the reinforced model, which has no such sets, or without roots
    public ReverseReachableSets(NetworkSnapshot network, SpreadModel model, int[] roots, long randomSeed) {
        if (model == SpreadModel.REINFORCED) {
            throw new IllegalArgumentException("Reinforced spread needs two sources and has no reverse reachable sets");
        }
        if (roots.length == 0) {
            throw new IllegalArgumentException("Nobody counts as reach");
        }
        this.network = network;
        this.model = model;
        this.roots = roots;
        this.randomSeed = randomSeed;
        this.equalChance = equalChances(network);
    }

    /// Per node the chance all its arriving ties share, or -1 where they differ.
    private static float[] equalChances(NetworkSnapshot network) {
        var equal = new float[network.nodes()];
        for (int node = 0; node < equal.length; node++) {
            int first = network.firstIn(node);
            int end = network.firstIn(node + 1);
            float p = first == end ? 0 : network.probability(network.inTie(first));
            for (int in = first + 1; in < end && p >= 0; in++) {
                p = network.probability(network.inTie(in)) == p ? p : -1;
            }
            equal[node] = p;
        }
        return equal;
    }

    /// Draws sets until there are at least `wanted`, whole chunks at a time, on all processors. Stops before when
    /// [#MOST_MEMBERS] is reached.
    public void growTo(int wanted) {
        int endChunk = (wanted + CHUNK - 1) / CHUNK;
        while (size() / CHUNK < endChunk && members.size() < MOST_MEMBERS) {
            int firstChunk = size() / CHUNK;
            grow(firstChunk, Math.min(endChunk, Math.max(2 * firstChunk, firstChunk + CHUNKS_AT_ONCE)));
        }
    }

    private void grow(int firstChunk, int endChunk) {
        int tasks = Math.min(endChunk - firstChunk, 64);
        var parts = IntStream.range(0, tasks)
                .parallel()
                .mapToObj(task -> draw(
                        firstChunk + (int) ((long) (endChunk - firstChunk) * task / tasks),
                        firstChunk + (int) ((long) (endChunk - firstChunk) * (task + 1) / tasks)))
                .toList();
        for (var part : parts) {
            int offset = members.size();
            members.addAll(part.members);
            part.ends.forEach(end -> ends.add(offset + end));
        }
    }

    private Sampler draw(int fromChunk, int toChunk) {
        var sampler = new Sampler();
        for (int chunk = fromChunk; chunk < toChunk; chunk++) {
            sampler.drawChunk(new Chance(randomSeed, chunk));
        }
        return sampler;
    }

    /// Number of sets.
    public int size() {
        return ends.size();
    }

    /// Number of members of all sets together.
    public int totalMembers() {
        return members.size();
    }

    int start(int set) {
        return set == 0 ? 0 : ends.getInt(set - 1);
    }

    int end(int set) {
        return ends.getInt(set);
    }

    int member(int position) {
        return members.getInt(position);
    }

    /// Number of people who count as reach.
    public int roots() {
        return roots.length;
    }

    /// Expected reach of `seeds`, counted on these sets; unbiased for seeds that were not chosen with them.
    public Estimate reach(int[] seeds) {
        var isSeed = new boolean[network.nodes()];
        for (int seed : seeds) {
            isSeed[seed] = true;
        }
        int hit = 0;
        for (int set = 0; set < size(); set++) {
            hit += isHit(set, isSeed) ? 1 : 0;
        }
        return toEstimate(hit);
    }

    private boolean isHit(int set, boolean[] isSeed) {
        for (int i = start(set); i < end(set); i++) {
            if (isSeed[members.getInt(i)]) {
                return true;
            }
        }
        return false;
    }

    /// Turns a number of sets hit into people.
    Estimate toEstimate(int setsHit) {
        double share = (double) setsHit / size();
        return new Estimate(share * roots.length, Math.sqrt(share * (1 - share) / size()) * roots.length, size());
    }

    /// Expected reach of every node alone, in people: how often it is in a set. Shape `float[nodes]`.
    public float[] reachOfEach() {
        var reach = new float[network.nodes()];
        for (int i = 0; i < members.size(); i++) {
            reach[members.getInt(i)]++;
        }
        for (int node = 0; node < reach.length; node++) {
            reach[node] *= (float) roots.length / size();
        }
        return reach;
    }

    /// Draws sets on one thread.
    private final class Sampler {

        private final IntArrayList members = new IntArrayList();
        private final IntArrayList ends = new IntArrayList();
        private final long[] visited = new long[(network.nodes() + 63) / 64];

        void drawChunk(Chance chance) {
            for (int i = 0; i < CHUNK; i++) {
                int begin = members.size();
                visit(roots[chance.nextInt(roots.length)]);
                for (int next = begin; next < members.size(); next++) {
                    expand(members.getInt(next), chance);
                }
                ends.add(members.size());
                for (int position = begin; position < members.size(); position++) {
                    visited[members.getInt(position) >> 6] = 0;
                }
            }
        }

        private void expand(int node, Chance chance) {
            if (model == SpreadModel.LINEAR_THRESHOLD) {
                visitOneTie(node, chance);
            } else if (equalChance[node] >= 0 && network.inDegree(node) >= SKIP_FROM_DEGREE) {
                visitBySkipping(node, equalChance[node], chance);
            } else {
                visitByCoin(node, chance);
            }
        }

        private void visitByCoin(int node, Chance chance) {
            for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                if (chance.nextFloat() < network.probability(network.inTie(in))) {
                    visit(network.source(in));
                }
            }
        }

        private void visitBySkipping(int node, float p, Chance chance) {
            if (p == 0) {
                return;
            }
            int end = network.firstIn(node + 1);
            double inverseLogOfMiss = 1 / Math.log1p(-p); // p = 1 gives -0.0: no skip at all
            double next = network.firstIn(node);
            while (true) {
                next += Math.floor(Math.log(1 - chance.nextDouble()) * inverseLogOfMiss);
                if (!(next < end)) {
                    return;
                }
                visit(network.source((int) next));
                next++;
            }
        }

        private void visitOneTie(int node, Chance chance) {
            double sum = 0;
            for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                sum += network.probability(network.inTie(in));
            }
            double point = chance.nextDouble() * Math.max(1, sum);
            for (int in = network.firstIn(node); in < network.firstIn(node + 1); in++) {
                point -= network.probability(network.inTie(in));
                if (point < 0) {
                    visit(network.source(in));
                    return;
                }
            }
        }

        private void visit(int node) {
            long bit = 1L << node;
            if ((visited[node >> 6] & bit) == 0) {
                visited[node >> 6] |= bit;
                members.add(node);
            }
        }
    }

    /// Position in `members` of every set that holds a node: the index turned around, `int[nodes + 1]` and
    /// `int[members]`.
    Inverted invert() {
        var first = new int[network.nodes() + 1];
        for (int i = 0; i < members.size(); i++) {
            first[members.getInt(i) + 1]++;
        }
        for (int node = 0; node < network.nodes(); node++) {
            first[node + 1] += first[node];
        }
        var next = Arrays.copyOf(first, network.nodes());
        var set = new int[members.size()];
        for (int s = 0; s < size(); s++) {
            for (int i = start(s); i < end(s); i++) {
                set[next[members.getInt(i)]++] = s;
            }
        }
        return new Inverted(first, set);
    }

    /// Sets per node: those of `node` stand at `first[node]` up to `first[node + 1] - 1`.
    record Inverted(int[] first, int[] set) {}
}
