package nl.inktvlek.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import nl.inktvlek.analytics.outcomes.KnownOutcomes;
import nl.inktvlek.analytics.outcomes.LeftOut;
import nl.inktvlek.analytics.outcomes.PooledHazard;
import nl.inktvlek.analytics.outcomes.Tries;

/// The table of places that were left out, for docs/does-it-work.md.
final class OutcomeTable {

    private OutcomeTable() {}

    /// What outcomes tell about the chance of a tie, and how well a place that was left out is foretold.
    static void append(StringBuilder text, double assumed) {
        text.append("""
                ## A place not seen before: its interval can be trusted

                Chances may differ per place; each place is foretold from all others (see `analytics/outcomes`). Each who took part tries
                each tie once, in the period after. The score is 1 when it is told of everybody rightly who takes part, 0 when no better
                than the rate of the other places.

                | data | places | people | took part | chance of a tie (9 out of 10) | places inside their interval | score |
                |---|---|---|---|---|---|---|
                """);
        for (var known : KnownOutcomes.values()) {
            try {
                var model = PooledHazard.of(known.outcomes(), Tries.ONCE, assumed);
                var counts = model.counts();
                var leftOut = model.leftOut();
                text.append("| %s | %d | %d | %d | %.3f (%.3f – %.3f) | %d of %d | %.3f |%n"
                        .formatted(
                                known.told(),
                                counts.groups(),
                                counts.people(),
                                counts.tookPart(),
                                model.tie().mean(),
                                model.tie().low(),
                                model.tie().high(),
                                leftOut.groups().stream()
                                        .filter(LeftOut.Group::isCovered)
                                        .count(),
                                counts.groups(),
                                leftOut.skill()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
