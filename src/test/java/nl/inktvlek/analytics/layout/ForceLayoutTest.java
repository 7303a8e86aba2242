package nl.inktvlek.analytics.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForceLayoutTest {

    private static final int CIRCLE = 12;

    /// Two circles of friends in which all know each other, and one tie between them.
    private static final int[][] TWO_CIRCLES = twoCircles();

    private static int[][] twoCircles() {
        var from = IntStream.builder();
        var to = IntStream.builder();
        for (int circle = 0; circle < 2; circle++) {
            for (int one = 0; one < CIRCLE; one++) {
                for (int other = one + 1; other < CIRCLE; other++) {
                    from.add(circle * CIRCLE + one);
                    to.add(circle * CIRCLE + other);
                }
            }
        }
        from.add(0);
        to.add(CIRCLE);
        return new int[][] {from.build().toArray(), to.build().toArray()};
    }

    private record Placed(float[] x, float[] y) {

        static Placed of(int[][] ties, int nodes) {
            var placed = new Placed(new float[nodes], new float[nodes]);
            new ForceLayout(ties[0], ties[1], placed.x, placed.y).all(ForceLayout.FROM_NOTHING);
            return placed;
        }

        double apart(int one, int other) {
            return Math.hypot(x[one] - x[other], y[one] - y[other]);
        }
    }

    @Test
    void friends_stand_together_and_circles_apart() {
        var placed = Placed.of(TWO_CIRCLES, 2 * CIRCLE);
        double widest = 0;
        double nearest = Double.POSITIVE_INFINITY;
        for (int one = 1; one < CIRCLE; one++) {
            for (int other = 1; other < CIRCLE; other++) {
                widest = Math.max(widest, placed.apart(one, other));
                nearest = Math.min(nearest, placed.apart(one, CIRCLE + other));
            }
        }
        assertThat(nearest).isGreaterThan(widest);
    }

    @Test
    void two_who_know_each_other_stand_as_far_apart_as_both_pull() {
        // Each weighs 1 + 1: at rest d = 2 · 2 / d + what gravity adds, so a little under 2.
        var placed = Placed.of(new int[][] {{0}, {1}}, 2);
        assertThat(placed.apart(0, 1)).isCloseTo(1.24, within(0.02));
    }

    @Test
    void it_is_the_same_every_time() {
        var once = Placed.of(TWO_CIRCLES, 2 * CIRCLE);
        var again = Placed.of(TWO_CIRCLES, 2 * CIRCLE);
        assertThat(once.x).containsExactly(again.x);
        assertThat(once.y).containsExactly(again.y);
    }

    /// Someone new who knows three of the first circle, a friend whom only that one knows, and two whom nobody knows.
    private static final int NEW = 2 * CIRCLE;

    private static final int FRIEND_OF_NEW = NEW + 1;
    private static final int ALONE = NEW + 2;
    private static final int ALONE_TOO = NEW + 3;

    private static Placed withNewcomers(Placed known) {
        var all = new Placed(Arrays.copyOf(known.x, ALONE_TOO + 1), Arrays.copyOf(known.y, ALONE_TOO + 1));
        var from = with(TWO_CIRCLES[0], 1, 2, NEW, FRIEND_OF_NEW);
        var to = with(TWO_CIRCLES[1], NEW, NEW, 3, NEW);
        var fresh = new BitSet();
        fresh.set(NEW, ALONE_TOO + 1);
        new ForceLayout(from, to, all.x, all.y).among(fresh, ForceLayout.FOR_A_FEW);
        return all;
    }

    @Test
    void who_is_new_finds_a_place_near_their_friends_and_nobody_else_moves() {
        var known = Placed.of(TWO_CIRCLES, 2 * CIRCLE);
        var all = withNewcomers(known);
        assertThat(Arrays.copyOf(all.x, 2 * CIRCLE)).containsExactly(known.x);
        assertThat(Arrays.copyOf(all.y, 2 * CIRCLE)).containsExactly(known.y);
        assertThat(all.apart(NEW, 2)).isLessThan(all.apart(NEW, CIRCLE + 1));
        assertThat(all.apart(FRIEND_OF_NEW, NEW)).isLessThan(all.apart(FRIEND_OF_NEW, CIRCLE + 1));
        assertThat(all.apart(NEW, 1)).isPositive();
    }

    @Test
    void who_is_new_and_knows_nobody_stands_at_the_edge_and_not_beyond() {
        var known = Placed.of(TWO_CIRCLES, 2 * CIRCLE);
        var all = withNewcomers(known);
        double middleX =
                IntStream.range(0, NEW).mapToDouble(node -> known.x[node]).sum() / NEW;
        double middleY =
                IntStream.range(0, NEW).mapToDouble(node -> known.y[node]).sum() / NEW;
        double edge = IntStream.range(0, NEW)
                .mapToDouble(node -> Math.hypot(known.x[node] - middleX, known.y[node] - middleY))
                .max()
                .orElseThrow();
        for (int alone : new int[] {ALONE, ALONE_TOO}) {
            assertThat(Math.hypot(all.x[alone] - middleX, all.y[alone] - middleY))
                    .isCloseTo(edge, within(edge / 1000));
        }
        assertThat(all.apart(ALONE, ALONE_TOO)).isPositive();
    }

    private static int[] with(int[] values, int... more) {
        return IntStream.concat(IntStream.of(values), IntStream.of(more)).toArray();
    }

    @Test
    void people_without_ties_and_people_on_one_spot_get_finite_places() {
        var placed = Placed.of(new int[][] {{}, {}}, 50);
        for (int node = 0; node < 50; node++) {
            assertThat(placed.x[node]).isFinite();
            assertThat(placed.y[node]).isFinite();
        }
        var none = Placed.of(new int[][] {{}, {}}, 0);
        assertThat(none.x).isEmpty();
    }

    @Test
    void far_off_crowds_push_as_the_sum_of_who_is_in_them_within_a_tenth() {
        var random = new SplittableRandom(5);
        int nodes = 400;
        var x = new float[nodes];
        var y = new float[nodes];
        var weight = new double[nodes];
        for (int node = 0; node < nodes; node++) {
            x[node] = (float) random.nextDouble(-100, 100);
            y[node] = (float) random.nextDouble(-100, 100);
            weight[node] = 1 + random.nextInt(9);
        }
        var crowd = new Crowd(x, y, weight);
        crowd.gather();
        var forceX = new double[nodes];
        var forceY = new double[nodes];
        double off = 0;
        double whole = 0;
        for (int node = 0; node < nodes; node++) {
            crowd.push(node, 1, forceX, forceY);
            double exactX = 0;
            double exactY = 0;
            for (int other = 0; other < nodes; other++) {
                double square = Math.pow(x[node] - x[other], 2) + Math.pow(y[node] - y[other], 2);
                if (other != node) {
                    exactX += weight[node] * weight[other] * (x[node] - x[other]) / square;
                    exactY += weight[node] * weight[other] * (y[node] - y[other]) / square;
                }
            }
            off += Math.hypot(forceX[node] - exactX, forceY[node] - exactY);
            whole += Math.hypot(exactX, exactY);
        }
        assertThat(off / whole).isLessThan(0.1);
    }
}
