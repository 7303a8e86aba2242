package nl.inktvlek.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.centrality.Contacts;
import nl.inktvlek.analytics.centrality.Distances;
import nl.inktvlek.analytics.centrality.Spectrum;
import nl.inktvlek.snapshot.Networks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Where everybody stands in the network, in the measures that users know.
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        description = {
            "Degree, betweenness, harmonic closeness, PageRank and diffusion centrality of every person, as CSV or JSON.",
            "",
            "Reads two CSV files, or the database of the product when none are given (there people are codes). The chance",
            "of a tie plays no part: every tie is one step.",
            "",
            "degree: people with a tie, in either direction. betweenness: ordered pairs that somebody stands between.",
            "harmonic: sum of 1 / distance from all others. pagerank: share of a random walk that goes on with chance 0.85.",
            "diffusion: how often news that starts with somebody is heard in T steps, passed on with chance q."
        },
        footer = {"", "Example:", "  bin/inktvlek measures --nodes nodes.csv --edges edges.csv > measures.csv"})
final class MeasuresCommand implements Callable<Integer> {

    /// Nodes up to which shortest paths are followed from all of them: some seconds.
    private static final int EXACT = 10_000;

    /// Starting points in larger networks: an error of some percents for those in the middle.
    private static final int DRAWN = 256;

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = {
                "Starting points of shortest paths, for betweenness and harmonic closeness (default: all up to 10,000",
                "nodes, which is exact; 256 above)."
            })
    @Nullable
    Integer samples;

    @Option(
            names = "--steps",
            paramLabel = "T",
            defaultValue = "" + Spectrum.STEPS,
            description = "Steps of diffusion centrality (default: ${DEFAULT-VALUE}).")
    int steps = Spectrum.STEPS;

    @Option(
            names = "--q",
            paramLabel = "Q",
            description = "Chance of diffusion centrality (default: 1 / the largest eigenvalue of the ties).")
    @Nullable
    Double q;

    @Mixin
    Printer printer = new Printer();

    /// @param source "files" or "database"
    /// @param nodes people, and in the database organisations and series
    record Answer(
            String source,
            int people,
            int nodes,
            int ties,
            ShortestPaths shortestPaths,
            PageRank pageRank,
            Diffusion diffusion,
            List<Row> rows) {}

    /// @param startingPoints from which shortest paths were followed
    /// @param exact whether that is all nodes
    record ShortestPaths(int startingPoints, boolean exact, long randomSeed) {}

    record PageRank(double follows) {}

    /// @param q chance of a step; 0 in a network without a cycle of ties
    record Diffusion(int steps, double q) {}

    record Row(
            String id,
            int degree,
            double betweenness,
            double betweennessError,
            double harmonic,
            double harmonicError,
            double pageRank,
            double diffusion) {}

    @Override
    public Integer call() throws IOException {
        ChoiceOptions.require(samples == null || samples >= 1, "--samples takes a number from 1, not " + samples);
        ChoiceOptions.require(steps >= 1 && steps <= 1000, "--steps takes a number from 1 to 1000, not " + steps);
        ChoiceOptions.require(q == null || q > 0 && q <= 1, "--q takes a chance above 0, at most 1, not " + q);
        boolean isFromFiles = network.isFromFiles(printer.command());
        if (isFromFiles) {
            var plain = network.readFiles(printer::err);
            print(measure("files", network.snapshot(plain), plain.ids()::get));
        } else {
            try (var product = ProductContext.open()) {
                product.getBean(AccessDecision.class).require(Actor.commandLine(), DataKind.PERSON_IN_NETWORK);
                var loaded = product.getBean(Networks.class).current();
                print(measure(
                        "database",
                        loaded.snapshot(),
                        person -> loaded.node(person).code()));
            }
        }
        return 0;
    }

    private Answer measure(String source, NetworkSnapshot snapshot, IntFunction<String> id) {
        int wanted = samples == null ? snapshot.nodes() <= EXACT ? snapshot.nodes() : DRAWN : samples;
        int starts = Math.min(wanted, snapshot.nodes());
        double chance = q == null ? inverse(Spectrum.largestEigenvalue(snapshot)) : q;
        var degree = Contacts.of(snapshot);
        var paths = Distances.of(snapshot, Math.max(1, starts), network.randomSeed);
        var rank = Spectrum.pageRank(snapshot);
        var diffusion = Spectrum.diffusion(snapshot, chance, steps);
        var rows = IntStream.range(0, snapshot.people())
                .mapToObj(person -> new Row(
                        id.apply(person),
                        degree[person],
                        paths.betweenness()[person],
                        paths.betweennessError()[person],
                        paths.harmonic()[person],
                        paths.harmonicError()[person],
                        rank[person],
                        diffusion[person]))
                .toList();
        return new Answer(
                source,
                snapshot.people(),
                snapshot.nodes(),
                snapshot.ties(),
                new ShortestPaths(starts, starts == snapshot.nodes(), network.randomSeed),
                new PageRank(Spectrum.PAGE_RANK_FOLLOWS),
                new Diffusion(steps, chance),
                rows);
    }

    private static double inverse(double eigenvalue) {
        return eigenvalue <= 0 ? 0 : 1 / eigenvalue;
    }

    private void print(Answer answer) throws IOException {
        if (printer.json) {
            printer.out().println(JsonAnswer.compact("measures", answer));
            return;
        }
        var paths = answer.shortestPaths();
        printer.err("betweenness, harmonic: %s"
                .formatted(
                        paths.exact()
                                ? "exact"
                                : "from %,d of %,d starting points, with the standard error of each"
                                        .formatted(paths.startingPoints(), answer.nodes())));
        printer.err("diffusion: T = %d, q = %s"
                .formatted(answer.diffusion().steps(), answer.diffusion().q()));
        var csv = CsvWriter.builder().build(printer.out());
        csv.writeRecord(
                "id",
                "degree",
                "betweenness",
                "betweenness_error",
                "harmonic",
                "harmonic_error",
                "pagerank",
                "diffusion");
        for (var row : answer.rows()) {
            csv.writeRecord(
                    row.id(),
                    String.valueOf(row.degree()),
                    String.valueOf(row.betweenness()),
                    String.valueOf(row.betweennessError()),
                    String.valueOf(row.harmonic()),
                    String.valueOf(row.harmonicError()),
                    String.valueOf(row.pageRank()),
                    String.valueOf(row.diffusion()));
        }
        csv.flush();
    }
}
