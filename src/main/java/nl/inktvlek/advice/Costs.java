package nl.inktvlek.advice;

import java.util.Arrays;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.snapshot.LoadedNetwork;

/// What approaching each person is thought to take: two hours for somebody a leader of ours knows, one more for every
/// introduction on the way, and six where there is no way within four steps.
///
/// @param hours per node
record Costs(double[] hours) {

    private static final double KNOWN = 2;
    private static final double PER_INTRODUCTION = 1;
    private static final int MOST_STEPS = 4;

    /// @param weHave people from whom introductions start
    static Costs of(LoadedNetwork network, int[] weHave) {
        var hours = new double[network.snapshot().nodes()];
        Arrays.fill(hours, KNOWN + MOST_STEPS * PER_INTRODUCTION);
        var queue = new int[hours.length];
        var steps = new int[hours.length];
        Arrays.fill(steps, -1);
        int end = 0;
        for (int person : weHave) {
            steps[person] = 0;
            queue[end++] = person;
        }
        NetworkSnapshot snapshot = network.snapshot();
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            hours[node] = KNOWN + Math.max(0, steps[node] - 1) * PER_INTRODUCTION;
            for (int tie = snapshot.firstTie(node);
                    steps[node] < MOST_STEPS && tie < snapshot.firstTie(node + 1);
                    tie++) {
                int target = snapshot.target(tie);
                if (steps[target] < 0) {
                    steps[target] = steps[node] + 1;
                    queue[end++] = target;
                }
            }
        }
        return new Costs(hours);
    }
}
