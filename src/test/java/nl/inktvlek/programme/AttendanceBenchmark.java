package nl.inktvlek.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import nl.inktvlek.GraphTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// 200 users who write up meetings of different series for a minute, every five seconds each; run by
/// `bin/bench attendance`, not with the tests.
@GraphTest
class AttendanceBenchmark {

    @Autowired
    SeriesPlans series;

    @Autowired
    Meetings meetings;

    @Test
    void a_minute_of_two_hundred_users() throws InterruptedException, ExecutionException {
        var load = new AttendanceLoad(series, meetings, 200);
        var millis = load.run(12, Duration.ofSeconds(5));
        assertThat(load.stored()).isEqualTo(2400);
        System.out.printf(
                "BENCH attendance: %d saves, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, longest %.0f ms%n",
                millis.size(),
                millis.get(millis.size() / 2),
                millis.get(millis.size() * 95 / 100),
                millis.get(millis.size() * 99 / 100),
                millis.getLast());
    }
}
