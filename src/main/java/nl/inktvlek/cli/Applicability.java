package nl.inktvlek.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Options that are about files only. All others mean the same on files and on the database.
///
/// One that does not apply is wrong use: who gives it expects something of it.
///
/// @param option with its dashes
/// @param instead what holds on the database, and what to do
record Applicability(String option, String instead) {

    private static final List<Applicability> ON_FILES_ONLY = List.of(
            new Applicability("--format", "it says how --edges is written"),
            new Applicability(
                    "--direction",
                    "the database knows of every tie which way a conversation goes (see import --one-way)"),
            new Applicability(
                    "--probability",
                    "the database has a chance for every tie, from its strength, how sure it is and"
                            + " inktvlek.spread.base"),
            new Applicability(
                    "--cost",
                    "the product counts the hours of every approach itself, by who can introduce us; give --budget alone"));

    /// @throws ParameterException if an option was given that does not apply
    static void check(CommandSpec command, boolean isFromFiles) {
        if (isFromFiles) {
            return;
        }
        var given = command.commandLine().getParseResult();
        for (var only : ON_FILES_ONLY) {
            if (given.hasMatchedOption(only.option)) {
                throw new ParameterException(
                        command.commandLine(),
                        "%s is for files (--edges), not for the database: %s".formatted(only.option, only.instead));
            }
        }
    }
}
