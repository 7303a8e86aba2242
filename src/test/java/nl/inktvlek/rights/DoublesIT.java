package nl.inktvlek.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.InTheFile;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.rights.Doubles.Reason;
import nl.inktvlek.rights.OnePerson.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Who may stand here twice, and to whom that is told.
class DoublesIT extends DozenSeries {

    private static final Actor FSAN_COORDINATOR = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Doubles doubles;

    @Autowired
    OnePerson onePerson;

    private final List<String> done = new ArrayList<>();

    @AfterEach
    void taken_back() {
        onePerson.list(COORDINATOR).forEach(each -> onePerson.apart(OperationId.random(), COORDINATOR, each.join()));
        done.reversed().forEach(id -> imports.remove(COORDINATOR, id));
        done.clear();
    }

    private CheckedImport check(String source, SourceFile... files) {
        var mapped = Stream.of(files)
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return imports.check(COORDINATOR, new ImportRequest(source, mapped, true, false));
    }

    private void run(String source, SourceFile... files) {
        var checked = check(source, files);
        assertThat(checked.errors()).isZero();
        done.add(imports.run(COORDINATOR, checked, Progress.UNWATCHED).id());
    }

    private String code(String source, String id) {
        return new InTheFile(graph, vault, source).person(id);
    }

    private static SourceFile given(String beginning) throws IOException {
        try (var files = Files.list(SharedData.file("field-cases/29-same-person-twice"))) {
            var file = files.filter(each -> each.getFileName().toString().startsWith(beginning))
                    .findFirst()
                    .orElseThrow();
            return SourceFile.read(file);
        }
    }

    private int numberOfPeople() {
        return graph.list(
                        "MATCH (p:Person) RETURN count(p) AS n",
                        Map.of(),
                        row -> row.get("n").asInt())
                .getFirst();
    }

    @Test
    void case_29_a_woman_of_two_lists_is_told_as_a_pair_made_one_and_apart_again() throws IOException {
        var mosque = given("1-");
        var school = given("2-");
        run("mosque", mosque);
        run("school", school);
        int before = numberOfPeople();
        var pair = doubles.find(COORDINATOR).getFirst();
        assertThat(pair.reasons()).containsExactlyInAnyOrder(Reason.PHONE, Reason.NAME);
        assertThat(Set.of(pair.a().name(), pair.b().name()))
                .containsExactlyInAnyOrder("Bedachte Hülya Verzonnen", "Hulya Verzonnen (Bedachte)");

        var kept = code("mosque", "M-7");
        var gone = code("school", "S-3");
        assertThat(onePerson.join(OperationId.random(), COORDINATOR, kept, gone, false))
                .isEqualTo(Outcome.DONE);
        assertThat(numberOfPeople()).isEqualTo(before - 1);
        assertThat(doubles.find(COORDINATOR)).isEmpty();
        for (var again : List.of(check("mosque", mosque), check("school", school))) {
            assertThat(again.people()).isEmpty();
            assertThat(again.impact().of(TableKind.PEOPLE).added()).isZero();
        }
        var join = onePerson.list(COORDINATOR).getFirst().join();
        assertThat(onePerson.apart(OperationId.random(), COORDINATOR, join)).isEqualTo(Outcome.DONE);
        assertThat(numberOfPeople()).isEqualTo(before);
    }

    @Test
    void undoing_the_import_of_one_leaves_what_the_other_told() {
        run("first", file("people", "code;naam;gemeente\nA;Bedachte An Verzonnen;Breda\n"));
        run(
                "second",
                file("people", "code;naam;gemeente\nX;An Verzonnen Bedachte;Breda\nY;Bea Bedacht;Breda\n"),
                file("ties", "van;naar\nX;Y\n"));
        var kept = code("first", "A");
        var gone = code("second", "X");
        assertThat(onePerson.join(OperationId.random(), COORDINATOR, kept, gone, false))
                .isEqualTo(Outcome.DONE);
        var second = done.getLast();
        imports.remove(COORDINATOR, done.removeFirst());
        assertThat(networks.current().byCode(kept)).isPresent();
        assertThat(people(COORDINATOR, "an verzonnen")).hasSize(1);
        assertThat(graph.list(
                        "MATCH (:Person {code: $code})-[:KNOWS]->(x) RETURN x.code AS code",
                        Map.of("code", kept),
                        row -> row.get("code").asString()))
                .containsExactly(code("second", "Y"));
        done.clear();
        imports.remove(COORDINATOR, second);
        assertThat(onePerson.list(COORDINATOR)).isEmpty(); // the other record does not come back
        graph.note(
                "MATCH (n:Person|JoinedPerson|Identity) WHERE n.code IN $codes DETACH DELETE n",
                Map.of("codes", List.of(kept, gone)));
    }

    @Test
    void the_same_line_adds_no_tie_and_no_attendance_twice_after_the_two_were_made_one() {
        var people = file("people", "code;naam;gemeente\nX;Bedachte An;Breda\nY;Bea Bedacht;Breda\n");
        var ties = file("ties", "van;naar\nX;Y\n");
        run("list", people, ties);
        onePerson.join(OperationId.random(), COORDINATOR, code("P12"), code("list", "X"), false);
        var again = check("list", people, ties);
        assertThat(again.people()).isEmpty();
        assertThat(again.ties()).isEmpty();
    }

    @Test
    void names_that_sound_alike_in_one_place_are_a_pair_and_in_two_places_are_not() {
        run("names", file("people", """
                code;naam;gemeente
                A;Bedachte Mohammed Verzonnen;Breda
                B;Mohamed Verzonnen-Bedachte;Breda
                C;Bedachte Mohammed Verzonnen;Tilburg
                D;Bedachte Fatma Verzonnen;Breda
                """));
        assertThat(doubles.find(COORDINATOR))
                .extracting(pair -> Set.of(pair.a().code(), pair.b().code()), Doubles.Pair::reasons)
                .containsExactly(tuple(Set.of(code("names", "A"), code("names", "B")), Set.of(Reason.NAME)));
    }

    @Test
    void a_pair_that_is_not_the_same_does_not_come_back() {
        run("post", file("people", "code;naam;e-mail\nA;Bedachte An;an@example.org\nB;Verzonnen Bob;AN@example.org\n"));
        var pair = doubles.find(COORDINATOR).getFirst();
        assertThat(pair.reasons()).containsExactly(Reason.EMAIL);
        doubles.notSame(
                OperationId.random(), COORDINATOR, pair.a().code(), pair.b().code());
        doubles.notSame(
                OperationId.random(), COORDINATOR, pair.b().code(), pair.a().code());
        assertThat(doubles.find(COORDINATOR)).isEmpty();
        assertThat(graph.list("MATCH ()-[r:NOT_SAME]->() RETURN r.on AS on", Map.of(), row -> row))
                .hasSize(1);
    }

    /// P12 is of IOT, P100 of FSAN; both have one telephone number.
    @Test
    void nobody_learns_from_a_pair_that_somebody_is_known_at_another_partner() {
        phone("P12");
        phone("P13");
        phone("P100");
        assertThat(doubles.find(COORDINATOR)).hasSize(3);
        assertThat(doubles.find(IOT))
                .extracting(pair -> Set.of(pair.a().code(), pair.b().code()))
                .containsExactly(Set.of(code("P12"), code("P13")));
        assertThat(doubles.find(FSAN_COORDINATOR)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> doubles.find(IOT_RECRUITER));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> doubles.compare(IOT, code("P12"), code("P100")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> doubles.notSame(OperationId.random(), IOT, code("P12"), code("P100")));
        assertThat(doubles.compare(COORDINATOR, code("P12"), code("P100")))
                .extracting(
                        record -> record.side().name(),
                        record -> record.side().has().get(Doubles.Has.ATTENDED))
                .containsExactly(tuple("Mens 12", 2), tuple("Mens 100", 1));
    }

    /// Somebody who was not told yet that we know them has no name for anybody, and so is in no pair.
    @Test
    void who_was_not_told_yet_is_in_no_pair() {
        phone("P12");
        phone("P13");
        graph.note("""
                MATCH (p:Person {code: $code})-[a:ATTENDED]->() DELETE a
                WITH DISTINCT p MATCH (o:Organisation {name: 'De Brug'}) CREATE (p)-[:HOLDS {position: 'imam'}]->(o)""", Map.of("code", code("P13")));
        assertThat(doubles.find(COORDINATOR)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onePerson.join(OperationId.random(), COORDINATOR, code("P12"), code("P13"), false));
    }

    private void phone(String id) {
        graph.note("MATCH (i:Identity {code: $code}) SET i.phoneKey = 'one and the same'", Map.of("code", code(id)));
        graph.command(OperationId.random(), Concern.NETWORK, "RETURN 1", Map.of());
    }
}
