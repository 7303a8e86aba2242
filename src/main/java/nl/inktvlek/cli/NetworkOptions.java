package nl.inktvlek.cli;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.exchange.PlainNetwork;
import nl.inktvlek.exchange.SourceFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which network, and how a conversation spreads on it.
final class NetworkOptions {

    enum Direction {
        BOTH,
        FORWARD
    }

    enum Model {
        INDEPENDENT_CASCADE,
        LINEAR_THRESHOLD,
        REINFORCED;

        SpreadModel spread() {
            return SpreadModel.valueOf(name());
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Option(names = "--nodes", paramLabel = "FILE", description = "CSV of people, with a column id (or code).")
    @Nullable
    Path nodes;

    @Option(
            names = "--edges",
            paramLabel = "FILE",
            description = "CSV of ties, with columns source and target (or from and to).")
    @Nullable
    Path edges;

    @Option(
            names = "--direction",
            paramLabel = "both|forward",
            defaultValue = "both",
            description =
                    "Whether a conversation goes along a tie both ways or only from source to target (default: ${DEFAULT-VALUE}).")
    Direction direction = Direction.BOTH;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            converter = ModelConverter.class,
            defaultValue = "independent-cascade",
            description = {
                "independent-cascade: hears it; linear-threshold: shares of neighbours add up;",
                "reinforced: needs two different sources (default: ${DEFAULT-VALUE})."
            })
    Model model = Model.INDEPENDENT_CASCADE;

    @Option(
            names = "--probability",
            paramLabel = "P",
            defaultValue = "0.1",
            description =
                    "Chance per tie, 0 to 1, or weighted-cascade: 1 / number of ties into a person (default: ${DEFAULT-VALUE}).")
    String probability = "0.1";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Random seed; the same seed gives the same answer (default: ${DEFAULT-VALUE}).")
    long randomSeed = 2026;

    @Option(names = "--json", description = "Print the answer as JSON.")
    boolean json;

    boolean isFromFiles() {
        if ((nodes == null) != (edges == null)) {
            throw new IllegalArgumentException("--nodes and --edges belong together");
        }
        return nodes != null;
    }

    PlainNetwork readFiles() throws IOException {
        if (nodes == null || edges == null) {
            throw new IllegalArgumentException("--nodes and --edges are needed");
        }
        return PlainNetwork.read(SourceFile.read(nodes), SourceFile.read(edges));
    }

    /// The network with the asked chances; a tie told twice is one tie.
    NetworkSnapshot snapshot(PlainNetwork plain) {
        var ties = new TieList(2 * plain.from().size());
        var seen = new LongOpenHashSet();
        for (int i = 0; i < plain.from().size(); i++) {
            addOnce(ties, seen, plain.from().getInt(i), plain.to().getInt(i));
            if (direction == Direction.BOTH) {
                addOnce(ties, seen, plain.to().getInt(i), plain.from().getInt(i));
            }
        }
        return withProbability(
                ties.toSnapshot(0, plain.ids().size(), plain.ids().size()));
    }

    private static void addOnce(TieList ties, LongOpenHashSet seen, int from, int to) {
        if (seen.add((long) from << 32 | to)) {
            ties.add(from, to, 0);
        }
    }

    private NetworkSnapshot withProbability(NetworkSnapshot snapshot) {
        if (probability.equals("weighted-cascade")) {
            return snapshot.withWeightedCascade();
        }
        try {
            return snapshot.withUniformProbability(new Probability(Double.parseDouble(probability)));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    "--probability takes a number from 0 to 1 or weighted-cascade, not '%s'".formatted(probability));
        }
    }

    /// Numbers of the people that `COLUMN=VALUE` names, or everybody without it.
    static int[] select(PlainNetwork plain, @Nullable String columnAndValue) {
        if (columnAndValue == null) {
            return IntStream.range(0, plain.ids().size()).toArray();
        }
        var parts = columnAndValue.split("=", 2);
        var values = plain.columns().get(parts[0]);
        if (parts.length < 2 || values == null) {
            throw new IllegalArgumentException("--candidates takes COLUMN=VALUE with one of the columns %s, not '%s'"
                    .formatted(plain.columns().keySet(), columnAndValue));
        }
        return IntStream.range(0, values.size())
                .filter(person -> values.get(person).equals(parts[1]))
                .toArray();
    }
}
