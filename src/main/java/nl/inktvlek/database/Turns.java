package nl.inktvlek.database;

import java.util.concurrent.Semaphore;

/// So many at once; others wait, in the order in which they came. Who has a turn needs no second one.
final class Turns {

    private final Semaphore free;
    private final ThreadLocal<Boolean> isMine = ThreadLocal.withInitial(() -> false);

    Turns(int most) {
        this.free = new Semaphore(most, true);
    }

    /// Over when it is closed, by the thread that took it.
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    Turn take() {
        if (isMine()) {
            return () -> {};
        }
        free.acquireUninterruptibly();
        isMine.set(true);
        return () -> {
            isMine.remove();
            free.release();
        };
    }

    boolean isMine() {
        return isMine.get();
    }
}
