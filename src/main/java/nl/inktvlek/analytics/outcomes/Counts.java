package nl.inktvlek.analytics.outcomes;

import java.util.Arrays;

/// How much there is to learn from.
///
/// @param groups with people in them
/// @param people whose outcome counts
/// @param afterATry how many took part in a period in which somebody tied to them tried
public record Counts(int groups, long people, long tookPart, long afterATry) {

    /// O(people + ties), without the model.
    public static Counts of(Outcomes outcomes, Tries tries) {
        return of(Evidence.of(outcomes, tries));
    }

    static Counts of(Evidence[] evidence) {
        return new Counts(
                (int) Arrays.stream(evidence)
                        .filter(group -> group.people() > 0)
                        .count(),
                Arrays.stream(evidence).mapToLong(Evidence::people).sum(),
                Arrays.stream(evidence).mapToLong(Evidence::tookPart).sum(),
                Arrays.stream(evidence).mapToLong(Evidence::afterATry).sum());
    }
}
