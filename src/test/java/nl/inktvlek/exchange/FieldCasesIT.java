package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.Impact;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Search;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.PersonRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/// Files on which people lost data elsewhere, as far as it shows in what is stored.
@GraphTest
class FieldCasesIT {

    private static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Imports imports;

    @Autowired
    Networks networks;

    @Autowired
    Exploration exploration;

    @Autowired
    Search search;

    @Autowired
    Graph graph;

    @Autowired
    @Qualifier("nameKeysRenewal")
    SmartInitializingSingleton renewal;

    private final List<String> done = new ArrayList<>();

    @AfterEach
    void taken_back() {
        done.reversed().forEach(id -> imports.remove(COORDINATOR, id));
        done.clear();
    }

    @Test
    void case_02_what_differs_from_what_is_known_is_told_line_by_line() throws IOException {
        run("keeps-one-sheet", given("02-sent-again-after-next-meeting", "1-"));
        var again = check("keeps-one-sheet", given("02-sent-again-after-next-meeting", "2-"));
        assertThat(again.problems())
                .filteredOn(problem -> problem.key().equals("known-differs"))
                .extracting(Problem::file, Problem::line, Problem::details)
                .containsExactlyInAnyOrder(
                        tuple("2-after-meeting-2_people.csv", 2L, List.of("telefoon, gemeente")),
                        tuple("2-after-meeting-2_attendance.csv", 2L, List.of("meetings")));
        assertThat(again.impact().differing()).isEqualTo(2);
        assertThat(again.impact().of(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(1, 2, 0, 0));
        assertThat(again.impact().of(TableKind.ATTENDANCE)).isEqualTo(new Impact.Rows(1, 2, 0, 0));
    }

    @Test
    void the_same_lines_again_in_another_writing_differ_in_nothing() {
        var people = "code;naam;telefoon;gemeente;wijk\nA;Bedachte Zoë;0612345678;Den Haag;Spoorwijk\n";
        var again = "code;naam;telefoon;gemeente;wijk\nA;bedachte  zoe;+31 6 1234 5678;'s-Gravenhage;SPOORWIJK\n";
        run("rewritten", file("people", people));
        var checked = check("rewritten", file("people", again));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.impact().isNothing()).isTrue();
    }

    @Test
    void other_days_of_a_series_and_another_place_of_an_organisation_are_told() {
        run(
                "moved",
                file("organisations", "code;naam;koepel;gemeente\nO;Verzonnen Huis;;Breda\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026|12-03-2026\n"));
        var again = check(
                "moved",
                file("organisations", "code;naam;koepel;gemeente\nO;Verzonnen Huis;;Tilburg\n"),
                file("series", "code;gemeente;talen;data\nS;Breda;Turks;05-03-2026|13-03-2026\n"));
        assertThat(again.problems())
                .extracting(Problem::key, Problem::column)
                .containsExactlyInAnyOrder(tuple("known-differs", "gemeente"), tuple("known-differs", "data"));
    }

    @Test
    void case_17_a_code_that_is_of_somebody_else_stops_the_line_and_nothing_hangs_on_them() throws IOException {
        run("numbered-from-1", given("17-same-numbers-in-two-lists", "1-"));
        var south = check("numbered-from-1", given("17-same-numbers-in-two-lists", "2-"));
        assertThat(south.isReady()).isFalse();
        assertThat(south.problems())
                .filteredOn(problem -> problem.key().equals("id-of-somebody-else"))
                .extracting(Problem::line)
                .containsExactly(2L, 3L, 4L);
        assertThat(south.ties()).isEmpty();
        assertThat(south.people()).hasSize(1);
    }

    @Test
    void case_06_a_post_that_ended_makes_no_key_figure_and_one_that_ends_before_it_begins_is_refused()
            throws IOException {
        var checked = check("posts", given("06-post-that-ended", ""), true);
        assertThat(checked.problems())
                .extracting(Problem::key, Problem::line)
                .contains(tuple("ends-before-it-begins", 3L));
        done.add(imports.run(COORDINATOR, checked, Progress.UNWATCHED).id());
        var formerImam = holder("imam", "posts");
        assertThat(formerImam.roles()).doesNotContain(PersonRole.KEY_FIGURE);
        assertThat(exploration
                        .detail(COORDINATOR, formerImam.code())
                        .orElseThrow()
                        .posts())
                .extracting(Exploration.Post::title, Exploration.Post::until)
                .containsExactly(tuple("imam", Optional.of(LocalDate.of(2019, 6, 30))));
        assertThat(networks.current().neighbours(formerImam.index()))
                .as("the other of the list, and no mosque")
                .hasSize(1);
    }

    @Test
    void two_periods_of_one_post_are_both_kept() {
        run(
                "twice",
                file("organisations", "code;naam;koepel\nO;Verzonnen Huis;\n"),
                file("people", "code;naam\nA;Bedachte An\n"),
                file(
                        "positions",
                        "person;organisation;position;from;to\nA;O;voorzitter;01-01-2010;31-12-2012\nA;O;voorzitter;01-01-2020;\nA;O;voorzitter;01-01-2020;\n"));
        assertThat(exploration
                        .detail(COORDINATOR, holder("voorzitter", "twice").code())
                        .orElseThrow()
                        .posts())
                .extracting(Exploration.Post::until)
                .containsExactlyInAnyOrder(Optional.of(LocalDate.of(2012, 12, 31)), Optional.empty());
    }

    @Test
    void case_25_somebody_is_found_as_people_type_on_another_keyboard() throws IOException {
        run("typed", given("25-dotless-i", ""));
        for (var typed : List.of(
                "isil verzonnen",
                "yildiz verzonnen",
                "ibrahim verzonnen",
                "YILDIZ verzonnen",
                "İBRAHİM Verzonnen",
                "soren verzonnen",
                "lukasz verzonnen",
                "احمد verzonnen",
                "علي verzonnen",
                "O’Verzin brian",
                "overzin brian")) {
            assertThat(search.find(COORDINATOR, typed))
                    .as(typed)
                    .hasEntrySatisfying(
                            Search.Sort.PERSON, hits -> assertThat(hits.first()).hasSize(1));
        }
    }

    @Test
    void keys_of_names_of_an_earlier_version_are_made_anew_once() throws IOException {
        run("typed", given("25-dotless-i", ""));
        graph.note("MATCH (i:Identity) SET i.nameKeys = ''", Map.of());
        renewal.afterSingletonsInstantiated();
        assertThat(search.find(COORDINATOR, "isil verzonnen")).as("done before").isEmpty();
        graph.note("MATCH (f:NameKeys) DELETE f", Map.of());
        renewal.afterSingletonsInstantiated();
        assertThat(search.find(COORDINATOR, "isil verzonnen")).containsOnlyKeys(Search.Sort.PERSON);
    }

    @Test
    void case_29_who_has_the_telephone_number_of_somebody_of_another_list_is_perhaps_known() throws IOException {
        run("mosque", given("29-same-person-twice", "1-"));
        var school = check("school", given("29-same-person-twice", "2-"));
        assertThat(school.problems())
                .extracting(Problem::key, Problem::line, Problem::column, Problem::details)
                .containsExactly(tuple("perhaps-known", 2L, "telefoon", List.of()));
        assertThat(school.isReady()).isTrue();
    }

    @Test
    void an_address_however_it_is_written_and_no_other_is_perhaps_known() {
        run("one", file("people", "code;naam;e-mail\nA;Bedachte An;an@example.org\n"));
        var again = check(
                "two", file("people", "code;naam;e-mail\nB;An B.;AN@Example.org\nC;Cor;cor@example.org\nD;Dirk;\n"));
        assertThat(again.problems()).extracting(Problem::line).containsExactly(2L);
    }

    /// Who holds or held such a post in this network.
    private Node holder(String post, String source) {
        return networks.current().nodes().stream()
                .filter(node -> node.source().equals(source)
                        && networks.current().positions(node.index()).stream()
                                .anyMatch(held -> held.title().equals(post)))
                .findFirst()
                .orElseThrow();
    }

    private void run(String source, SourceFile... files) {
        var checked = check(source, files);
        assertThat(checked.errors()).isZero();
        done.add(imports.run(COORDINATOR, checked, Progress.UNWATCHED).id());
    }

    private CheckedImport check(String source, SourceFile... files) {
        return check(source, files, false);
    }

    private CheckedImport check(String source, SourceFile[] files, boolean leaveOut) {
        var tables = Stream.of(files)
                .flatMap(file -> FileRecognition.tables(file).stream())
                .toList();
        return imports.check(COORDINATOR, new ImportRequest(source, tables, true, leaveOut));
    }

    private static SourceFile[] given(String folder, String beginning) throws IOException {
        var files = new ArrayList<SourceFile>();
        try (var found = Files.list(SharedData.file("field-cases/" + folder))) {
            for (var path : found.filter(path -> path.getFileName().toString().matches(beginning + ".*\\.csv"))
                    .sorted()
                    .toList()) {
                files.add(SourceFile.read(path));
            }
        }
        return files.toArray(SourceFile[]::new);
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
