package nl.inktvlek.exchange;

import static nl.inktvlek.exchange.DroppedFiles.file;
import static nl.inktvlek.exchange.DroppedFiles.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.GraphTest;
import nl.inktvlek.WholeGraph;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.Correction;
import nl.inktvlek.exchange.incoming.Correction.Field;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A later list sets right what is stored, by choice; taken back, what stood there stands there again.
@GraphTest
class ImportCorrectionsIT {

    private static final Actor COORDINATOR = Actor.commandLine();
    private static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Imports imports;

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
    void whatever_a_line_says_otherwise_can_be_taken_over_and_set_back() {
        dropped.run(
                "all",
                all(
                        "De Brug;SELF_ORGANISATION;Breda;Turks",
                        "Aa Een;0612345678;a@voorbeeld.nl;Breda;West",
                        "0,5",
                        "",
                        "Breda;West;vaders;Turks;05-03-2026|12-03-2026",
                        "1;4"));
        var before = WholeGraph.of(graph, "version", "sealed", "wrappedKey");
        var other = all(
                "De Nieuwe Brug;FAITH_COMMUNITY;Tilburg;Turks,Koerdisch",
                "Aa Van Een;0687654321;b@voorbeeld.nl;Tilburg;Oost",
                "0,75",
                "30-06-2026",
                "Tilburg;Oost;moeders;Turks,Koerdisch;05-03-2026|13-03-2026",
                "1|2;6");
        var checked = dropped.check("all", other);
        assertThat(checked.corrections()).extracting(Correction::field).containsExactlyInAnyOrder(Field.values());
        var done = imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        assertThat(dropped.check("all", other).corrections()).isEmpty();
        assertThat(dropped.check("all", other).problems()).isEmpty();

        imports.takeBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(WholeGraph.of(graph, "version", "sealed", "wrappedKey")).isEqualTo(before);
        imports.bringBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(dropped.check("all", other).corrections()).isEmpty();
        imports.remove(COORDINATOR, done.id());
        assertThat(WholeGraph.of(graph, "version", "sealed", "wrappedKey")).isEqualTo(before);
    }

    @Test
    void what_only_its_own_page_can_set_right_is_told_with_its_column() {
        dropped.run("told", month("0612345678", "Breda", "05-03-2026", "1", ""));
        var checked = imports.check(
                COORDINATOR,
                request(
                        "told",
                        List.of(
                                file("organisations", "code;name;partner\nO;De Brug;FSAN\n"),
                                file("people", "code;name\nA;Aa Een\n"),
                                file(
                                        "series",
                                        "code;partner;host;municipality;languages;meetings;leaders\nS;FSAN;O;Breda;Turks;05-03-2026;A\n"))));
        assertThat(checked.problems())
                .extracting(Problem::key, Problem::line, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple("known-differs-elsewhere", 2L, "partner"),
                        tuple("known-differs-elsewhere", 2L, "partner"),
                        tuple("known-differs-elsewhere", 2L, "host"),
                        tuple("known-differs-elsewhere", 2L, "leaders"));
    }

    @Test
    void a_key_figure_a_day_of_telling_and_a_theme_that_are_otherwise_are_told_too() {
        dropped.run(
                "more",
                List.of(
                        file("people", "code;name;informed\nA;Aa Een;01-02-2026\n"),
                        file(
                                "series",
                                "code;partner;municipality;languages;meetings;themes\nS;IOT;Breda;Turks;05-03-2026;opvoeding\n")));
        var checked = imports.check(
                COORDINATOR,
                request(
                        "more",
                        List.of(
                                file("people", "code;name;informed;key_figure\nA;Aa Een;02-02-2026;ja\n"),
                                file(
                                        "series",
                                        "code;partner;municipality;languages;meetings;themes\nS;IOT;Breda;Turks;05-03-2026;gezondheid\n"))));
        assertThat(checked.problems())
                .extracting(Problem::key, Problem::column)
                .containsExactlyInAnyOrder(
                        tuple("known-differs-elsewhere", "key_figure"),
                        tuple("known-differs-elsewhere", "informed"),
                        tuple("known-differs-elsewhere", "themes"));
    }

    @Test
    void onward_talk_that_a_later_list_tells_is_added_and_goes_with_it() {
        dropped.run("onward", month("0612345678", "Breda", "05-03-2026", "1", ""));
        var before = WholeGraph.of(graph);
        var later = new ArrayList<>(month("0612345678", "Breda", "05-03-2026", "1", ""));
        later.set(4, file("attendance", "person;series;meetings;onward_people;onward_kind\nA;S;1;7;family\n"));
        var checked = dropped.check("onward", later);
        assertThat(checked.corrections()).extracting(Correction::adds).containsExactly(true);
        var done = imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        assertThat(ids(
                        "MATCH (:Person {source: 'onward'})-[t:TALKED_ON {kind: 'family'}]->() RETURN t.people AS n",
                        ""))
                .isEqualTo(7);
        imports.takeBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(WholeGraph.of(graph)).isEqualTo(before);
    }

    @Test
    void what_somebody_refused_is_not_offered_again() {
        dropped.run("refused", month("0612345678", "Breda", "05-03-2026", "1", ""));
        graph.note("""
                MATCH (p:Person {source: 'refused'})
                CREATE (:Consent {person: p.code, purpose: 'CONTACT', agrees: false, latest: true, batch: p.batch})-[:OF]->(p)""", Map.of());
        assertThat(dropped.check("refused", month("0687654321", "Breda", "05-03-2026", "1", ""))
                        .corrections())
                .isEmpty();
        graph.note("MATCH (c:Consent)-[:OF]->(:Person {source: 'refused'}) DETACH DELETE c", Map.of());
    }

    @Test
    void who_was_at_which_is_not_guessed_when_a_meeting_stands_between_those_that_are_stored() {
        dropped.run("between", month("0612345678", "Breda", "05-03-2026|19-03-2026", "1", ""));
        var checked = imports.check(
                COORDINATOR,
                request("between", month("0612345678", "Breda", "05-03-2026|12-03-2026|19-03-2026", "1|2", "")));
        assertThat(checked.problems())
                .extracting(Problem::key)
                .containsExactlyInAnyOrder("meetings-unclear", "known-differs-elsewhere");
    }

    @Test
    void another_list_of_days_is_no_list_of_moves() {
        dropped.run("days", month("0612345678", "Breda", "05-03-2026|12-03-2026", "1", ""));
        var checked = imports.check(
                COORDINATOR, request("days", month("0612345678", "Breda", "19-03-2026|26-03-2026", "", "")));
        assertThat(checked.corrections()).isEmpty();
        assertThat(checked.impact().differing()).isEqualTo(1);
    }

    @Test
    void the_end_of_a_post_is_found_without_its_beginning() {
        dropped.run("ends", month("0612345678", "Breda", "05-03-2026", "1", ""));
        var later = new ArrayList<>(month("0612345678", "Breda", "05-03-2026", "1", ""));
        later.set(2, file("positions", "person;organisation;position;to\nA;O;imam;30-06-2026\n"));
        assertThat(dropped.check("ends", later).corrections())
                .extracting(Correction::field, Correction::says)
                .containsExactly(tuple(Field.POST_ENDS, "2026-06-30"));
    }

    @Test
    void weights_of_the_files_own_are_not_held_against_strengths() {
        dropped.run(
                "weights",
                List.of(
                        file("people", "code;name\nA;Aa Een\nB;Bee Twee\nC;Cee Drie\n"),
                        file("ties", "from;to;strength\nA;B;5\nB;C;10\n")));
        assertThat(dropped.check("weights", List.of(file("ties", "from;to;strength\nA;B;5\nB;C;20\n")))
                        .corrections())
                .isEmpty();
    }

    @Test
    void the_same_list_a_month_later_sets_right_what_is_chosen_and_taken_back_it_is_as_before() {
        dropped.run("monthly", month("0612345678", "Breda", "05-03-2026|12-03-2026", "1", ""));
        var before = WholeGraph.of(graph, "version", "sealed", "wrappedKey");
        var checked =
                dropped.check("monthly", month("0687654321", "Schiedam", "05-03-2026|13-03-2026", "1|2", "30-06-2026"));
        assertThat(checked.corrections())
                .extracting(Correction::field, Correction::stored, Correction::says, Correction::adds)
                .containsExactlyInAnyOrder(
                        tuple(Field.PHONE, "0612345678", "0687654321", false),
                        tuple(Field.MUNICIPALITY, "GM0758", "GM0606", false),
                        tuple(Field.MEETING_DAY, "2026-03-12", "2026-03-13", false),
                        tuple(Field.ATTENDED, "1,", "1,2,", true),
                        tuple(Field.POST_ENDS, "", "2026-06-30", true));
        assertThat(checked.isReady()).isFalse();
        var done = imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        assertThat(done.rows()).isEqualTo(5);
        assertThat(dropped.check(
                                "monthly",
                                month("0687654321", "Schiedam", "05-03-2026|13-03-2026", "1|2", "30-06-2026"))
                        .corrections())
                .isEmpty();
        assertThat(ids(
                        "MATCH (s:Series {source: 'monthly'}) WHERE s.end = date('2026-03-13') RETURN count(s) AS n",
                        ""))
                .isEqualTo(1);

        imports.takeBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(WholeGraph.of(graph, "version", "sealed", "wrappedKey")).isEqualTo(before);
        imports.bringBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(dropped.check(
                                "monthly",
                                month("0687654321", "Schiedam", "05-03-2026|13-03-2026", "1|2", "30-06-2026"))
                        .corrections())
                .isEmpty();
    }

    @Test
    void what_somebody_changed_after_a_correction_stays_as_they_made_it() {
        dropped.run("since", month("0612345678", "Breda", "05-03-2026", "1", ""));
        var checked = dropped.check("since", month("0612345678", "Schiedam", "05-03-2026", "1", ""));
        var done = imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        graph.note("MATCH (p:Person {source: 'since'}) SET p.municipality = 'GM0599'", Map.of());
        imports.takeBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(ids("MATCH (p:Person {source: 'since', municipality: 'GM0599'}) RETURN count(p) AS n", ""))
                .isEqualTo(1);
    }

    @Test
    void a_meeting_after_the_last_one_is_added_and_can_be_attended_at_once() {
        dropped.run("longer", month("0612345678", "Breda", "05-03-2026|12-03-2026", "1", ""));
        var before = WholeGraph.of(graph, "version");
        var checked =
                dropped.check("longer", month("0612345678", "Breda", "05-03-2026|12-03-2026|19-03-2026", "1|3", ""));
        assertThat(checked.errors()).isZero();
        assertThat(checked.impact().meetings()).isEqualTo(1);
        var done = imports.run(COORDINATOR, checked.taking(checked.corrections()), Progress.UNWATCHED);
        assertThat(ids("MATCH (s:Series {source: 'longer'}) WHERE s.end = date('2026-03-19') RETURN count(s) AS n", ""))
                .isEqualTo(1);
        imports.takeBack(COORDINATOR, done.id(), Progress.UNWATCHED);
        assertThat(WholeGraph.of(graph, "version")).isEqualTo(before);
    }

    @Test
    void a_partner_is_offered_nothing_about_what_is_not_theirs_to_change() {
        imports.run(
                FSAN,
                dropped.check(FSAN, "not theirs", List.of(file("people", "code;name;municipality\nA;Aa Een;Breda\n"))),
                Progress.UNWATCHED);
        graph.note("""
                MATCH (p:Person {source: 'not theirs'}) MATCH (iot:Organisation {code: 'IOT'})
                CREATE (p)-[:MEMBER_OF]->(iot)""", Map.of());
        graph.note("MATCH (i:Import {source: 'not theirs'}) SET i.id = 'other'", Map.of());
        var checked = dropped.check(
                FSAN, "not theirs", List.of(file("people", "code;name;municipality\nA;Aa Een;Schiedam\n")));
        assertThat(checked.impact().differing()).isEqualTo(1);
        assertThat(checked.corrections()).isEmpty();
        graph.note("MATCH (n) WHERE n.id = 'other' OR n.source = 'not theirs' DETACH DELETE n", Map.of());
    }

    @Test
    void stored_contact_details_are_shown_to_who_may_see_them_and_stand_in_the_trail() {
        dropped.run("seen", List.of(file("people", "code;name;phone\nA;Aa Een;0612345678\n")));
        var checked = dropped.check("seen", List.of(file("people", "code;name;phone\nA;Aa Een;0687654321\n")));
        assertThat(imports.corrections(new Actor("c", Role.COORDINATOR, Optional.empty()), checked))
                .extracting(Imports.ShownCorrection::stored)
                .containsExactly(Optional.of("0612345678"));
        assertThat(graph.list(
                        "MATCH (a:Audit|Unchained {by: 'c', action: 'OPENED'}) RETURN size(a.subjects) AS n",
                        Map.of(),
                        row -> row.get("n").asInt()))
                .contains(1);
    }

    private static List<SourceFile> all(
            String organisation, String person, String strength, String until, String series, String attended) {
        return List.of(
                file("organisations", "code;name;kind;municipality;languages\nO;%s\n".formatted(organisation)),
                file(
                        "people",
                        "code;name;phone;email;municipality;neighbourhood\nA;%s\nB;Bee Twee;;;;\n".formatted(person)),
                file("ties", "from;to;strength\nB;A;%s\n".formatted(strength)),
                file("positions", "person;organisation;position;from;to\nA;O;imam;01-01-2020;%s\n".formatted(until)),
                file(
                        "series",
                        "code;partner;municipality;neighbourhood;group;languages;meetings\nS;IOT;%s\n"
                                .formatted(series)),
                file(
                        "attendance",
                        "person;series;meetings;onward_people;onward_kind\nA;S;%s;family\n".formatted(attended)));
    }

    private static List<SourceFile> month(String phone, String place, String days, String attended, String until) {
        return List.of(
                file("organisations", "code;name\nO;De Brug\n"),
                file("people", "code;name;phone;municipality\nA;Aa Een;%s;%s\n".formatted(phone, place)),
                file("positions", "person;organisation;position;from;to\nA;O;imam;01-01-2020;%s\n".formatted(until)),
                file("series", "code;partner;municipality;languages;meetings\nS;IOT;Breda;Turks;%s\n".formatted(days)),
                file("attendance", "person;series;meetings\nA;S;%s\n".formatted(attended)));
    }

    private long ids(@CompileTimeConstant String cypher, String id) {
        return graph.list(cypher, Map.of("id", id), row -> row.get("n").asLong())
                .getFirst();
    }
}
