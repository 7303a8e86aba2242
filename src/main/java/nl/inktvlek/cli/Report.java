package nl.inktvlek.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.seeds.Ending;
import org.jspecify.annotations.Nullable;

/// What `approach-first` prints, as JSON (see approach-first.schema.json) or as text.
///
/// @param source "files" or "database"
/// @param candidates people who may be chosen
/// @param countedOn people who take part already
/// @param asked how many people were asked for; fewer are chosen when there are fewer candidates, or hours
/// @param seeds chosen people, first choice first
/// @param extraAfter people reached more than without each, given everybody before
/// @param reachAfter expected number of people reached after each choice, on the worlds that choices are compared in
/// @param hours that each approach takes; empty without a budget
/// @param reach expected number of people reached in the end, as wherever it is asked
/// @param guarantee the answer reaches at least this share of the best possible, 0..1
/// @param price reach of the choice for most people ÷ this one
/// @param equallyGood which places are as good as each other, all places in order
/// @param groups what is reached of each group, worst off first; empty where fairness was not asked
/// @param baselines expected reach of people chosen in simpler ways
/// @param setsAsked sets asked for with `--sets`, for choosing and proving together
/// @param sets random sets (or simulated spreads) drawn for choosing and proving together
/// @param endedBy why there are not more
/// @param visited people visited for them
/// @param seconds wall time of the answer, baselines included
/// @param secondsReading wall time of reading the network
/// @param cpuSeconds processor time, all threads together
/// @param skippedLines lines of the files that could not be used
record Report(
        String source,
        String model,
        String probability,
        long randomSeed,
        int people,
        int ties,
        int candidates,
        int countedOn,
        int asked,
        List<String> seeds,
        List<Estimate> extraAfter,
        List<Estimate> reachAfter,
        List<Double> hours,
        Estimate reach,
        double guarantee,
        double price,
        List<EquallyGood> equallyGood,
        List<Group> groups,
        Map<String, Estimate> baselines,
        @Nullable Long setsAsked,
        long sets,
        Ending endedBy,
        long visited,
        double seconds,
        double secondsReading,
        CpuSeconds cpuSeconds,
        long skippedLines) {

    /// @param from first place, from 1
    /// @param others people not chosen who are as good, best first
    /// @param more how many others there are besides
    record EquallyGood(int from, int to, List<String> others, int more) {

        boolean isChoice() {
            return from < to || !others.isEmpty();
        }

        String text() {
            var places = from == to ? "place " + from : "places %d to %d".formatted(from, to);
            var besides = others.isEmpty()
                    ? ""
                    : ", and " + String.join(", ", others) + (more > 0 ? " and %d more".formatted(more) : "");
            return "as good as each other: " + places + besides;
        }
    }

    /// @param name as it stands in the column; in the database the code
    /// @param share of its people that is reached, 0..1
    record Group(String name, int people, Estimate reached, double share) {}

    /// @param sample drawing the sets to choose with
    /// @param certify drawing the sets of the proof
    /// @param compare drawing the worlds in which choices are compared
    record CpuSeconds(double read, double sample, double choose, double certify, double compare) {}

    OptionalDouble hoursSpent() {
        return hours.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        hours.stream().mapToDouble(Double::doubleValue).sum());
    }

    /// For people to read.
    void print(PrintWriter out) {
        line(
                out,
                "%,d people, %,d directed ties, %,d candidates, %,d counted on; %s, probability %s",
                people(),
                ties(),
                candidates(),
                countedOn(),
                model(),
                probability());
        line(out, "%3s  %-24s %20s %22s", "", "", "adds", "together");
        for (int i = 0; i < seeds().size(); i++) {
            line(
                    out,
                    "%3d  %-24s %20s %22s%s",
                    i + 1,
                    seeds().get(i),
                    text(extraAfter().get(i)),
                    text(reachAfter().get(i)),
                    hours().isEmpty() ? "" : "  %,.1f hours".formatted(hours().get(i)));
        }
        equallyGood().stream().filter(EquallyGood::isChoice).forEach(group -> out.println(group.text()));
        line(out, "together %s people", text(reach()));
        hoursSpent().ifPresent(hours -> line(out, "%,.1f hours", hours));
        line(out, "proven: at least %.3f of the best possible", guarantee());
        if (price() > 1) {
            line(out, "the choice for most people reaches %.3f times as many", price());
        }
        groups().forEach(group -> line(
                out,
                "group %-22s %20s of %,d (%.1f %%)",
                group.name(),
                text(group.reached()),
                group.people(),
                100 * group.share()));
        baselines().forEach((name, reach) -> line(out, "%-28s %20s", name, text(reach)));
        line(
                out,
                "%.2f s reading, %.2f s choosing, %,d sets, %,d people visited",
                secondsReading(),
                seconds(),
                sets(),
                visited());
    }

    private static String text(Estimate estimate) {
        return "%,.1f ± %.1f".formatted(estimate.mean(), estimate.standardError());
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(format.formatted(values));
    }
}
