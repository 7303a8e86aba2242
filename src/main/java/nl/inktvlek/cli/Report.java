package nl.inktvlek.cli;

import java.util.List;
import java.util.Map;
import nl.inktvlek.analytics.Estimate;

/// What `approach-first` prints, as JSON or as text.
///
/// @param asked how many people were asked for; fewer are chosen when there are fewer candidates
/// @param seeds chosen people, first choice first
/// @param reachAfter expected number of people reached after each choice, on the worlds that choices are compared in
/// @param reach expected number of people reached in the end, on the sets of the proof
/// @param guarantee the answer reaches at least this share of the best possible, 0..1
/// @param baselines expected reach of people chosen in simpler ways
/// @param sets random sets (or simulated spreads) drawn for choosing and proving together
/// @param visited people visited for them
/// @param seconds wall time of the answer, baselines included
/// @param secondsReading wall time of reading the network
/// @param cpuSeconds processor time, all threads together
/// @param skippedLines lines of the files that could not be used
record Report(
        String model,
        String probability,
        int people,
        int ties,
        int candidates,
        int asked,
        List<String> seeds,
        List<Estimate> reachAfter,
        Estimate reach,
        double guarantee,
        Map<String, Estimate> baselines,
        long sets,
        long visited,
        double seconds,
        double secondsReading,
        CpuSeconds cpuSeconds,
        long skippedLines) {

    /// @param sample drawing the sets to choose with
    /// @param certify drawing the sets of the proof
    /// @param compare drawing the worlds in which choices are compared
    record CpuSeconds(double read, double sample, double choose, double certify, double compare) {}
}
