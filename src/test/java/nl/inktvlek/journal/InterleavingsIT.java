package nl.inktvlek.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.JournalIT.Book;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two coordinators who saw the same book save it at the same moment, a thousand times. A ledger says what the book has
/// to be after every time: nothing is lost, and nothing is overwritten without its author being told.
@GraphTest
class InterleavingsIT {

    private static final int TIMES = 1000;
    private static final List<String> FIELDS = List.of("title", "note", "shelves");

    @Autowired
    Graph graph;

    @Autowired
    Journal journal;

    Things<Book> books;

    /// Every field of the book as it has to be, by what was acknowledged.
    final Map<String, Object> ledger = new HashMap<>();

    int acknowledged;
    int told;

    @BeforeEach
    void a_book_and_shelves_enough() {
        books = journal.own(Book.KIND, (actor, before, after) -> {});
        graph.note("CREATE CONSTRAINT shelf_code IF NOT EXISTS FOR (s:Shelf) REQUIRE s.code IS UNIQUE", Map.of());
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "MATCH (n:Book|Shelf|Deleted|Change) DETACH DELETE n",
                Map.of());
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "UNWIND $codes AS code CREATE (:Shelf {code: code})",
                Map.of(
                        "codes",
                        IntStream.range(0, TIMES)
                                .boxed()
                                .flatMap(time -> Stream.of(value("anna", time), value("bela", time)))
                                .toList()));
        store("carla", Book.KIND.blank("1"), "title", "Inkt");
        ledger.put("title", "Inkt");
    }

    /// What somebody wanted, and what they were told.
    private record Answer(String field, String value, Saved<Book> saved) {
        boolean isStored() {
            return saved instanceof Saved.Stored;
        }
    }

    @Test
    void in_a_thousand_meetings_of_two_writers_nothing_is_lost_and_nothing_overwritten_unseen() throws Exception {
        var random = new Random(14);
        try (var both = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < TIMES; time++) {
                var answers = atOnce(
                        both,
                        FIELDS.get(random.nextInt(FIELDS.size())),
                        FIELDS.get(random.nextInt(FIELDS.size())),
                        time);
                check(answers);
                assertThat(fields(read()))
                        .as("after %d times: %s", time, answers)
                        .isEqualTo(ledger);
            }
        }
        assertThat(told).as("times that somebody was told").isBetween(TIMES / 9, TIMES / 3); // expected: 2 in 9
        assertThat(changes()).isEqualTo(acknowledged);
    }

    /// Of two who changed the same text one is stored, and the other told what; all others are stored.
    private void check(List<Answer> answers) {
        var stored = answers.stream().filter(Answer::isStored).toList();
        var fields = answers.stream().map(Answer::field).collect(Collectors.toSet());
        if (fields.size() == 1 && !fields.contains("shelves")) {
            assertThat(stored).as("stored of %s", answers).hasSize(1);
            var winner = stored.getFirst();
            assertThat(answers)
                    .filteredOn(answer -> !answer.isStored())
                    .singleElement()
                    .satisfies(answer -> assertThat(answer.saved()).satisfies(saved -> {
                        var conflict = (Saved.Conflict<Book>) saved;
                        assertThat(conflict.fields()).isEqualTo(fields);
                        assertThat(fields(conflict.current())).containsEntry(winner.field(), winner.value());
                    }));
            told++;
        } else {
            assertThat(stored).as("stored of %s", answers).hasSize(2);
            assertThat(stored.stream()
                            .map(answer -> ((Saved.Stored<Book>) answer.saved()).alsoChanged())
                            .filter(others -> !others.isEmpty()))
                    .as("the second hears what else the first changed")
                    .hasSize(fields.size() - 1);
        }
        stored.forEach(this::enter);
    }

    private void enter(Answer answer) {
        acknowledged++;
        if (answer.field().equals("shelves")) {
            ledger.merge("shelves", List.of(answer.value()), InterleavingsIT::together);
        } else {
            ledger.put(answer.field(), answer.value());
        }
    }

    private static List<Object> together(Object some, Object others) {
        return Stream.of(some, others)
                .flatMap(shelves -> ((List<?>) shelves).stream())
                .sorted()
                .collect(Collectors.toList());
    }

    /// Both saw the same; neither begins to save before the other is ready to.
    private List<Answer> atOnce(ExecutorService both, String annas, String belas, int time) throws Exception {
        var seen = read();
        var ready = new CyclicBarrier(2);
        var started = both.invokeAll(
                List.of(writer("anna", seen, annas, time, ready), writer("bela", seen, belas, time, ready)));
        return List.of(started.getFirst().get(), started.getLast().get());
    }

    private Callable<Answer> writer(String by, Book seen, String field, int time, CyclicBarrier ready) {
        return () -> {
            ready.await();
            var value = value(by, time);
            return new Answer(field, value, store(by, seen, field, value));
        };
    }

    private static String value(String by, int time) {
        return by + "-" + time;
    }

    private int changes() {
        return graph.find(
                        "MATCH (c:Change) WHERE c.by IN $both RETURN count(c) AS number",
                        Map.of("both", Set.of("anna", "bela")),
                        row -> row.get("number").asInt())
                .orElseThrow();
    }

    private Book read() {
        return books.find("1").orElseThrow();
    }

    private static Map<String, Object> fields(Book book) {
        var fields = new HashMap<String, Object>();
        FIELDS.forEach(field ->
                Optional.ofNullable(Book.KIND.field(field).get(book)).ifPresent(value -> fields.put(field, value)));
        return fields;
    }

    /// Sets a text, or puts a shelf to those that were seen.
    private Saved<Book> store(String by, Book seen, String field, String value) {
        Object wanted = field.equals("shelves") ? together(seen.shelves(), List.of(value)) : value;
        var actor = new Actor(by, Role.COORDINATOR, Optional.of("IOT"));
        return books.save(OperationId.random(), actor, seen, Book.KIND.with(seen, field, wanted));
    }
}
