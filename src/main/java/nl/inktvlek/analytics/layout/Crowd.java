package nl.inktvlek.analytics.layout;

import java.util.Arrays;

/// A tree of squares over nodes that push each other away; what is far off pushes as one (Barnes and Hut 1986).
final class Crowd {

    /// A square is far off when its side is less than this many times its distance.
    private static final double OPENING = 1.2;

    /// Nodes in squares smaller than this part of the whole push as one: they stand on the same spot.
    private static final int DEEPEST = 26;

    private static final int QUARTERS = 4;
    private static final int NONE = -1;

    private final float[] x;
    private final float[] y;
    private final double[] weight;

    private int squares;
    private int[] quarters = new int[0];
    private int[] only = new int[0];
    private double[] mass = new double[0];
    private double[] massX = new double[0];
    private double[] massY = new double[0];
    private double left;
    private double top;
    private double side;

    private final int[] path = new int[QUARTERS * (DEEPEST + 2)];
    private final double[] sides = new double[path.length];

    Crowd(float[] x, float[] y, double[] weight) {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    /// Sorts all nodes anew. **Cost.** n log n.
    void gather() {
        float right = Float.NEGATIVE_INFINITY;
        float bottom = Float.NEGATIVE_INFINITY;
        float least = Float.POSITIVE_INFINITY;
        float upper = Float.POSITIVE_INFINITY;
        for (int node = 0; node < x.length; node++) {
            least = Math.min(least, x[node]);
            right = Math.max(right, x[node]);
            upper = Math.min(upper, y[node]);
            bottom = Math.max(bottom, y[node]);
        }
        left = least;
        top = upper;
        side = Math.max(Math.max(right - least, bottom - upper), Float.MIN_NORMAL);
        squares = 0;
        square();
        for (int node = 0; node < x.length; node++) {
            put(node);
        }
    }

    private int square() {
        if (squares == only.length) {
            int more = Math.max(64, 2 * squares);
            quarters = Arrays.copyOf(quarters, QUARTERS * more);
            only = Arrays.copyOf(only, more);
            mass = Arrays.copyOf(mass, more);
            massX = Arrays.copyOf(massX, more);
            massY = Arrays.copyOf(massY, more);
        }
        Arrays.fill(quarters, QUARTERS * squares, QUARTERS * squares + QUARTERS, NONE);
        only[squares] = NONE;
        mass[squares] = 0;
        massX[squares] = 0;
        massY[squares] = 0;
        return squares++;
    }

    private void put(int node) {
        int at = 0;
        double cornerX = left;
        double cornerY = top;
        double half = side / 2;
        for (int depth = 0; ; depth++) {
            int before = mass[at] == 0 ? NONE : only[at];
            boolean isLeaf = mass[at] == 0 || before != NONE;
            add(at, node);
            if (isLeaf && (mass[at] == weight[node] || depth == DEEPEST)) {
                only[at] = node;
                return;
            }
            if (isLeaf) { // who was here alone goes one deeper
                only[at] = NONE;
                int alone = square();
                quarters[QUARTERS * at + quarter(before, cornerX + half, cornerY + half)] = alone;
                add(alone, before);
                only[alone] = before;
            }
            int quarter = quarter(node, cornerX + half, cornerY + half);
            int below = quarters[QUARTERS * at + quarter];
            if (below == NONE) {
                below = square();
                quarters[QUARTERS * at + quarter] = below;
            }
            at = below;
            cornerX += (quarter & 1) * half;
            cornerY += (quarter >> 1) * half;
            half /= 2;
        }
    }

    private void add(int square, int node) {
        mass[square] += weight[node];
        massX[square] += weight[node] * x[node];
        massY[square] += weight[node] * y[node];
    }

    private int quarter(int node, double middleX, double middleY) {
        return (x[node] >= middleX ? 1 : 0) + (y[node] >= middleY ? 2 : 0);
    }

    /// Adds to the forces how all others push a node away: by the product of their weights over their distance.
    void push(int node, double strength, double[] forceX, double[] forceY) {
        int waiting = 0;
        path[waiting] = 0;
        sides[waiting++] = side;
        double pushX = 0;
        double pushY = 0;
        while (waiting > 0) {
            int at = path[--waiting];
            double wide = sides[waiting];
            double awayX = x[node] - massX[at] / mass[at];
            double awayY = y[node] - massY[at] / mass[at];
            double square = awayX * awayX + awayY * awayY;
            if (only[at] != NONE || OPENING * OPENING * square > wide * wide) {
                if (square > 0) {
                    pushX += mass[at] * awayX / square;
                    pushY += mass[at] * awayY / square;
                }
            } else {
                for (int quarter = 0; quarter < QUARTERS; quarter++) {
                    int below = quarters[QUARTERS * at + quarter];
                    if (below != NONE) {
                        path[waiting] = below;
                        sides[waiting++] = wide / 2;
                    }
                }
            }
        }
        forceX[node] += strength * weight[node] * pushX;
        forceY[node] += strength * weight[node] * pushY;
    }
}
