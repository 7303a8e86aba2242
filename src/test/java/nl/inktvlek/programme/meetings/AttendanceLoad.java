package nl.inktvlek.programme.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.jspecify.annotations.Nullable;

/// Many who write up meetings of different series at the same time, one participant more each time.
final class AttendanceLoad {

    private static final Actor ACTOR = Actor.commandLine();

    private final SeriesPlans series;
    private final Meetings meetings;
    private final List<Series> planned = new ArrayList<>();

    AttendanceLoad(SeriesPlans series, Meetings meetings, int users) {
        this.series = series;
        this.meetings = meetings;
        for (int user = 0; user < users; user++) {
            var blank = Series.blank();
            var wanted = Series.KIND.with(blank, "partner", "IOT");
            wanted = Series.KIND.with(wanted, "municipality", "GM0599");
            wanted = Series.KIND.with(wanted, "languages", List.of("Turks"));
            wanted = Series.KIND.with(
                    wanted, "meetings", List.of(new PlannedMeeting(1, LocalDate.of(2026, 9, 1), Optional.empty())));
            assertThat(series.save(OperationId.random(), ACTOR, blank, wanted)).isInstanceOf(Saved.Stored.class);
            planned.add(blank);
        }
    }

    /// Every user saves `saves` times, waiting `think` in between. Returns how long each save took, in milliseconds.
    List<Double> run(int saves, Duration think) throws InterruptedException, ExecutionException {
        var millis = new ConcurrentLinkedQueue<Double>();
        try (var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = users.invokeAll(IntStream.range(0, planned.size())
                    .<Callable<@Nullable Void>>mapToObj(user -> () -> {
                        Thread.sleep(think.multipliedBy(user).dividedBy(planned.size()));
                        for (int save = 0; save < saves; save++) {
                            millis.add(save(user, save));
                            Thread.sleep(think);
                        }
                        return null;
                    })
                    .toList());
            for (var each : all) {
                each.get();
            }
        }
        return millis.stream().sorted().toList();
    }

    private double save(int user, int save) {
        long start = System.nanoTime();
        var page = meetings.find(ACTOR, planned.get(user).code() + "-1").orElseThrow();
        var present = new ArrayList<>(page.meeting().present());
        present.add("LOAD-%d-%d".formatted(user, save));
        assertThat(meetings.writeUp(
                        OperationId.random(),
                        ACTOR,
                        page,
                        page.meeting(),
                        Meeting.KIND.with(page.meeting(), "present", present)))
                .isInstanceOf(Saved.Stored.class);
        return (System.nanoTime() - start) / 1e6;
    }

    /// Participants stored, of all series together.
    int stored() {
        return planned.stream()
                .mapToInt(plan -> meetings.find(ACTOR, plan.code() + "-1")
                        .orElseThrow()
                        .meeting()
                        .present()
                        .size())
                .sum();
    }

    void takeAway() {
        planned.forEach(plan -> series.delete(
                OperationId.random(), ACTOR, series.find(ACTOR, plan.code()).orElseThrow()));
    }
}
