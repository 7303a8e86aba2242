package nl.inktvlek.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.inktvlek.advice.ApproachQuestion;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.PersonRole;
import nl.inktvlek.snapshot.Scope;
import org.jspecify.annotations.Nullable;

/// The question that the options ask of the database.
final class DatabaseQuestion {

    private static final String ALL = "all";

    private DatabaseQuestion() {}

    /// What does not depend on the database, so that it is told before that is opened.
    static ApproachQuestion of(ChoiceOptions choice, SpreadModel model) {
        return new ApproachQuestion(
                Scope.EVERYTHING,
                choice.seeds,
                model,
                roles(choice.candidates),
                false,
                false,
                Set.of(),
                Set.of(),
                Optional.empty(),
                choice.acceptedByAll()
                        .orElseThrow(() -> new IllegalArgumentException(
                                ("--acceptance takes a chance on the database, not '%s': the product knows of everybody"
                                                + " where their approach stands")
                                        .formatted(choice.acceptance))),
                fairness(choice),
                choice.budget == null ? OptionalDouble.empty() : OptionalDouble.of(choice.budget),
                choice.worstCase);
    }

    /// With the people of the files, whose codes the database has to know.
    static ApproachQuestion withPeople(ApproachQuestion question, ChoiceOptions choice, LoadedNetwork network)
            throws IOException {
        var rounds = choice.takingPart(text -> network.personByTypedCode(text).map(Node::code));
        return question.without(rounds.leftOut()).countingOn(rounds.already());
    }

    private static Set<PersonRole> roles(@Nullable String candidates) {
        if (candidates == null) {
            return ApproachQuestion.KEY_FIGURES;
        }
        if (candidates.equals(ALL)) {
            return Set.of();
        }
        return Set.of(Arrays.stream(PersonRole.values())
                .filter(role -> word(role).equals(candidates))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("--candidates takes one of %s or all on the database, not '%s'"
                                .formatted(words(PersonRole.values()), candidates))));
    }

    private static Fairness fairness(ChoiceOptions choice) {
        if (choice.fair == null) {
            return Fairness.NONE;
        }
        var by = Arrays.stream(Fairness.By.values())
                .filter(groups -> word(groups).equals(choice.fair))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--fair takes one of %s on the database, not '%s'"
                        .formatted(words(Fairness.By.values()), choice.fair)));
        return new Fairness(
                switch (choice.rule()) {
                    case FLOOR -> Fairness.Rule.FAIR_SHARE;
                    case MAXIMIN -> Fairness.Rule.WORST_OFF_FIRST;
                },
                by);
    }

    private static String words(Enum<?>... values) {
        return String.join(
                ", ", Arrays.stream(values).map(DatabaseQuestion::word).toList());
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
