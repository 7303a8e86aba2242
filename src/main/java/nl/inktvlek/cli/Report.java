package nl.inktvlek.cli;

import java.util.List;
import java.util.Map;
import nl.inktvlek.analytics.Estimate;

/// What `approach-first` prints, as JSON or as text.
///
/// @param seeds chosen people, first choice first
/// @param reachAfter expected number of people reached after each choice
/// @param guarantee the answer reaches at least this share of the best possible, 0..1
/// @param baselines expected reach of as many people chosen in simpler ways
/// @param sets random sets (or simulated spreads) drawn
/// @param skippedLines lines of the files that could not be used
record Report(
        String model,
        String probability,
        int people,
        int ties,
        int candidates,
        List<String> seeds,
        List<Estimate> reachAfter,
        double guarantee,
        Map<String, Estimate> baselines,
        long sets,
        double seconds,
        double secondsReading,
        long skippedLines) {}
