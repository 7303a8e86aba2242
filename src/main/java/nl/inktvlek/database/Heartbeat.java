package nl.inktvlek.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks a database server every second whether it is there. While it is silent, whoever waits for it is let go and
/// whoever asks is refused at once with [DatabaseAway]: a frozen server would keep every thread waiting, as the driver
/// has no limit for an answer. A slow answer is waited for: the server itself ends what takes too long.
final class Heartbeat {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Driver driver;
    private final SessionConfig asking;
    private final Duration silence;
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean isAway;

    /// @param silence how long the server may take to answer a question that costs nothing
    private Heartbeat(Driver driver, String database, Duration silence) {
        this.driver = driver;
        this.asking = SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(AccessMode.READ)
                .build();
        this.silence = silence;
    }

    /// The driver, watched until it is closed.
    static Driver watch(Driver driver, String database, Duration silence) {
        var heartbeat = new Heartbeat(driver, database, silence);
        Thread.ofPlatform().daemon().name("heartbeat").start(heartbeat::beat); // searches may take all virtual ones
        return proxy(Driver.class, (self, method, arguments) -> switch (method.getName()) {
            case "equals" -> self == Objects.requireNonNull(arguments)[0];
            case "session" -> heartbeat.session(method, arguments);
            case "close" -> {
                heartbeat.closed.countDown();
                yield invoke(driver, method, arguments);
            }
            default -> invoke(driver, method, arguments);
        });
    }

    private Object session(Method method, Object @Nullable [] arguments) throws Throwable {
        if (!(invoke(driver, method, arguments) instanceof Session session)) {
            throw new UnsupportedOperationException("Only sessions in which a thread waits are watched");
        }
        var call = new Call(Thread.currentThread());
        calls.add(call);
        if (isAway) { // after it was added: nobody slips through
            throw givenUp(session, call, new DatabaseAway(null));
        }
        return proxy(Session.class, (_, each, given) -> switch (each.getName()) {
            case "close" -> {
                try {
                    yield call.carryOut(session, each, given);
                } finally {
                    end(call);
                }
            }
            case "beginTransaction" -> begin(session, call, each, given);
            default -> call.carryOut(session, each, given);
        });
    }

    /// Spring leaves a session open in which no transaction could begin.
    private Object begin(Session session, Call call, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            var transaction = call.carryOut(session, method, arguments);
            return proxy(Transaction.class, (_, each, given) -> call.carryOut(transaction, each, given));
        } catch (RuntimeException failure) {
            throw givenUp(session, call, failure);
        }
    }

    private RuntimeException givenUp(Session session, Call call, RuntimeException why) {
        try {
            session.close();
        } catch (RuntimeException failure) {
            why.addSuppressed(failure);
        } finally {
            end(call);
        }
        return why;
    }

    private void end(Call call) {
        if (calls.remove(call)
                && call.end()
                && calls.stream().anyMatch(other -> other.isLetGo() && other.of(Thread.currentThread()))) {
            Thread.currentThread().interrupt(); // the session around this one is to be given up too
        }
    }

    private void beat() {
        do {
            boolean answers = answers();
            if (closed.getCount() == 0) {
                return;
            }
            if (answers == isAway) {
                isAway = !answers;
                if (isAway) {
                    log.warn("The database does not answer; it is asked again every second");
                } else {
                    log.info("The database answers again");
                }
            }
            if (isAway) {
                calls.forEach(Call::letGo);
            }
        } while (!isClosed(BETWEEN));
    }

    private boolean isClosed(Duration within) {
        try {
            return closed.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean answers() {
        var question = new Question();
        var asker = Thread.ofPlatform().daemon().name("heartbeat question").start(question);
        try {
            if (!asker.join(silence)) {
                asker.interrupt(); // gives the connection up
                return false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return question.answered;
    }

    private final class Question implements Runnable {

        private volatile boolean answered;

        @Override
        public void run() {
            try (var session = driver.session(asking)) {
                session.run("RETURN 1").consume();
                answered = true;
            } catch (Neo4jException | IllegalStateException failure) {
                answered = failure instanceof Neo4jException && !isOfTheConnection(failure); // a refusal is an answer
                log.debug("The database was asked whether it is there", failure);
            }
        }
    }

    private static boolean isOfTheConnection(RuntimeException failure) {
        return failure instanceof ServiceUnavailableException || failure instanceof SessionExpiredException;
    }

    /// A session that a thread has open.
    private static final class Call {

        private final Thread thread;
        private boolean isOver;
        private boolean isLetGo;

        Call(Thread thread) {
            this.thread = thread;
        }

        boolean of(Thread other) {
            return thread == other;
        }

        /// The driver gives up the connection of a thread that is interrupted.
        synchronized void letGo() {
            if (!isOver) {
                isLetGo = true;
                thread.interrupt();
            }
        }

        synchronized boolean isLetGo() {
            return isLetGo;
        }

        /// What its connection throws is told as [DatabaseAway]; what the work within refuses stays what it is.
        Object carryOut(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return invoke(target, method, arguments);
            } catch (Neo4jException | IllegalStateException failure) {
                throw isOfTheConnection(failure) || isLetGo() && isOfTheDriver(failure)
                        ? new DatabaseAway(failure)
                        : failure;
            }
        }

        /// Not an answer of the server, which has a code: the connection was not had in time, or trying again ended.
        private static boolean isOfTheDriver(RuntimeException failure) {
            return failure instanceof Neo4jException known
                    ? !String.valueOf(known.code()).startsWith("Neo.")
                    : failure.getCause() instanceof InterruptedException;
        }

        /// @return whether it was let go; the thread knows nothing of that any more
        synchronized boolean end() {
            isOver = true;
            return isLetGo && Thread.interrupted();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object invoke(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }
}
