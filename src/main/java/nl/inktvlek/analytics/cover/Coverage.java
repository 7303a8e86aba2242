package nl.inktvlek.analytics.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.sets.DrawnSets;

/// What choosing a node still adds to the sets that are hit, kept up to date while nodes are chosen.
///
/// **Model.** Every set has a residual weight, at first 1: the chance that nobody chosen so far acts on it. A node
/// v who says yes with chance q adds q · Σ (residual weights of the sets with v), after which those weights are
/// multiplied by 1 - q. So Σ over sets of 1 - Π (1 - q) is covered; with q = 1 that is the number of sets hit. Sets
/// belong to blocks (groups of people, or assumptions), and all is kept per block.
///
/// Weights are whole numbers of 2^-30, so that sums do not depend on their order.
///
/// **Cost.** O(members) to build and for all choices together with q = 1; 4 bytes a member and a
/// set, 8 bytes a node and block.
public final class Coverage {

    /// The weight of a set that nobody acts on yet.
    public static final int ONE = 1 << 30;

    private final int nodes;
    private final List<Part> parts;
    private final long[][] gain;
    private final long[] covered;
    private boolean fresh;

    private Coverage(int nodes, List<Part> parts, int blocks) {
        this.nodes = nodes;
        this.parts = parts;
        gain = new long[blocks][nodes];
        covered = new long[blocks];
        startAgain();
    }

    /// Forgets all choices.
    void startAgain() {
        if (fresh) {
            return;
        }
        Arrays.fill(covered, 0);
        for (var ofBlock : gain) {
            Arrays.fill(ofBlock, 0);
        }
        for (var part : parts) {
            part.startAgain(gain);
        }
        fresh = true;
    }

    /// One block for all sets.
    public static Coverage of(List<DrawnSets> sets, int nodes) {
        return new Coverage(nodes, parts(sets, nodes, Blocks.all(0)), 1);
    }

    /// The groups that the root of a set is in are its blocks.
    static Coverage byGroup(List<DrawnSets> sets, int nodes, Aim.Groups groups) {
        return new Coverage(nodes, parts(sets, nodes, new Blocks(groups.ofNode())), groups.count());
    }

    /// Each collection, drawn under its own assumption, is a block.
    static Coverage byCollection(List<List<DrawnSets>> collections, int nodes) {
        var parts = new ArrayList<Part>();
        for (int block = 0; block < collections.size(); block++) {
            parts.addAll(parts(collections.get(block), nodes, Blocks.all(block)));
        }
        return new Coverage(nodes, parts, collections.size());
    }

    private static List<Part> parts(List<DrawnSets> sets, int nodes, Blocks blocks) {
        return sets.parallelStream().map(part -> new Part(part, nodes, blocks)).toList();
    }

    int blocks() {
        return covered.length;
    }

    int nodes() {
        return nodes;
    }

    /// What `node` adds to a block with certainty to say yes, in units of 1 / [#ONE] sets.
    long gain(int block, int node) {
        return gain[block][node];
    }

    /// Weight covered in a block so far, in units of 1 / [#ONE] sets.
    long covered(int block) {
        return covered[block];
    }

    /// Chooses a node who says yes with chance `q`.
    public void choose(int node, double q) {
        fresh = false;
        for (var part : parts) {
            part.choose(node, q, gain, covered);
        }
    }

    /// The blocks of a set, by its root.
    ///
    /// @param ofRoot per node the numbers of its blocks; a single row for one that all sets are in
    private record Blocks(int[][] ofRoot) {

        static Blocks all(int block) {
            return new Blocks(new int[][] {{block}});
        }

        boolean isSame() {
            return ofRoot.length == 1;
        }

        public int[] of(int root) {
            return ofRoot[isSame() ? 0 : root];
        }
    }

    /// The index of one worker's sets, turned around: which sets hold a node.
    private static final class Part {

        private final DrawnSets sets;
        private final Blocks blocks;
        private final int[] first;
        private final int[] setOf;
        private final int[] weight;

        Part(DrawnSets sets, int nodes, Blocks blocks) {
            this.sets = sets;
            this.blocks = blocks;
            first = new int[nodes + 1];
            weight = new int[sets.sets()];
            setOf = new int[sets.size()];
            for (int i = 0; i < setOf.length; i++) {
                first[sets.member(i)]++;
            }
            int sum = 0;
            for (int node = 0; node <= nodes; node++) {
                sum += first[node];
                first[node] = sum;
            }
            int end = setOf.length;
            for (int set = weight.length - 1; set >= 0; set--) {
                int start = sets.start(set);
                for (int i = start; i < end; i++) {
                    setOf[--first[sets.member(i)]] = set;
                }
                end = start;
            }
        }

        /// Gives every set its weight back, and adds what each node covers to `gain`.
        void startAgain(long[][] gain) {
            Arrays.fill(weight, ONE);
            if (blocks.isSame()) {
                var ofBlock = gain[blocks.of(0)[0]];
                for (int node = 0; node < ofBlock.length; node++) {
                    ofBlock[node] += (long) (first[node + 1] - first[node]) * ONE;
                }
                return;
            }
            for (int node = 0; node < first.length - 1; node++) {
                for (int i = first[node]; i < first[node + 1]; i++) {
                    for (int block : blocks.of(sets.root(setOf[i]))) {
                        gain[block][node] += ONE;
                    }
                }
            }
        }

        public void choose(int node, double q, long[][] gain, long[] covered) {
            for (int i = first[node]; i < first[node + 1]; i++) {
                int set = setOf[i];
                int taken = q == 1 ? weight[set] : (int) (weight[set] * q);
                if (taken > 0) {
                    weight[set] -= taken;
                    for (int block : blocks.of(sets.root(set))) {
                        covered[block] += taken;
                        lower(gain[block], set, taken);
                    }
                }
            }
        }

        private void lower(long[] gainOfBlock, int set, int taken) {
            for (int member = sets.start(set); member < sets.end(set); member++) {
                gainOfBlock[sets.member(member)] -= taken;
            }
        }
    }
}
