package nl.inktvlek.analytics.seeds;

import java.util.List;
import java.util.function.Function;
import nl.inktvlek.analytics.Estimate;

/// The chosen people, best first, with what they bring and how sure that is.
///
/// @param seeds chosen people, in order of choice
/// @param reachAfter expected reach after each choice, in people, those already there included
/// @param extraAfter what each choice adds to everybody before, in people, measured on the same worlds
/// @param certifiedRatio the set is proven to reach at least this share (0..1) of the best possible one
/// @param sets random sets or simulated spreads drawn for choosing and certifying together
/// @param worlds measures any other set of people on the same worlds, so that the two can be compared
public record SeedAnswer(
        int[] seeds,
        List<Estimate> reachAfter,
        List<Estimate> extraAfter,
        double certifiedRatio,
        long sets,
        Function<int[], Estimate> worlds) {}
