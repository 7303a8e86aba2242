package nl.inktvlek.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Who takes part already and who is left out of the choice, as the files of `--already` and `--from` say.
///
/// @param <T> what a person is known by
record TakingPart<T extends Comparable<T>>(Set<T> already, Set<T> leftOut) {

    static <T extends Comparable<T>> TakingPart<T> of(ChoiceOptions choice, Function<String, Optional<T>> by)
            throws IOException {
        var already = new TreeSet<T>();
        var leftOut = new TreeSet<T>();
        if (choice.already != null) {
            already.addAll(PeopleFile.ofIds(choice.already).known(by));
        }
        if (choice.from != null) {
            var outcomes = PeopleFile.ofOutcomes(choice.from);
            leftOut.addAll(outcomes.withoutYes().known(by));
            for (var named : outcomes.withoutYes().people()) {
                ChoiceOptions.require(
                        by.apply(named.id()).filter(already::contains).isEmpty(),
                        "%s:%d: '%s' did not say yes, but takes part already says --already"
                                .formatted(outcomes.name(), named.line(), named.id()));
            }
            already.addAll(outcomes.withYes().known(by));
        }
        return new TakingPart<>(already, leftOut);
    }
}
