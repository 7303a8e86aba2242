package nl.inktvlek.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;

/// Long computations take turns: half as many at once as there are cores, since each uses them all and pages need some;
/// the others in order of asking. Of one user one at a time, where what is asked last overtakes what was asked before.
@Component
public final class Searches {

    /// How often who waits is asked whether they still do.
    private static final long LOOK_UP_SECONDS = 1;

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<Search> waiting = new ArrayList<>();
    private final List<Search> running = new ArrayList<>();

    /// A search was given up without an answer: the same user asked something newer, or waits no longer.
    public static final class Overtaken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Overtaken() {
            super("Overtaken by a newer search of the same user", null, false, false);
        }
    }

    private static final class Search {
        private final String user;
        private volatile boolean overtaken;

        Search(String user) {
            this.user = user;
        }
    }

    public Searches() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
    }

    /// @param most searches at once
    Searches(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one search at once, not " + most);
        }
        this.most = most;
    }

    /// How many are being worked on.
    public int running() {
        return size(running);
    }

    /// How many wait for their turn.
    public int waiting() {
        return size(waiting);
    }

    private int size(List<Search> searches) {
        lock.lock();
        try {
            return searches.size();
        } finally {
            lock.unlock();
        }
    }

    /// Carries out `work` in the calling thread, as soon as it is its turn.
    ///
    /// @param waits told how many go first, 0 for who is next; false when nobody waits for it any more
    /// @param work given what it asks to know whether it should go on; when it should not, it answers with what it
    /// has, or is overtaken
    /// @throws Overtaken if it never had its turn
    public <T> T run(String user, IntPredicate waits, Function<BooleanSupplier, T> work) {
        var search = new Search(user);
        begin(search, waits);
        try {
            return work.apply(() -> !search.overtaken);
        } finally {
            leave(running, search);
        }
    }

    private void begin(Search search, IntPredicate waits) {
        enter(search);
        boolean begun = false;
        try {
            var ahead = tryToBegin(search);
            while (ahead.isPresent()) {
                if (search.overtaken || !waits.test(ahead.getAsInt())) {
                    throw new Overtaken();
                }
                ahead = await(search, ahead.getAsInt());
            }
            begun = true;
        } finally {
            if (!begun) {
                leave(waiting, search);
            }
        }
    }

    private void enter(Search search) {
        lock.lock();
        try {
            overtake(running, search.user);
            overtake(waiting, search.user);
            waiting.add(search);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static void overtake(List<Search> searches, String user) {
        searches.stream().filter(each -> each.user.equals(user)).forEach(each -> each.overtaken = true);
    }

    /// Empty when it began; otherwise how many go first.
    private OptionalInt tryToBegin(Search search) {
        lock.lock();
        try {
            var before = waiting.subList(0, waiting.indexOf(search)).stream()
                    .filter(each -> !each.overtaken)
                    .toList();
            boolean isItsTurn = before.stream().allMatch(each -> isRunning(each.user));
            if (search.overtaken || !isItsTurn || running.size() >= most || isRunning(search.user)) {
                return OptionalInt.of(before.size());
            }
            waiting.remove(search);
            running.add(search);
            changed.signalAll();
            return OptionalInt.empty();
        } finally {
            lock.unlock();
        }
    }

    private boolean isRunning(String user) {
        return running.stream().anyMatch(each -> each.user.equals(user));
    }

    /// Until the row moves, or it is time to ask whether somebody still waits.
    private OptionalInt await(Search search, int before) {
        lock.lock();
        try {
            var ahead = tryToBegin(search);
            if (ahead.isPresent() && ahead.getAsInt() == before && !search.overtaken) {
                boolean moved = changed.await(LOOK_UP_SECONDS, TimeUnit.SECONDS);
                return moved ? tryToBegin(search) : ahead;
            }
            return ahead;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Overtaken();
        } finally {
            lock.unlock();
        }
    }

    private void leave(List<Search> searches, Search search) {
        lock.lock();
        try {
            searches.remove(search);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
