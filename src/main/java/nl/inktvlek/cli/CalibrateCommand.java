package nl.inktvlek.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.analytics.outcomes.Counts;
import nl.inktvlek.analytics.outcomes.Interval;
import nl.inktvlek.analytics.outcomes.PooledHazard;
import nl.inktvlek.analytics.outcomes.Tries;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.TieCalibration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import tools.jackson.databind.json.JsonMapper;

/// What happened to people, as the chance of a tie.
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "How easily a conversation goes along a tie, learnt from who was told first and who took part when.",
            "",
            "Reads CSV files, or the series in the database of the product when none are given. Prints the chance of a tie",
            "and between which numbers it lies 9 times out of 10, the chance of everything else, and for each place what",
            "is foretold from all other places, beside what was observed."
        },
        footer = {
            "",
            "Example:",
            "  bin/inktvlek calibrate --nodes nodes.csv --edges edges.csv --group village --told leader=1 --took-part adopted=1"
        })
final class CalibrateCommand implements Callable<Integer> {

    @Mixin
    OutcomeOptions files = new OutcomeOptions();

    @Option(
            names = "--tries",
            paramLabel = "once|every-period",
            converter = TriesConverter.class,
            defaultValue = "once",
            description = {
                "once: who took part tries each of their ties once, in the period after, as an advice reckons;",
                "every-period: again and again (default: ${DEFAULT-VALUE}). Of files only."
            })
    Tries tries = Tries.ONCE;

    @Option(
            names = "--assumed",
            paramLabel = "P",
            defaultValue = "0.1",
            description =
                    "Chance of a tie that is thought likely beforehand, between 0 and 1 (default: ${DEFAULT-VALUE}). Of files only.")
    double assumed = 0.1;

    @Option(names = "--json", description = "Print the answer as JSON.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    /// What `calibrate` prints, as JSON or as text.
    ///
    /// @param thin whether there is too little to learn from, or too few groups
    /// @param tie chance of a strong, sure tie, mean over groups; absent where nothing was learnt
    /// @param told what participants told, in the database only
    /// @param groups each foretold from all others
    /// @param skill 1 is perfect, 0 no better than the rate of the other groups, below 0 worse
    record Answer(
            Counts counts,
            boolean thin,
            @Nullable Interval tie,
            @Nullable Interval tieInNewGroup,
            @Nullable Interval otherwise,
            @Nullable Interval otherwiseInNewGroup,
            @Nullable Told told,
            List<Group> groups,
            double covered,
            double skill,
            long skippedLines) {}

    record Told(int answers, int series, boolean thin, double assumed, Interval chance) {}

    record Group(String name, int people, Interval foretold, int observed, boolean covered) {}

    static final class TriesConverter implements ITypeConverter<Tries> {
        @Override
        public Tries convert(String text) {
            return switch (text) {
                case "once" -> Tries.ONCE;
                case "every-period" -> Tries.EVERY_PERIOD;
                default -> throw new TypeConversionException("'%s' is neither once nor every-period".formatted(text));
            };
        }
    }

    @Override
    public Integer call() throws IOException {
        if (!(assumed > 0 && assumed < 1)) {
            throw new IllegalArgumentException("--assumed takes a number between 0 and 1, not " + assumed);
        }
        var answer = files.isFromFiles() ? fromFiles() : fromDatabase();
        if (json) {
            out(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } else {
            print(answer);
        }
        return 0;
    }

    private Answer fromFiles() throws IOException {
        var read = files.read();
        return answer(PooledHazard.of(read.outcomes(), tries, assumed), read.groups(), null, read.problems());
    }

    private Answer fromDatabase() {
        for (var option : List.of("--tries", "--assumed", "--direction")) {
            if (Optional.ofNullable(spec)
                    .orElseThrow()
                    .commandLine()
                    .getParseResult()
                    .hasMatchedOption(option)) {
                throw new IllegalArgumentException(option + " is of files: it needs --nodes and --edges");
            }
        }
        try (var product = ProductContext.open()) {
            var network = product.getBean(Networks.class).current();
            var told = told(network.calibration());
            var outcomes = network.outcomes();
            return outcomes.model()
                    .map(model -> answer(model, outcomes.municipalities(), told, 0))
                    .orElseGet(() ->
                            new Answer(outcomes.counts(), true, null, null, null, null, told, List.of(), 0, 0, 0));
        }
    }

    private static Told told(TieCalibration told) {
        return new Told(told.told().size(), told.series(), told.isThin(), told.prior(), told.measured());
    }

    private static Answer answer(PooledHazard model, List<String> names, @Nullable Told told, long problems) {
        var leftOut = model.leftOut();
        return new Answer(
                model.counts(),
                model.isThin(),
                model.tie(),
                model.tieOfNewGroup(),
                model.base(),
                model.baseOfNewGroup(),
                told,
                leftOut.groups().stream()
                        .map(each -> new Group(
                                names.get(each.group()),
                                each.people(),
                                each.foretold(),
                                each.observed(),
                                each.isCovered()))
                        .toList(),
                leftOut.covered(),
                leftOut.skill(),
                problems);
    }

    private void print(Answer answer) {
        var counts = answer.counts();
        out("%,d people in %d groups; %,d took part, %,d of them after somebody tied to them"
                .formatted(counts.people(), counts.groups(), counts.tookPart(), counts.afterATry()));
        if (answer.skippedLines() > 0) {
            out("%,d lines could not be used".formatted(answer.skippedLines()));
        }
        if (answer.told() != null) {
            var told = answer.told();
            out("told by participants: %,d answers after %d series; chance of a tie %s%s"
                    .formatted(told.answers(), told.series(), text(told.chance()), told.thin() ? "; too few" : ""));
        }
        if (answer.thin()) {
            out("Too little to learn the chance of a tie from: what follows is mostly what was assumed.");
        }
        print("chance of a tie", answer.tie(), answer.tieInNewGroup());
        print("of what comes otherwise, a period", answer.otherwise(), answer.otherwiseInNewGroup());
        if (!answer.groups().isEmpty()) {
            out("%-24s %7s %9s %13s %9s".formatted("left out", "people", "foretold", "9 out of 10", "observed"));
            answer.groups().forEach(this::print);
            out("%.0f %% of the groups lie inside; score %.3f (1 perfect, 0 no better than the rate of the others)"
                    .formatted(100 * answer.covered(), answer.skill()));
        }
    }

    private void print(String what, @Nullable Interval mean, @Nullable Interval ofNewGroup) {
        if (mean != null && ofNewGroup != null) {
            out("%s: %s; in a group not seen before %.4f – %.4f"
                    .formatted(what, text(mean), ofNewGroup.low(), ofNewGroup.high()));
        }
    }

    private void print(Group group) {
        out("%-24s %,7d %9.1f %5.0f – %5.0f %9d%s"
                .formatted(
                        group.name(),
                        group.people(),
                        group.foretold().mean(),
                        group.foretold().low(),
                        group.foretold().high(),
                        group.observed(),
                        group.covered() ? "" : "  outside"));
    }

    private static String text(Interval interval) {
        return "%.4f (%.4f – %.4f)".formatted(interval.mean(), interval.low(), interval.high());
    }

    private void out(String line) {
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(line);
    }
}
