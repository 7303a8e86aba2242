package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// A process that cannot stop is stopped.
class StopInTimeTest {

    /// Begins to stop and never gets ready with it.
    static final class StopsForEver {
        public static void main(String[] arguments) {
            StopInTime.within(Duration.ofMillis(300));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException never) {
                    Thread.currentThread().interrupt();
                }
            }));
            System.exit(0);
        }
    }

    @Test
    void what_hangs_while_stopping_is_ended() throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StopsForEver.class.getName())
                .inheritIO()
                .start();
        assertThat(process.waitFor()).isEqualTo(StopInTime.STOPPED);
    }
}
