package nl.inktvlek.cli;

import java.io.PrintWriter;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.database.CannotStart;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The product without a browser. Exit codes: 0 done, 1 failed, 2 wrong use.
@Command(
        name = "inktvlek",
        mixinStandardHelpOptions = true,
        version = "Inktvlek 0.1.0",
        description = "Where to start a conversation so that it spreads furthest, from files or from the database.",
        subcommands = {
            ApproachFirstCommand.class,
            SpreadCommand.class,
            MeasuresCommand.class,
            CalibrateCommand.class,
            ImportCommand.class,
            GenerateCommand.class,
            AccessFileCommand.class,
            EraseCommand.class,
            RetentionCommand.class,
            AuditCheckCommand.class,
            RotateKeyCommand.class,
            CheckCommand.class,
            ReleasesCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            JsonSchemaCommand.class
        },
        footer = {
            "",
            "Without a command, bin/run starts the product for the browser.",
            "Exit codes: 0 done, 1 failed, 2 wrong use; import: 3 done, with lines left out."
        })
public final class CommandLineInterface implements Runnable {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @Spec
    @Nullable
    CommandSpec spec;

    private CommandLineInterface() {}

    /// Carries out a command and returns the exit code. Standard output has its answer and nothing else: what a
    /// library or the log prints meanwhile goes to standard error.
    public static int run(String... arguments) {
        var answers = System.out;
        System.setOut(System.err);
        try {
            return run(new PrintWriter(answers, true), new PrintWriter(System.err, true), arguments);
        } finally {
            System.setOut(answers);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var commands = new CommandLine(new CommandLineInterface())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, any) -> explain(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        return commands.execute(arguments);
    }

    /// Without the list of all options, above which the message would be lost.
    private static int explain(ParameterException wrong) {
        var command = wrong.getCommandLine();
        command.getErr().println("inktvlek: " + wrong.getMessage());
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        command.getErr().println("All options: bin/" + command.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }

    private static int explain(Exception failure, CommandLine command) {
        command.getErr().println("inktvlek: " + message(failure));
        return failure instanceof IllegalArgumentException ? WRONG_USE : FAILED;
    }

    private static String message(Exception failure) {
        var start = CannotStart.of(failure);
        if (start.isPresent()) {
            return start.get().getMessage() + " " + start.get().mend();
        }
        return switch (failure) {
            case FileNotUsable unusable ->
                Messages.place(unusable.problem()) + ": " + Messages.text(unusable.problem(), Locale.ENGLISH);
            case ImportNotPossible refused ->
                Messages.text("import." + refused.key(), refused.details(), Locale.ENGLISH);
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }

    @Override
    public void run() {
        var commands = Optional.ofNullable(spec).orElseThrow().commandLine();
        commands.usage(commands.getOut());
    }
}
