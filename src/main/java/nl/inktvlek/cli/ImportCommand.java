package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.inktvlek.access.Actor;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.incoming.CheckReport;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.incoming.LeftOut;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.TableKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Files into the database.
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports tables (CSV, also .gz; XLSX, XLS, ODS) into the database of the product: a network of somebody",
            "else's, or the templates of the folder import/templates. What a table holds is recognised by its headers.",
            "An import is whole or not at all; the same files a second time change nothing."
        },
        footer = {
            "",
            "Examples:",
            "  bin/inktvlek import --source villages nodes.csv edges.csv",
            "  bin/inktvlek import --source club --table leden.xlsx=people --map \"Naam lid=name\" --check leden.xlsx",
            "",
            "Exit codes: 0 everything was taken in (or checked without an error), 1 nothing was: there are errors,",
            "2 wrong use, 3 taken in, with lines left out because of --skip-errors."
        })
final class ImportCommand implements Callable<Integer> {

    private static final int WITHOUT_SOME_LINES = 3;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Tables, in any order.")
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

    @Option(
            names = "--update",
            description = "Take over what the files say otherwise of what is known already (default: it stays).")
    boolean update;

    @Option(names = "--check", description = "Only say what would happen.")
    boolean checkOnly;

    @Option(names = "--json", description = "Say it as JSON.")
    boolean json;

    @Option(
            names = "--report",
            paramLabel = "XLSX",
            description = "Write the lines that cannot be taken in to this workbook, with the reason, to mend.")
    @Nullable
    Path report;

    @Mixin
    FileOptions options = new FileOptions();

    @Override
    public Integer call() throws IOException {
        var mapped = options.read(files);
        var request =
                new ImportRequest(source == null ? folder(files.getFirst()) : source, mapped, !oneWay, skipErrors);
        try (var product = ProductContext.open()) {
            return carryOut(product.getBean(Imports.class), request);
        }
    }

    private int carryOut(Imports imports, ImportRequest request) throws IOException {
        long start = System.nanoTime();
        var found = imports.check(Actor.commandLine(), request);
        var checked = found.taking(update ? found.corrections() : List.of());
        if (json) {
            out(JsonAnswer.compact("import", CheckReport.of(checked, Locale.ENGLISH)));
        } else {
            describe(checked);
        }
        if (report != null && checked.errors() > 0) {
            try (var file = Files.newOutputStream(report)) {
                new LeftOut(checked).write(file, Locale.ENGLISH);
            }
        }
        if (checked.errors() > 0 && !skipErrors) {
            err("%d error(s): nothing was imported. Mend them, or leave those lines out with --skip-errors."
                    .formatted(checked.errors()));
            return 1;
        }
        if (checkOnly || checked.stored() == 0) {
            say(checked.stored() == 0 ? "Nothing new: the database stays as it is." : "Checked only.");
            return exitCode(checked);
        }
        var done = imports.run(Actor.commandLine(), checked, (rows, total) -> {
            err("%3d %%".formatted(100 * rows / Math.max(1, total)));
            return true;
        });
        say("Imported %,d rows in %.1f s as %s.".formatted(done.rows(), (System.nanoTime() - start) / 1e9, done.id()));
        return exitCode(checked);
    }

    private int exitCode(CheckedImport checked) {
        if (checked.leftOut() == 0) {
            return 0;
        }
        err("%,d line(s) with errors were left out.".formatted(checked.leftOut()));
        return WITHOUT_SOME_LINES;
    }

    /// Beside JSON, words go elsewhere.
    private void say(String line) {
        if (json) {
            err(line);
        } else {
            out(line);
        }
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
        if (checked.impact().differing() > 0) {
            out("%,d line(s) differ from what is stored; %,d value(s) are taken over."
                    .formatted(checked.impact().differing(), checked.taken().size()));
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
