package nl.inktvlek.database;

import java.util.concurrent.Semaphore;

/// So many at once; others wait, in the order in which they came. Who has a turn needs no second one.
final class Turns {

    private final int most;
    private final Semaphore free;
    private final ThreadLocal<Boolean> isMine = ThreadLocal.withInitial(() -> false);

    Turns(int most) {
        this.most = most;
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

    /// All of them: nobody else has a turn meanwhile.
    Turn takeAll() {
        if (isMine()) {
            throw new IllegalStateException("Within a turn nobody can have all of them");
        }
        free.acquireUninterruptibly(most);
        isMine.set(true);
        return () -> {
            isMine.remove();
            free.release(most);
        };
    }

    boolean isMine() {
        return isMine.get();
    }
}
