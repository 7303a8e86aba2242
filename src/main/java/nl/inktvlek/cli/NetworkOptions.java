package nl.inktvlek.cli;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.Probability;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.plain.ArcFile;
import nl.inktvlek.files.plain.PlainNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which network, and how a conversation spreads on it.
final class NetworkOptions {

    enum Format {
        CSV,
        ARCS
    }

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
            names = "--format",
            paramLabel = "csv|arcs",
            defaultValue = "csv",
            description = {
                "csv: two tables; arcs: --edges alone, a line 'n m' and then m lines 'from to' or 'from to chance',",
                "nodes numbered from 0, gzipped or not (default: ${DEFAULT-VALUE})."
            })
    Format format = Format.CSV;

    @Option(
            names = "--direction",
            paramLabel = "both|forward",
            description =
                    "Whether a conversation goes along a tie both ways or only from source to target (default: both for csv, forward for arcs).")
    @Nullable
    Direction direction;

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
                    "Chance per tie, 0 to 1; weighted-cascade: 1 / number of ties into a person; file: the third number of each arc (default: ${DEFAULT-VALUE}).")
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
        if (format == Format.ARCS && (nodes != null || edges == null)) {
            throw new IllegalArgumentException("--format arcs takes --edges FILE and no --nodes");
        }
        if (format == Format.CSV && (nodes == null) != (edges == null)) {
            throw new IllegalArgumentException("--nodes and --edges belong together");
        }
        return edges != null;
    }

    PlainNetwork readFiles() throws IOException {
        if (format == Format.ARCS && edges != null) {
            return PlainNetwork.of(ArcFile.read(edges));
        }
        if (nodes == null || edges == null) {
            throw new IllegalArgumentException("--nodes and --edges are needed");
        }
        return PlainNetwork.read(SourceFile.read(nodes), SourceFile.read(edges));
    }

    /// The network with the asked chances; a tie told twice is one tie.
    NetworkSnapshot snapshot(PlainNetwork plain) {
        boolean isBothWays = direction == null ? format == Format.CSV : direction == Direction.BOTH;
        int size = plain.from().size();
        var chances = plain.chance();
        if (chances.isEmpty()) {
            if (probability.equals("file")) {
                throw new IllegalArgumentException("--probability file needs arcs with a third number, their chance");
            }
            chances = new FloatArrayList(new float[size]);
        }
        var ties = new TieList(isBothWays ? 2 * size : size);
        ties.addAll(plain.from(), plain.to(), chances);
        if (isBothWays) {
            ties.addAll(plain.to(), plain.from(), chances);
        }
        int people = plain.ids().size();
        return withProbability(ties.toSnapshotWithoutRepeats(0, people, people));
    }

    private NetworkSnapshot withProbability(NetworkSnapshot snapshot) {
        return switch (probability) {
            case "file" -> snapshot;
            case "weighted-cascade" -> snapshot.withWeightedCascade();
            default -> {
                try {
                    yield snapshot.withUniformProbability(new Probability(Double.parseDouble(probability)));
                } catch (NumberFormatException notANumber) {
                    throw new IllegalArgumentException(
                            "--probability takes a number from 0 to 1, weighted-cascade or file, not '%s'"
                                    .formatted(probability));
                }
            }
        };
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
        var selected = IntStream.range(0, values.size())
                .filter(person -> values.get(person).equals(parts[1]))
                .toArray();
        if (selected.length == 0) {
            throw new IllegalArgumentException(
                    "--candidates %s: nobody in the file has that".formatted(columnAndValue));
        }
        return selected;
    }
}
