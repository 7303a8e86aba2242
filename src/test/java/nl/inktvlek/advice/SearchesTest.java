package nl.inktvlek.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.inktvlek.advice.Searches.Overtaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Searches take turns, over all and for each user.
@Timeout(60)
class SearchesTest {

    @Test
    void no_more_run_at_once_than_there_is_room_for() throws Exception {
        var searches = new Searches(2);
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var both = new CountDownLatch(2);
        var all = IntStream.range(0, 20)
                .mapToObj(i -> start(() -> searches.run("user " + i, ahead -> true, goesOn -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    both.countDown();
                    await(both);
                    return running.decrementAndGet();
                })))
                .toList();
        for (var each : all) {
            each.get();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void who_waits_is_told_how_many_go_first_and_the_order_is_that_of_asking() throws Exception {
        var searches = new Searches(1);
        var end = new CountDownLatch(1);
        var order = new LinkedBlockingQueue<String>();
        var first = begun(searches, "anna", end);
        var bela = new LinkedBlockingQueue<Integer>();
        var second = start(() -> searches.run("bela", bela::offer, goesOn -> order.add("bela")));
        assertThat(bela.take()).isZero();
        var cees = new LinkedBlockingQueue<Integer>();
        var third = start(() -> searches.run("cees", cees::offer, goesOn -> order.add("cees")));
        assertThat(cees.take()).isEqualTo(1);
        end.countDown();
        first.get();
        second.get();
        third.get();
        assertThat(order).containsExactly("bela", "cees");
    }

    @Test
    void what_a_user_asks_last_overtakes_what_they_asked_before() throws Exception {
        var searches = new Searches(4);
        var begun = new CountDownLatch(1);
        var older = start(() -> searches.run("anna", ahead -> true, goesOn -> {
            begun.countDown();
            while (goesOn.getAsBoolean()) {
                Thread.onSpinWait();
            }
            return "the best so far";
        }));
        begun.await();
        assertThat(searches.<String>run("anna", ahead -> true, goesOn -> goesOn.getAsBoolean() ? "newer" : "stopped"))
                .isEqualTo("newer");
        assertThat(older.get()).isEqualTo("the best so far");
    }

    @Test
    void of_one_user_the_last_one_that_waits_has_its_turn_and_those_before_it_none() throws Exception {
        var searches = new Searches(1);
        var end = new CountDownLatch(1);
        var first = begun(searches, "anna", end);
        var waits = new CountDownLatch(1);
        var second = start(() -> searches.run(
                "bela",
                ahead -> {
                    waits.countDown();
                    return true;
                },
                goesOn -> "older"));
        waits.await();
        var newer = new CountDownLatch(1);
        var third = start(() -> searches.run(
                "bela",
                ahead -> {
                    newer.countDown();
                    return true;
                },
                goesOn -> "newer"));
        newer.await();
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(second::get)
                .withCauseInstanceOf(Overtaken.class);
        end.countDown();
        first.get();
        assertThat(third.get()).isEqualTo("newer");
    }

    @Test
    void who_waits_no_longer_gives_up_their_place() throws Exception {
        var searches = new Searches(1);
        var end = new CountDownLatch(1);
        var first = begun(searches, "anna", end);
        assertThatExceptionOfType(Overtaken.class)
                .isThrownBy(() -> searches.run("bela", ahead -> false, goesOn -> "never"));
        end.countDown();
        first.get();
        assertThat(searches.<String>run("cees", ahead -> true, goesOn -> "now")).isEqualTo("now");
    }

    @Test
    void a_search_that_fails_makes_room() {
        var searches = new Searches(1);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> searches.run("anna", ahead -> true, goesOn -> {
                    throw new IllegalStateException();
                }));
        assertThat(searches.<String>run("bela", ahead -> true, goesOn -> "now")).isEqualTo("now");
    }

    private static FutureTask<Object> begun(Searches searches, String user, CountDownLatch end) throws Exception {
        var begun = new CompletableFuture<Boolean>();
        var task = start(() -> searches.<Object>run(user, ahead -> true, goesOn -> {
            begun.complete(true);
            await(end);
            return user;
        }));
        begun.get();
        return task;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static <T> FutureTask<T> start(Callable<T> search) {
        var task = new FutureTask<>(search);
        Thread.ofVirtual().start(task);
        return task;
    }
}
