package nl.inktvlek.analytics.layout;

import java.util.Arrays;
import java.util.BitSet;

/// ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014): ties pull by their length, nodes push each other away by
/// what they are tied to, each goes as fast as it does not swing. The same every time.
///
/// **Cost.** A round takes n log n for n nodes: about 8 ms for 9,000 nodes and 21,000 ties.
public final class ForceLayout {

    /// Rounds after which nothing moves much any more.
    public static final int FROM_NOTHING = 150;

    /// Rounds in which a few new nodes find their place.
    public static final int FOR_A_FEW = 30;

    private static final double TOLERANCE = 1;
    private static final double GRAVITY = 1;
    private static final double FASTEST_GROWTH = 0.5;
    private static final double LEAST_EFFICIENCY = 0.05;

    private final int[] from;
    private final int[] to;
    private final double[] weight;
    private final float[] x;
    private final float[] y;
    private final Crowd crowd;

    private double[] forceX;
    private double[] forceY;
    private double[] beforeX;
    private double[] beforeY;
    private double speed = 1;
    private double efficiency = 1;

    /// @param from one end of each tie; `to` the other
    /// @param x where nodes stand in any unit, `y` likewise; changed by the rounds
    public ForceLayout(int[] from, int[] to, float[] x, float[] y) {
        this.from = from;
        this.to = to;
        this.x = x;
        this.y = y;
        int nodes = x.length;
        weight = new double[nodes];
        Arrays.fill(weight, 1);
        for (int tie = 0; tie < from.length; tie++) {
            weight[from[tie]]++;
            weight[to[tie]]++;
        }
        crowd = new Crowd(x, y, weight);
        forceX = new double[nodes];
        forceY = new double[nodes];
        beforeX = new double[nodes];
        beforeY = new double[nodes];
    }

    /// Places all nodes; where they stand now is where they start.
    public void all(int rounds) {
        spreadOut();
        var everybody = new BitSet(x.length);
        everybody.set(0, x.length);
        for (int round = 0; round < rounds; round++) {
            round(everybody, 1, GRAVITY);
        }
    }

    /// Places new nodes among the others, which stay where they are: first in the middle of whom they are tied to, then
    /// where the forces bring them. What hangs on nobody with a place would be pushed away for ever: it stays at
    /// the edge.
    public void among(BitSet fresh, int rounds) {
        besideNeighbours(fresh);
        var held = held(fresh);
        double push = pushOfToday(fresh);
        for (int round = 0; round < rounds; round++) {
            round(held, push, 0);
        }
    }

    private void besideNeighbours(BitSet fresh) {
        int nodes = x.length;
        double middleX = 0;
        double middleY = 0;
        int known = nodes - fresh.cardinality();
        for (int node = fresh.nextClearBit(0); node < nodes; node = fresh.nextClearBit(node + 1)) {
            middleX += x[node] / known;
            middleY += y[node] / known;
        }
        double edge = 0;
        for (int node = fresh.nextClearBit(0); node < nodes; node = fresh.nextClearBit(node + 1)) {
            edge = Math.max(edge, Math.hypot(x[node] - middleX, y[node] - middleY));
        }
        var sumX = new double[nodes];
        var sumY = new double[nodes];
        var neighbours = new int[nodes];
        for (int tie = 0; tie < from.length; tie++) {
            int one = from[tie];
            int other = to[tie];
            if (fresh.get(one) != fresh.get(other)) {
                int node = fresh.get(one) ? one : other;
                int anchor = fresh.get(one) ? other : one;
                sumX[node] += x[anchor];
                sumY[node] += y[anchor];
                neighbours[node]++;
            }
        }
        for (int node = fresh.nextSetBit(0); node >= 0; node = fresh.nextSetBit(node + 1)) {
            boolean isAlone = neighbours[node] == 0;
            double turn = turn(node);
            double aside = isAlone ? edge : edge / Math.sqrt(nodes);
            x[node] = (float) ((isAlone ? middleX : sumX[node] / neighbours[node]) + aside * Math.cos(turn));
            y[node] = (float) ((isAlone ? middleY : sumY[node] / neighbours[node]) + aside * Math.sin(turn));
        }
    }

    /// New nodes that hang on one with a place, by other new ones perhaps.
    private BitSet held(BitSet fresh) {
        var held = new BitSet();
        int before;
        do {
            before = held.cardinality();
            for (int tie = 0; tie < from.length; tie++) {
                int one = from[tie];
                int other = to[tie];
                if (fresh.get(one) && (!fresh.get(other) || held.get(other))) {
                    held.set(one);
                }
                if (fresh.get(other) && (!fresh.get(one) || held.get(one))) {
                    held.set(other);
                }
            }
        } while (held.cardinality() > before);
        return held;
    }

    /// Far enough apart that the first rounds need not blow them up; nobody on the spot of another.
    private void spreadOut() {
        double radius = Math.sqrt(Arrays.stream(weight).sum());
        double middleX = mean(x);
        double middleY = mean(y);
        double extent = 0;
        for (int node = 0; node < x.length; node++) {
            extent = Math.max(extent, Math.hypot(x[node] - middleX, y[node] - middleY));
        }
        double scale = extent == 0 ? 0 : radius / extent;
        for (int node = 0; node < x.length; node++) {
            double turn = turn(node);
            x[node] = (float) (scale * (x[node] - middleX) + Math.cos(turn));
            y[node] = (float) (scale * (y[node] - middleY) + Math.sin(turn));
        }
    }

    /// A direction for each node, no two the same: as the seeds of a sunflower (Vogel 1979).
    private static double turn(int node) {
        return node * Math.PI * (3 - Math.sqrt(5));
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    /// At rest a tie is about as long as both ends push: how strongly nodes push in the units that they stand in.
    private double pushOfToday(BitSet fresh) {
        double sum = 0;
        int ties = 0;
        for (int tie = 0; tie < from.length; tie++) {
            int one = from[tie];
            int other = to[tie];
            if (!fresh.get(one) && !fresh.get(other)) {
                double acrossX = x[one] - x[other];
                double acrossY = y[one] - y[other];
                sum += (acrossX * acrossX + acrossY * acrossY) / (weight[one] * weight[other]);
                ties++;
            }
        }
        return ties == 0 || sum == 0 ? 1 : sum / ties;
    }

    private void round(BitSet moving, double push, double gravity) {
        crowd.gather();
        Arrays.fill(forceX, 0);
        Arrays.fill(forceY, 0);
        for (int node = moving.nextSetBit(0); node >= 0; node = moving.nextSetBit(node + 1)) {
            crowd.push(node, push, forceX, forceY);
            double distance = Math.hypot(x[node], y[node]);
            if (distance > 0) {
                forceX[node] -= gravity * weight[node] * x[node] / distance;
                forceY[node] -= gravity * weight[node] * y[node] / distance;
            }
        }
        for (int tie = 0; tie < from.length; tie++) {
            double pullX = x[to[tie]] - x[from[tie]];
            double pullY = y[to[tie]] - y[from[tie]];
            forceX[from[tie]] += pullX;
            forceY[from[tie]] += pullY;
            forceX[to[tie]] -= pullX;
            forceY[to[tie]] -= pullY;
        }
        adaptSpeed(moving);
        move(moving);
        var oldX = beforeX;
        var oldY = beforeY;
        beforeX = forceX;
        beforeY = forceY;
        forceX = oldX;
        forceY = oldY;
    }

    private double swinging(int node) {
        return weight[node] * Math.hypot(beforeX[node] - forceX[node], beforeY[node] - forceY[node]);
    }

    private void adaptSpeed(BitSet moving) {
        double swinging = 0;
        double traction = 0;
        for (int node = moving.nextSetBit(0); node >= 0; node = moving.nextSetBit(node + 1)) {
            swinging += swinging(node);
            traction += weight[node] * Math.hypot(beforeX[node] + forceX[node], beforeY[node] + forceY[node]) / 2;
        }
        double nodes = moving.cardinality();
        double jitter = 0.05 * Math.sqrt(nodes);
        double tolerance = TOLERANCE * Math.max(Math.sqrt(jitter), Math.min(10, jitter * traction / (nodes * nodes)));
        if (swinging > 2 * traction) {
            efficiency = Math.max(LEAST_EFFICIENCY, efficiency / 2);
            tolerance = Math.max(tolerance, TOLERANCE);
        }
        double target = swinging == 0 ? speed : tolerance * efficiency * traction / swinging;
        if (swinging > tolerance * traction) {
            efficiency = Math.max(LEAST_EFFICIENCY, 0.7 * efficiency);
        } else if (speed < 1000) {
            efficiency *= 1.3;
        }
        speed += Math.min(target - speed, FASTEST_GROWTH * speed);
    }

    private void move(BitSet moving) {
        for (int node = moving.nextSetBit(0); node >= 0; node = moving.nextSetBit(node + 1)) {
            double factor = speed / (1 + Math.sqrt(speed * swinging(node)));
            x[node] += (float) (factor * forceX[node]);
            y[node] += (float) (factor * forceY[node]);
        }
    }
}
