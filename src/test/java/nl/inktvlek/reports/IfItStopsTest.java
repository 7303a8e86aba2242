package nl.inktvlek.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What follows from ten series when nobody begins others.
class IfItStopsTest {

    /// 5, 2.5, 1.25 and so on: ten together.
    @Test
    void half_as_many_follow_each_time_and_then_it_ends() {
        var then = new IfItStops(0.5);
        assertThat(then.generation(1)).isEqualTo(5);
        assertThat(then.generation(2)).isEqualTo(2.5);
        assertThat(then.isEnding()).isTrue();
        assertThat(then.total()).isEqualTo(10, within(1e-9));
    }

    @Test
    void as_many_as_there_were_go_on() {
        assertThat(new IfItStops(1).isEnding()).isFalse();
        assertThatIllegalStateException().isThrownBy(new IfItStops(1.2)::total);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AT_ONCE",
        "0.04, AT_ONCE",
        "0.2, LATER",
        "0.94, LATER",
        "0.96, TOO_NEAR_TO_TELL",
        "1.04, TOO_NEAR_TO_TELL",
        "1.1, NEVER"
    })
    void how_it_ends_follows_from_how_many_follow(double followed, IfItStops.End end) {
        assertThat(new IfItStops(followed).end()).isEqualTo(end);
    }

    @Test
    void nothing_follows_from_nothing() {
        assertThat(new IfItStops(0).total()).isZero();
    }
}
