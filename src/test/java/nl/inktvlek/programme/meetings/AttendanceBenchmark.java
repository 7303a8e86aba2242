package nl.inktvlek.programme.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import nl.inktvlek.GraphTest;
import nl.inktvlek.programme.series.SeriesPlans;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// 200 users who write up meetings of different series for a minute, every five seconds each, beside the demonstration
/// network, after a minute to get warm; run by `bin/bench attendance`, not with the tests.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class AttendanceBenchmark {

    @Autowired
    SeriesPlans series;

    @Autowired
    Meetings meetings;

    @Test
    void a_minute_of_two_hundred_users() throws InterruptedException, ExecutionException {
        var load = new AttendanceLoad(series, meetings, 200);
        load.run(12, Duration.ofSeconds(5));
        var measured = new AttendanceLoad(series, meetings, 200);
        var millis = measured.run(12, Duration.ofSeconds(5));
        assertThat(load.stored() + measured.stored()).isEqualTo(4800);
        System.out.printf(
                "BENCH attendance: %d saves, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() * 99 / 100),
                millis.getLast());
    }
}
