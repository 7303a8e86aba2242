package nl.inktvlek.database;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/// Ends the process when stopping takes too long: a database that cannot write its pages, as on a full disk, tries for
/// ever. What was acknowledged is in its log and there again at the next start.
public final class StopInTime {

    /// As of a process that was told to stop.
    static final int STOPPED = 143;

    private StopInTime() {}

    /// From now on this process stops within so long after it is told to.
    public static void within(Duration longest) {
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform()
                        .unstarted(() -> new Timer("stop in time", true)
                                .schedule(
                                        new TimerTask() {
                                            @Override
                                            public void run() {
                                                Runtime.getRuntime().halt(STOPPED);
                                            }
                                        },
                                        longest.toMillis())));
    }
}
