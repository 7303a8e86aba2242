package nl.inktvlek.exchange;

import static nl.inktvlek.exchange.DroppedFiles.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.GraphTest;
import nl.inktvlek.WholeGraph;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// An import is taken back without harm to what others did since, and brought back within thirty days.
@GraphTest
class ImportTakenBackIT {

    private static final Actor COORDINATOR = Actor.commandLine();
    private static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Imports imports;

    @Autowired
    ImportRecovery recovery;

    @Autowired
    TakenBack takenBack;

    @Autowired
    Graph graph;

    private DroppedFiles dropped;

    @BeforeEach
    void what_is_there() {
        dropped = new DroppedFiles(imports, graph);
    }

    @AfterEach
    void nothing_is_left() {
        dropped.leaveNothing();
    }

    @Test
    void the_last_import_leaves_no_trace_and_comes_back_whole() {
        var before = WholeGraph.of(graph);
        var id = dropped.run("whole", everything());
        var after = WholeGraph.of(graph);
        assertThat(after.size()).isGreaterThan(before.size() + 15);

        var back = imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThat(back.status()).isEqualTo(ImportSummary.Status.UNDONE);
        assertThat(back.stays()).isZero();
        assertThat(back.keptUntil()).isNotNull();
        assertThat(withoutIdentities()).isEqualTo(before);

        var again = imports.bringBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThat(again.status()).isEqualTo(ImportSummary.Status.DONE);
        assertThat(again.keptUntil()).isNull();
        assertThat(WholeGraph.of(graph)).isEqualTo(after);

        imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThat(withoutIdentities()).isEqualTo(before);
        imports.forget(COORDINATOR, id);
        assertThat(WholeGraph.of(graph)).isEqualTo(before);
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.bringBack(COORDINATOR, id, Progress.UNWATCHED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("not-kept"));
    }

    @Test
    void what_others_worked_on_stays_with_what_it_needs_and_the_rest_comes_back() {
        var id = dropped.run("worked", everything());
        graph.note("""
                MATCH (s:Series {batch: $id})<-[:PART_OF]-(m:Meeting {number: 2})
                SET m.loggedOn = date('2026-03-12'), m.headCount = 10""", Map.of("id", id));
        graph.note("""
                MATCH (c:Person {batch: $id})<-[:NOMINATES]-()
                CREATE (:Approach {code: 'AP', person: c.code, team: 'IOT', status: 'OPEN'})-[:OF]->(c)""", Map.of("id", id));
        var whole = WholeGraph.of(graph);

        var back = imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        // the series with its leader, its participant and its host; the person approached; E hangs on nothing
        assertThat(back.stays()).isEqualTo(5);
        assertThat(ids("MATCH (n {batch: $id})-[:ATTENDED|LED]->(:Series) RETURN count(*) AS n", id))
                .isEqualTo(2);
        assertThat(ids("MATCH (:Series {batch: $id})<-[:PART_OF]-(m) RETURN count(m) AS n", id))
                .isEqualTo(2);
        assertThat(ids("MATCH (:Series {batch: $id})-[:HOSTED_BY|RUN_BY]->(o) RETURN count(o) AS n", id))
                .isEqualTo(2);
        assertThat(ids("MATCH (:Approach {code: 'AP'})-[:OF]->(n {batch: $id}) RETURN count(n) AS n", id))
                .isEqualTo(1);
        assertThat(ids("MATCH ()-[r:KNOWS|NOMINATES|MEMBER_OF|HOLDS {batch: $id}]->() RETURN count(r) AS n", id))
                .isZero();
        assertThat(ids("MATCH (n:Person {batch: $id}) RETURN count(n) AS n", id))
                .isEqualTo(3);

        imports.bringBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThat(WholeGraph.of(graph)).isEqualTo(whole);
    }

    @Test
    void a_key_figure_who_was_approached_keeps_the_post() {
        var id = dropped.run("post", everything());
        graph.note("""
                MATCH (a:Person {batch: $id})-[:HOLDS]->()
                CREATE (:Approach {code: 'AP', person: a.code, team: 'IOT', status: 'OPEN'})-[:OF]->(a)""", Map.of("id", id));
        assertThat(imports.takeBack(COORDINATOR, id, Progress.UNWATCHED).stays())
                .isEqualTo(2);
        assertThat(ids("MATCH (:Person {batch: $id})-[:HOLDS]->(o:Organisation {batch: $id}) RETURN count(o) AS n", id))
                .isEqualTo(1);
    }

    @Test
    void what_a_later_import_ties_to_it_stays_and_nobody_has_to_take_that_back_first() {
        var first = dropped.run("series", List.of(file("people", "code;name\nA;Aa Een\nB;Bee Twee\nC;Cee Drie\n")));
        dropped.run("series", List.of(file("ties", "from;to\nA;B\n")));
        assertThat(imports.takeBack(COORDINATOR, first, Progress.UNWATCHED).stays())
                .isEqualTo(2);
        assertThat(ids("MATCH (n:Person {batch: $id}) RETURN count(n) AS n", first))
                .isEqualTo(2);
    }

    @Test
    void stopped_half_way_it_goes_on_by_itself_both_ways() {
        var before = WholeGraph.of(graph);
        var id = dropped.run("half", everything());
        var after = WholeGraph.of(graph);
        assertThat(imports.takeBack(COORDINATOR, id, (done, total) -> false).status())
                .isEqualTo(ImportSummary.Status.UNDOING);
        recovery.takeBackDead();
        assertThat(withoutIdentities()).isEqualTo(before);
        assertThat(imports.bringBack(COORDINATOR, id, (done, total) -> false).status())
                .isEqualTo(ImportSummary.Status.RETURNING);
        recovery.takeBackDead();
        assertThat(WholeGraph.of(graph)).isEqualTo(after);
        assertThat(imports.list(COORDINATOR).getFirst().status()).isEqualTo(ImportSummary.Status.DONE);
    }

    @Test
    void what_is_there_again_through_another_import_does_not_come_back_beside_it() {
        var id = dropped.run("twice", everything());
        imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        dropped.run("twice", everything());
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.bringBack(COORDINATOR, id, Progress.UNWATCHED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("there-again"));
    }

    @Test
    void attendance_that_was_written_up_meanwhile_is_united_with_what_comes_back() {
        dropped.run("first", everything());
        var id = dropped.run("first", List.of(file("attendance", "person;series;meetings\nC;S;1|2\n")));
        imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        graph.note("""
                MATCH (p:Person {source: 'first'})<-[:NOMINATES]-() MATCH (s:Series {source: 'first'})
                CREATE (p)-[:ATTENDED {meetings: [2]}]->(s)""", Map.of());
        imports.bringBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThat(graph.list(
                        "MATCH (:Person {source: 'first'})<-[:NOMINATES]-() MATCH (:Person {source: 'first'})-[a:ATTENDED]->() WHERE a.batch IS NULL RETURN a.meetings AS meetings",
                        Map.of(),
                        row -> Set.copyOf(row.get("meetings").asList(number -> number.asInt()))))
                .containsExactly(Set.of(1, 2));
    }

    @Test
    void what_a_later_import_only_set_right_stays_too() {
        var first =
                dropped.run("right", List.of(file("people", "code;name;phone\nA;Aa Een;0612345678\nB;Bee Twee;\n")));
        var checked = dropped.check("right", List.of(file("people", "code;name;phone\nA;Aa Een;0687654321\n")));
        imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        assertThat(imports.takeBack(COORDINATOR, first, Progress.UNWATCHED).stays())
                .isEqualTo(1);
    }

    @Test
    void nothing_is_deleted_of_an_import_that_is_not_taken_back() {
        var before = dropped.run("kept", everything());
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.forget(COORDINATOR, before))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("not-kept"));
    }

    @Test
    void after_thirty_days_nothing_is_kept() {
        var before = WholeGraph.of(graph);
        var id = dropped.run("old", everything());
        imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        graph.note("MATCH (i:Import {id: $id}) SET i.keptUntil = 1", Map.of("id", id));
        takenBack.forgetOld();
        assertThat(WholeGraph.of(graph)).isEqualTo(before);
        assertThat(ids("MATCH (t:TakenBack {import: $id}) RETURN count(t) AS n", id))
                .isZero();
        assertThat(imports.list(COORDINATOR).getFirst().keptUntil()).isNull();
    }

    @Test
    void another_partner_takes_nothing_back_brings_nothing_back_and_deletes_nothing() {
        var id = dropped.run("mine", everything());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.takeBack(FSAN, id, Progress.UNWATCHED));
        imports.takeBack(COORDINATOR, id, Progress.UNWATCHED);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> imports.bringBack(FSAN, id, Progress.UNWATCHED));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> imports.forget(FSAN, id));
    }

    /// Names are set apart and not found, until the import comes back or thirty days have passed.
    private List<String> withoutIdentities() {
        return WholeGraph.of(graph).stream()
                .filter(line -> !line.contains("takenBack="))
                .toList();
    }

    private static List<SourceFile> everything() {
        return List.of(
                file(
                        "organisations",
                        "code;name;kind;municipality;partner;relation;languages\nO;De Brug;SELF_ORGANISATION;Breda;IOT;FORMAL_MEMBER;Turks\nP;De Weg;SELF_ORGANISATION;Breda;;;\n"),
                file("people", "code;name;key_figure\nA;Aa;ja\nB;Bee;\nC;Cee;\nD;Dee;\nE;Eee;\n"),
                file("positions", "person;organisation;position;from;to\nD;P;voorzitter;;\n"),
                file("memberships", "person;organisation\nB;O\n"),
                file("ties", "from;to;kind\nA;B;knows\nB;C;nominates\n"),
                file(
                        "series",
                        "code;partner;host;municipality;languages;meetings;leaders\nS;IOT;O;Breda;Turks;05-03-2026|12-03-2026;A\n"),
                file("attendance", "person;series;meetings;onward_people;onward_kind\nB;S;1|2;4;family\n"));
    }

    private long ids(@CompileTimeConstant String cypher, String id) {
        return graph.list(cypher, Map.of("id", id), row -> row.get("n").asLong())
                .getFirst();
    }
}
