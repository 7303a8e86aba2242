package nl.inktvlek.analytics.question;

import java.time.Duration;

/// When to stop looking: at the wanted certainty, at the latest when time or sets run out.
///
/// The number of sets decides the answer, and the number of workers never does. Where time runs out first, a slower
/// machine stops at fewer sets.
///
/// @param epsilon stop once the answer is proven to reach 1 - 1/e - epsilon of the best possible; 0 never stops for
/// that
/// @param delta chance that the proof is wrong, at most
/// @param timeBudget wall time for preparing the ties, choosing and proving
/// @param firstSets sets of the first round; see [Rounds] for those after it
/// @param maxSets sets for choosing; as many again for the proof
/// @param workers sets are drawn by so many threads
/// @param settles whether to go on until the answer is settled, see [SettledSearch]
public record Effort(
        double epsilon, double delta, Duration timeBudget, long firstSets, long maxSets, int workers, boolean settles) {

    private static final int A_CITY = 100_000;
    private static final long FIRST_SETS = 1 << 13;
    private static final int MOST_FINER = 16;
    private static final Duration ENDLESS = Duration.ofDays(1);

    public Effort {
        if (!(epsilon >= 0 && epsilon < 1 - 1 / Math.E)) {
            throw new IllegalArgumentException("epsilon lies from 0 to below 1 - 1/e, but was " + epsilon);
        }
        if (!(delta > 0 && delta < 1)) {
            throw new IllegalArgumentException("delta lies between 0 and 1, but was " + delta);
        }
        if (firstSets < 1 || maxSets < firstSets || workers < 1) {
            throw new IllegalArgumentException("At least one set and one thread are needed, but there were %d, %d, %d"
                    .formatted(firstSets, maxSets, workers));
        }
    }

    /// Half a second or a million sets, whichever comes first; twice that for more than [#A_CITY] people.
    public static Effort anytime(int people) {
        return people <= A_CITY
                ? new Effort(0, delta(people), Duration.ofMillis(500), FIRST_SETS, 1 << 19, processors(), false)
                : new Effort(0, delta(people), Duration.ofSeconds(1), FIRST_SETS, 1 << 21, processors(), false);
    }

    /// Until the answer is settled: as many sets as the network needs, at most for two seconds. By number, so that the
    /// same question has the same answer; the clock only ends what would take too long.
    public static Effort settled(int people) {
        return new Effort(0, delta(people), Duration.ofSeconds(2), FIRST_SETS, 1L << 24, processors(), true);
    }

    /// Exactly so many sets to choose, and as many for the proof.
    public static Effort sets(long sets, int people) {
        return new Effort(0, delta(people), ENDLESS, sets, sets, processors(), false);
    }

    /// Until the answer is proven to reach 1 - 1/e - epsilon of the best possible. Who wants it finer than a tenth gets
    /// more sets in the first round: an easy proof is no reason for a rough choice.
    public static Effort certain(double epsilon, double delta) {
        double finer = Math.clamp(0.1 / Math.max(epsilon, Double.MIN_NORMAL), 1, MOST_FINER);
        return new Effort(epsilon, delta, ENDLESS, (long) (FIRST_SETS * finer), 1L << 33, processors(), false);
    }

    public Effort within(Duration time) {
        return new Effort(epsilon, delta, time, firstSets, maxSets, workers, settles);
    }

    public Effort withDelta(double chance) {
        return new Effort(epsilon, chance, timeBudget, firstSets, maxSets, workers, settles);
    }

    public Effort withWorkers(int threads) {
        return new Effort(epsilon, delta, timeBudget, firstSets, maxSets, threads, settles);
    }

    private static double delta(int people) {
        return 1.0 / Math.max(2, people);
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }
}
