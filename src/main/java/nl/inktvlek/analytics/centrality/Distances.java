package nl.inktvlek.analytics.centrality;

import java.util.Arrays;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Measures that follow from shortest paths, estimated from randomly drawn starting points, or exact from all.
///
/// **Model.** Every tie is one step, whatever its chance; ties are followed in their direction. Betweenness of v: the
/// number of ordered pairs (s, t) other than v, each counted for the share of its shortest paths that go through v.
/// Harmonic closeness of v: Σ over s ≠ v of 1 / distance(s, v), where no path counts as 0.
///
/// **Randomness.** Starting points are drawn without replacement; each figure is the sum over them × n / samples. They
/// are dealt over a fixed number of parts, so that figures do not depend on the number of threads.
///
/// **Cost.** O(samples · m) time, shared by the processors; O(n) memory for each part.
///
/// **Source.** Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; Brandes & Pich, "Centrality
/// Estimation in Large Networks", 2007; harmonic: Boldi & Vigna, "Axioms for Centrality", 2014; sampling: Eppstein
/// & Wang 2004.
public final class Distances {

    private static final int PARTS = 4;

    private final double[] betweenness;
    private final double[] betweennessError;
    private final double[] harmonic;
    private final double[] harmonicError;

    private Distances(Sums betweenness, Sums harmonic, int samples) {
        this.betweenness = betweenness.mean(samples);
        this.betweennessError = betweenness.standardError(samples);
        this.harmonic = harmonic.mean(samples);
        this.harmonicError = harmonic.standardError(samples);
    }

    /// Number of pairs of nodes that each node stands between. Shape `double[nodes]`.
    public double[] betweenness() {
        return betweenness;
    }

    public double[] betweennessError() {
        return betweennessError;
    }

    /// Harmonic closeness. Shape `double[nodes]`, from 0 to n - 1.
    public double[] harmonic() {
        return harmonic;
    }

    public double[] harmonicError() {
        return harmonicError;
    }

    /// @param samples starting points; all nodes, and exact, when there are fewer
    public static Distances of(NetworkSnapshot network, int samples, long randomSeed) {
        var starts = drawn(network.nodes(), Math.min(samples, network.nodes()), randomSeed);
        var parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> new Part(network).from(starts, part))
                .toList();
        var all = parts.getFirst();
        parts.stream().skip(1).forEach(all::add);
        return new Distances(all.between, all.close, Math.max(1, starts.length));
    }

    private static int[] drawn(int nodes, int number, long randomSeed) {
        var order = new int[nodes];
        Arrays.setAll(order, node -> node);
        var chance = new Chance(randomSeed, 0);
        for (int i = 0; i < number; i++) {
            int other = i + chance.nextInt(nodes - i);
            int start = order[other];
            order[other] = order[i];
            order[i] = start;
        }
        return Arrays.copyOf(order, number);
    }

    /// What follows from every [#PARTS]th starting point.
    private static final class Part {

        private final Search search;
        private final Sums between;
        private final Sums close;

        Part(NetworkSnapshot network) {
            search = new Search(network);
            between = new Sums(network.nodes());
            close = new Sums(network.nodes());
        }

        Part from(int[] starts, int first) {
            int nodes = search.network.nodes();
            for (int i = first; i < starts.length; i += PARTS) {
                search.from(starts[i]);
                for (int at = 1; at < search.reached; at++) {
                    int node = search.queue[at];
                    between.add(node, search.dependence[node] * nodes);
                    close.add(node, (double) nodes / search.distance[node]);
                }
            }
            return this;
        }

        void add(Part other) {
            between.add(other.between);
            close.add(other.close);
        }
    }

    /// Sums and sums of squares of samples, most of which are 0.
    private static final class Sums {

        private final double[] sum;
        private final double[] squares;

        Sums(int nodes) {
            sum = new double[nodes];
            squares = new double[nodes];
        }

        void add(int node, double value) {
            sum[node] += value;
            squares[node] += value * value;
        }

        void add(Sums other) {
            for (int node = 0; node < sum.length; node++) {
                sum[node] += other.sum[node];
                squares[node] += other.squares[node];
            }
        }

        double[] mean(int samples) {
            return Arrays.stream(sum).map(total -> total / samples).toArray();
        }

        /// 0 when every starting point was used.
        double[] standardError(int samples) {
            var error = new double[sum.length];
            double unseen = 1 - (double) samples / sum.length;
            for (int node = 0; node < error.length && samples > 1; node++) {
                double mean = sum[node] / samples;
                double variance = Math.max(0, squares[node] / samples - mean * mean) * samples / (samples - 1);
                error[node] = Math.sqrt(variance / samples * unseen);
            }
            return error;
        }
    }

    /// Breadth-first search that counts shortest paths. Scratch space.
    private static final class Search {

        private final NetworkSnapshot network;
        private final int[] distance;
        private final double[] paths;
        private final double[] dependence;
        private final int[] queue;
        private int reached;

        Search(NetworkSnapshot network) {
            this.network = network;
            distance = new int[network.nodes()];
            paths = new double[network.nodes()];
            dependence = new double[network.nodes()];
            queue = new int[network.nodes()];
        }

        void from(int start) {
            Arrays.fill(distance, -1);
            distance[start] = 0;
            paths[start] = 1;
            dependence[start] = 0;
            queue[0] = start;
            reached = 1;
            for (int next = 0; next < reached; next++) {
                int node = queue[next];
                for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                    int target = network.target(tie);
                    if (distance[target] < 0) {
                        distance[target] = distance[node] + 1;
                        paths[target] = 0;
                        dependence[target] = 0;
                        queue[reached++] = target;
                    }
                    if (distance[target] == distance[node] + 1) {
                        paths[target] += paths[node];
                    }
                }
            }
            for (int last = reached - 1; last >= 0; last--) {
                int node = queue[last];
                for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                    int target = network.target(tie);
                    if (distance[target] == distance[node] + 1) {
                        dependence[node] += paths[node] / paths[target] * (1 + dependence[target]);
                    }
                }
            }
        }
    }
}
