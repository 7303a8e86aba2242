package nl.inktvlek.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.exchange.FileRecognition;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.exchange.ImportRequest;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.MappedFile;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.SourceFile;
import nl.inktvlek.insights.ProgrammeFigures.Measure;
import nl.inktvlek.insights.ProgrammeFigures.Of;
import nl.inktvlek.network.BrokenGlass;
import nl.inktvlek.network.Consents;
import nl.inktvlek.network.Consents.Purpose;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.PersonRights;
import nl.inktvlek.network.Populations;
import nl.inktvlek.network.Populations.Population;
import nl.inktvlek.programme.AfterCare;
import nl.inktvlek.programme.AttendanceSheet;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.programme.Leaders.Status;
import nl.inktvlek.programme.MeetingPlan;
import nl.inktvlek.programme.Meetings;
import nl.inktvlek.programme.Methods;
import nl.inktvlek.programme.Onward;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.programme.Trainings;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// The whole chain on a dozen series of which every number is known: in Tilburg (GM0855) in Turkish for IOT,
/// in Breda (GM0758) in Somali for FSAN.
@GraphTest
class ProgrammeIT {

    static final Actor COORDINATOR = Actor.commandLine();
    static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));
    static final Actor FSAN = new Actor("fsan", Role.RECRUITER, Optional.of("FSAN"));
    static final Actor IOT_RECRUITER = new Actor("iot", Role.RECRUITER, Optional.of("IOT"));
    static final String TILBURG = "GM0855";
    static final String BREDA = "GM0758";

    @Autowired
    Imports imports;

    @Autowired
    SeriesPlans series;

    @Autowired
    Meetings meetings;

    @Autowired
    Onward onward;

    @Autowired
    AfterCare afterCare;

    @Autowired
    Leaders leaders;

    @Autowired
    Methods methods;

    @Autowired
    Organisations organisations;

    @Autowired
    Populations populations;

    @Autowired
    Approaches approaches;

    @Autowired
    SeriesAdvice advice;

    @Autowired
    Trainings trainings;

    @Autowired
    Search search;

    @Autowired
    Exploration exploration;

    @Autowired
    AuditTrail trail;

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
    WhereNext whereNext;

    @Autowired
    AttendanceSheet sheets;

    @Autowired
    Networks networks;

    @Autowired
    Changes changes;

    @Autowired
    Graph graph;

    String loaded = "";

    /// Ten series in Tilburg: to series i (0..9) in month i of 2025 come people 4i..4i+3 and, again, person
    /// 4(i-1). Two in Breda, with people 100..103 and 104..107. Leader L1 led all of Tilburg, L2 both of
    /// Breda; person 0 led the last one of Tilburg too.
    @BeforeEach
    void a_dozen_series() {
        var people = new StringBuilder("code;name;municipality\n");
        var attendance = new StringBuilder("person;series;meetings;onward_people;onward_kind\n");
        var rows = new StringBuilder("code;partner;host;municipality;languages;meetings;themes;leaders\n");
        for (var leader : List.of("L1", "L2")) {
            people.append(leader + ";Leider " + leader + ";" + (leader.equals("L1") ? TILBURG : BREDA) + "\n");
        }
        for (int i = 0; i < 10; i++) {
            var month = "%02d-2025".formatted(i + 1);
            rows.append("T%d;IOT;H1;%s;Turks;05-%s|12-%s|19-%s;opvoeding|gelijkheid|seksualiteit;%s\n"
                    .formatted(i, TILBURG, month, month, month, i == 9 ? "L1|P0" : "L1"));
            for (int j = 0; j < 4; j++) {
                people.append("P%d;Mens %d;%s\n".formatted(4 * i + j, 4 * i + j, TILBURG));
                attendance.append("P%d;T%d;1|2|3;;\n".formatted(4 * i + j, i));
            }
            if (i > 0) {
                attendance.append("P%d;T%d;2;;\n".formatted(4 * (i - 1), i));
            }
        }
        for (int i = 0; i < 2; i++) {
            rows.append("B%d;FSAN;H2;%s;Somali;05-0%d-2026;opvoeding;L2\n".formatted(i, BREDA, i + 1));
            for (int j = 0; j < 4; j++) {
                people.append("P%d;Mens %d;%s\n".formatted(100 + 4 * i + j, 100 + 4 * i + j, BREDA));
                attendance.append("P%d;B%d;1;2;family\n".formatted(100 + 4 * i + j, i));
            }
        }
        var files = Stream.of(
                        file("organisations", """
                                code;name;kind;municipality;partner;relation;languages
                                H1;De Brug;SELF_ORGANISATION;%s;IOT;FORMAL_MEMBER;Turks
                                H2;De Bron;SELF_ORGANISATION;%s;FSAN;FORMAL_MEMBER;Somali
                                """.formatted(TILBURG, BREDA)),
                        file("people", people.toString()),
                        file("series", rows.toString()),
                        file("attendance", attendance.toString()))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(COORDINATOR, new ImportRequest("dozen", files, true, false));
        assertThat(checked.problems()).isEmpty();
        loaded = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @AfterEach
    void take_back() {
        imports.undo(COORDINATOR, loaded);
        graph.note("MATCH (e:ErasedSource) DELETE e", Map.of());
    }

    @Test
    void a_planned_series_is_held_written_up_talked_about_and_cared_for() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        var days = MeetingPlan.of(planned);
        assertThat(days).extracting(MeetingPlan::number).containsExactly(1, 2, 3);
        assertThat(planned.date("end")).contains(LocalDate.of(2026, 9, 15));

        var page = meetings.find(IOT, planned.code() + "-1").orElseThrow();
        var wanted =
                page.meeting().with(Meetings.PRESENT, List.of("NEW-1", "NEW-2")).with(Meetings.WARMTH, 4);
        var operation = OperationId.random();
        for (int sent = 0; sent < 2; sent++) { // the answer to the first got lost
            assertThat(meetings.log(operation, IOT, page, wanted)).isInstanceOf(Saved.Stored.class);
        }
        assertThat(onward.participants(IOT, planned.code())).containsExactly("NEW-1", "NEW-2");
        assertThat(item(planned).participants()).isEqualTo(2);
        assertThat(item(planned).logged()).isEqualTo(1);
        assertThat(meetings.find(IOT, planned.code() + "-2").orElseThrow().known())
                .contains("NEW-1", "NEW-2");

        tell(planned, "NEW-1", 3, Onward.Kind.FAMILY);
        tell(planned, "NEW-1", 5, Onward.Kind.FRIENDS);
        tell(planned, "NEW-2", 2, Onward.Kind.WORK);
        // low = max(3, 5) + 2, high = 3 + 5 + 2
        assertThat(onward.of(reread(planned))).isEqualTo(new Onward.Told(3, 7, 10));
        tell(planned, "NEW-2", 2, Onward.Kind.WORK); // the same number again, at another time
        assertThat(onward.of(reread(planned))).isEqualTo(new Onward.Told(4, 7, 12));

        assertThat(AfterCare.dueOn(reread(planned))).contains(LocalDate.of(2026, 11, 10));
        assertThat(afterCare.waiting(IOT)).extracting(AfterCare.Waiting::series).contains(planned.code());
        var seen = reread(planned);
        afterCare.save(
                OperationId.random(),
                IOT,
                seen,
                seen.with(SeriesPlans.CARED_FOR, LocalDate.of(2026, 11, 12)).with(AfterCare.PRESENT, 2));
        assertThat(afterCare.waiting(IOT)).extracting(AfterCare.Waiting::series).doesNotContain(planned.code());

        leaders.volunteer(OperationId.random(), IOT, "NEW-2", reread(planned));
        var candidate = leader("NEW-2");
        assertThat(candidate.status()).isEqualTo(Status.CANDIDATE);
        assertThat(candidate.languages()).containsExactly("Turks");
        assertThat(candidate.partners()).containsExactly("IOT");
        assertThat(candidate.due()).containsExactly(Leaders.Due.TRAINING);
        remove(planned);
    }

    @Test
    void who_came_to_a_training_is_trained_and_an_intervision_keeps_them_in_form() {
        var first = code("P0");
        var profile = leaders.profile(COORDINATOR, first);
        leaders.save(
                OperationId.random(), COORDINATOR, profile, profile.with(Leaders.STATUS, Status.INDEPENDENT.name()));
        assertThat(leader(first).due()).contains(Leaders.Due.TRAINING);
        learn(Trainings.Sort.WEEKEND, LocalDate.now().minusMonths(7), first);
        assertThat(leader(first).due()).doesNotContain(Leaders.Due.TRAINING).contains(Leaders.Due.INTERVISION);
        var day = learn(Trainings.Sort.INTERVISION, LocalDate.now().minusMonths(1), first);
        assertThat(leader(first).due()).doesNotContain(Leaders.Due.INTERVISION);
        assertThat(trainings.list(FSAN)).extracting(Trainings.Day::code).contains(day.code());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> trainings.delete(OperationId.random(), FSAN, day));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> trainings.save(
                        OperationId.random(),
                        IOT,
                        day,
                        day.with(Trainings.ON, LocalDate.now().plusDays(1))))
                .satisfies(problem -> assertThat(problem.problems()).containsKey(Trainings.ON));
        trainings
                .list(COORDINATOR)
                .forEach(each -> trainings.delete(
                        OperationId.random(),
                        COORDINATOR,
                        trainings.find(COORDINATOR, each.code()).orElseThrow()));
        assertThat(leader(first).due()).contains(Leaders.Due.TRAINING);
    }

    private Sheet learn(Trainings.Sort sort, LocalDate on, String person) {
        var blank = Trainings.blank();
        var wanted = blank.with(Trainings.SORT, sort.name())
                .with(Trainings.ON, on)
                .with(Trainings.PARTNER, List.of("IOT"))
                .with(Trainings.PEOPLE, List.of(person));
        assertThat(trainings.save(OperationId.random(), IOT, blank, wanted)).isInstanceOf(Saved.Stored.class);
        return trainings.find(IOT, blank.code()).orElseThrow();
    }

    /// "Mens 12" lives in Tilburg and belongs to IOT.
    @Test
    void people_are_found_by_two_things_or_a_full_code_and_only_by_who_sees_the_name() {
        assertThat(people(IOT, "mens")).isEmpty();
        assertThat(people(IOT, "mens tilburg")).hasSize(Search.MOST);
        assertThat(people(IOT, "mens 12")).hasSize(1);
        assertThat(people(IOT, "12 tilb")).hasSize(1);
        assertThat(people(FSAN, "mens 12")).isEmpty();
        assertThat(people(FSAN, code("P12")))
                .hasSize(1)
                .allMatch(found -> found.title().isEmpty());
        assertThat(people(new Actor("x", Role.ADMINISTRATOR, Optional.empty()), code("P12")))
                .isEmpty();
    }

    @Test
    void one_search_finds_series_organisations_and_projects_by_all_their_words() {
        assertThat(search.find(COORDINATOR, "brug tilb"))
                .containsOnlyKeys(Search.Sort.ORGANISATION, Search.Sort.SERIES);
        assertThat(found(search.find(COORDINATOR, "Turks 05-03-2025"), Search.Sort.SERIES))
                .hasSize(1);
        assertThat(search.find(COORDINATOR, "t")).isEmpty();
        assertThat(search.find(COORDINATOR, "brug nergens")).isEmpty();
        assertThat(search.find(new Actor("x", Role.FUNDER, Optional.empty()), "Turks"))
                .isEmpty();
    }

    private List<Search.Found> people(Actor actor, String words) {
        return found(search.find(actor, words), Search.Sort.PERSON);
    }

    private static List<Search.Found> found(Map<Search.Sort, Search.Hits> hits, Search.Sort sort) {
        return hits.containsKey(sort) ? hits.get(sort).first() : List.of();
    }

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

    /// The series of 2025 ended ten weeks and six months ago, from May 2026 on; those of Breda in 2026 have not.
    @Test
    void names_are_kept_as_long_as_the_rule_says_and_totals_stay() {
        var officer = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> retention.due(IOT_RECRUITER));
        approaches.decide(OperationId.random(), COORDINATOR, code("P20"), ApproachStatus.INFORMED);
        graph.note("MATCH (a:Approach) SET a.on = date() - duration({days: 31})", Map.of());
        approaches.decide(OperationId.random(), COORDINATOR, code("P21"), ApproachStatus.COMMITTED);
        graph.note("MATCH (s:Series)-[:RUN_BY]->(:Organisation {code: 'FSAN'}) SET s.caredForOn = date()", Map.of());
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
            leaders.save(OperationId.random(), COORDINATOR, profile, profile.with(Leaders.STATUS, Status.DUO.name()));
        }
        graph.note(
                "MATCH (p:LeaderProfile) SET p.consentOn = date() - duration({years: 3}), p.madeOn = p.consentOn",
                Map.of());
        graph.note("MATCH (s:Series)-[:RUN_BY]->({code: 'IOT'}) SET s.end = date() - duration({years: 3})", Map.of());
        graph.note("MATCH (p:LeaderProfile {code: $code}) SET p.consentOn = date()", Map.of("code", code("P15")));
        glass.open(OperationId.random(), officer, code("P12"), "somebody is in danger");
        graph.note("MATCH (g:Glass) SET g.at = 0", Map.of());

        retention.apply(officer);

        assertThat(leaders.list(COORDINATOR))
                .extracting(Leaders.Leader::person)
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
        leaders.save(OperationId.random(), COORDINATOR, profile, profile.with(Leaders.STATUS, Status.DUO.name()));
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
                profile.with(Leaders.STATUS, Status.DUO.name()).with(Leaders.GREW_FROM, List.of(from.code())));
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
        assertThat(file.sections()).containsEntry("Identity", List.of(Map.of("name", "Mens 12")));
        assertThat(file.sections().get("ATTENDED")).hasSize(2);
        assertThat(file.toString()).doesNotContain("Mens 13");
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
        assertThat(changes.mine(COORDINATOR))
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

    /// Ten series of IOT with four new people each; nine of them came to a second one; P0 led the last.
    @Test
    void the_numbers_of_a_partner_are_those_of_the_definitions() {
        var figures = programmeFigures.overview(IOT, new Of(Optional.of("IOT"), Optional.empty()));
        assertThat(figures.figures())
                .containsEntry(Measure.ATTENDANCES, new Figure.Amount(49))
                .containsEntry(Measure.DIRECT_REACH, people(40))
                .containsEntry(Measure.FULLY_REACHED, people(40))
                .containsEntry(Measure.TWO_OF_THREE, people(40))
                .containsEntry(Measure.SECOND_ORDER, new Figure.Unknown())
                .containsEntry(Measure.REINFORCED, new Figure.Share(9, 40))
                .containsEntry(Measure.GENERATIONS, new Figure.Depth(1, 0, 10))
                .containsEntry(Measure.VOLUNTEERED, new Figure.Unknown())
                .containsEntry(Measure.CARE_ON_TIME, new Figure.Unknown()); // nobody wrote it down
        assertThat(figures.chain().getLast().generation()).isEqualTo(1);
        assertThat(figures.chain().getLast().parents()).hasSize(2);

        var others = programmeFigures.overview(IOT, new Of(Optional.of("FSAN"), Optional.empty()));
        assertThat(others.figures())
                .containsEntry(Measure.DIRECT_REACH, people(8))
                .containsEntry(Measure.TWO_OF_THREE, new Figure.People(new Count.TooFew())) // nobody, but of others
                .containsEntry(Measure.VOLUNTEERED, new Figure.Unknown())
                .containsEntry(Measure.SECOND_ORDER, new Figure.Range(16, 16, 8, 8))
                .containsEntry(Measure.INK_BLOT, new Figure.Unknown());
    }

    /// Two languages: 40 of 1,000 reached, and 8 of 100; together 48 of 1,100.
    @Test
    void representation_compares_a_language_with_its_share_of_the_people() {
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "", 1000, "CBS", 2024),
                        new Population(BREDA, "Somali", "", 100, "CBS", 2024)));
        var groups = programmeFigures.overview(COORDINATOR, Of.everything()).groups();
        assertThat(groups).extracting(ProgrammeFigures.Group::language).containsExactly("Turks", "Somali");
        assertThat(groups.getFirst().coverage()).isEqualTo(0.04);
        assertThat(groups.getFirst().representation()).isCloseTo(0.04 / (48 / 1100.0), within(1e-12));
        assertThat(groups.getLast().representation()).isCloseTo(0.08 / (48 / 1100.0), within(1e-12));
        graph.note("MATCH (t:TargetPopulation) DELETE t", Map.of());
    }

    private static Figure people(int number) {
        return new Figure.People(new Count.Exact(number));
    }

    @Test
    void a_meeting_that_was_held_stays_and_a_code_that_cannot_be_is_refused() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        var page = meetings.find(IOT, planned.code() + "-3").orElseThrow();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> meetings.log(OperationId.random(), IOT, page, page.meeting()))
                .satisfies(problem -> assertThat(problem.problems()).containsKey(Meetings.PRESENT));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> meetings.log(
                        OperationId.random(),
                        IOT,
                        page,
                        page.meeting().with(Meetings.PRESENT, List.of("Jan de Vries"))));
        meetings.log(OperationId.random(), IOT, page, page.meeting().with(Meetings.HEADS, 14));
        var seen = reread(planned);
        var shorter = seen.with(
                SeriesPlans.MEETINGS, MeetingPlan.field(MeetingPlan.of(seen).subList(0, 2)));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(OperationId.random(), IOT, seen, shorter))
                .satisfies(problem ->
                        assertThat(problem.problems()).isEqualTo(Map.of("meetings", "problem.meeting-was-held")));
        var added = series.find(IOT, planned.code()).orElseThrow();
        var undone = OperationId.random();
        var longer = new ArrayList<>(MeetingPlan.of(added));
        longer.add(new MeetingPlan(4, LocalDate.of(2026, 10, 1), Optional.empty()));
        series.save(undone, IOT, added, added.with(SeriesPlans.MEETINGS, MeetingPlan.field(longer)));
        var fourth = meetings.find(IOT, planned.code() + "-4").orElseThrow();
        meetings.log(OperationId.random(), IOT, fourth, fourth.meeting().with(Meetings.HEADS, 9));
        changes.undo(OperationId.random(), IOT, undone.value());
        assertThat(meetings.find(IOT, planned.code() + "-4")
                        .orElseThrow()
                        .meeting()
                        .number(Meetings.HEADS))
                .contains(9); // held meanwhile: no undo takes it away
        remove(planned);
    }

    @Test
    void two_leaders_who_tick_at_once_both_count_and_nobody_counts_twice() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        var page = meetings.find(IOT, planned.code() + "-1").orElseThrow();
        meetings.log(OperationId.random(), IOT, page, page.meeting().with(Meetings.PRESENT, List.of("TWO-1", "TWO-2")));
        meetings.log(OperationId.random(), IOT, page, page.meeting().with(Meetings.PRESENT, List.of("TWO-2", "TWO-3")));
        assertThat(meetings.find(IOT, planned.code() + "-1")
                        .orElseThrow()
                        .meeting()
                        .texts(Meetings.PRESENT))
                .containsExactly("TWO-1", "TWO-2", "TWO-3");
        remove(planned);
    }

    @Test
    void who_works_for_another_partner_looks_but_does_not_change() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        assertThat(series.find(FSAN, planned.code())).isPresent();
        var page = meetings.find(FSAN, planned.code() + "-1").orElseThrow();
        var wanted = page.meeting().with(Meetings.HEADS, 3);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> meetings.log(OperationId.random(), FSAN, page, wanted));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> series.save(OperationId.random(), FSAN, planned, planned.with("group", "x")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> tell(FSAN, planned, "P0", 1, Onward.Kind.FAMILY));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> sheets.pdf(FSAN, planned.code()));
        var entry = changes.mine(IOT).getFirst();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> changes.undo(OperationId.random(), FSAN, entry.id()));
        remove(planned);
    }

    @Test
    void roles_and_what_is_free_and_due_follow_from_what_happened() {
        var first = code("P0");
        var turned = leader(first);
        assertThat(turned.turned()).isTrue(); // attended T0, led T9
        assertThat(turned.series()).isEqualTo(1);
        assertThat(turned.regions()).containsExactly(TILBURG);
        var led = leader(code("L1"));
        assertThat(led.turned()).isFalse();
        assertThat(led.series()).isEqualTo(10);
        assertThat(led.languages()).containsExactly("Turks");

        var next = YearMonth.now().plusMonths(2);
        var profile = leaders.profile(COORDINATOR, first);
        leaders.save(
                OperationId.random(),
                COORDINATOR,
                profile,
                profile.with(Leaders.STATUS, Status.DUO.name())
                        .with(Leaders.SLOTS, 4)
                        .with(Leaders.TRAINED_ON, LocalDate.now().minusMonths(7)));
        assertThat(leader(first).isFree(next)).isTrue();
        assertThat(leader(first).due()).containsExactly(Leaders.Due.CONSENT, Leaders.Due.DUO, Leaders.Due.INTERVISION);
        var planned = plan(TILBURG, "Turks", "IOT", next.atDay(1));
        series.save(OperationId.random(), COORDINATOR, planned, planned.with(SeriesPlans.LEADERS, List.of(first)));
        assertThat(leader(first).isFree(next)).isFalse();
        assertThat(leader(first).load()).isEqualTo(3);
        remove(planned);
    }

    @Test
    void warnings_name_the_rule_and_its_source_and_stop_nobody() {
        var blank = SeriesPlans.blank()
                .with(SeriesPlans.PARTNER, List.of("MUDAWWANAH"))
                .with(SeriesPlans.LANGUAGES, List.of("Somali"))
                .with(SeriesPlans.LEADERS, List.of(code("L1")))
                .with("expected", 30)
                .with(
                        SeriesPlans.MEETINGS,
                        MeetingPlan.field(List.of(
                                new MeetingPlan(1, LocalDate.of(2027, 1, 1), Optional.of("huwelijksdwang")),
                                new MeetingPlan(2, LocalDate.of(2027, 1, 8), Optional.of("opvoeding")))));
        assertThat(advice.warnings(COORDINATOR, blank))
                .extracting(SeriesAdvice.Warning::rule)
                .containsExactly(
                        SeriesAdvice.Rule.HOT_FIRST,
                        SeriesAdvice.Rule.HOT_TO_COLD,
                        SeriesAdvice.Rule.FEW_MEETINGS,
                        SeriesAdvice.Rule.GROUP_SIZE,
                        SeriesAdvice.Rule.LANGUAGE,
                        SeriesAdvice.Rule.NO_HOST);
        assertThat(methods.of("MUDAWWANAH").orElseThrow())
                .extracting(Methods.Method::least, Methods.Method::most, Methods.Method::source)
                .containsExactly(12, 15, "§2.8 §3");
        var plan = SeriesPlans.blank()
                .with(SeriesPlans.PARTNER, List.of("FSAN"))
                .with(SeriesPlans.MUNICIPALITY, BREDA)
                .with(SeriesPlans.LANGUAGES, List.of("Somali"));
        assertThat(advice.leaders(COORDINATOR, plan).getFirst())
                .extracting(SeriesAdvice.Suggestion::code, SeriesAdvice.Suggestion::reasons)
                .containsExactly(
                        code("L2"),
                        List.of(
                                SeriesAdvice.Why.SPEAKS,
                                SeriesAdvice.Why.NEAR,
                                SeriesAdvice.Why.FREE,
                                SeriesAdvice.Why.SAME_PARTNER));
        assertThat(advice.hosts(COORDINATOR, plan).getFirst().name()).contains("De Bron");
    }

    @Test
    void where_next_knows_reach_coverage_capacity_and_white_spots() {
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "Turkije", 1000, "CBS", 2022),
                        new Population(TILBURG, "Turks", "Turkije", 800, "CBS", 2024),
                        new Population(BREDA, "Somali", "Somalië", 200, "CBS", 2024),
                        new Population("GM0772", "Somali", "Somalië", 600, "CBS", 2024)));
        var spots = new HashMap<String, WhereNext.Spot>();
        whereNext.spots(COORDINATOR).forEach(spot -> spots.put(spot.municipality() + spot.language(), spot));

        var tilburg = Objects.requireNonNull(spots.get(TILBURG + "Turks"));
        assertThat(tilburg.reached()).isEqualTo(new Count.Exact(40)); // 40 different people in 10 series
        assertThat(tilburg.coverage()).contains(40 / 800.0); // the latest year counts
        assertThat(tilburg.hosts()).isEqualTo(1);
        assertThat(tilburg.leaders()).isEqualTo(2); // L1 and P0, who led the last series
        assertThat(tilburg.reasons()).contains(WhereNext.Reason.NOBODY_COMMITTED);
        assertThat(tilburg.reasons()).doesNotContain(WhereNext.Reason.NEVER_HELD, WhereNext.Reason.NO_LEADER);
        // each series brought four people for the first time
        assertThat(tilburg.gain().newcomers()).isEqualTo(4);
        assertThat(tilburg.gain().people().mean()).isGreaterThan(4); // they come, and others hear of it

        var breda = Objects.requireNonNull(spots.get(BREDA + "Somali"));
        assertThat(breda.reached()).isEqualTo(new Count.Exact(8));
        assertThat(breda.coverage()).contains(8 / 200.0);
        assertThat(breda.reasons()).contains(WhereNext.Reason.LOW_COVERAGE);

        var eindhoven = Objects.requireNonNull(spots.get("GM0772Somali"));
        assertThat(eindhoven.reached()).isEqualTo(new Count.Exact(0));
        assertThat(eindhoven.isWhite()).isTrue();
        assertThat(eindhoven.monthsSince()).isEmpty();
        assertThat(eindhoven.reasons())
                .contains(WhereNext.Reason.NEVER_HELD, WhereNext.Reason.NO_HOST, WhereNext.Reason.NOBODY_COMMITTED)
                .doesNotContain(WhereNext.Reason.NO_LEADER); // L2 is free, in the same province

        approaches.decide(OperationId.random(), COORDINATOR, code("P0"), ApproachStatus.COMMITTED);
        assertThat(whereNext.spots(COORDINATOR).stream()
                        .filter(spot -> spot.municipality().equals(TILBURG)
                                && spot.language().equals("Turks"))
                        .findFirst()
                        .orElseThrow()
                        .committed())
                .isEqualTo(1);
        approaches.withdraw(OperationId.random(), COORDINATOR, code("P0"));
    }

    @Test
    void no_language_is_left_behind_that_has_a_right_to_a_series() {
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "Turkije", 800, "CBS", 2024),
                        new Population(BREDA, "Somali", "Somalië", 200, "CBS", 2024),
                        new Population("GM0772", "Somali", "Somalië", 600, "CBS", 2024)));
        // 800 of 1600 people each: of three series, each language has a right to floor(1.5) = 1
        var plan = whereNext.plan(COORDINATOR, 3);
        assertThat(plan.floors()).containsEntry("Turks", 1).containsEntry("Somali", 1);
        assertThat(plan.series()).extracting(WhereNext.Spot::language).contains("Turks", "Somali");
        assertThat(plan.series()).hasSize(3);
        assertThat(plan.together().mean()).isPositive();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> whereNext.plan(COORDINATOR, 0));
    }

    @Test
    void duplicates_become_one_with_everything_that_hung_on_them_and_apart_again() {
        var kept = organisation("De Brug");
        var gone = organisation("De Bron");
        var operation = OperationId.random();
        assertThat(organisations.merge(operation, COORDINATOR, kept, gone)).isInstanceOf(Saved.Stored.class);
        assertThat(organisations.list(COORDINATOR))
                .filteredOn(item -> item.name().equals("De Brug"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.series()).isEqualTo(12);
                    assertThat(item.partners()).containsExactlyInAnyOrder("IOT", "FSAN");
                });
        assertThat(organisations.find(COORDINATOR, gone.code())).isEmpty();
        assertThat(changes.undo(OperationId.random(), COORDINATOR, operation.value()))
                .isInstanceOf(Saved.Stored.class);
        assertThat(organisations.list(COORDINATOR))
                .filteredOn(item -> item.name().equals("De Bron"))
                .singleElement()
                .satisfies(item -> assertThat(item.series()).isEqualTo(2));
    }

    @Test
    void the_next_step_is_the_teams_own() {
        var person = code("P5");
        var card = approaches.card(IOT, person);
        approaches.save(
                OperationId.random(),
                IOT,
                card,
                card.with(Approaches.STATUS, ApproachStatus.OPEN.name())
                        .with(Approaches.NEXT_STEP, Approaches.Step.CALL.name())
                        .with(Approaches.NEXT_ON, LocalDate.now())
                        .with(Approaches.NOTE, "liever na zessen"));
        assertThat(approaches.waiting(IOT))
                .extracting(Approaches.Waiting::person)
                .contains(person);
        assertThat(approaches.waiting(FSAN))
                .extracting(Approaches.Waiting::person)
                .doesNotContain(person);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> approaches.card(FSAN, person));
        assertThat(approaches.decisions(FSAN))
                .containsKey(person); // that somebody asks is known, so that nobody asks twice
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> approaches.save(
                        OperationId.random(),
                        IOT,
                        approaches.card(IOT, person),
                        approaches.card(IOT, person).with(Approaches.NEXT_ON, null)));
    }

    @Test
    void the_sheet_has_a_code_for_everybody_expected_in_the_language_of_the_group() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        var pdf = sheets.pdf(IOT, planned.code());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        var codes = meetings.find(IOT, planned.code() + "-1").orElseThrow().known();
        assertThat(codes).hasSize(18); // fifteen and three spare
        assertThat(sheets.pdf(IOT, planned.code())).isNotEmpty();
        assertThat(meetings.find(IOT, planned.code() + "-1").orElseThrow().known())
                .isEqualTo(codes);
        remove(planned);
    }

    @Test
    void periods_of_membership_are_kept_apart_and_what_is_hidden_is_for_its_own_partner_only() {
        var seen = organisation("De Brug");
        var wanted = seen.with(
                        Organisations.AFFILIATIONS,
                        List.of("FORMAL_MEMBER|IOT|2010-01-01|2012-01-01", "FORMAL_MEMBER|IOT|2020-01-01|"))
                .with(Organisations.VISIBILITY, Organisations.Openness.HIDDEN.name());
        assertThat(organisations.save(OperationId.random(), IOT, seen, wanted)).isInstanceOf(Saved.Stored.class);
        assertThat(organisations.find(IOT, seen.code()).orElseThrow().texts(Organisations.AFFILIATIONS))
                .containsExactly("FORMAL_MEMBER|IOT|2010-01-01|2012-01-01", "FORMAL_MEMBER|IOT|2020-01-01|");
        assertThat(organisations.find(FSAN, seen.code())).isEmpty();
        assertThat(organisations.names(FSAN)).doesNotContainKey(seen.code());

        assertThat(exploration.search(IOT, "de brug")).hasSize(1);
        assertThat(exploration.search(FSAN, "de brug")).isEmpty();
        assertThat(exploration.byCodes(IOT, List.of(seen.code())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.name()).contains("De Brug"));
        assertThat(exploration.byCodes(FSAN, List.of(seen.code())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.name()).isEmpty());
        assertThat(hostsInTilburg(IOT)).containsExactly("De Brug");
        assertThat(hostsInTilburg(FSAN)).isEmpty();
        var plan = SeriesPlans.blank().with(SeriesPlans.MUNICIPALITY, TILBURG);
        assertThat(advice.hosts(IOT, plan))
                .extracting(SeriesAdvice.Suggestion::code)
                .contains(seen.code());
        assertThat(advice.hosts(FSAN, plan)).isEmpty();
    }

    /// An organisation, a series, a profile or a file of one's own would show the names of people of others.
    @Test
    void people_of_others_are_not_made_ones_own_by_way_of_something_else() {
        var ofNobody = organisation("De Bron").with(Organisations.AFFILIATIONS, null);
        organisations.save(OperationId.random(), COORDINATOR, organisation("De Bron"), ofNobody);
        graph.note(
                "MATCH (p:Person {code: $code}), (o:Organisation {name: 'De Bron'}) CREATE (p)-[:MEMBER_OF]->(o)",
                Map.of("code", code("P100")));
        var seen = organisation("De Bron");
        var claimed = seen.with(Organisations.AFFILIATIONS, List.of("FORMAL_MEMBER|IOT||"));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), IOT, seen, claimed));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.merge(OperationId.random(), IOT, organisation("De Brug"), seen));

        var b0 = series.list(COORDINATOR).stream()
                .filter(item -> item.partner().filter("FSAN"::equals).isPresent())
                .findFirst()
                .orElseThrow();
        graph.note("MATCH (:Series {code: $code})-[r:RUN_BY]->() DELETE r", Map.of("code", b0.code()));
        var unclaimed = series.find(IOT, b0.code()).orElseThrow();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(
                        OperationId.random(), IOT, unclaimed, unclaimed.with(SeriesPlans.PARTNER, List.of("IOT"))))
                .satisfies(problem -> assertThat(problem.problems()).containsKey(SeriesPlans.PARTNER));

        var profile = leaders.profile(IOT, code("P100"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> leaders.save(
                        OperationId.random(), IOT, profile, profile.with(Leaders.STATUS, Status.DUO.name())));

        var files = List.of(new MappedFile(
                file("memberships", "person;organisation\nP100;H1\n"),
                FileRecognition.recognise(file("memberships", "person;organisation\nP100;H1\n"))));
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> imports.check(IOT, new ImportRequest("dozen", files, true, false)))
                .withMessageContaining("source-of-others");
    }

    @Test
    void an_organisation_without_a_partner_is_hidden_from_nobody() {
        var seen = organisation("De Brug");
        var wanted = seen.with(Organisations.AFFILIATIONS, null)
                .with(Organisations.VISIBILITY, Organisations.Openness.HIDDEN.name());
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), COORDINATOR, seen, wanted))
                .satisfies(problem -> assertThat(problem.problems()).containsKey(Organisations.VISIBILITY));
    }

    private List<String> hostsInTilburg(Actor actor) {
        return series.list(actor).stream()
                .filter(item -> item.municipality().filter(TILBURG::equals).isPresent())
                .flatMap(item -> item.hostName().stream())
                .distinct()
                .toList();
    }

    @Test
    void phone_and_email_are_for_the_partner_who_knows_somebody_and_each_look_stands_in_the_trail() {
        var people = file("people", "code;name;phone;email\nP12;Mens 12;06-12345678;mens@example.org\n");
        var checked = imports.check(
                COORDINATOR,
                new ImportRequest(
                        "contacts", List.of(new MappedFile(people, FileRecognition.recognise(people))), true, false));
        var batch = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
        var person = networks.current().nodes().stream()
                .filter(node -> node.source().equals("contacts"))
                .findFirst()
                .orElseThrow();
        assertThat(exploration.mayContact(FSAN, person)).isFalse();
        assertThat(exploration.contact(FSAN, person)).isEmpty();
        assertThat(exploration.mayContact(
                        IOT, networks.current().byCode(code("P12")).orElseThrow()))
                .isTrue();
        assertThat(exploration.contact(COORDINATOR, person).orElseThrow())
                .extracting(Identity::phone, Identity::email)
                .containsExactly("06-12345678", "mens@example.org");
        assertThat(trail.find(
                        new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty()),
                        new AuditTrail.Question(
                                Optional.empty(),
                                Optional.of(AuditTrail.Action.OPENED),
                                Optional.of(person.code()),
                                Optional.empty(),
                                Optional.empty(),
                                10)))
                .hasSize(1);
        imports.undo(COORDINATOR, batch);
    }

    /// To put somebody on a series of one's own would show their name.
    @Test
    void a_leader_of_another_partner_is_put_on_a_series_by_them_or_the_consortium_only() {
        var planned = plan(TILBURG, "Turks", "IOT", LocalDate.of(2026, 9, 1));
        var leaderOfFsan = code("L2");
        var wanted = planned.with(SeriesPlans.LEADERS, List.of(leaderOfFsan));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(OperationId.random(), IOT, planned, wanted))
                .satisfies(problem -> assertThat(problem.problems()).containsKey(SeriesPlans.LEADERS));
        assertThat(advice.leaders(IOT, planned.with(SeriesPlans.LANGUAGES, List.of("Somali"))))
                .extracting(SeriesAdvice.Suggestion::code)
                .doesNotContain(leaderOfFsan);
        assertThat(series.save(OperationId.random(), COORDINATOR, planned, wanted))
                .isInstanceOf(Saved.Stored.class);
        assertThat(series.save(
                        OperationId.random(),
                        IOT,
                        reread(planned),
                        reread(planned).with(SeriesPlans.GROUP, "ouders")))
                .isInstanceOf(Saved.Stored.class); // who is on it already, stays
        remove(planned);
    }

    private Sheet plan(String municipality, String language, String partner, LocalDate first) {
        var blank = SeriesPlans.blank();
        var wanted = blank.with(SeriesPlans.PARTNER, List.of(partner))
                .with(SeriesPlans.MUNICIPALITY, municipality)
                .with(SeriesPlans.LANGUAGES, List.of(language))
                .with(
                        SeriesPlans.MEETINGS,
                        MeetingPlan.field(IntStream.range(0, 3)
                                .mapToObj(i -> new MeetingPlan(i + 1, first.plusWeeks(i), Optional.of("opvoeding")))
                                .toList()));
        assertThat(series.save(OperationId.random(), IOT, blank, wanted)).isInstanceOf(Saved.Stored.class);
        return reread(blank);
    }

    private void remove(Sheet planned) {
        series.delete(OperationId.random(), IOT, planned);
        assertThat(series.find(IOT, planned.code())).isEmpty();
    }

    private void tell(Sheet planned, String person, int people, Onward.Kind kind) {
        tell(IOT, planned, person, people, kind);
    }

    private void tell(Actor actor, Sheet planned, String person, int people, Onward.Kind kind) {
        onward.tell(OperationId.random(), actor, planned.code(), Optional.of(person), people, kind);
    }

    private Sheet reread(Sheet planned) {
        return series.find(IOT, planned.code()).orElseThrow();
    }

    private SeriesPlans.Item item(Sheet planned) {
        return series.list(IOT).stream()
                .filter(item -> item.code().equals(planned.code()))
                .findFirst()
                .orElseThrow();
    }

    private Leaders.Leader leader(String person) {
        return leaders.list(COORDINATOR).stream()
                .filter(leader -> leader.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private Sheet organisation(String name) {
        var code = organisations.list(COORDINATOR).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
        return organisations.find(COORDINATOR, code).orElseThrow();
    }

    /// The code of a person by their id in the file: everybody of this source has a name.
    private String code(String id) {
        return networks.current().nodes().stream()
                .filter(node -> node.source().equals("dozen") && node.kind() == NodeKind.PERSON)
                .filter(node -> id.equals(ids().get(node.code())))
                .findFirst()
                .orElseThrow()
                .code();
    }

    private Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        graph.list(
                        "MATCH (p:Person {source: 'dozen'}) RETURN p.code AS code, p.sourceKey AS key",
                        Map.of(),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("key").asString()))
                .forEach(entry -> ids.put(
                        entry.getKey(),
                        entry.getValue().substring(entry.getValue().indexOf('\u001f') + 1)));
        return ids;
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
