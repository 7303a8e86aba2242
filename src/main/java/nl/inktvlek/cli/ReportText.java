package nl.inktvlek.cli;

import java.io.PrintWriter;
import nl.inktvlek.analytics.Estimate;

/// A report for people to read.
record ReportText(PrintWriter out) {

    void print(Report report) {
        line(
                "%,d people, %,d directed ties, %,d candidates, %,d counted on; %s, probability %s",
                report.people(),
                report.ties(),
                report.candidates(),
                report.countedOn(),
                report.model(),
                report.probability());
        line("%3s  %-24s %20s %22s", "", "", "adds", "together");
        for (int i = 0; i < report.seeds().size(); i++) {
            line(
                    "%3d  %-24s %20s %22s%s",
                    i + 1,
                    report.seeds().get(i),
                    text(report.extraAfter().get(i)),
                    text(report.reachAfter().get(i)),
                    report.hours().isEmpty()
                            ? ""
                            : "  %,.1f hours".formatted(report.hours().get(i)));
        }
        line("together %s people", text(report.reach()));
        report.hoursSpent().ifPresent(hours -> line("%,.1f hours", hours));
        line("proven: at least %.3f of the best possible", report.guarantee());
        if (report.price() > 1) {
            line("the choice for most people reaches %.3f times as many", report.price());
        }
        report.groups()
                .forEach(group -> line(
                        "group %-22s %20s of %,d (%.1f %%)",
                        group.name(),
                        text(group.reached()),
                        group.people(),
                        100 * group.share()));
        report.baselines().forEach((name, reach) -> line("%-28s %20s", name, text(reach)));
        line(
                "%.2f s reading, %.2f s choosing, %,d sets, %,d people visited",
                report.secondsReading(), report.seconds(), report.sets(), report.visited());
    }

    private static String text(Estimate estimate) {
        return "%,.1f ± %.1f".formatted(estimate.mean(), estimate.standardError());
    }

    private void line(String format, Object... values) {
        out.println(format.formatted(values));
    }
}
