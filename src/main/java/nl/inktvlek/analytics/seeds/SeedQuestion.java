package nl.inktvlek.analytics.seeds;

import java.time.Duration;
import java.util.Arrays;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Whom to start with?
///
/// @param k how many people to choose
/// @param candidates people who may be chosen
/// @param already people who have said yes; they spread the conversation too
/// @param counted people who count as reach
/// @param effort when to stop
/// @param randomSeed the same number gives the same answer
public record SeedQuestion(
        int k, int[] candidates, int[] already, int[] counted, SpreadModel model, Effort effort, long randomSeed) {

    public SeedQuestion {
        if (k < 1) {
            throw new IllegalArgumentException("At least one person has to be chosen, but k was " + k);
        }
        if (counted.length == 0) {
            throw new IllegalArgumentException("Nobody counts as reach");
        }
        var taken = Arrays.stream(already).sorted().toArray();
        candidates = Arrays.stream(candidates)
                .distinct()
                .filter(person -> Arrays.binarySearch(taken, person) < 0)
                .sorted()
                .toArray();
        if (candidates.length == 0) {
            throw new IllegalArgumentException("There is nobody to choose from");
        }
    }

    /// When to stop looking: at the wanted certainty, at the latest when time or sets run out.
    ///
    /// @param epsilon stop once the answer is proven to reach 1 - 1/e - epsilon of the best possible
    /// @param delta chance that the proof is wrong, at most
    /// @param maxSets sets for choosing; as many again for certifying
    public record Effort(double epsilon, double delta, Duration timeBudget, int maxSets) {

        /// Answers while the user waits. By a number of sets, not by the clock, so that the same question has the same
        /// answer tomorrow; the clock only ends what would take too long.
        public static Effort interactive(int people) {
            return new Effort(0, 1.0 / Math.max(2, people), Duration.ofSeconds(3), 1 << 18);
        }
    }
}
