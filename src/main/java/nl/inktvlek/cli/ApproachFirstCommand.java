package nl.inktvlek.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.advice.Advice;
import nl.inktvlek.advice.ApproachFirst;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.Searches;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.centrality.Spectrum;
import nl.inktvlek.analytics.seeds.Baseline;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.SeedAnswer;
import nl.inktvlek.analytics.seeds.SeedQuestion;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.plain.PlainNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Scope;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// Which key figures to approach first.
@Command(
        name = "approach-first",
        mixinStandardHelpOptions = true,
        description = {
            "Which people to approach first, so that a conversation reaches most others.",
            "",
            "Reads two CSV files, or the database of the product when none are given. Prints the people in order of",
            "choice, the expected number of people reached after each, how far the answer is proven to be from the",
            "best possible one, and what simpler choices would reach."
        },
        footer = {
            "",
            "Example:",
            "  bin/inktvlek approach-first --nodes nodes.csv --edges edges.csv --candidates leader=1 --seeds 10"
        })
final class ApproachFirstCommand implements Callable<Integer> {

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--seeds", paramLabel = "K", required = true, description = "How many people to choose.")
    int seeds;

    @Option(
            names = "--candidates",
            paramLabel = "COLUMN=VALUE",
            description =
                    "Who may be chosen, by a column of the people (default: everybody; in the database: key figures).")
    @Nullable
    String candidates;

    @Mixin
    EffortOptions effort = new EffortOptions();

    @Override
    public Integer call() throws IOException {
        if (seeds < 1) {
            throw new IllegalArgumentException("--seeds takes a number from 1, not " + seeds);
        }
        print(network.isFromFiles() ? fromFiles() : fromDatabase());
        return 0;
    }

    private Report fromFiles() throws IOException {
        long start = System.nanoTime();
        double cpu = EffortOptions.cpuSeconds();
        var plain = network.readFiles();
        plain.problems().stream()
                .limit(20)
                .forEach(problem -> err(Messages.place(problem) + ": " + Messages.text(problem, Locale.ENGLISH)));
        if (plain.ids().isEmpty()) {
            throw new IllegalArgumentException("The network has no people in it");
        }
        var snapshot = network.snapshot(plain);
        return answer(plain, snapshot, secondsSince(start), EffortOptions.cpuSeconds() - cpu);
    }

    private Report answer(PlainNetwork plain, NetworkSnapshot snapshot, double reading, double readingCpu) {
        long start = System.nanoTime();
        var allowed = NetworkOptions.select(plain, candidates);
        var question = SeedQuestion.of(seeds, allowed, BestSeeds.everybody(snapshot), network.model.spread())
                .withEffort(effort.effort(snapshot.people()))
                .withRandomSeed(network.randomSeed);
        var answer = new BestSeeds(snapshot).answer(question);
        int k = answer.seeds().length;
        if (k < seeds) {
            err("Only %d of the %d people asked for: there are no more candidates.".formatted(k, seeds));
        }
        var scores = new Baselines.Scores(Spectrum.diffusion(snapshot), named(plain));
        return new Report(
                network.model.toString(),
                network.probability,
                snapshot.people(),
                snapshot.ties(),
                allowed.length,
                seeds,
                IntStream.of(answer.seeds()).mapToObj(plain.ids()::get).toList(),
                answer.reachAfter(),
                answer.certified(),
                answer.certifiedRatio(),
                byName(Baselines.beside(answer, question, snapshot, scores)),
                answer.work().sets(),
                answer.work().visited(),
                secondsSince(start),
                reading,
                split(readingCpu, answer.work()),
                plain.errors());
    }

    private static Report.CpuSeconds split(double read, SeedAnswer.Work work) {
        return new Report.CpuSeconds(
                read, work.sampleSeconds(), work.chooseSeconds(), work.certifySeconds(), work.compareSeconds());
    }

    /// How often each person stands at the far end of a tie in the file: who is named.
    private static IntUnaryOperator named(PlainNetwork plain) {
        var times = new int[plain.ids().size()];
        plain.to().forEach(person -> times[person]++);
        return person -> times[person];
    }

    private Report fromDatabase() {
        try (var product = ProductContext.open()) {
            long start = System.nanoTime();
            double cpu = EffortOptions.cpuSeconds();
            var loaded = product.getBean(Networks.class).current();
            double reading = secondsSince(start);
            double readingCpu = EffortOptions.cpuSeconds() - cpu;
            start = System.nanoTime();
            var approachFirst = product.getBean(ApproachFirst.class);
            var question = new ApproachQuestion(Scope.EVERYTHING, seeds, network.model.spread());
            var advice = product.getBean(Searches.class)
                    .run(
                            Actor.commandLine().username(),
                            ahead -> true,
                            goesOn -> approachFirst.advise(
                                    Actor.commandLine(), question, effort::effort, progress -> goesOn.getAsBoolean()))
                    .orElseThrow(() -> new IllegalStateException("The database holds no key figures to choose from"));
            return new Report(
                    network.model.toString(),
                    "database",
                    loaded.snapshot().people(),
                    loaded.snapshot().ties(),
                    advice.candidates(),
                    seeds,
                    advice.recommended().stream().map(r -> r.person().code()).toList(),
                    reachAfter(advice),
                    advice.reach(),
                    advice.certifiedRatio(),
                    byName(advice.baselines()),
                    advice.work().sets(),
                    advice.work().visited(),
                    secondsSince(start),
                    reading,
                    split(readingCpu, advice.work()),
                    0);
        }
    }

    private static List<Estimate> reachAfter(Advice advice) {
        var all = advice.reach();
        double sum = all.mean()
                - advice.recommended().stream()
                        .mapToDouble(each -> each.extraReach().mean())
                        .sum();
        var reach = new ArrayList<Estimate>();
        for (var recommendation : advice.recommended()) {
            sum += recommendation.extraReach().mean();
            reach.add(new Estimate(sum, all.standardError(), all.runs()));
        }
        return reach;
    }

    private static Map<String, Estimate> byName(List<Baseline> baselines) {
        var byName = new LinkedHashMap<String, Estimate>();
        baselines.forEach(baseline ->
                byName.put(baseline.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), baseline.reach()));
        return byName;
    }

    private void print(Report report) {
        if (network.json) {
            out(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(report));
            return;
        }
        out("%,d people, %,d directed ties, %,d candidates; %s, probability %s"
                .formatted(report.people(), report.ties(), report.candidates(), report.model(), report.probability()));
        for (int i = 0; i < report.seeds().size(); i++) {
            var reach = report.reachAfter().get(i);
            out("%3d  %-24s %,12.1f ± %.1f"
                    .formatted(i + 1, report.seeds().get(i), reach.mean(), reach.standardError()));
        }
        out("together %,.1f ± %.1f people"
                .formatted(report.reach().mean(), report.reach().standardError()));
        out("proven: at least %.3f of the best possible".formatted(report.guarantee()));
        report.baselines()
                .forEach((name, reach) ->
                        out("%-28s %,12.1f ± %.1f".formatted(name, reach.mean(), reach.standardError())));
        out("%.2f s reading, %.2f s choosing, %,d sets, %,d people visited"
                .formatted(report.secondsReading(), report.seconds(), report.sets(), report.visited()));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void out(String line) {
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(line);
    }

    private void err(String line) {
        Optional.ofNullable(spec).orElseThrow().commandLine().getErr().println(line);
    }
}
