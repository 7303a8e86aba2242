package nl.inktvlek.analytics.seeds;

import nl.inktvlek.analytics.Estimate;

/// People chosen in a simpler way, on the same worlds as an answer.
///
/// @param reach in people; of those chosen at random the mean of [Baselines#DRAWS] draws
public record Baseline(Kind kind, Estimate reach) {

    /// How they are chosen.
    public enum Kind {
        RANDOM,
        /// As many, and two more.
        RANDOM_AND_TWO,
        MOST_CONTACTS,
        DIFFUSION,
        /// By how often others name them; absent where nobody is named.
        MOST_NAMED
    }
}
