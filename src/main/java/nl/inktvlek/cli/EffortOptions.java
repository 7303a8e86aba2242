package nl.inktvlek.cli;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import nl.inktvlek.analytics.question.Effort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How long to look for the best people.
final class EffortOptions {

    @Option(
            names = "--time-budget",
            paramLabel = "SECONDS",
            description = {
                "Stop after about so long (default: when the answer is settled, at most 2; no limit with --sets or",
                "--epsilon)."
            })
    @Nullable
    Double timeBudget;

    @Option(names = "--sets", paramLabel = "N", description = "Draw exactly N sets to choose and N for the proof.")
    @Nullable
    Long sets;

    @Option(
            names = "--epsilon",
            paramLabel = "E",
            description = "Go on until the answer is proven to reach 1 - 1/e - E of the best possible.")
    @Nullable
    Double epsilon;

    @Option(names = "--delta", paramLabel = "D", description = "Chance that the proof is wrong (default: 1 / people).")
    @Nullable
    Double delta;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads (default: as many as processors); the answer does not depend on it.")
    @Nullable
    Integer threads;

    /// @throws IllegalArgumentException for numbers out of range, or both a number of sets and an epsilon
    Effort effort(int people) {
        if (sets != null && epsilon != null) {
            throw new IllegalArgumentException("--sets and --epsilon exclude each other");
        }
        if (timeBudget != null && !(timeBudget > 0 && timeBudget < 1e6)) {
            throw new IllegalArgumentException("--time-budget takes seconds above 0, not " + timeBudget);
        }
        var effort = Effort.settled(people);
        if (sets != null) {
            effort = Effort.sets(sets, people);
        } else if (epsilon != null) {
            effort = Effort.certain(epsilon, effort.delta());
        }
        effort = delta == null ? effort : effort.withDelta(delta);
        effort = threads == null ? effort : effort.withWorkers(threads);
        return timeBudget == null ? effort : effort.within(Duration.ofNanos((long) (timeBudget * 1e9)));
    }

    /// For choosing and for the proof together; null when no number was asked for.
    @Nullable
    Long setsAsked() {
        return sets == null ? null : 2 * sets;
    }

    static double cpuSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
