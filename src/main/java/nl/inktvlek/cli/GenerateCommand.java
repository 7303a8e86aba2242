package nl.inktvlek.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import nl.inktvlek.analytics.synthetic.Society;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// An invented network of any size, to try the product on.
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Writes an invented network of acquaintance as arcs (see approach-first --format arcs): households, streets,",
            "circles around organisations, friends of friends. No real person is in it."
        },
        footer = {"", "Example:", "  bin/inktvlek generate --people 1000000 --to million.txt.gz"})
final class GenerateCommand implements Callable<Integer> {

    @Option(names = "--people", paramLabel = "N", required = true, description = "How many people.")
    int people;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "Where to; gzipped if it ends in .gz.")
    Path to = Path.of("");

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Random seed.")
    long seed = 1;

    @Override
    public Integer call() throws IOException {
        var society = Society.of(people, 0, seed);
        var file = Files.newOutputStream(to);
        try (var out = new PrintStream(
                new BufferedOutputStream(
                        to.toString().endsWith(".gz") ? new GZIPOutputStream(file, 1 << 16) : file, 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            out.println(society.people() + " " + society.ties());
            for (int person = 0; person < society.people(); person++) {
                for (int tie = society.firstTie(person); tie < society.firstTie(person + 1); tie++) {
                    out.println(person + " " + society.target(tie));
                }
            }
            if (out.checkError()) {
                throw new IOException("Could not write all of " + to);
            }
        }
        return 0;
    }
}
