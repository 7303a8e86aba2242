package nl.inktvlek.snapshot;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/// Computes what nobody waits for, one thing at a time, and rests as long as it worked: never more than half a core.
@Component
class Background implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("network-measures").factory());
    private volatile long restMillis;

    void run(Runnable work) {
        executor.schedule(() -> carryOut(work), restMillis, TimeUnit.MILLISECONDS);
    }

    private void carryOut(Runnable work) {
        long start = System.nanoTime();
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.error("What is shown of the network stays as it was", failure);
        } finally {
            restMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }

    @Override
    public void destroy() {
        executor.shutdownNow();
    }
}
