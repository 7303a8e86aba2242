package nl.inktvlek.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.InTheFile;
import nl.inktvlek.QueryPlan;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Names;
import nl.inktvlek.explore.Search;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Retention.Rule;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Key figures of a mosque association of FSAN whom a recruiter wrote down: Ada and Bram hold a position, Chris is
/// named as a key figure, Dina knows already, Eva came to a series, Finn is a member.
@GraphTest
class NoticeIT {

    static final Actor COORDINATOR = Actor.commandLine();
    static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));
    static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));
    static final Actor OFFICER = new Actor("officer", Role.PRIVACY_OFFICER, Optional.empty());

    static final String PEOPLE = """
            code,name,municipality,key_figure,informed
            A,Ada Vertelgraag,Rotterdam,,
            B,Bram Vertelgraag,Rotterdam,,
            C,Chris Vertelgraag,Rotterdam,yes,
            D,Dina Vertelgraag,Rotterdam,,2024-01-31
            E,Eva Vertelgraag,Rotterdam,,
            F,Finn Vertelgraag,Rotterdam,,
            """;

    @Autowired
    Imports imports;

    @Autowired
    Notice notice;

    @Autowired
    Names names;

    @Autowired
    Networks networks;

    @Autowired
    Search search;

    @Autowired
    Consents consents;

    @Autowired
    Approaches approaches;

    @Autowired
    PersonRights rights;

    @Autowired
    Retention retention;

    @Autowired
    Graph graph;

    @Autowired
    Vault vault;

    @Autowired
    Driver driver;

    @Autowired
    Clock clock;

    private String imported = "";

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @BeforeEach
    void what_a_recruiter_wrote_down() {
        var checked = check(PEOPLE);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.untold()).isEqualTo(3);
        imported = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @AfterEach
    void take_back() {
        imports.remove(COORDINATOR, imported);
        graph.note("MATCH (e:ErasedSource) DELETE e", Map.of());
    }

    @Test
    void until_they_are_told_they_are_a_code_and_a_role_for_everybody() {
        assertThat(named(COORDINATOR)).containsOnly("Dina Vertelgraag", "Eva Vertelgraag", "Finn Vertelgraag");
        assertThat(seen(COORDINATOR, "A")).isEqualTo(new Seen.Untold("Moskeevereniging"));
        assertThat(seen(IOT, "A")).isEqualTo(new Seen.Untold("Moskeevereniging"));
        assertThat(seen(COORDINATOR, "C")).isEqualTo(new Seen.Untold("Rotterdam"));
        assertThat(seen(IOT, "D")).isEqualTo(new Seen.Confidential());
        assertThat(search.find(COORDINATOR, "vertelgraag rotterdam").values().stream()
                        .flatMap(hits -> hits.first().stream()))
                .extracting(Search.Found::code)
                .containsExactlyInAnyOrder(code("D"), code("E"), code("F"));
    }

    @Test
    void the_team_of_the_partner_is_reminded_and_says_when_they_are_told() {
        assertThat(waiting(FSAN)).extracting(Notice.Waiting::person).containsExactlyInAnyOrder(code("A"), code("B"));
        assertThat(waiting(FSAN)).allSatisfy(waiting -> {
            assertThat(waiting.at()).containsExactly("Moskeevereniging");
            assertThat(waiting.until()).isEqualTo(today().plusDays(30));
        });
        assertThat(notice.waiting(IOT, 10)).isEqualTo(new Notice.ToTell(0, List.of()));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> notice.told(OperationId.random(), IOT, code("A")));

        notice.told(OperationId.random(), FSAN, code("A"));
        assertThat(waiting(FSAN)).extracting(Notice.Waiting::person).containsExactly(code("B"));
        assertThat(named(FSAN)).contains("Ada Vertelgraag");
        assertThat(named(IOT)).doesNotContain("Ada Vertelgraag");
    }

    /// Chris is nobody's: the consortium tells him.
    @Test
    void all_are_counted_and_the_most_urgent_are_told_of() {
        recorded("B", 3);
        recorded("C", 2);
        assertThat(notice.waiting(COORDINATOR, 2)).satisfies(all -> {
            assertThat(all.number()).isEqualTo(3);
            assertThat(all.first()).extracting(Notice.Waiting::person).containsExactly(code("B"), code("C"));
            assertThat(all.first())
                    .extracting(Notice.Waiting::at)
                    .containsExactly(List.of("Moskeevereniging"), List.of());
        });
        assertThat(notice.waiting(FSAN, 1)).satisfies(theirs -> {
            assertThat(theirs.number()).isEqualTo(2);
            assertThat(theirs.first()).extracting(Notice.Waiting::person).containsExactly(code("B"));
        });
    }

    @Test
    void to_find_who_waits_not_everybody_is_read() {
        var parameters = Map.<String, Object>of("today", today(), "before", today(), "hidden", List.of(), "most", 10);
        for (var question : List.of(Notice.WAITING, Notice.WAITING_SINCE, Notice.WIND, Notice.UNWIND)) {
            assertThat(QueryPlan.of(driver, question, parameters)).doesNotContain("NodeByLabelScan", "AllNodesScan");
        }
    }

    @Test
    void who_answers_an_approach_or_a_question_for_consent_has_been_told() {
        approaches.decide(OperationId.random(), COORDINATOR, code("A"), ApproachStatus.IDENTIFIED);
        assertThat(named(COORDINATOR)).doesNotContain("Ada Vertelgraag");
        approaches.decide(OperationId.random(), COORDINATOR, code("A"), ApproachStatus.INFORMED);
        consents.record(
                OperationId.random(), COORDINATOR, code("B"), Consents.Purpose.CONTACT, true, Consents.Channel.SPOKEN);
        assertThat(named(COORDINATOR)).contains("Ada Vertelgraag", "Bram Vertelgraag");
        assertThat(waiting(FSAN)).isEmpty();
    }

    @Test
    void who_is_not_told_in_thirty_days_is_erased_and_does_not_come_back_with_the_same_file() {
        long before = due();
        var ada = code("A");
        recorded("A", 31);
        recorded("B", 30);
        assertThat(due() - before).isEqualTo(1);
        retention.apply(OFFICER);
        assertThat(networks.current().byCode(ada)).isEmpty();
        assertThat(networks.current().byCode(code("B"))).isPresent();

        var again = check(PEOPLE);
        assertThat(again.impact().isNothing()).isTrue();
        assertThat(again.problems()).extracting(Problem::key).containsExactly("erased");
        assertThat(again.errors()).isZero();
        graph.note("MATCH (e:ErasedSource) SET e.on = $on", Map.of("on", today().minusDays(1)));
        assertThat(check(PEOPLE.replace("A,Ada Vertelgraag,Rotterdam,,", "A,Ada Vertelgraag,Rotterdam,," + today()))
                        .people())
                .hasSize(1);
    }

    @Test
    void the_clock_runs_from_the_day_somebody_is_found_waiting_and_stops_when_they_are_told() {
        assertThat(waitsSince("A")).isEmpty();
        retention.apply(OFFICER);
        assertThat(waitsSince("A")).contains(today());
        assertThat(waitsSince("F")).isEmpty();
        notice.told(OperationId.random(), FSAN, code("A"));
        retention.apply(OFFICER);
        assertThat(waitsSince("A")).isEmpty();
    }

    @Test
    void a_file_says_later_that_somebody_was_told_and_no_file_tells_the_future() {
        var filled = PEOPLE.replace("A,Ada Vertelgraag,Rotterdam,,", "A,Ada Vertelgraag,Rotterdam,,2025-02-01");
        var later = check(filled);
        assertThat(later.impact().told()).isEqualTo(1);
        imports.run(COORDINATOR, later, Progress.UNWATCHED);
        assertThat(named(COORDINATOR)).contains("Ada Vertelgraag");
        assertThat(check(filled).impact().isNothing()).isTrue();
        var future = check(PEOPLE.replace(
                "B,Bram Vertelgraag,Rotterdam,,", "B,Bram Vertelgraag,Rotterdam,," + today().plusDays(1)));
        assertThat(future.problems()).extracting(Problem::key).containsExactly("in-the-future");
        assertThat(future.errors()).isEqualTo(1);
    }

    @Test
    void who_is_struck_off_the_list_has_not_been_told() {
        approaches.decide(OperationId.random(), COORDINATOR, code("A"), ApproachStatus.NOT_NOW);
        assertThat(named(COORDINATOR)).doesNotContain("Ada Vertelgraag");
        approaches.withdraw(OperationId.random(), COORDINATOR, code("A"));
    }

    private Optional<LocalDate> waitsSince(String id) {
        return graph.find(
                        "MATCH (p:Person {code: $code}) RETURN p.waitsSince AS on",
                        Map.of("code", code(id)),
                        row -> Optional.ofNullable(row.get("on").asLocalDate(null)))
                .flatMap(on -> on);
    }

    @Test
    void who_asked_to_be_erased_does_not_come_back_either() {
        rights.erase(OperationId.random(), COORDINATOR, code("E"));
        var again = check(PEOPLE);
        assertThat(again.impact().isNothing()).isTrue();
        assertThat(again.problems()).extracting(Problem::key).containsExactly("erased");
    }

    private List<Notice.Waiting> waiting(Actor actor) {
        return notice.waiting(actor, 10).first();
    }

    private long due() {
        return retention.due(OFFICER).stream()
                .filter(line -> line.rule() == Rule.NOTICE)
                .mapToLong(Retention.Line::due)
                .sum();
    }

    private void recorded(String id, int daysAgo) {
        graph.note(
                "MATCH (p:Person {code: $code}) SET p.waitsSince = $on",
                Map.of("code", code(id), "on", today().minusDays(daysAgo)));
    }

    private List<String> named(Actor actor) {
        var people = networks.current().nodes().stream()
                .filter(node -> node.source().equals("vertellen") && node.kind() == NodeKind.PERSON)
                .toList();
        return names.of(actor, people).of(people.stream()).stream()
                .flatMap(hit -> hit.name().known().stream())
                .toList();
    }

    private Seen seen(Actor actor, String id) {
        var node = networks.current().byCode(code(id)).orElseThrow();
        return names.of(actor, List.of(node)).of(node).name();
    }

    private String code(String id) {
        return new InTheFile(graph, vault, "vertellen").person(id);
    }

    private CheckedImport check(String people) {
        var files = Stream.of(
                        file("people.csv", people),
                        file("organisations.csv", "code,name,kind,partner\nM,Moskeevereniging,,FSAN\n"),
                        file(
                                "positions.csv",
                                "person,organisation,position\nA,M,voorzitter\nB,M,imam\nD,M,bestuur\nE,M,bestuur\n"),
                        file("memberships.csv", "person,organisation\nF,M\n"),
                        file(
                                "series.csv",
                                "code,partner,municipality,languages,meetings\nS,FSAN,GM0758,Somali,2025-02-01|2025-02-08|2025-02-15\n"),
                        file("attendance.csv", "person,series,meetings\nE,S,1|2|3\n"))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return imports.check(COORDINATOR, new ImportRequest("vertellen", files, true, false));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
