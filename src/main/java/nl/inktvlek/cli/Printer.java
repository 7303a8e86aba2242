package nl.inktvlek.cli;

import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Where a command says things: its answer on standard output, all else on standard error.
final class Printer {

    @Option(names = "--json", description = "Print the answer as JSON (see json-schema).")
    boolean json;

    @Spec(Spec.Target.MIXEE)
    @Nullable
    CommandSpec command;

    CommandSpec command() {
        return Optional.ofNullable(command).orElseThrow();
    }

    PrintWriter out() {
        return command().commandLine().getOut();
    }

    void err(String line) {
        command().commandLine().getErr().println(line);
    }
}
