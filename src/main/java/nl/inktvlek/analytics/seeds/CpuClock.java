package nl.inktvlek.analytics.seeds;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// Processor time of this program, all threads together, from lap to lap.
final class CpuClock {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long last = SYSTEM.getProcessCpuTime();

    /// Seconds since the last lap.
    double lap() {
        long now = SYSTEM.getProcessCpuTime();
        double seconds = (now - last) / 1e9;
        last = now;
        return seconds;
    }
}
