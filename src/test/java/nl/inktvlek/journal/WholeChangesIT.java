package nl.inktvlek.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.MovingClock;
import nl.inktvlek.QueryPlan;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.LibraryBook.Loan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What is refused leaves nothing, whatever the way in; of two at once one is told; what is gone is gone with its
/// parts.
@GraphTest
class WholeChangesIT {

    static final Actor ANNA = new Actor("anna", Role.COORDINATOR, Optional.empty());
    static final Actor BELA = new Actor("bela", Role.COORDINATOR, Optional.empty());

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Autowired
    Graph graph;

    @Autowired
    Driver driver;

    @Autowired
    AuditTrail trail;

    @Autowired
    AccessDecision access;

    /// After every day on which the tests run: the product itself forgets what is old.
    final MovingClock time = new MovingClock(Instant.parse("2100-01-01T09:00:00Z"));
    final Set<Actor> refused = new HashSet<>();
    Journal journal;
    Things<LibraryBook> books;

    @BeforeEach
    void library() {
        journal = new Journal(graph, trail, access, time);
        books = journal.own(LibraryBook.KIND, this::check);
        graph.command(OperationId.random(), Concern.PROGRAMME, """
                MATCH (n:LibraryBook|Loan|Shelf|Room|Deleted|Change) DETACH DELETE n
                WITH count(*) AS gone
                FOREACH (code IN ['a', 'b', 'c'] | CREATE (:Shelf {code: code}) CREATE (:Room {code: code}))
                MERGE (p:Person {code: 'READER'}) ON CREATE SET p.nr = -7, p.sourceKey = 'reader', p.source = 'library'""", Map.of());
    }

    @AfterEach
    void closed() {
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "MATCH (n:LibraryBook|Loan|Shelf|Room|Deleted|Change) DETACH DELETE n",
                Map.of());
        graph.note("MATCH (p:Person {code: 'READER'}) DETACH DELETE p", Map.of());
    }

    /// The rules of the library.
    private void check(Actor actor, Optional<LibraryBook> before, Optional<LibraryBook> after) {
        if (refused.contains(actor)) {
            throw new AccessDeniedException("Not in this library");
        }
        after.ifPresent(book -> new Problems()
                .when(book.title().equals("Forbidden"), "title", "problem.forbidden")
                .refuse());
    }

    @Test
    void relationships_and_rows_are_read_as_they_were_meant() {
        var loans = List.of(new Loan(1, Optional.of(NEW_YEAR)), new Loan(2, Optional.empty()));
        save(
                ANNA,
                LibraryBook.blank(),
                LibraryBook.blank()
                        .with("title", " Inkt ")
                        .with("on", NEW_YEAR)
                        .with("room", "a")
                        .with("shelves", List.of("b", "a"))
                        .with("loans", loans));
        assertThat(book())
                .isEqualTo(new LibraryBook(
                        "1",
                        1,
                        "Inkt",
                        Optional.empty(),
                        Optional.of(NEW_YEAR),
                        "",
                        List.of("a", "b"),
                        Optional.of("a"),
                        List.of(),
                        loans));
        save(
                ANNA,
                book(),
                book().with("shelves", List.of("c"))
                        .with("room", "b")
                        .with("loans", loans.subList(1, 2))
                        .with("on", null));
        assertThat(book())
                .isEqualTo(new LibraryBook(
                        "1",
                        2,
                        "Inkt",
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        List.of("c"),
                        Optional.of("b"),
                        List.of(),
                        loans.subList(1, 2)));
    }

    @Test
    void of_two_who_choose_different_rooms_at_once_the_second_is_told_and_never_are_both_stored() throws Exception {
        make(LibraryBook.blank().with("title", "Inkt").with("room", "a"));
        for (int round = 0; round < 20; round++) {
            save(ANNA, book(), book().with("room", "a"));
            var seen = book();
            var outcomes = atOnce(
                    () -> save(ANNA, seen, seen.with("room", "b")), () -> save(BELA, seen, seen.with("room", "c")));
            var told = outcomes.stream()
                    .filter(Saved.Conflict.class::isInstance)
                    .map(WholeChangesIT::conflict)
                    .toList();
            assertThat(outcomes).filteredOn(Saved.Stored.class::isInstance).hasSize(1);
            assertThat(told).hasSize(1);
            assertThat(told.getFirst().fields()).containsExactly("room");
            assertThat(told.getFirst().current().room()).isEqualTo(book().room());
            assertThat(count("MATCH (:LibraryBook)-[r:KEPT_IN]->(:Room) RETURN count(r) AS n"))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_refused_save_leaves_nothing_and_can_be_sent_again_when_it_is_mended() {
        var operation = OperationId.random();
        var wanted = LibraryBook.blank().with("title", "Forbidden").with("readers", List.of("READER"));
        int entries = entries();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> books.save(operation, ANNA, LibraryBook.blank(), wanted))
                .satisfies(problem -> assertThat(problem.problems()).isEqualTo(Map.of("title", "problem.forbidden")));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> books.save(
                        operation,
                        ANNA,
                        LibraryBook.blank(),
                        wanted.with("title", "Inkt").with("pages", 901)));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> books.save(
                        operation, ANNA, LibraryBook.blank(), wanted.with("title", "Inkt"), (work, after) -> {
                            throw new IllegalStateException();
                        }));
        assertThat(count("MATCH (n:LibraryBook|Change) RETURN count(n) AS n")).isZero();
        assertThat(entries()).isEqualTo(entries);
        assertThat(books.save(operation, ANNA, LibraryBook.blank(), wanted.with("title", "Inkt")))
                .isInstanceOf(Saved.Stored.class);
        assertThat(count("MATCH (n:LibraryBook|Change) RETURN count(n) AS n")).isEqualTo(2);
        assertThat(entries()).isEqualTo(entries + 1);
    }

    @Test
    void undoing_asks_the_owner_and_so_does_bringing_back_what_others_deleted() {
        make(LibraryBook.blank().with("title", "Inkt"));
        save(ANNA, book(), book().with("title", "Vlek"));
        var renamed = last(ANNA);
        refused.add(ANNA);
        refusedToUndo(ANNA, renamed);
        assertThat(book().title()).isEqualTo("Vlek");

        refused.clear();
        books.delete(OperationId.random(), ANNA, book());
        var deleted = last(ANNA);
        refused.add(ANNA);
        refusedToUndo(ANNA, deleted);
        refused.add(BELA);
        refusedToUndo(BELA, deleted);
        assertThat(books.find("1")).isEmpty();

        refused.remove(BELA);
        assertThat(journal.undo(OperationId.random(), BELA, deleted.id())).isInstanceOf(Saved.Stored.class);
        assertThat(book().title()).isEqualTo("Vlek");
    }

    @Test
    void what_was_deleted_longer_ago_than_is_kept_is_gone_with_its_parts() {
        make(LibraryBook.blank().with("title", "Inkt").with("loans", List.of(new Loan(1, Optional.empty()))));
        books.delete(OperationId.random(), ANNA, book());
        time.forward(Journal.KEPT);
        journal.forgetOld();
        assertThat(count("MATCH (n:Deleted|Loan) RETURN count(n) AS n")).isEqualTo(2);
        assertThat(journal.deleted(ANNA)).hasSize(1);
        time.forward(Duration.ofMillis(1));
        journal.forgetOld();
        assertThat(count("MATCH (n:Deleted|Loan|Change) RETURN count(n) AS n")).isZero();
        assertThat(journal.mine(ANNA)).isEmpty();
    }

    @Test
    void what_the_owner_would_refuse_is_not_offered() {
        make(LibraryBook.blank().with("title", "Inkt"));
        books.delete(OperationId.random(), ANNA, book());
        assertThat(journal.deleted(BELA)).extracting(Change::title).containsExactly("Inkt");
        refused.add(BELA);
        assertThat(journal.deleted(BELA)).isEmpty();
        assertThat(journal.deleted(ANNA)).hasSize(1);
    }

    /// Deleted, made again and deleted again: each comes back as it was, but there is one at a time.
    @Test
    void of_two_that_were_deleted_under_one_code_each_comes_back_by_itself() {
        make(LibraryBook.blank().with("title", "Inkt"));
        books.delete(OperationId.random(), ANNA, book());
        make(LibraryBook.blank().with("title", "Vlek"));
        assertThat(journal.deleted(ANNA)).isEmpty();
        books.delete(OperationId.random(), ANNA, book());
        assertThat(journal.deleted(ANNA)).extracting(Change::title).containsExactly("Vlek", "Inkt");
        var first = journal.deleted(ANNA).getLast();
        assertThat(journal.undo(OperationId.random(), ANNA, first.id())).isInstanceOf(Saved.Stored.class);
        assertThat(book().title()).isEqualTo("Inkt");
        assertThat(journal.deleted(ANNA)).isEmpty();
    }

    @Test
    void to_find_what_was_deleted_nothing_else_is_read() {
        assertThat(QueryPlan.of(driver, ChangeLog.DELETIONS)).contains("NodeIndexSeek");
    }

    /// Another kind of thing, which nobody edits any more, under the code of a deleted book.
    @Test
    void what_nobody_edits_any_more_is_not_offered() {
        make(LibraryBook.blank().with("title", "Inkt"));
        books.delete(OperationId.random(), ANNA, book());
        graph.note("MATCH (d:Deleted {code: '1'}) SET d.was = 'Scroll'", Map.of());
        assertThat(journal.deleted(ANNA)).isEmpty();
        graph.note("MATCH (c:Change {code: '1'}) SET c.label = 'Scroll'", Map.of());
        assertThat(journal.deleted(ANNA)).isEmpty();
    }

    private void make(LibraryBook book) {
        save(ANNA, LibraryBook.blank(), book);
    }

    private Saved<LibraryBook> save(Actor actor, LibraryBook seen, LibraryBook wanted) {
        time.forward(Duration.ofSeconds(1));
        return books.save(OperationId.random(), actor, seen, wanted);
    }

    private LibraryBook book() {
        return books.find("1").orElseThrow();
    }

    private static Saved.Conflict<LibraryBook> conflict(Saved<LibraryBook> saved) {
        if (saved instanceof Saved.Conflict<LibraryBook> conflict) {
            return conflict;
        }
        throw new AssertionError("Nobody was told: " + saved);
    }

    private Change last(Actor actor) {
        return journal.mine(actor).getFirst();
    }

    private void refusedToUndo(Actor actor, Change change) {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), actor, change.id()));
    }

    /// Entries in the audit trail about the reader.
    private int entries() {
        return count("MATCH (a:Audit) WHERE 'READER' IN a.subjects RETURN count(a) AS n");
    }

    private int count(@CompileTimeConstant final String question) {
        return graph.find(question, Map.of(), row -> row.get("n").asInt()).orElseThrow();
    }

    @SafeVarargs
    private static List<Saved<LibraryBook>> atOnce(Callable<Saved<LibraryBook>>... writers) throws Exception {
        var start = new CyclicBarrier(writers.length);
        try (var threads = Executors.newFixedThreadPool(writers.length)) {
            var all = threads.invokeAll(Stream.of(writers)
                    .<Callable<Saved<LibraryBook>>>map(writer -> () -> {
                        start.await();
                        return writer.call();
                    })
                    .toList());
            return all.stream().map(WholeChangesIT::outcome).toList();
        }
    }

    private static Saved<LibraryBook> outcome(Future<Saved<LibraryBook>> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError(failure);
        }
    }
}
