package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.exchange.CheckedImport;
import nl.inktvlek.exchange.ImportRequest;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Files into the database.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports CSV files (also .gz) into the database of the product: a network of somebody else's, or the",
            "templates of the folder import/templates. What a file holds is recognised by its headers.",
            "An import is whole or not at all; the same files a second time change nothing."
        },
        footer = {"", "Example:", "  bin/inktvlek import --source villages nodes.csv edges.csv"})
final class ImportCommand implements Callable<Integer> {

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files, in any order.")
    List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "Name of the network the ids belong to (default: the folder of the first file).")
    @Nullable
    String source;

    @Option(names = "--one-way", description = "A tie lets a conversation go from source to target only.")
    boolean oneWay;

    @Option(names = "--skip-errors", description = "Leave out lines with errors instead of refusing the import.")
    boolean skipErrors;

    @Option(names = "--check", description = "Only say what would happen.")
    boolean checkOnly;

    @Override
    public Integer call() throws IOException {
        var mapped = new ArrayList<MappedFile>();
        for (var path : files) {
            mapped.addAll(FileRecognition.tables(SourceFile.read(path)));
        }
        var request =
                new ImportRequest(source == null ? folder(files.getFirst()) : source, mapped, !oneWay, skipErrors);
        try (var product = ProductContext.open()) {
            return carryOut(product.getBean(Imports.class), request);
        }
    }

    private int carryOut(Imports imports, ImportRequest request) {
        long start = System.nanoTime();
        var checked = imports.check(Actor.commandLine(), request);
        describe(checked);
        if (checked.errors() > 0 && !skipErrors) {
            err("%d error(s): nothing was imported. Mend them, or leave those lines out with --skip-errors."
                    .formatted(checked.errors()));
            return 1;
        }
        if (checkOnly || checked.impact().isNothing()) {
            out(checked.impact().isNothing() ? "Nothing new: the database stays as it is." : "Checked only.");
            return 0;
        }
        var done = imports.run(Actor.commandLine(), checked, (rows, total) -> {
            err("%3d %%".formatted(100 * rows / Math.max(1, total)));
            return true;
        });
        out("Imported %,d rows in %.1f s as %s.".formatted(done.rows(), (System.nanoTime() - start) / 1e9, done.id()));
        return 0;
    }

    private void describe(CheckedImport checked) {
        checked.problems()
                .forEach(problem -> err(Messages.place(problem) + ": " + Messages.text(problem, Locale.ENGLISH)));
        for (var table : TableKind.values()) {
            var rows = checked.impact().of(table);
            if (rows.added() + rows.known() + rows.doubles() > 0) {
                out("%-14s %,9d new, %,d known, %,d double, %,d added up"
                        .formatted(
                                table.name().toLowerCase(Locale.ROOT),
                                rows.added(),
                                rows.known(),
                                rows.doubles(),
                                rows.addedUp()));
            }
        }
    }

    private static String folder(Path file) {
        return Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .map(Path::getFileName)
                .map(Path::toString)
                .orElse("import");
    }

    private void out(String line) {
        Optional.ofNullable(spec).orElseThrow().commandLine().getOut().println(line);
    }

    private void err(String line) {
        Optional.ofNullable(spec).orElseThrow().commandLine().getErr().println(line);
    }
}
