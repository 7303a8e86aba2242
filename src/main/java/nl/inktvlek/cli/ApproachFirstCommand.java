package nl.inktvlek.cli;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.ApproachFirst;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.centrality.Spectrum;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.seeds.Baseline;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.Ending;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.worlds.GroupsReached;
import nl.inktvlek.files.plain.PlainNetwork;
import nl.inktvlek.snapshot.Networks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Which key figures to approach first.
@Command(
        name = "approach-first",
        mixinStandardHelpOptions = true,
        description = {
            "Which people to approach first, so that a conversation reaches most others.",
            "",
            "Reads two CSV files, or the database of the product when none are given. Prints the people in order of",
            "choice with what each adds, the expected number of people reached after each, how far the answer is proven",
            "to be from the best possible one, and what simpler choices would reach."
        },
        footer = {
            "",
            "Examples:",
            "  bin/inktvlek approach-first --nodes nodes.csv --edges edges.csv --candidates leader=1 --seeds 10",
            "  bin/inktvlek approach-first --nodes nodes.csv --edges edges.csv --seeds 10 --fair town --rule maximin",
            "  bin/inktvlek approach-first --seeds 5 --from outcomes.csv --acceptance 0.6 --budget 40"
        })
final class ApproachFirstCommand implements Callable<Integer> {

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Mixin
    SpreadOptions spread = new SpreadOptions();

    @Mixin
    ChoiceOptions choice = new ChoiceOptions();

    @Mixin
    EffortOptions effort = new EffortOptions();

    @Mixin
    Printer printer = new Printer();

    /// As long as the options say.
    /// Others told as being as good, a group.
    private static final int MOST_OTHERS = 10;

    private record Patience(EffortOptions options, long randomSeed) implements ApproachFirst.Patience {
        @Override
        public Effort effort(int people) {
            return options.effort(people);
        }
    }

    /// How long reading took, and the processor time of it.
    private record Reading(double seconds, double cpuSeconds) {

        static Reading since(long start, double cpu) {
            return new Reading(secondsSince(start), EffortOptions.cpuSeconds() - cpu);
        }

        Report.CpuSeconds and(SeedAnswer.Work work) {
            return new Report.CpuSeconds(
                    cpuSeconds,
                    work.sampleSeconds(),
                    work.chooseSeconds(),
                    work.certifySeconds(),
                    work.compareSeconds());
        }
    }

    @Override
    public Integer call() throws IOException {
        choice.check(spread);
        boolean isFromFiles = network.isFromFiles(printer.command());
        var report = isFromFiles ? fromFiles() : fromDatabase();
        tellLimits(report);
        if (printer.json) {
            printer.out().println(JsonAnswer.spacious("approach-first", report));
        } else {
            report.print(printer.out());
        }
        return 0;
    }

    private void tellLimits(Report report) {
        int chosen = report.seeds().size();
        if (chosen < report.asked()) {
            printer.err("Only %d of the %d people asked for: there are no more candidates%s."
                    .formatted(chosen, report.asked(), choice.budget == null ? "" : ", or hours"));
        }
        if (report.setsAsked() != null && report.endedBy() != Ending.SETS) {
            printer.err("Only %,d of the %,d sets asked for (choosing and proof together): %s."
                    .formatted(
                            report.sets(),
                            report.setsAsked(),
                            switch (report.endedBy()) {
                                case MEMORY -> "there is no memory for more of them";
                                case TIME -> "--time-budget was over";
                                case STOPPED -> "it was stopped";
                                case SETS, CERTAINTY, SETTLED -> "no more were needed";
                                case WORK -> "it would be too much work";
                            }));
        }
    }

    private Report fromFiles() throws IOException {
        long start = System.nanoTime();
        double cpu = EffortOptions.cpuSeconds();
        var plain = network.readFiles(printer::err);
        var snapshot = spread.withChances(plain, network.snapshot(plain));
        return answer(plain, snapshot, Reading.since(start, cpu));
    }

    private Report answer(PlainNetwork plain, NetworkSnapshot snapshot, Reading reading) throws IOException {
        long start = System.nanoTime();
        var question = FileQuestion.of(
                choice, plain, snapshot, spread.model.spread(), effort.effort(snapshot.people()), network.randomSeed);
        var asked = question.asked();
        var answer = new BestSeeds(snapshot).answer(asked);
        var scores = new Baselines.Scores(Spectrum.diffusion(snapshot), named(plain));
        return new Report(
                "files",
                spread.model.toString(),
                spread.probability,
                network.randomSeed,
                snapshot.people(),
                snapshot.ties(),
                asked.candidates().length,
                asked.already().length,
                choice.seeds,
                IntStream.of(answer.seeds()).mapToObj(plain.ids()::get).toList(),
                answer.extraAfter(),
                answer.reachAfter(),
                asked.budget().isLimited()
                        ? DoubleStream.of(IntStream.of(answer.seeds())
                                        .mapToDouble(asked.budget()::costOf)
                                        .toArray())
                                .boxed()
                                .toList()
                        : List.of(),
                SettledReach.of(
                        snapshot, asked.model(), asked.willing(), asked.together(answer.seeds()), asked.counted()),
                answer.certifiedRatio(),
                answer.price(),
                answer.standing().groups().stream()
                        .map(group -> new Report.EquallyGood(
                                group.from() + 1,
                                group.to() + 1,
                                IntStream.of(group.others())
                                        .limit(MOST_OTHERS)
                                        .mapToObj(plain.ids()::get)
                                        .toList(),
                                Math.max(0, group.others().length - MOST_OTHERS)))
                        .toList(),
                groups(question, snapshot, answer.seeds()),
                byName(Baselines.beside(answer, asked, snapshot, scores)),
                effort.setsAsked(),
                answer.work().sets(),
                answer.work().endedBy(),
                answer.work().visited(),
                secondsSince(start),
                reading.seconds(),
                reading.and(answer.work()),
                plain.errors());
    }

    private static List<Report.Group> groups(FileQuestion question, NetworkSnapshot snapshot, int[] seeds) {
        var asked = question.asked();
        return switch (asked.aim()) {
            case Aim.FairShare(var groups) -> groups(question, snapshot, groups, seeds);
            case Aim.WorstOffFirst(var groups) -> groups(question, snapshot, groups, seeds);
            case Aim.MostPeople any -> List.of();
            case Aim.WorstCase any -> List.of();
        };
    }

    private static List<Report.Group> groups(
            FileQuestion question, NetworkSnapshot snapshot, Aim.Groups groups, int[] seeds) {
        return GroupsReached.of(
                        snapshot, question.asked(), groups, question.asked().together(seeds))
                .stream()
                .map(each -> new Report.Group(
                        question.groups().get(each.group()),
                        each.people(),
                        each.reached(),
                        each.reached().mean() / each.people()))
                .sorted(Comparator.comparingDouble(Report.Group::share).thenComparing(Report.Group::name))
                .toList();
    }

    /// How often each person stands at the far end of a tie in the file: who is named.
    private static IntUnaryOperator named(PlainNetwork plain) {
        var times = new int[plain.ids().size()];
        plain.to().forEach(person -> times[person]++);
        return person -> times[person];
    }

    private Report fromDatabase() throws IOException {
        var asked = DatabaseQuestion.of(choice, spread.model.spread());
        try (var product = ProductContext.open()) {
            long start = System.nanoTime();
            double cpu = EffortOptions.cpuSeconds();
            var loaded = product.getBean(Networks.class).current();
            var reading = Reading.since(start, cpu);
            long answering = System.nanoTime();
            var question = DatabaseQuestion.withPeople(asked, choice, loaded);
            var approachFirst = product.getBean(ApproachFirst.class);
            var advice = product.getBean(Searches.class)
                    .run(
                            Actor.commandLine().username(),
                            ahead -> true,
                            goesOn -> approachFirst.advise(
                                    Actor.commandLine(),
                                    question,
                                    new Patience(effort, network.randomSeed),
                                    progress -> goesOn.getAsBoolean()))
                    .orElseThrow(() ->
                            new IllegalStateException("The database holds nobody to choose from (see --candidates)"));
            return report(advice, loaded.snapshot(), secondsSince(answering), reading);
        }
    }

    private Report report(Advice advice, NetworkSnapshot snapshot, double seconds, Reading reading) {
        return new Report(
                "database",
                spread.model.toString(),
                "database",
                network.randomSeed,
                snapshot.people(),
                snapshot.ties(),
                advice.candidates(),
                advice.countedOn().size(),
                choice.seeds,
                advice.recommended().stream().map(each -> each.person().code()).toList(),
                advice.recommended().stream()
                        .map(Advice.Recommendation::extraReach)
                        .toList(),
                advice.reachAfter(),
                advice.recommended().stream()
                        .map(Advice.Recommendation::hours)
                        .flatMap(Optional::stream)
                        .toList(),
                advice.reach(),
                advice.certifiedRatio(),
                advice.price(),
                advice.equallyGood().stream()
                        .map(group -> new Report.EquallyGood(
                                group.from(),
                                group.to(),
                                group.others().stream()
                                        .map(other -> other.node().code())
                                        .toList(),
                                group.more()))
                        .toList(),
                advice.groups().stream()
                        .map(each -> new Report.Group(each.group(), each.people(), each.reached(), each.share()))
                        .toList(),
                byName(advice.baselines()),
                effort.setsAsked(),
                advice.work().sets(),
                advice.work().endedBy(),
                advice.work().visited(),
                seconds,
                reading.seconds(),
                reading.and(advice.work()),
                0);
    }

    private static Map<String, Estimate> byName(List<Baseline> baselines) {
        var byName = new LinkedHashMap<String, Estimate>();
        baselines.forEach(baseline -> byName.put(DatabaseQuestion.word(baseline.kind()), baseline.reach()));
        return byName;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
