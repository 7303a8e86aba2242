package nl.inktvlek.analytics.centrality;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;

/// Measures that follow from powers of the matrix A with A(v, w) = 1 where v has a tie to w, whatever its chance.
public final class Spectrum {

    /// Quarters over which take-up was followed in the villages of the source, rounded.
    public static final int STEPS = 7;

    private static final int MOST_ITERATIONS = 300;

    /// Ties looked at for the eigenvalue behind a choice of people, all iterations together: a tenth of a second's
    /// work. Beyond a few million ties that leaves an error of one or two percent, which no choice notices.
    private static final long MOST_TIES = 24_000_000;

    private static final int FEWEST_ITERATIONS = 6;
    private static final double CONVERGED = 1e-10;

    /// Relative change of the eigenvalue, far below what a choice of people could notice.
    private static final double SETTLED = 1e-8;

    /// A network with a cycle of ties has λ₁ of at least 1, one without has 0.
    private static final double NO_CYCLE = 0.5;

    /// Chance to follow a tie, of the source of [#pageRank].
    public static final double PAGE_RANK_FOLLOWS = 0.85;

    /// Nodes that one thread takes at once.
    private static final int BLOCK = 1 << 12;

    private Spectrum() {}

    /// Diffusion centrality with q = 1/λ₁: how many times news from each node is heard in [#STEPS] steps, in
    /// expectation. Shape `double[nodes]`; all 0 in a network without a cycle of ties, where λ₁ = 0.
    ///
    /// **Source.** Banerjee, Chandrasekhar, Duflo & Jackson, "The Diffusion of Microfinance", Science 2013.
    public static double[] diffusion(NetworkSnapshot network) {
        double largest = largestEigenvalue(
                network, Math.clamp(MOST_TIES / Math.max(1, network.ties()), FEWEST_ITERATIONS, MOST_ITERATIONS));
        return largest <= 0 ? new double[network.nodes()] : diffusion(network, 1 / largest, STEPS);
    }

    /// Σ_{t=1…T} (qA)^t 1, by T products.
    ///
    /// **Cost.** O(T · m) time, O(n) memory.
    public static double[] diffusion(NetworkSnapshot network, double q, int steps) {
        var power = new double[network.nodes()];
        Arrays.fill(power, 1);
        var sum = new double[network.nodes()];
        for (int step = 0; step < steps; step++) {
            power = times(network, power);
            for (int node = 0; node < power.length; node++) {
                power[node] *= q;
                sum[node] += power[node];
            }
        }
        return sum;
    }

    /// λ₁, the largest eigenvalue of A; 0 without ties.
    ///
    /// **Model.** Power iteration on A + 1, whose largest eigenvalue is alone of its size even where A is
    /// bipartite; read from the Rayleigh quotient, whose error is squared where ties go both ways.
    public static double largestEigenvalue(NetworkSnapshot network) {
        return largestEigenvalue(network, MOST_ITERATIONS);
    }

    private static double largestEigenvalue(NetworkSnapshot network, int iterations) {
        var vector = new double[network.nodes()];
        Arrays.fill(vector, 1);
        double value = 0;
        for (int i = 0; i < iterations; i++) {
            var next = times(network, vector);
            double quotient = quotient(next, vector);
            add(next, vector);
            vector = next;
            boolean isSettled = Math.abs(quotient - value) < SETTLED * (1 + quotient);
            value = quotient;
            if (isSettled) {
                break;
            }
        }
        return value < NO_CYCLE ? 0 : value;
    }

    /// `next · vector / vector · vector`; summed block by block, so that it does not depend on the number of threads.
    private static double quotient(double[] next, double[] vector) {
        var along = new double[blocks(vector)];
        var length = new double[along.length];
        eachBlock(vector, block -> {
            double blockAlong = 0;
            double blockLength = 0;
            for (int node = block * BLOCK; node < Math.min(vector.length, (block + 1) * BLOCK); node++) {
                blockAlong += next[node] * vector[node];
                blockLength += vector[node] * vector[node];
            }
            along[block] = blockAlong;
            length[block] = blockLength;
        });
        return Arrays.stream(along).sum() / Arrays.stream(length).sum();
    }

    /// Adds `vector` to `next`, and divides by the largest.
    private static void add(double[] next, double[] vector) {
        var largest = new double[blocks(vector)];
        eachBlock(vector, block -> {
            for (int node = block * BLOCK; node < Math.min(vector.length, (block + 1) * BLOCK); node++) {
                next[node] += vector[node];
                largest[block] = Math.max(largest[block], next[node]);
            }
        });
        double norm = Arrays.stream(largest).max().orElse(1);
        eachBlock(vector, block -> {
            for (int node = block * BLOCK; node < Math.min(vector.length, (block + 1) * BLOCK); node++) {
                next[node] /= norm;
            }
        });
    }

    private static int blocks(double[] vector) {
        return (vector.length + BLOCK - 1) / BLOCK;
    }

    private static void eachBlock(double[] vector, IntConsumer work) {
        IntStream.range(0, blocks(vector)).parallel().forEach(work);
    }

    /// PageRank: the share of time that somebody spends at each node who follows a random tie with chance 0.85 and
    /// otherwise starts anew anywhere. Sums to 1.
    ///
    /// **Cost.** O(m) an iteration, until no share changes by more than 10^-10.
    ///
    /// **Source.** Page, Brin, Motwani & Winograd, "The PageRank Citation Ranking", 1999.
    public static double[] pageRank(NetworkSnapshot network) {
        int nodes = network.nodes();
        var rank = new double[nodes];
        Arrays.fill(rank, 1.0 / nodes);
        for (int i = 0; i < MOST_ITERATIONS; i++) {
            var next = new double[nodes];
            double lost = 0;
            for (int node = 0; node < nodes; node++) {
                int degree = network.outDegree(node);
                lost += degree == 0 ? rank[node] : 0;
                for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                    next[network.target(tie)] += rank[node] / degree;
                }
            }
            double change = 0;
            for (int node = 0; node < nodes; node++) {
                next[node] =
                        (1 - PAGE_RANK_FOLLOWS + PAGE_RANK_FOLLOWS * lost) / nodes + PAGE_RANK_FOLLOWS * next[node];
                change = Math.max(change, Math.abs(next[node] - rank[node]));
            }
            rank = next;
            if (change < CONVERGED) {
                break;
            }
        }
        return rank;
    }

    private static double[] times(NetworkSnapshot network, double[] vector) {
        var product = new double[vector.length];
        eachBlock(vector, block -> {
            for (int node = block * BLOCK; node < Math.min(vector.length, (block + 1) * BLOCK); node++) {
                double sum = 0;
                for (int tie = network.firstTie(node); tie < network.firstTie(node + 1); tie++) {
                    sum += vector[network.target(tie)];
                }
                product[node] = sum;
            }
        });
        return product;
    }
}
