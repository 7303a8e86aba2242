package nl.inktvlek.cli;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.plain.ArcFile;
import nl.inktvlek.files.plain.PlainNetwork;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Which network: that of files, or that of the database of the product when none are given.
final class NetworkOptions {

    private static final int MOST_TOLD = 20;

    /// An option that is about files only; all others mean the same on files and on the database.
    ///
    /// @param instead what holds on the database, and what to do
    private record OnFilesOnly(String option, String instead) {}

    private static final List<OnFilesOnly> ON_FILES_ONLY = List.of(
            new OnFilesOnly("--format", "it says how --edges is written"),
            new OnFilesOnly(
                    "--direction",
                    "the database knows of every tie which way a conversation goes (see import --one-way)"),
            new OnFilesOnly(
                    "--probability",
                    "the database has a chance for every tie, from its strength, how sure it is and"
                            + " inktvlek.spread.base"),
            new OnFilesOnly(
                    "--cost",
                    "the product counts the hours of every approach itself, by who can introduce us; give --budget alone"));

    enum Format {
        CSV,
        ARCS
    }

    enum Direction {
        BOTH,
        FORWARD
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
            names = "--seed",
            paramLabel = "N",
            defaultValue = "2026",
            description = "Random seed; the same seed gives the same answer (default: ${DEFAULT-VALUE}).")
    long randomSeed = 2026;

    /// Whether it is that of files. An option that does not apply is wrong use: who gives it expects something of it.
    ///
    /// @throws ParameterException if such an option was given to `command`
    boolean isFromFiles(CommandSpec command) {
        if (format == Format.ARCS && (nodes != null || edges == null)) {
            throw new IllegalArgumentException("--format arcs takes --edges FILE and no --nodes");
        }
        if (format == Format.CSV && (nodes == null) != (edges == null)) {
            throw new IllegalArgumentException("--nodes and --edges belong together");
        }
        if (edges == null) {
            refuseWhatIsAboutFiles(command);
        }
        return edges != null;
    }

    private static void refuseWhatIsAboutFiles(CommandSpec command) {
        var given = command.commandLine().getParseResult();
        for (var only : ON_FILES_ONLY) {
            if (given.hasMatchedOption(only.option())) {
                throw new ParameterException(
                        command.commandLine(),
                        "%s is for files (--edges), not for the database: %s".formatted(only.option(), only.instead()));
            }
        }
    }

    /// @throws IllegalArgumentException if there is nobody in them
    PlainNetwork readFiles(Consumer<String> problems) throws IOException {
        var plain = read();
        plain.problems().stream()
                .limit(MOST_TOLD)
                .map(problem -> Messages.place(problem) + ": " + Messages.text(problem, Locale.ENGLISH))
                .forEach(problems);
        if (plain.problems().size() > MOST_TOLD) {
            problems.accept("and %,d more".formatted(plain.problems().size() - MOST_TOLD));
        }
        if (plain.ids().isEmpty()) {
            throw new IllegalArgumentException("The network has no people in it");
        }
        return plain;
    }

    private PlainNetwork read() throws IOException {
        if (format == Format.ARCS && edges != null) {
            return PlainNetwork.of(ArcFile.read(edges));
        }
        if (nodes == null || edges == null) {
            throw new IllegalArgumentException("--nodes and --edges are needed");
        }
        return PlainNetwork.read(SourceFile.read(nodes), SourceFile.read(edges));
    }

    /// A tie told twice is one tie, with the larger chance; chance 0 where the files give none.
    NetworkSnapshot snapshot(PlainNetwork plain) {
        boolean isBothWays = direction == null ? format == Format.CSV : direction == Direction.BOTH;
        int size = plain.from().size();
        var chances = plain.chance().isEmpty() ? new FloatArrayList(new float[size]) : plain.chance();
        var ties = new TieList(isBothWays ? 2 * size : size);
        ties.addAll(plain.from(), plain.to(), chances);
        if (isBothWays) {
            ties.addAll(plain.to(), plain.from(), chances);
        }
        int people = plain.ids().size();
        return ties.toSnapshotWithoutRepeats(0, people, people);
    }
}
