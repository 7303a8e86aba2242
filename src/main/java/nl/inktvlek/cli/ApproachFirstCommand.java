package nl.inktvlek.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.seeds.SeedQuestion;
import nl.inktvlek.exchange.Messages;
import nl.inktvlek.exchange.PlainNetwork;
import nl.inktvlek.insights.Advice;
import nl.inktvlek.insights.ApproachFirst;
import nl.inktvlek.insights.ApproachQuestion;
import nl.inktvlek.insights.Networks;
import nl.inktvlek.insights.Scope;
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

    @Option(
            names = "--time-budget",
            paramLabel = "SECONDS",
            defaultValue = "0.5",
            description = "Stop after about so long (default: ${DEFAULT-VALUE}).")
    double timeBudget = 0.5;

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
        var plain = network.readFiles();
        plain.problems().stream()
                .limit(20)
                .forEach(problem -> err(Messages.place(problem) + ": " + Messages.text(problem, Locale.ENGLISH)));
        if (plain.ids().isEmpty()) {
            throw new IllegalArgumentException("The file of people has no people in it");
        }
        var snapshot = network.snapshot(plain);
        double reading = secondsSince(start);
        return answer(plain, snapshot, reading);
    }

    private Report answer(PlainNetwork plain, NetworkSnapshot snapshot, double reading) {
        long start = System.nanoTime();
        var allowed = NetworkOptions.select(plain, candidates);
        var everybody = BestSeeds.everybody(snapshot);
        var effort = new SeedQuestion.Effort(
                0, 1.0 / Math.max(2, plain.ids().size()), Duration.ofMillis((long) (timeBudget * 1000)), 1_000_000);
        var answer = new BestSeeds(snapshot)
                .answer(new SeedQuestion(
                        seeds, allowed, new int[0], everybody, network.model.spread(), effort, network.randomSeed));
        int k = answer.seeds().length;
        var baselines = new LinkedHashMap<String, Estimate>();
        baselines.put("random", answer.worlds().apply(Baselines.atRandom(allowed, k, network.randomSeed)));
        baselines.put("most-contacts", answer.worlds().apply(Baselines.byMostContacts(snapshot, allowed, k)));
        baselines.put("most-named", answer.worlds().apply(Baselines.byScore(allowed, k, named(plain)::applyAsInt)));
        return new Report(
                network.model.toString(),
                network.probability,
                snapshot.people(),
                snapshot.ties(),
                allowed.length,
                IntStream.of(answer.seeds()).mapToObj(plain.ids()::get).toList(),
                answer.reachAfter(),
                answer.certifiedRatio(),
                baselines,
                answer.sets(),
                secondsSince(start),
                reading,
                plain.errors());
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
            var loaded = product.getBean(Networks.class).current();
            double reading = secondsSince(start);
            start = System.nanoTime();
            var advice = product.getBean(ApproachFirst.class)
                    .advise(Actor.commandLine(), new ApproachQuestion(Scope.EVERYTHING, seeds, network.model.spread()))
                    .orElseThrow(() -> new IllegalStateException("The database holds no key figures to choose from"));
            var reach = new ArrayList<Estimate>();
            double sum = advice.reach().mean()
                    - advice.recommended().stream()
                            .mapToDouble(r -> r.extraReach().mean())
                            .sum();
            for (var recommendation : advice.recommended()) {
                sum += recommendation.extraReach().mean();
                reach.add(new Estimate(
                        sum, advice.reach().standardError(), advice.reach().runs()));
            }
            return new Report(
                    network.model.toString(),
                    "database",
                    loaded.snapshot().people(),
                    loaded.snapshot().ties(),
                    advice.candidates(),
                    advice.recommended().stream().map(r -> r.person().code()).toList(),
                    reach,
                    advice.certifiedRatio(),
                    baselines(advice),
                    advice.reach().runs(),
                    secondsSince(start),
                    reading,
                    0);
        }
    }

    private static Map<String, Estimate> baselines(Advice advice) {
        var baselines = new LinkedHashMap<String, Estimate>();
        advice.baselines()
                .forEach(baseline -> baselines.put(
                        baseline.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), baseline.reach()));
        return baselines;
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
        out("proven: at least %.3f of the best possible".formatted(report.guarantee()));
        report.baselines()
                .forEach((name, reach) ->
                        out("%-28s %,12.1f ± %.1f".formatted(name, reach.mean(), reach.standardError())));
        out("%.2f s reading, %.2f s choosing, %,d sets"
                .formatted(report.secondsReading(), report.seconds(), report.sets()));
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
