package nl.inktvlek.rights;

import static nl.inktvlek.DozenSeries.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.OnePerson.Outcome;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Two records of one person: made one with everything on both, and apart again.
class OnePersonIT extends DozenSeries {

    private static final Pattern NODE = Pattern.compile("\\(:(\\w+)");
    private static final Pattern RELATIONSHIP = Pattern.compile("(<?)-\\[:(\\w+)(?: \\{[^}]*})?]->? *\\(:(\\w+)");

    @Autowired
    OnePerson onePerson;

    @Autowired
    Identities identities;

    @Autowired
    Consents consents;

    @Autowired
    PersonRights rights;

    @Autowired
    Approaches approaches;

    @Autowired
    ProgrammeFigures figures;

    @AfterEach
    void take_away_what_no_import_brought() {
        graph.note(
                "MATCH (n:Probe|Round|SavedView|FormerLeader|FormerApproach|JoinedPerson) DETACH DELETE n", Map.of());
        graph.note("MATCH (n:Glass|Consent|Approach|LeaderProfile|LearningDay) DETACH DELETE n", Map.of());
    }

    /// Which relationships a person has stands in the description of the graph: one that is added there is tried here.
    @Test
    void everything_that_hangs_on_a_record_hangs_on_the_one_that_stays() throws IOException {
        var kept = code("P12");
        var gone = code("P13");
        for (var type : ofPeople()) {
            graph.note("""
                    MATCH (p:Person {code: $code})
                    CREATE (p)-[:$($type) {probe: 'out'}]->(:Probe {of: $type})
                    CREATE (p)<-[:$($type) {probe: 'in'}]-(:Probe {of: $type})""", Map.of("code", gone, "type", type));
        }
        graph.note("""
                CREATE (:Round {number: 900, people: ['A', $code]})
                CREATE (:SavedView {code: 'V900', shown: ['A', $code], path: [], near: [$code], centre: [$code],
                    on: date('2026-02-01')})""", Map.of("code", gone));
        graph.note(
                "CREATE (:Glass {person: $code, at: $now, partners: []})", Map.of("code", gone, "now", clock.millis()));
        graph.note("MATCH (s:Series)<-[:ATTENDED]-(:Person {code: $code}) SET s.sheet = [$code]", Map.of("code", gone));
        approaches.decide(OperationId.random(), COORDINATOR, gone, ApproachStatus.COMMITTED);
        profile(gone, Status.DUO);
        consents.record(OperationId.random(), COORDINATOR, gone, Purpose.CONTACT, true, Consents.Channel.PHONE);

        assertThat(join(kept, gone)).isEqualTo(Outcome.DONE);

        assertThat(ofPeople()).contains("KNOWS", "ATTENDED", "NOMINATES", "HOLDS", "LED", "TALKED_ON", "DUO_WITH");
        for (var type : ofPeople()) {
            assertThat(graph.list(
                            """
                    MATCH (:Person {code: $code})-[r]-(x:Probe {of: $type}) WHERE type(r) = $type
                    RETURN r.probe AS probe ORDER BY probe""",
                            Map.of("code", kept, "type", type),
                            row -> row.get("probe").asString()))
                    .as(type)
                    .containsExactly("in", "out");
        }
        var left = graph.list("""
                MATCH (n) WHERE NOT n:Audit AND any(key IN keys(n) WHERE NOT key STARTS WITH 'renamed.' AND (
                    n[key] IS :: STRING AND n[key] CONTAINS $code OR n[key] IS :: LIST<STRING NOT NULL> AND $code IN n[key]))
                RETURN DISTINCT labels(n)[0] AS label ORDER BY label""", Map.of("code", gone), row -> row.get("label").asString());
        assertThat(left).containsExactly("Identity", "JoinedPerson");
        assertThat(graph.list(
                        "MATCH (:JoinedPerson)-[r]-() RETURN DISTINCT type(r) AS type",
                        Map.of(),
                        row -> row.get("type").asString()))
                .containsExactlyInAnyOrder("JOINED_TO", "WAS");
    }

    private static Set<String> ofPeople() throws IOException {
        var types = new TreeSet<String>();
        var label = "";
        for (var line : Files.readAllLines(Path.of("graph-schema/README.md"))) {
            if (!line.startsWith("    ")) {
                continue;
            }
            var node = NODE.matcher(line);
            if (line.startsWith("    (") && node.find()) {
                label = node.group(1);
            }
            var found = RELATIONSHIP.matcher(line);
            while (found.find()) {
                if (label.equals("Person") || found.group(3).equals("Person")) {
                    types.add(found.group(2));
                }
            }
        }
        types.removeAll(Set.of("OF", "PROFILE_OF", "JOINED_TO", "WAS"));
        return types;
    }

    /// P12 came to all of T3 and the second meeting of T4, P13 to all of T3; both stand in the same file.
    private void overlapping(String kept, String gone) {
        graph.note("MATCH (:Person {code: $code})-[a:ATTENDED]->(s:Series) SET a.meetings = [1]", Map.of("code", gone));
        graph.note("""
                MATCH (k:Person {code: $kept}), (g:Person {code: $gone}), (o:Organisation {name: 'De Brug'}), (x:Person {code: $third})
                SET g.informedOn = date('2026-01-02'), k.informedOn = date('2026-03-04'), g.waitsSince = date('2026-01-01')
                CREATE (k)-[:KNOWS {kind: 'family', strength: 0.4, confidence: 0.5, mutual: false}]->(x)
                CREATE (g)<-[:KNOWS {kind: 'family', strength: 0.7, confidence: 0.3, mutual: true}]-(x)
                CREATE (g)-[:KNOWS {kind: 'work', strength: 0.2, confidence: 1.0, mutual: true}]->(x)
                CREATE (k)-[:KNOWS {kind: 'friends', mutual: true}]->(g)
                CREATE (g)-[:NOMINATES]->(x) CREATE (x)-[:NOMINATES]->(g) CREATE (x)-[:NOMINATES]->(k)
                CREATE (k)-[:HOLDS {position: 'imam', from: date('2020-01-01')}]->(o)
                CREATE (g)-[:HOLDS {position: 'imam'}]->(o)
                CREATE (g)-[:HOLDS {position: 'imam', from: date('2010-01-01'), to: date('2012-01-01')}]->(o)
                CREATE (g)-[:MEMBER_OF]->(o) CREATE (k)-[:MEMBER_OF]->(o)
                CREATE (:LearningDay {code: 'LD', sort: 'WEEKEND', on: date('2026-02-01')})-[:ATTENDED_BY]->(g)
                CREATE (:Round {number: 901, people: [$gone, 'B', $kept]}) CREATE (:Round {number: 902, people: ['B', $gone]})
                CREATE (:SavedView {code: 'V901', shown: [$gone, 'B', $kept], path: [$gone], near: [], centre: [], on: date('2026-02-01')})
                CREATE (:Glass {person: $gone, at: 1, partners: []})""", Map.of("kept", kept, "gone", gone, "third", code("P14")));
        identity(kept, "Mens 12", null, null);
        identity(gone, "Mens Twaalf", "0612345690", "mens@example.org");
        approaches.decide(OperationId.random(), COORDINATOR, kept, ApproachStatus.INFORMED);
        graph.note("MATCH (a:Approach {code: $kept}) SET a.on = date('2026-01-01')", Map.of("kept", kept));
        approaches.decide(OperationId.random(), COORDINATOR, gone, ApproachStatus.COMMITTED);
        profile(kept, Status.DUO);
        profile(gone, Status.CANDIDATE);
        graph.note("""
                MATCH (k:LeaderProfile {code: $kept}) MATCH (g:LeaderProfile {code: $gone}) MATCH (x:Person {code: $third})
                SET k.languages = [], g.languages = ['Turks'], g.slots = 4, k.slots = 2
                CREATE (g)-[:DUO_WITH]->(x)""", Map.of("kept", kept, "gone", gone, "third", code("P14")));
        answer(kept, Purpose.CONTACT, true);
        answer(gone, Purpose.CONTACT, true);
        answer(kept, Purpose.LEADER, true);
        answer(gone, Purpose.ATTENDANCE_LIST, true);
    }

    private void identity(String code, String name, @Nullable String phone, @Nullable String email) {
        graph.note(writing -> identities.put(writing, new Identity(code, name, phone, email)));
    }

    private void answer(String person, Purpose purpose, boolean agrees) {
        consents.record(OperationId.random(), COORDINATOR, person, purpose, agrees, Consents.Channel.SPOKEN);
    }

    private void profile(String person, Status status) {
        var profile = leaders.profile(COORDINATOR, person);
        leaders.save(OperationId.random(), COORDINATOR, profile, with(LeaderProfile.KIND, profile, "status", status));
    }

    private Outcome join(String kept, String gone) {
        return onePerson.join(OperationId.random(), COORDINATOR, kept, gone, false);
    }

    private Outcome apart() {
        return onePerson.apart(
                OperationId.random(),
                COORDINATOR,
                onePerson.list(COORDINATOR).getFirst().join());
    }

    @Test
    void what_both_tell_is_told_once_and_the_numbers_count_one_person_less() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        graph.note("MATCH (:Person {code: $code})-[a:ATTENDED]->() SET a.meetings = [2]", Map.of("code", kept));

        assertThat(join(kept, gone)).isEqualTo(Outcome.DONE);

        assertThat(figures.overview(COORDINATOR, Of.everything()).figures())
                .containsEntry(Measure.DIRECT_REACH, people(47)); // 48 came, two of them are one
        assertThat(lines(
                        "MATCH (p:Person {code: $code})-[a:ATTENDED]->(s) RETURN a.meetings AS line ORDER BY size(a.meetings)",
                        kept))
                .containsExactly("[2]", "[1, 2]");
        assertThat(lines(
                        "MATCH (p:Person {code: $code})-[r:KNOWS]-() RETURN r.kind + r.strength + r.confidence + r.mutual AS line ORDER BY line",
                        kept))
                .containsExactly("family0.70.5true", "work0.21.0true");
        assertThat(lines(
                        "MATCH (p:Person {code: $code})-[r:HOLDS]->() RETURN toString(r.from) AS line ORDER BY line",
                        kept))
                .containsExactly("2010-01-01", "2020-01-01");
        assertThat(lines(
                        "MATCH (p:Person {code: $code})-[r:NOMINATES|MEMBER_OF]-() RETURN type(r) + (startNode(r) = p) AS line ORDER BY line",
                        kept))
                .containsExactly("MEMBER_OFtrue", "NOMINATESfalse", "NOMINATEStrue");
        assertThat(lines("MATCH (r:Round) WHERE $code IN r.people RETURN r.people AS line ORDER BY r.number", kept))
                .containsExactly("[B, " + kept + "]", "[B, " + kept + "]");
        assertThat(lines("MATCH (v:SavedView {code: 'V901'}) WHERE $code IN v.path RETURN v.shown AS line", kept))
                .containsExactly("[B, " + kept + "]");
        assertThat(lines(
                        "MATCH (p:Person {code: $code}) RETURN toString(p.informedOn) + toString(p.waitsSince) AS line",
                        kept))
                .containsExactly("2026-01-022026-01-01");
        assertThat(identities.open(kept)).contains(new Identity(kept, "Mens 12", "0612345690", "mens@example.org"));
        assertThat(Objects.requireNonNull(approaches.decisions(COORDINATOR).get(kept))
                        .status())
                .isEqualTo(ApproachStatus.COMMITTED);
        var profile = leaders.profile(COORDINATOR, kept);
        assertThat(profile.status()).contains(Status.DUO);
        assertThat(profile.languages()).containsExactly("Turks");
        assertThat(profile.slots()).contains(2);
        assertThat(profile.duo()).contains(code("P14"));
        assertThat(consents.of(COORDINATOR, kept))
                .containsOnlyKeys(Purpose.CONTACT, Purpose.LEADER, Purpose.ATTENDANCE_LIST);
        assertThat(rights.accessFile(COORDINATOR, kept).sections())
                .hasEntrySatisfying(
                        "JoinedPerson",
                        rows -> assertThat(rows).singleElement().asString().contains(gone));
        assertThat(rights.isOpenTo(COORDINATOR, gone)).isFalse();
        assertThat(networks.current().byCode(gone)).isEmpty();
    }

    private List<String> lines(@CompileTimeConstant final String cypher, String code) {
        return graph.list(
                cypher,
                Map.of("code", code),
                row -> String.valueOf(row.get("line").asObject()));
    }

    @Test
    void made_one_and_apart_again_everything_is_as_it_was() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        var dump = new GraphDump(graph, identities);
        var before = dump.lines();
        assertThat(onePerson.join(OperationId.random(), COORDINATOR, kept, gone, true))
                .isEqualTo(Outcome.DONE);
        assertThat(dump.lines()).isNotEqualTo(before);
        assertThat(apart()).isEqualTo(Outcome.DONE);
        assertThat(dump.lines()).isEqualTo(before);
        // the other way round
        assertThat(join(gone, kept)).isEqualTo(Outcome.DONE);
        assertThat(apart()).isEqualTo(Outcome.DONE);
        assertThat(dump.lines()).isEqualTo(before);
    }

    @Test
    void three_records_come_apart_in_the_order_of_last_first() {
        var first = code("P12");
        var second = code("P13");
        var third = code("P14");
        overlapping(first, second);
        var dump = new GraphDump(graph, identities);
        var before = dump.lines();
        var one = OperationId.random();
        assertThat(onePerson.join(one, COORDINATOR, second, first, false)).isEqualTo(Outcome.DONE);
        var between = dump.lines();
        assertThat(join(third, second)).isEqualTo(Outcome.DONE);
        assertThat(onePerson.apart(OperationId.random(), COORDINATOR, one.value()))
                .isEqualTo(Outcome.LATER_FIRST);
        assertThat(apart()).isEqualTo(Outcome.DONE);
        assertThat(dump.lines()).isEqualTo(between);
        assertThat(apart()).isEqualTo(Outcome.DONE);
        assertThat(dump.lines()).isEqualTo(before);
    }

    @Test
    void a_refusal_of_one_counts_for_both_and_what_the_other_agreed_to_comes_back() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        answer(kept, Purpose.NETWORK_MAP, true);
        answer(gone, Purpose.NETWORK_MAP, false);
        answer(gone, Purpose.CONTACT, false);
        identity(kept, "Mens 12", "0612345699", null);
        var dump = new GraphDump(graph, identities);
        var before = dump.lines();
        join(kept, gone);
        assertThat(Objects.requireNonNull(consents.of(COORDINATOR, kept).get(Purpose.NETWORK_MAP))
                        .agrees())
                .isFalse();
        assertThat(Objects.requireNonNull(consents.of(COORDINATOR, kept).get(Purpose.CONTACT))
                        .agrees())
                .isFalse();
        assertThat(lines("MATCH (:Person {code: $code})-[r:KNOWS|HOLDS|NOMINATES]-() RETURN type(r) AS line", kept))
                .isEmpty();
        assertThat(identities.open(kept)).contains(new Identity(kept, "Mens 12", null, null));
        apart();
        assertThat(dump.lines()).isEqualTo(before);
    }

    @Test
    void what_came_since_stays_with_the_one_that_stayed_and_what_went_since_is_gone() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        join(kept, gone);
        graph.note("MATCH (:Person {code: $code})-[r:KNOWS {kind: 'work'}]-() DELETE r", Map.of("code", kept));
        graph.note("""
                MATCH (k:Person {code: $code}), (x:Person {code: $third}) CREATE (k)-[:KNOWS {kind: 'neighbours'}]->(x)""", Map.of("code", kept, "third", code("P15")));
        answer(kept, Purpose.LEADER, true);
        apart();
        assertThat(lines("MATCH (:Person {code: $code})-[r:KNOWS]-() RETURN r.kind AS line ORDER BY line", kept))
                .containsExactly("family", "friends", "neighbours");
        assertThat(lines("MATCH (:Person {code: $code})-[r:KNOWS]-() RETURN r.kind AS line ORDER BY line", gone))
                .containsExactly("family", "friends");
        assertThat(lines(
                        "MATCH (c:Consent {person: $code, latest: true}) RETURN c.purpose AS line ORDER BY line", kept))
                .containsExactly("CONTACT", "LEADER");
    }

    @Test
    void who_is_erased_takes_the_other_record_along_and_its_line_does_not_come_back() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        join(kept, gone);
        rights.erase(OperationId.random(), COORDINATOR, kept);
        assertThat(graph.list("MATCH (j:JoinedPerson) RETURN j.code AS code", Map.of(), row -> row))
                .isEmpty();
        assertThat(graph.list(
                        "MATCH (i:Identity) WHERE i.code IN $codes RETURN i.code AS code",
                        Map.of("codes", List.of(kept, gone)),
                        row -> row))
                .isEmpty();
        assertThat(graph.list("MATCH (e:ErasedSource) RETURN e.hash AS hash", Map.of(), row -> row))
                .hasSize(4); // the line and the code of both
        assertThat(graph.list(
                        "MATCH (n) WHERE NOT n:Audit AND n.code = $code RETURN n", Map.of("code", gone), row -> row))
                .isEmpty();
    }

    @Test
    void after_thirty_days_no_more_is_left_than_who_the_record_is_now() {
        var kept = code("P12");
        var gone = code("P13");
        overlapping(kept, gone);
        join(kept, gone);
        var join = onePerson.list(COORDINATOR).getFirst().join();
        graph.note("MATCH ()-[r:JOINED_TO]->() SET r.at = r.at - 31 * 24 * 3600 * 1000", Map.of());
        onePerson.forgetOld();
        assertThat(onePerson.list(COORDINATOR)).isEmpty();
        assertThat(onePerson.apart(OperationId.random(), COORDINATOR, join)).isEqualTo(Outcome.TOO_LATE);
        assertThat(graph.list(
                        "MATCH (j:JoinedPerson) RETURN keys(j) AS keys",
                        Map.of(),
                        row -> List.copyOf(new TreeSet<>(row.get("keys").asList(v -> v.asString())))))
                .containsExactly(List.of("batch", "code", "idInFile", "nr", "source", "sourceKey"));
        assertThat(identities.open(gone)).isEmpty();
        assertThat(graph.list("MATCH ()-[r:WAS]->() RETURN r", Map.of(), row -> row))
                .isEmpty();
        assertThat(people(COORDINATOR, gone)).extracting(found -> found.code()).containsExactly(kept);
    }

    @Test
    void pressed_twice_it_is_done_once_and_a_record_that_went_is_no_record() {
        var kept = code("P12");
        var gone = code("P13");
        var operation = OperationId.random();
        assertThat(onePerson.join(operation, COORDINATOR, kept, gone, false)).isEqualTo(Outcome.DONE);
        assertThat(onePerson.join(operation, COORDINATOR, kept, gone, false)).isEqualTo(Outcome.DONE);
        assertThat(onePerson.list(COORDINATOR)).hasSize(1);
        assertThat(join(kept, gone)).isEqualTo(Outcome.GONE);
        assertThat(join(code("P14"), gone)).isEqualTo(Outcome.GONE);
    }

    @Test
    void a_pair_across_partners_is_for_who_works_for_the_consortium() {
        var ours = code("P12");
        var theirs = code("P100");
        var fsan = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));
        for (var actor : List.of(IOT, fsan, IOT_RECRUITER)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> onePerson.join(OperationId.random(), actor, ours, theirs, false));
        }
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onePerson.join(OperationId.random(), IOT_RECRUITER, ours, code("P13"), false));
        assertThat(onePerson.join(OperationId.random(), IOT, ours, code("P13"), false))
                .isEqualTo(Outcome.DONE);
        assertThat(join(ours, theirs)).isEqualTo(Outcome.DONE);
        assertThat(onePerson.list(IOT)).isEmpty(); // of two partners now
        var join = onePerson.list(COORDINATOR).getFirst().join();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> onePerson.apart(OperationId.random(), IOT, join));
        assertThat(apart()).isEqualTo(Outcome.DONE);
        assertThat(onePerson.list(IOT)).hasSize(1);
        assertThat(apart()).isEqualTo(Outcome.DONE);
    }

    @Test
    void both_stand_in_the_trail() {
        join(code("P12"), code("P13"));
        assertThat(graph.list(
                        "MATCH (a:Audit {action: 'CHANGED', what: 'Person'}) RETURN a.subjects AS subjects ORDER BY a.at DESC LIMIT 1",
                        Map.of(),
                        row -> row.get("subjects").asList(v -> v.asString())))
                .singleElement()
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .containsExactlyInAnyOrder(
                        code("P12"),
                        graph.list(
                                        "MATCH (j:JoinedPerson) RETURN j.code AS code",
                                        Map.of(),
                                        row -> row.get("code").asString())
                                .getFirst());
    }
}
