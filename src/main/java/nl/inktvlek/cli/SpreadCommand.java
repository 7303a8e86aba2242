package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.spread.Spread;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    SpreadOptions spread = new SpreadOptions();

    @Mixin
    Printer printer = new Printer();

    @Option(
            names = "--seeds-file",
            paramLabel = "FILE",
            required = true,
            description = "Ids (in the database: codes) of the people, one on a line.")
    Path seedsFile = Path.of("");

    @Option(
            names = "--runs",
            paramLabel = "N",
            description = "Simulated spreads (default: until the reach is known to half a percent, as on the pages).")
    @Nullable
    Integer runs;

    /// @param reach expected people reached, the given ones included
    record Answer(String model, String probability, int seeds, double reach, double standardError, int runs) {}

    @Override
    public Integer call() throws IOException {
        ChoiceOptions.require(runs == null || runs >= 1, "--runs takes a number from 1, not " + runs);
        boolean isFromFiles = network.isFromFiles(printer.command());
        var people = PeopleFile.ofIds(seedsFile);
        if (isFromFiles) {
            var plain = network.readFiles(printer::err);
            var seeds = people.known(PeopleFile.byId(plain.ids()));
            print(measure(spread.withChances(plain, network.snapshot(plain)), seeds, spread.probability));
        } else {
            try (var product = ProductContext.open()) {
                var loaded = product.getBean(Networks.class).current().measured();
                var seeds = people.known(code -> loaded.personByTypedCode(code).map(Node::index));
                print(measure(loaded.snapshot(), seeds, "database"));
            }
        }
        return 0;
    }

    private Answer measure(NetworkSnapshot snapshot, List<Integer> people, String probability) {
        var seeds = people.stream().mapToInt(Integer::intValue).toArray();
        var model = spread.model.spread();
        var reach = runs == null
                ? SettledReach.of(snapshot, model, Willingness.CERTAIN, seeds, new int[0], network.randomSeed)
                : new Spread(snapshot, model, network.randomSeed).expectedReach(seeds, new BitSet(), runs);
        return new Answer(
                spread.model.toString(), probability, seeds.length, reach.mean(), reach.standardError(), reach.runs());
    }

    private void print(Answer answer) {
        printer.out()
                .println(
                        printer.json
                                ? JsonAnswer.spacious("spread", answer)
                                : "%,.1f ± %.1f people reached from %d (%s, probability %s, %,d runs)"
                                        .formatted(
                                                answer.reach(),
                                                answer.standardError(),
                                                answer.seeds(),
                                                answer.model(),
                                                answer.probability(),
                                                answer.runs()));
    }
}
