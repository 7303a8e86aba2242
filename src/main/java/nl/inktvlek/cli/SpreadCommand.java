package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// How far a conversation spreads from given people.
@Command(
        name = "spread",
        mixinStandardHelpOptions = true,
        description = {
            "How many people a conversation is expected to reach from given people, with its standard error.",
            "Reads two CSV files, or the database of the product when none are given."
        },
        footer = {
            "",
            "Example:",
            "  bin/inktvlek spread --nodes nodes.csv --edges edges.csv --seeds-file chosen.txt --runs 10000"
        })
final class SpreadCommand implements Callable<Integer> {

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(
            names = "--seeds-file",
            paramLabel = "FILE",
            required = true,
            description = "Ids (in the database: codes) of the people, one on a line.")
    Path seedsFile = Path.of("");

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "Simulated spreads (default: ${DEFAULT-VALUE}).")
    int runs = 10_000;

    /// @param reach expected people reached, the given ones included
    record Answer(String model, String probability, int seeds, double reach, double standardError, int runs) {}

    @Override
    public Integer call() throws IOException {
        if (runs < 1) {
            throw new IllegalArgumentException("--runs takes a number from 1, not " + runs);
        }
        var ids = Files.readAllLines(seedsFile).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
        if (network.isFromFiles()) {
            var plain = network.readFiles();
            var numbers = IntStream.range(0, plain.ids().size())
                    .boxed()
                    .collect(Collectors.toMap(plain.ids()::get, number -> number));
            print(measure(network.snapshot(plain), numbers(ids, numbers), network.probability));
        } else {
            try (var product = ProductContext.open()) {
                var loaded = product.getBean(Networks.class).current();
                print(measure(loaded.snapshot(), numbers(ids, codes(loaded)), "database"));
            }
        }
        return 0;
    }

    private static Map<String, Integer> codes(LoadedNetwork loaded) {
        return loaded.nodes().stream()
                .limit(loaded.snapshot().people())
                .collect(Collectors.toMap(node -> node.code(), node -> node.index()));
    }

    private static int[] numbers(List<String> ids, Map<String, Integer> known) {
        return ids.stream()
                .mapToInt(id -> Optional.ofNullable(known.get(id))
                        .orElseThrow(() -> new IllegalArgumentException("No person with id '%s'".formatted(id))))
                .toArray();
    }

    private Answer measure(NetworkSnapshot snapshot, int[] seeds, String probability) {
        var reach = new Spread(snapshot, network.model.spread(), network.randomSeed)
                .expectedReach(seeds, new BitSet(), runs);
        return new Answer(
                network.model.toString(), probability, seeds.length, reach.mean(), reach.standardError(), runs);
    }

    private void print(Answer answer) {
        var text = network.json
                ? JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(answer)
                : "%,.1f ± %.1f people reached from %d (%s, probability %s, %,d runs)"
                        .formatted(
                                answer.reach(),
                                answer.standardError(),
                                answer.seeds(),
                                answer.model(),
                                answer.probability(),
                                answer.runs());
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(text);
    }
}
