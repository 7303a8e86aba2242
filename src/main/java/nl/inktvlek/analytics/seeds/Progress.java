package nl.inktvlek.analytics.seeds;

import java.util.function.Predicate;

/// How far an answer is, told after each round.
///
/// @param sets sets drawn so far
/// @param certifiedRatio what is proven so far, 0..1
public record Progress(long sets, double certifiedRatio) {

    /// For those who do not look: always goes on.
    public static final Predicate<Progress> UNWATCHED = progress -> true;
}
