package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// After an import was taken back the graph is as it was: nothing counts on, nothing points at what is gone.
@GraphTest
class ImportUndoIT {

    private static final Actor COORDINATOR = Actor.commandLine();
    private static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    /// What is written about commands themselves, not about the network.
    private static final Set<String> BOOKS =
            Set.of("Import", "FileShape", "Operation", "DataVersion", "Audit", "AuditHead", "Counter", "Layout");

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    /// What is there already, and stays: a person, a series of IOT, a learning day, a round, a change.
    @BeforeEach
    void others_were_here_before() {
        graph.note("""
                MATCH (iot:Organisation {code: 'IOT'})
                CREATE (:Person {nr: -1, code: 'BEFORE', sourceKey: 'before/1', source: 'before'})
                CREATE (s:Series {nr: -1, code: 'THERE', sourceKey: 'before/2', source: 'before'})-[:RUN_BY]->(iot)
                CREATE (:Meeting {code: 'THERE-1', number: 1, on: date('2026-01-05')})-[:PART_OF]->(s)
                CREATE (:LearningDay {code: 'DAY', sort: 'WEEKEND', on: date('2026-01-01')})
                CREATE (:Round {number: 1, people: ['BEFORE'], by: 'x', on: date('2026-01-01'), reach: 1.0})
                CREATE (:Change {id: 'undo-it', at: 1, by: 'x', label: 'Series', code: 'THERE', title: 'There',
                    action: 'CHANGED', `before.group`: 'a', `after.group`: 'b'})
                CREATE (f:Force {code: 'FORCE', circumstance: 'te weinig ruimte'})""", Map.of());
    }

    @AfterEach
    void they_go_too() {
        graph.note(
                "MATCH (n) WHERE n.source = 'before' OR n.code IN ['THERE-1', 'DAY', 'FORCE'] OR n.id = 'undo-it' DETACH DELETE n",
                Map.of());
        graph.note("MATCH (r:Round) DELETE r", Map.of());
    }

    @Test
    void everything_that_hangs_on_an_import_goes_with_it() {
        var before = counts();
        var done = imports.run(COORDINATOR, check(COORDINATOR, "hung", files()), Progress.UNWATCHED);
        hang(done.id());
        var gone = codes(done.id());
        assertThat(gone).hasSizeGreaterThan(6);

        var told = new ArrayList<String>();
        imports.remove(
                COORDINATOR,
                done.id(),
                imports.workSince(COORDINATOR, done.id()),
                (rows, total) -> told.add(rows + "/" + total));

        assertThat(counts()).isEqualTo(before);
        assertThat(mentions(gone)).isEmpty();
        assertThat(counted("MATCH (r:Round) RETURN size(r.people) AS n")).isEqualTo(1);
        assertThat(counted("MATCH (:LearningDay {code: 'DAY'}) RETURN 1 AS n")).isEqualTo(1);
        assertThat(told).last().asString().isEqualTo("%1$d/%1$d".formatted(done.rows()));
    }

    @Test
    void who_was_told_by_an_import_was_not_told_after_it_is_taken_back() {
        var first = imports.run(
                COORDINATOR,
                check(COORDINATOR, "told", List.of(file("people", "code;name\nA;Aa\n"))),
                Progress.UNWATCHED);
        var second = imports.run(
                COORDINATOR,
                check(COORDINATOR, "told", List.of(file("people", "code;name;informed\nA;Aa;01-02-2026\n"))),
                Progress.UNWATCHED);
        assertThat(counted("MATCH (p:Person {source: 'told'}) WHERE p.informedOn IS NOT NULL RETURN count(p) AS n"))
                .isEqualTo(1);
        imports.remove(COORDINATOR, second.id());
        assertThat(counted("MATCH (p:Person {source: 'told'}) WHERE p.informedOn IS NOT NULL RETURN count(p) AS n"))
                .isZero();
        imports.remove(COORDINATOR, first.id());
    }

    @Test
    void what_others_tied_to_an_import_is_not_taken_from_them() {
        var done = imports.run(
                FSAN, check(FSAN, "shared", List.of(file("people", "code;name\nA;Aa\n"))), Progress.UNWATCHED);
        graph.note("""
                MATCH (p:Person {source: 'shared'}) MATCH (s:Series {code: 'THERE'})
                CREATE (p)-[:ATTENDED {meetings: [1]}]->(s)""", Map.of());
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.remove(FSAN, done.id()))
                .satisfies(refused -> {
                    assertThat(refused.key()).isEqualTo("of-others");
                    assertThat(refused.details()).containsExactly("IOT");
                });
        assertThat(counted("MATCH (:Person {source: 'shared'})-[r:ATTENDED]->() RETURN count(r) AS n"))
                .isEqualTo(1);
        imports.remove(COORDINATOR, done.id());
    }

    @Test
    void what_was_done_since_is_counted_and_goes_only_as_it_was_agreed() {
        var done = imports.run(
                COORDINATOR,
                check(
                        COORDINATOR,
                        "worked-on",
                        List.of(
                                file("people", "code;name\nA;Aa\nB;Bb\n"),
                                file(
                                        "series",
                                        "code;partner;municipality;languages;meetings\nS;IOT;Breda;Turks;05-03-2026|12-03-2026\n"))),
                Progress.UNWATCHED);
        assertThat(imports.workSince(COORDINATOR, done.id()).isNothing()).isTrue();
        graph.note("""
                MATCH (s:Series {source: 'worked-on'})<-[:PART_OF]-(m:Meeting {number: 1})
                MATCH (p:Person {source: 'worked-on'})
                SET m.loggedOn = date('2026-03-05'), m.headCount = 10
                WITH s, collect(p) AS people
                FOREACH (p IN people | CREATE (p)-[:ATTENDED {meetings: [1]}]->(s))
                WITH people[0] AS one CREATE (:Approach {code: one.code, person: one.code, status: 'OPEN'})-[:OF]->(one)""", Map.of());
        var since = imports.workSince(COORDINATOR, done.id());
        assertThat(since).isEqualTo(new WorkSince(1, 2, 1, 0, 0, 0));
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() ->
                        imports.remove(COORDINATOR, done.id(), new WorkSince(0, 0, 0, 0, 0, 0), Progress.UNWATCHED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("built-upon"));
        assertThat(imports.workSince(COORDINATOR, done.id())).isEqualTo(since);
        imports.remove(COORDINATOR, done.id(), since, Progress.UNWATCHED);
        assertThat(counted("MATCH (n {source: 'worked-on'}) WHERE NOT n:Import RETURN count(n) AS n"))
                .isZero();
    }

    @Test
    void a_partner_takes_back_their_own() {
        var files = List.of(
                file("people", "code;name\nA;Aa\n"),
                file(
                        "series",
                        "code;partner;municipality;languages;meetings;leaders\nS;FSAN;Breda;Somali;05-03-2026;A\n"),
                file("attendance", "person;series;meetings\nA;S;1\n"));
        var done = imports.run(FSAN, check(FSAN, "own", files), Progress.UNWATCHED);
        imports.remove(FSAN, done.id());
        assertThat(counted("MATCH (n {source: 'own'}) WHERE NOT n:Import RETURN count(n) AS n"))
                .isZero();
    }

    private static List<SourceFile> files() {
        return List.of(
                file(
                        "organisations",
                        "code;name;kind;municipality;partner;relation;languages\nO;De Brug;SELF_ORGANISATION;Breda;IOT;FORMAL_MEMBER;Turks\n"),
                file("people", "code;name;key_figure\nA;Aa;ja\nB;Bee;\nC;Cee;\n"),
                file("positions", "person;organisation;position;from;to\nA;O;voorzitter;;\n"),
                file("memberships", "person;organisation\nB;O\n"),
                file("ties", "from;to;kind\nA;B;knows\nB;C;nominates\n"),
                file(
                        "series",
                        "code;partner;host;municipality;languages;meetings;leaders\nS;IOT;O;Breda;Turks;05-03-2026|12-03-2026;A\n"),
                file("attendance", "person;series;meetings;onward_people;onward_kind\nB;S;1|2;4;family\n"));
    }

    /// All that people do with what was imported, as their pages write it.
    private void hang(String batch) {
        graph.note("""
                MATCH (a:Person {batch: $batch})-[:LED]->(s:Series), (o:Organisation {batch: $batch})
                MATCH (b:Person {batch: $batch})-[:ATTENDED]->(s)
                MATCH (there:Series {code: 'THERE'}) MATCH (day:LearningDay {code: 'DAY'}) MATCH (force:Force {code: 'FORCE'})
                MATCH (c:Change {id: 'undo-it'}) MATCH (round:Round) MATCH (before:Person {code: 'BEFORE'})
                CREATE (l:LeaderProfile {code: a.code, status: 'DUO'})-[:PROFILE_OF]->(a)
                CREATE (l)-[:DUO_WITH]->(b) CREATE (l)-[:GREW_FROM]->(s)
                CREATE (:Deleted {code: b.code, was: 'LeaderProfile', deletedAt: 1})-[:PROFILE_OF]->(b)
                CREATE (day)-[:ATTENDED_BY]->(a)
                CREATE (ap:Approach {code: a.code, person: a.code, team: 'IOT', status: 'OPEN'})-[:OF]->(a)
                CREATE (ap)-[:INTRODUCED_BY]->(before)
                CREATE (:Deleted {code: b.code, person: b.code, was: 'Approach', deletedAt: 1})-[:OF]->(b)
                CREATE (:Consent {person: a.code, purpose: 'NETWORK_MAP', agrees: true})-[:OF]->(a)
                CREATE (:Glass {person: a.code, by: 'x', reason: 'brand', at: 1})
                CREATE (:Meeting {code: s.code + '-3', number: 3, on: date('2026-03-19')})-[:PART_OF]->(s)
                CREATE (:FormerLeader {status: 'DUO', trained: true})-[:GREW_FROM]->(s)
                CREATE (:Change {id: 'hung', at: 2, by: 'x', label: 'LearningDay', code: 'DAY', title: 'Day',
                    action: 'CHANGED', `before.people`: [], `after.people`: [a.code, 'BEFORE']})
                CREATE (:Change {id: 'hung too', at: 2, by: 'x', label: 'Meeting', code: s.code + '-1', title: 'M',
                    action: 'CHANGED', `after.warmth`: 3})
                CREATE (:Method {code: o.code, name: 'Werkwijze'})
                CREATE (:Force {code: 'OF-NONE'})-[:EXERTED_BY]->(o)
                CREATE (force)-[:EXERTED_BY]->(o)
                CREATE (b)-[:ATTENDED {meetings: [1]}]->(there)
                SET round.people = [a.code, 'BEFORE', b.code]""", Map.of("batch", batch));
        graph.note("""
                MATCH (s:Series {batch: $batch})
                REMOVE s:Series SET s:Deleted, s.was = 'Series', s.deletedAt = 1""", Map.of("batch", batch));
    }

    private TreeMap<String, Long> counts() {
        return graph
                .list(
                        "MATCH (n) UNWIND labels(n) AS label RETURN label, count(*) AS n",
                        Map.of(),
                        row -> Map.entry(
                                row.get("label").asString(), row.get("n").asLong()))
                .stream()
                .filter(count -> !BOOKS.contains(count.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Long::sum, TreeMap::new));
    }

    private Set<String> codes(String batch) {
        return Set.copyOf(graph.list(
                "MATCH (n {batch: $batch}) WHERE n.code IS NOT NULL RETURN DISTINCT n.code AS code",
                Map.of("batch", batch),
                row -> row.get("code").asString()));
    }

    /// Every property of every node and relationship, the books apart, in which one of the codes stands.
    private List<String> mentions(Set<String> codes) {
        return graph
                .list(
                        """
                        MATCH (n) RETURN labels(n)[0] AS kind, properties(n) AS of
                        UNION ALL
                        MATCH ()-[r]->() RETURN type(r) AS kind, properties(r) AS of""",
                        Map.of(),
                        row -> row.get("kind").asString() + " " + row.get("of").asMap())
                .stream()
                .filter(text -> !BOOKS.contains(text.split(" ", 2)[0]))
                .filter(text -> Arrays.stream(text.split("[^0-9A-Za-z-]+")).anyMatch(codes::contains))
                .toList();
    }

    private long counted(@CompileTimeConstant final String cypher) {
        return graph.list(cypher, Map.of(), row -> row.get("n").asLong()).getFirst();
    }

    private CheckedImport check(Actor actor, String source, List<SourceFile> files) {
        var mapped = files.stream()
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(actor, new ImportRequest(source, mapped, true, false));
        assertThat(checked.problems()).isEmpty();
        return checked;
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
