package nl.inktvlek.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was acknowledged is there, once; nothing else is. `bin/faults` does the same with more kills.
class FaultLedgerIT {

    @TempDir
    Path folder;

    @Test
    void killed_while_programs_write_nothing_that_was_acknowledged_is_lost_or_there_twice() throws Exception {
        try (var ledger = new Ledger(folder, new SplittableRandom(7))) {
            var outcome = ledger.run(1, 8);
            assertThat(outcome.lost()).isZero();
            assertThat(outcome.unknown()).isZero();
            assertThat(outcome.acknowledged()).isGreaterThan(8);
            assertThat(outcome.unanswered()).isPositive();
        }
    }
}
