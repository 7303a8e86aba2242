package nl.inktvlek.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.AccessFilePage;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.figures.ProgrammeFigures;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// What a person may ask of us, and how long we keep what we know.
class RightsIT extends DozenSeries {

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    PersonRights rights;

    @Autowired
    Retention retention;

    @Autowired
    BrokenGlass glass;

    @Autowired
    ProgrammeFigures programmeFigures;

    @Autowired
    Journal journal;

    @Test
    void in_an_emergency_the_privacy_officer_opens_one_person_for_three_hours_and_the_partner_reads_why() {
        var officer = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
        var person = code("P12");
        assertThat(glass.look(officer, person)).isEmpty();
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> glass.open(OperationId.random(), officer, person, "so"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> glass.open(OperationId.random(), COORDINATOR, person, "because I want to"));
        glass.open(OperationId.random(), officer, person, "somebody is in danger");
        assertThat(glass.look(officer, person).orElseThrow().name()).isEqualTo("Mens 12");
        assertThat(glass.look(officer, code("P13"))).isEmpty();
        assertThat(glass.look(new Actor("other", Role.PRIVACY_OFFICER, Optional.empty()), person))
                .isEmpty();
        assertThat(glass.told(IOT)).extracting(BrokenGlass.Opening::reason).containsExactly("somebody is in danger");
        assertThat(glass.told(new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"))))
                .isEmpty();
        graph.note("MATCH (g:Glass) SET g.at = g.at - 3 * 3600 * 1000 - 1", Map.of());
        assertThat(glass.look(officer, person)).isEmpty();
        graph.note("MATCH (g:Glass) DELETE g", Map.of());
    }

    /// The series in Tilburg ended more than ten weeks and six months ago; those in Breda had their after-care today.
    @Test
    void names_are_kept_as_long_as_the_rule_says_and_totals_stay() {
        var officer = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> retention.due(IOT_RECRUITER));
        approaches.decide(OperationId.random(), COORDINATOR, code("P20"), ApproachStatus.INFORMED);
        graph.note("MATCH (a:Approach) SET a.on = $on", Map.of("on", today().minusDays(31)));
        approaches.decide(OperationId.random(), COORDINATOR, code("P21"), ApproachStatus.COMMITTED);
        graph.note(
                "MATCH (s:Series)-[:RUN_BY]->(:Organisation {code: 'FSAN'}) SET s.caredForOn = $today",
                Map.of("today", today()));
        long names = names();
        var due = retention.due(officer);
        assertThat(due)
                .extracting(Retention.Line::rule, Retention.Line::due)
                .contains(
                        // of forty in Tilburg one led a series and two are approached
                        tuple(Retention.Rule.ATTENDANCE_NAMES, 37L),
                        tuple(Retention.Rule.PROSPECTS, 1L),
                        tuple(Retention.Rule.AUDIT, 0L));
        assertThat(names()).isEqualTo(names); // asking takes nothing away
        var before = programmeFigures.overview(COORDINATOR, Of.everything()).figures();
        assertThat(retention.apply(officer)).isEqualTo(due);
        assertThat(names()).isEqualTo(names - 37);
        assertThat(people(COORDINATOR, "mens 30")).isEmpty();
        assertThat(people(COORDINATOR, "mens 100")).hasSize(1);
        assertThat(approaches.decisions(COORDINATOR)).containsOnlyKeys(code("P21"));
        assertThat(retention.apply(officer)) // the approach of one ended just now
                .extracting(Retention.Line::rule, Retention.Line::due)
                .contains(tuple(Retention.Rule.ATTENDANCE_NAMES, 1L), tuple(Retention.Rule.PROSPECTS, 0L));
        assertThat(programmeFigures.overview(COORDINATOR, Of.everything()).figures())
                .containsEntry(Measure.DIRECT_REACH, before.get(Measure.DIRECT_REACH));
    }

    @Test
    void a_profile_is_kept_for_two_years_after_the_last_thing_its_leader_did_or_agreed_to() {
        var officer = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
        for (var person : List.of("P14", "P15")) { // neither led; P15 agreed lately
            var profile = leaders.profile(COORDINATOR, code(person));
            leaders.save(
                    OperationId.random(),
                    COORDINATOR,
                    profile,
                    with(LeaderProfile.KIND, profile, "status", Status.DUO));
        }
        graph.note(
                "MATCH (p:LeaderProfile) SET p.consentOn = $on, p.madeOn = $on", Map.of("on", today().minusYears(3)));
        graph.note("MATCH (s:Series)-[:RUN_BY]->({code: 'IOT'}) SET s.end = $on", Map.of("on", today().minusYears(3)));
        graph.note(
                "MATCH (p:LeaderProfile {code: $code}) SET p.consentOn = $today",
                Map.of("code", code("P15"), "today", today()));
        glass.open(OperationId.random(), officer, code("P12"), "somebody is in danger");
        graph.note("MATCH (g:Glass) SET g.at = 0", Map.of());

        retention.apply(officer);

        assertThat(leaders.list(COORDINATOR))
                .extracting(Leader::person)
                .contains(code("P15"))
                .doesNotContain(code("P14"));
        assertThat(graph.list(
                        "MATCH (g:Glass) RETURN g.at AS at",
                        Map.of(),
                        row -> row.get("at").asLong()))
                .isEmpty();
    }

    private long names() {
        return graph.list(
                        "MATCH (i:Identity) RETURN count(i) AS number",
                        Map.of(),
                        row -> row.get("number").asLong())
                .getFirst();
    }

    @Test
    void a_refusal_takes_away_what_it_was_for_and_nothing_else() {
        var person = code("P14");
        graph.note(
                "MATCH (a:Person {code: $a}), (b:Person {code: $b}) CREATE (a)-[:KNOWS]->(b)",
                Map.of("a", person, "b", code("P13")));
        var profile = leaders.profile(COORDINATOR, person);
        leaders.save(
                OperationId.random(), COORDINATOR, profile, with(LeaderProfile.KIND, profile, "status", Status.DUO));
        answer(person, Purpose.NETWORK_MAP, true);
        assertThat(consents.of(IOT, person)).containsOnlyKeys(Purpose.NETWORK_MAP);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> consents.record(
                        OperationId.random(), FSAN, person, Purpose.CONTACT, true, Consents.Channel.PHONE));

        answer(person, Purpose.NETWORK_MAP, false);
        assertThat(rights.accessFile(IOT, person).sections())
                .doesNotContainKey("KNOWS")
                .containsKeys("LeaderProfile", "ATTENDED", "Identity")
                .hasEntrySatisfying("Consent", answers -> assertThat(answers).hasSize(2)); // every answer is kept
        var node = networks.current().byCode(person).orElseThrow();
        assertThat(networks.current().neighbours(node.index()))
                .allMatch(other -> networks.current().node(other).kind() != NodeKind.PERSON);

        answer(person, Purpose.LEADER, false);
        assertThat(leaders.list(COORDINATOR))
                .noneMatch(leader -> leader.person().equals(person));
        answer(person, Purpose.ATTENDANCE_LIST, false);
        assertThat(people(IOT, "mens 14")).isEmpty();
        assertThat(programmeFigures
                        .overview(IOT, new Of(Optional.of("IOT"), Optional.empty()))
                        .figures())
                .containsEntry(Measure.DIRECT_REACH, people(40));
    }

    private void answer(String person, Purpose purpose, boolean agrees) {
        consents.record(OperationId.random(), IOT, person, purpose, agrees, Consents.Channel.SPOKEN);
    }

    /// P12 attended two series of IOT; here P12 also leads, is approached, knows P13 and agreed to be on the map.
    @Test
    void who_is_erased_is_found_nowhere_and_the_totals_stay_as_they_were() {
        var person = code("P12");
        var profile = leaders.profile(COORDINATOR, person);
        var from = series.list(IOT).getLast();
        leaders.save(
                OperationId.random(),
                COORDINATOR,
                profile,
                with(LeaderProfile.KIND, profile, "status", Status.DUO, "grewFrom", from.code()));
        approaches.decide(OperationId.random(), COORDINATOR, person, ApproachStatus.COMMITTED);
        consents.record(OperationId.random(), COORDINATOR, person, Purpose.NETWORK_MAP, true, Consents.Channel.SPOKEN);
        graph.note(
                "MATCH (a:Person {code: $a}), (b:Person {code: $b}) CREATE (a)-[:KNOWS]->(b)",
                Map.of("a", person, "b", code("P13")));

        graph.note("MATCH (s:Series)<-[:ATTENDED]-(:Person {code: $a}) SET s.sheet = [$a]", Map.of("a", person));

        var file = rights.accessFile(IOT, person);
        assertThat(file.sections())
                .containsKeys(
                        "Identity", "Person", "KNOWS", "ATTENDED", "LeaderProfile", "Approach", "Consent", "Audit");
        assertThat(file.sections()).containsEntry("Identity", List.of(Map.of("name", "Mens 12", "idInFile", "P12")));
        assertThat(file.sections().get("ATTENDED")).hasSize(2);
        assertThat(file.toString()).doesNotContain("Mens 13");
        assertThat(AccessFilePage.html(file, Locale.of("nl")))
                .contains("Mens 12"); // every field and section has a name
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> rights.accessFile(FSAN, person));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> rights.erase(OperationId.random(), FSAN, person));

        var before = programmeFigures.overview(COORDINATOR, Of.everything());
        var operation = OperationId.random();
        rights.erase(operation, IOT, person);
        var after = programmeFigures.overview(COORDINATOR, Of.everything());
        for (var measure : List.of(
                Measure.ATTENDANCES,
                Measure.DIRECT_REACH,
                Measure.FULLY_REACHED,
                Measure.TWO_OF_THREE,
                Measure.VOLUNTEERED,
                Measure.TRAINED,
                Measure.DUO,
                Measure.CONVICTION)) {
            assertThat(before.figures().get(measure)).isNotEqualTo(new Figure.Unknown());
            assertThat(after.figures()).containsEntry(measure, before.figures().get(measure));
        }
        assertThat(networks.current().byCode(person)).isEmpty();
        assertThat(people(IOT, "mens 12")).isEmpty();
        assertThat(people(IOT, person)).isEmpty();
        assertThat(leaders.list(COORDINATOR))
                .noneMatch(leader -> leader.person().equals(person));
        assertThat(journal.mine(COORDINATOR))
                .noneMatch(entry -> entry.toString().contains(person));
        assertThat(rights.isOpenTo(IOT, person)).isFalse();
        var left =
                graph.list("""
                MATCH (n) WHERE NOT n:Audit
                    AND any(key IN keys(n) WHERE toStringOrNull(n[key]) CONTAINS $code)
                RETURN labels(n) AS labels""", Map.of("code", person), row -> row.get("labels").asList());
        assertThat(left).isEmpty();
        graph.note("MATCH (n:FormerLeader|FormerApproach) DETACH DELETE n", Map.of());
    }
}
