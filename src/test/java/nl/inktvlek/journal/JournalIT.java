package nl.inktvlek.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Change.Action;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Nobody's work is lost: changes are written down, merged and undone, whole or not at all.
@GraphTest
class JournalIT {

    record Book(
            String code,
            long version,

            @Field(text = "series.title", needed = true) String title,

            @Field(text = "series.on") Optional<LocalDate> on,

            @Field(text = "series.pages", least = 1, most = 999)
            Optional<Integer> pages,

            @Field(text = "series.note", longest = 20) String note,
            @Related(by = "STANDS_ON", to = "Shelf") List<String> shelves,
            @Related(by = "LENT_TO", to = "Shelf") Optional<String> lentTo)
            implements Thing {

        static final Kind<Book> KIND =
                Kind.of(Book.class, "Book", Concern.PROGRAMME, DataKind.SERIES).called(Book::title);
    }

    static final Actor ANNA = new Actor("anna", Role.COORDINATOR, Optional.of("IOT"));
    static final Actor BELA = new Actor("bela", Role.COORDINATOR, Optional.of("IOT"));

    @Autowired
    Graph graph;

    @Autowired
    Journal journal;

    /// A word in the title that the owner does not allow.
    String forbidden = "nothing";

    Things<Book> books;

    @BeforeEach
    void library() {
        books = journal.own(
                Book.KIND,
                (actor, before, after) -> new Problems()
                        .when(
                                after.filter(book -> book.title().contains(forbidden))
                                        .isPresent(),
                                "title",
                                "problem.title")
                        .refuse());
        graph.command(OperationId.random(), Concern.PROGRAMME, """
                MATCH (n:Book|Shelf|Deleted|Change) DETACH DELETE n
                WITH count(*) AS gone
                UNWIND ['a', 'b', 'c'] AS code CREATE (:Shelf {code: code})""", Map.of());
    }

    @Test
    void a_thing_is_made_changed_and_read_as_it_was_meant() {
        var made = make("title", " Inkt ", "on", LocalDate.of(2026, 1, 2), "shelves", List.of("b", "a"));
        assertThat(made.title()).isEqualTo("Inkt");
        assertThat(made.on()).contains(LocalDate.of(2026, 1, 2));
        assertThat(made.shelves()).containsExactly("a", "b");
        save(ANNA, made, with(made, "shelves", List.of("c"), "on", null, "lentTo", "a"));
        assertThat(book())
                .isEqualTo(new Book(
                        "1", 2, "Inkt", Optional.empty(), Optional.empty(), "", List.of("c"), Optional.of("a")));
    }

    @Test
    void many_made_at_once_are_what_they_would_be_made_one_by_one() {
        var made = make("title", "Inkt", "on", LocalDate.of(2026, 1, 2), "shelves", List.of("a", "b"), "lentTo", "c");
        var other = with(Book.KIND.blank("2"), "title", "Vlek", "pages", 3);
        var twin = Book.KIND.with(Book.KIND.blank("3"), "title", "Inkt");
        twin = with(twin, "on", LocalDate.of(2026, 1, 2), "shelves", List.of("a", "b"), "lentTo", "c");
        books.addAll(OperationId.random(), ANNA, List.of(other, twin), work -> {});
        assertThat(books.find("2").orElseThrow())
                .isEqualTo(new Book("2", 1, "Vlek", Optional.empty(), Optional.of(3), "", List.of(), Optional.empty()));
        assertThat(books.find("3").orElseThrow())
                .isEqualTo(new Book("3", 1, "Inkt", made.on(), made.pages(), "", made.shelves(), made.lentTo()));
        assertThat(books.list()).hasSize(3);
    }

    @Test
    void of_many_none_is_made_when_one_breaks_a_rule_of_its_fields_or_of_the_owner() {
        var good = with(Book.KIND.blank("2"), "title", "Vlek");
        for (var bad : List.of(
                with(Book.KIND.blank("3"), "title", "Inkt", "pages", 0),
                with(Book.KIND.blank("3"), "title", forbidden))) {
            assertThatExceptionOfType(NotFilledIn.class)
                    .isThrownBy(() -> books.addAll(OperationId.random(), ANNA, List.of(good, bad), work -> {}));
        }
        assertThat(books.list()).isEmpty();
    }

    @Test
    void two_who_change_different_fields_both_get_their_way_and_the_second_hears_of_it() {
        var seen = make("title", "Inkt", "pages", 10, "shelves", List.of("a"));
        save(ANNA, seen, with(seen, "title", "Vlek", "shelves", List.of("a", "b")));
        assertThat(save(BELA, seen, with(seen, "pages", 20, "shelves", List.of("c"))))
                .isInstanceOfSatisfying(
                        Saved.Stored.class,
                        stored -> assertThat(stored.alsoChanged()).isEqualTo(Set.of("title")));
        assertThat(book())
                .extracting(Book::title, Book::pages, Book::shelves)
                .containsExactly("Vlek", Optional.of(20), List.of("b", "c"));
    }

    @Test
    void two_who_change_the_same_field_are_told_and_nothing_is_overwritten() {
        var seen = make("title", "Inkt", "pages", 10);
        save(ANNA, seen, with(seen, "title", "Vlek"));
        var saved = save(BELA, seen, with(seen, "title", "Pen", "pages", 30));
        assertThat(saved).isInstanceOf(Saved.Conflict.class);
        var conflict = (Saved.Conflict<Book>) saved;
        assertThat(conflict.fields()).containsExactly("title");
        assertThat(conflict.current().title()).isEqualTo("Vlek");
        assertThat(conflict.by()).isEqualTo("anna");
        assertThat(save(BELA, conflict.current(), with(conflict.current(), "title", "Pen")))
                .isInstanceOf(Saved.Stored.class);
        assertThat(book()).extracting(Book::title, Book::pages).containsExactly("Pen", Optional.of(10));
    }

    /// Both filled in the same empty form: the second adds to what the first made, and takes back no more than that.
    @Test
    void who_begins_what_somebody_made_meanwhile_changes_it() {
        var asked = new ArrayList<Optional<Book>>();
        books = journal.own(Book.KIND, (actor, before, after) -> asked.add(before));
        var blank = Book.KIND.blank("1");
        save(ANNA, blank, with(blank, "title", "Inkt", "note", "of Anna"));
        var made = book();
        assertThat(save(BELA, blank, with(blank, "title", "Inkt", "pages", 20)))
                .isInstanceOfSatisfying(
                        Saved.Stored.class,
                        stored -> assertThat(stored.alsoChanged()).isEqualTo(Set.of("title", "note")));
        assertThat(asked)
                .extracting(before -> before.map(Book::title))
                .containsExactly(Optional.empty(), Optional.of("Inkt"));
        assertThat(journal.mine(ANNA)).extracting(Change::action).containsExactly(Action.CREATED);
        assertThat(journal.mine(BELA)).extracting(Change::action).containsExactly(Action.CHANGED);

        journal.undo(OperationId.random(), BELA, journal.mine(BELA).getFirst().id());
        assertThat(book()).usingRecursiveComparison().ignoringFields("version").isEqualTo(made);
    }

    /// A thing has one host, one partner, one reader: it is not lent to both.
    @Test
    void two_who_choose_another_one_are_told_and_it_is_not_both() {
        var seen = make("title", "Inkt");
        save(ANNA, seen, with(seen, "lentTo", "a"));
        assertThat(save(BELA, seen, with(seen, "lentTo", "b")))
                .isInstanceOfSatisfying(
                        Saved.Conflict.class,
                        conflict -> assertThat(conflict.fields()).isEqualTo(Set.of("lentTo")));
        assertThat(book().lentTo()).contains("a");
    }

    /// Somebody deletes the one that was chosen, another is chosen, and the first is brought back.
    @Test
    void one_that_comes_back_is_not_a_second_choice() {
        make("title", "Inkt", "lentTo", "a");
        graph.note("MATCH (s:Shelf {code: 'a'}) REMOVE s:Shelf SET s:Deleted", Map.of());
        save(ANNA, book(), with(book(), "lentTo", "b"));
        graph.note("MATCH (s:Deleted {code: 'a'}) REMOVE s:Deleted SET s:Shelf", Map.of());
        assertThat(book().lentTo()).contains("b");
        assertThat(save(BELA, book(), with(book(), "lentTo", "c"))).isInstanceOf(Saved.Stored.class);
        assertThat(book().lentTo()).contains("c");
    }

    @Test
    void what_the_owner_refuses_leaves_nothing_behind() {
        var seen = make("title", "Inkt");
        var before = graph.versions();
        forbidden = "Vlek";
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> save(ANNA, seen, with(seen, "title", "Vlek", "shelves", List.of("a"))));
        assertThatExceptionOfType(NotFilledIn.class).isThrownBy(() -> save(ANNA, seen, with(seen, "pages", 1000)));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> save(ANNA, seen, with(seen, "note", "longer than twenty letters")));
        assertThat(book()).isEqualTo(seen);
        assertThat(journal.mine(ANNA)).hasSize(1);
        assertThat(graph.versions()).isEqualTo(before);
    }

    @Test
    void ten_changes_are_undone_one_by_one_back_to_nothing_and_a_deletion_too() {
        make("title", "Inkt", "pages", 1, "shelves", List.of("a"));
        for (int i = 2; i < 11; i++) {
            save(ANNA, book(), with(book(), "pages", i, "note", "n" + i % 3));
        }
        books.delete(OperationId.random(), ANNA, book());
        assertThat(books.find("1")).isEmpty();
        undoLast(Action.DELETED);
        assertThat(book().pages()).contains(10);
        assertThat(book().shelves()).containsExactly("a");
        for (int i = 9; i >= 1; i--) {
            undoLast(Action.CHANGED);
            assertThat(book().pages()).contains(i);
        }
        undoLast(Action.CREATED);
        assertThat(books.find("1")).isEmpty();
    }

    @Test
    void what_somebody_else_changed_since_is_not_undone() {
        make("title", "Inkt");
        save(ANNA, book(), with(book(), "title", "Vlek"));
        save(BELA, book(), with(book(), "title", "Pen"));
        var change = journal.mine(ANNA).getFirst();
        assertThat(journal.undo(OperationId.random(), ANNA, change.id())).isInstanceOf(Saved.Conflict.class);
        assertThat(book().title()).isEqualTo("Pen");
        assertThat(journal.mine(ANNA).getFirst()).isEqualTo(change);
    }

    @Test
    void what_the_owner_would_refuse_now_is_not_brought_back_by_an_undo() {
        make("title", "Vlek");
        save(ANNA, book(), with(book(), "title", "Pen"));
        forbidden = "Vlek";
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> journal.undo(
                        OperationId.random(),
                        ANNA,
                        journal.mine(ANNA).getFirst().id()));
        assertThat(book().title()).isEqualTo("Pen");
    }

    @Test
    void a_change_sent_twice_is_made_once_and_another_under_its_id_is_refused() {
        var seen = make("title", "Inkt", "pages", 1);
        var operation = OperationId.random();
        for (int i = 0; i < 2; i++) {
            assertThat(books.save(operation, ANNA, seen, with(seen, "pages", 2)))
                    .isInstanceOf(Saved.Stored.class);
        }
        assertThatExceptionOfType(OperationId.Reused.class)
                .isThrownBy(() -> books.save(operation, ANNA, seen, with(seen, "pages", 3)));
        assertThat(journal.mine(ANNA)).hasSize(2);
        assertThat(book()).extracting(Book::version, Book::pages).containsExactly(2L, Optional.of(2));
    }

    @Test
    void a_thing_that_was_deleted_meanwhile_is_not_written_to() {
        var seen = make("title", "Inkt");
        books.delete(OperationId.random(), BELA, seen);
        assertThat(save(ANNA, seen, with(seen, "pages", 2))).isInstanceOf(Saved.Gone.class);
    }

    private Book make(@Nullable Object... fieldsAndValues) {
        var blank = Book.KIND.blank("1");
        save(ANNA, blank, with(blank, fieldsAndValues));
        return book();
    }

    private static Book with(Book book, @Nullable Object... fieldsAndValues) {
        return nl.inktvlek.DozenSeries.with(Book.KIND, book, fieldsAndValues);
    }

    private Saved<Book> save(Actor by, Book seen, Book wanted) {
        return books.save(OperationId.random(), by, seen, wanted);
    }

    private Book book() {
        return books.find("1").orElseThrow();
    }

    private void undoLast(Action expected) {
        var change = journal.mine(ANNA).getFirst();
        assertThat(change.action()).isEqualTo(expected);
        assertThat(journal.undo(OperationId.random(), ANNA, change.id())).isInstanceOf(Saved.Stored.class);
    }
}
