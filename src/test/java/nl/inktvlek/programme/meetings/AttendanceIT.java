package nl.inktvlek.programme.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import nl.inktvlek.GraphTest;
import nl.inktvlek.programme.series.SeriesPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Meetings are written up in the evening, by everybody at once.
@GraphTest
class AttendanceIT {

    @Autowired
    SeriesPlans series;

    @Autowired
    Meetings meetings;

    @Test
    void two_hundred_who_write_up_their_meetings_at_once_lose_nothing()
            throws InterruptedException, ExecutionException {
        var load = new AttendanceLoad(series, meetings, 200);
        assertThat(load.run(3, Duration.ZERO)).hasSize(600);
        assertThat(load.stored()).isEqualTo(600);
        load.takeAway();
    }
}
