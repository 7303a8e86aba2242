package nl.inktvlek.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.database.Journal.Action;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody's work is lost: changes are written down, merged and undone.
@GraphTest
class JournalIT {

    static final Kind BOOK = new Kind("Book", List.of(Kind.Link.to("shelves", "Book", "STANDS_ON", "Shelf")));

    @Autowired
    Graph graph;

    Journal journal;

    @BeforeEach
    void library() {
        journal = new Journal(graph, Clock.systemUTC(), List.of(BOOK));
        graph.command(OperationId.random(), """
                MATCH (n:Book|Shelf|Deleted|Change) DETACH DELETE n
                WITH count(*) AS gone
                UNWIND ['a', 'b', 'c'] AS code CREATE (:Shelf {code: code})""", Map.of());
    }

    @Test
    void a_thing_is_made_changed_and_read_as_it_was_meant() {
        save(
                "anna",
                Sheet.blank("1"),
                Map.of("title", " Inkt ", "on", LocalDate.of(2026, 1, 2), "shelves", List.of("b", "a")));
        var book = book();
        assertThat(book.text("title")).contains("Inkt");
        assertThat(book.date("on")).contains(LocalDate.of(2026, 1, 2));
        assertThat(book.texts("shelves")).containsExactly("a", "b");
        save("anna", book, book.with("shelves", List.of("c")).with("on", null).fields());
        assertThat(book().fields()).isEqualTo(Map.of("title", "Inkt", "shelves", List.of("c")));
    }

    @Test
    void two_who_change_different_fields_both_get_their_way_and_the_second_hears_of_it() {
        save("anna", Sheet.blank("1"), Map.of("title", "Inkt", "pages", 10, "shelves", List.of("a")));
        var seen = book();
        save(
                "anna",
                seen,
                seen.with("title", "Vlek").with("shelves", List.of("a", "b")).fields());
        var saved = save(
                "bela",
                seen,
                seen.with("pages", 20).with("shelves", List.of("c")).fields());
        assertThat(saved)
                .isInstanceOfSatisfying(
                        Saved.Stored.class,
                        stored -> assertThat(stored.alsoChanged()).containsEntry("title", "Vlek"));
        assertThat(book().fields()).isEqualTo(Map.of("title", "Vlek", "pages", 20L, "shelves", List.of("b", "c")));
    }

    @Test
    void two_who_change_the_same_field_are_told_and_nothing_is_overwritten() {
        save("anna", Sheet.blank("1"), Map.of("title", "Inkt", "pages", 10));
        var seen = book();
        save("anna", seen, seen.with("title", "Vlek").fields());
        var saved =
                save("bela", seen, seen.with("title", "Pen").with("pages", 30).fields());
        assertThat(saved).isInstanceOfSatisfying(Saved.Conflict.class, conflict -> {
            assertThat(conflict.fields()).containsExactly("title");
            assertThat(conflict.theirs()).isEqualTo(Map.of("title", "Vlek"));
            assertThat(conflict.by()).isEqualTo("anna");
            assertThat(save(
                            "bela",
                            conflict.current(),
                            conflict.current().with("title", "Pen").fields()))
                    .isInstanceOf(Saved.Stored.class);
        });
        assertThat(book().fields()).isEqualTo(Map.of("title", "Pen", "pages", 10L));
    }

    @Test
    void ten_changes_are_undone_one_by_one_back_to_nothing_and_a_deletion_too() {
        save("anna", Sheet.blank("1"), Map.of("pages", 0, "shelves", List.of("a")));
        for (int i = 1; i < 10; i++) {
            save(
                    "anna",
                    book(),
                    book().with("pages", i).with("note", "n" + i % 3).fields());
        }
        journal.delete(OperationId.random(), "anna", BOOK, "book", "1");
        assertThat(journal.find(BOOK, "1")).isEmpty();
        assertThat(journal.deletions()).hasSize(1);
        undoLast(Action.DELETED);
        assertThat(book().number("pages")).contains(9);
        assertThat(book().texts("shelves")).containsExactly("a");
        for (int i = 8; i >= 0; i--) {
            undoLast(Action.CHANGED);
            assertThat(book().number("pages")).contains(i);
        }
        undoLast(Action.CREATED);
        assertThat(journal.find(BOOK, "1")).isEmpty();
    }

    @Test
    void what_somebody_else_changed_since_is_not_undone() {
        save("anna", Sheet.blank("1"), Map.of("title", "Inkt"));
        save("anna", book(), book().with("title", "Vlek").fields());
        save("bela", book(), book().with("title", "Pen").fields());
        var entry = journal.lastChanges("anna", 1).getFirst();
        assertThat(journal.undo(OperationId.random(), "anna", entry)).isInstanceOf(Saved.Conflict.class);
        assertThat(book().text("title")).contains("Pen");
        assertThat(journal.change(entry.id()).orElseThrow().isUndone()).isFalse();
    }

    @Test
    void a_change_sent_twice_is_made_once() {
        save("anna", Sheet.blank("1"), Map.of("pages", 1));
        var operation = OperationId.random();
        var seen = book();
        for (int i = 0; i < 2; i++) {
            assertThat(journal.save(
                            operation,
                            "anna",
                            BOOK,
                            "book",
                            seen,
                            seen.with("pages", 2).fields()))
                    .isInstanceOf(Saved.Stored.class);
        }
        assertThat(journal.lastChanges("anna", 9)).hasSize(2);
        assertThat(book().version()).isEqualTo(2);
    }

    @Test
    void a_thing_that_was_deleted_meanwhile_is_not_written_to() {
        save("anna", Sheet.blank("1"), Map.of("pages", 1));
        var seen = book();
        journal.delete(OperationId.random(), "bela", BOOK, "book", "1");
        assertThat(save("anna", seen, seen.with("pages", 2).fields())).isInstanceOf(Saved.Gone.class);
    }

    /// Every counted change either took effect or its author was told.
    @Test
    void in_a_thousand_meetings_of_two_writers_no_change_is_overwritten_unseen() throws InterruptedException {
        save("anna", Sheet.blank("1"), Map.of("left", 0, "right", 0, "both", 0));
        var stored = new AtomicInteger();
        var storedBoth = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> writer = () -> {
                var random = new Random(Thread.currentThread().threadId());
                for (int i = 0; i < 250; i++) {
                    var seen = book();
                    var field = random.nextInt(3) == 0 ? "both" : "left";
                    var wanted = new HashMap<>(seen.fields());
                    wanted.put(field, seen.number(field).orElseThrow() + 1);
                    if (save("w", seen, wanted) instanceof Saved.Stored) {
                        (field.equals("both") ? storedBoth : stored).incrementAndGet();
                    }
                }
                return true;
            };
            var done = threads.invokeAll(
                    IntStream.range(0, 2).mapToObj(i -> writer).toList());
            assertThat(done).allSatisfy(each -> assertThat(each.get()).isTrue());
        }
        var changes = graph.list(
                "MATCH (c:Change {by: 'w'}) RETURN count(c) AS n",
                Map.of(),
                row -> row.get("n").asInt());
        assertThat(changes).containsExactly(stored.get() + storedBoth.get());
        assertThat(book().number("left").orElseThrow()).isLessThanOrEqualTo(stored.get());
    }

    private Saved save(String by, Sheet seen, Map<String, ?> wanted) {
        return journal.save(OperationId.random(), by, BOOK, "book", seen, wanted);
    }

    private Sheet book() {
        return journal.find(BOOK, "1").orElseThrow();
    }

    private void undoLast(Action expected) {
        var entry = journal.lastChanges("anna", 1).getFirst();
        assertThat(entry.action()).isEqualTo(expected);
        assertThat(journal.undo(OperationId.random(), "anna", entry)).isInstanceOf(Saved.Stored.class);
    }
}
