package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a good choice of people is, who may be chosen, and who takes part already.
final class ChoiceOptions {

    enum Rule {
        FLOOR,
        MAXIMIN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--seeds", paramLabel = "K", required = true, description = "How many people to choose.")
    int seeds;

    @Option(
            names = "--candidates",
            paramLabel = "COLUMN=VALUE|ROLE",
            description = {
                "Who may be chosen. Files: by a column of the people (default: everybody). Database: key-figure, leader,",
                "participant, turned-leader or all (default: key-figure)."
            })
    @Nullable
    String candidates;

    @Option(
            names = "--fair",
            paramLabel = "COLUMN",
            description = {
                "Be fair to groups. Files: a column of the people says who is in which group; empty is in none. Database:",
                "partner, municipality or language."
            })
    @Nullable
    String fair;

    @Option(
            names = "--rule",
            paramLabel = "floor|maximin",
            description = {
                "What is fair. floor: no group gets less than its share of the choice would bring it alone; maximin: the",
                "group that is reached least is reached as much as possible (default: floor)."
            })
    @Nullable
    Rule rule;

    @Option(
            names = "--cost",
            paramLabel = "COLUMN",
            description = "Files: the column of the people with the hours that an approach takes, above 0.")
    @Nullable
    String cost;

    @Option(
            names = "--budget",
            paramLabel = "HOURS",
            description = {
                "Hours that there are for approaching. Files: together with --cost. Database: the product counts the hours",
                "of every approach."
            })
    @Nullable
    Double budget;

    @Option(
            names = "--acceptance",
            paramLabel = "P|COLUMN",
            description = {
                "Chance that somebody who is approached says yes, 0 to 1 (default: 1). Files: or the column of the people",
                "with their own chance."
            })
    @Nullable
    String acceptance;

    @Option(
            names = "--already",
            paramLabel = "FILE",
            description = {
                "People who take part already, an id (in the database: code) on each line: they are counted on, and only",
                "what others add to them counts."
            })
    @Nullable
    Path already;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = {
                "What came of the last round: a table with the columns id (or code) and outcome. Who said yes is counted",
                "on; who said no or not now is left out."
            })
    @Nullable
    Path from;

    @Option(
            names = "--worst-case",
            description = "Choose so that the choice stays good if ties carry as little, or as much, as is plausible.")
    boolean worstCase;

    /// @throws IllegalArgumentException where options contradict each other, or ask for what there is not
    void check(SpreadOptions spread) {
        require(seeds >= 1, "--seeds takes a number from 1, not " + seeds);
        require(rule == null || fair != null, "--rule says how to be fair; say to which groups with --fair COLUMN");
        require(!worstCase || fair == null, "--worst-case and --fair exclude each other");
        require(
                spread.model != SpreadOptions.Model.REINFORCED || fair == null && budget == null && !worstCase,
                "With --model reinforced, --fair, --budget and --worst-case are not available: their proofs need a spread"
                        + " in which one source is enough");
        require(budget == null || budget > 0 && budget < 1e9, "--budget takes hours above 0, not " + budget);
        var chance = acceptedByAll();
        require(
                chance.isEmpty() || chance.getAsDouble() > 0 && chance.getAsDouble() <= 1,
                "--acceptance takes a chance above 0, at most 1, not " + acceptance);
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /// The chance that holds for everybody; empty where `--acceptance` is a column, 1 without it.
    OptionalDouble acceptedByAll() {
        if (acceptance == null) {
            return OptionalDouble.of(1);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(acceptance.replace(',', '.')));
        } catch (NumberFormatException aColumn) {
            return OptionalDouble.empty();
        }
    }

    Rule rule() {
        return rule == null ? Rule.FLOOR : rule;
    }

    /// Who takes part already and who is left out of the choice, as the files of `--already` and `--from` say.
    ///
    /// @param <T> what a person is known by
    record TakingPart<T extends Comparable<T>>(Set<T> already, Set<T> leftOut) {}

    /// @throws IllegalArgumentException if a file names somebody who is not known, or the two contradict each other
    <T extends Comparable<T>> TakingPart<T> takingPart(Function<String, Optional<T>> by) throws IOException {
        var taking = new TreeSet<T>();
        var leftOut = new TreeSet<T>();
        if (already != null) {
            taking.addAll(PeopleFile.ofIds(already).known(by));
        }
        if (from != null) {
            var outcomes = PeopleFile.ofOutcomes(from);
            leftOut.addAll(outcomes.withoutYes().known(by));
            for (var named : outcomes.withoutYes().people()) {
                require(
                        by.apply(named.id()).filter(taking::contains).isEmpty(),
                        "%s:%d: '%s' did not say yes, but takes part already says --already"
                                .formatted(outcomes.name(), named.line(), named.id()));
            }
            taking.addAll(outcomes.withYes().known(by));
        }
        return new TakingPart<>(taking, leftOut);
    }
}
