package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.FilesOfTheDatabase;
import nl.inktvlek.GraphTest;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultProperties;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.incoming.Impact;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.exchange.incoming.KnownRows;
import nl.inktvlek.exchange.incoming.StoredValues;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// What people, organisations and series are called in a file may be a name or a number of somebody: nothing of it can
/// be read in the database, and it is known again.
@GraphTest
class IdsInFilesIT {

    static final Actor COORDINATOR = Actor.commandLine();

    /// A telephone number, a name, a member number, a name with what a database might trip over.
    static final List<String> PEOPLE = List.of("lid0612345678", "bedachte.aylin", "LID-2024-00017", "Zoë \"Zó\" d'Âge");

    static final List<String> OTHERS = List.of("Huize Verzonnen Meral", "Groepje van Bedachte Selin");

    @Autowired
    Imports imports;

    @Autowired
    Identities identities;

    @Autowired
    PersonRights rights;

    @Autowired
    Graph graph;

    @Autowired
    Vault vault;

    @Autowired
    DatabaseProperties database;

    @Autowired
    AccessDecision access;

    @Autowired
    KnownRows.Reader known;

    @Autowired
    StoredValues.Reader stored;

    @Autowired
    WorkSince.Reader workSince;

    @Autowired
    ImportWriter writer;

    @Autowired
    ImportStates states;

    @Autowired
    ImportSummaries summaries;

    @Autowired
    ImportRemoval removal;

    @Autowired
    ImportOwners owners;

    @Autowired
    ShownCorrections shown;

    @Autowired
    FileShapes shapes;

    @Autowired
    AuditTrail trail;

    @Autowired
    TakenBack takenBack;

    @Autowired
    BuiltUpon builtUpon;

    @Autowired
    Heartbeats heartbeats;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private InTheFile file;
    private String imported = "";

    @BeforeEach
    void imported() {
        file = new InTheFile(graph, vault, "ledenlijst");
        var checked = imports.check(COORDINATOR, request());
        assertThat(checked.problems()).isEmpty();
        imported = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @AfterEach
    void takenBack() {
        imports.remove(COORDINATOR, imported);
    }

    @Test
    void no_id_can_be_read_in_the_files_of_the_database_the_log_included() throws IOException {
        var ids = new ArrayList<>(PEOPLE);
        ids.addAll(OTHERS);
        ids.addAll(ids.stream().map(text -> text.toLowerCase(Locale.ROOT)).toList());
        assertThat(FilesOfTheDatabase.holding(database.directory(), ids)).isEmpty();
        assertThat(FilesOfTheDatabase.holding(database.directory(), List.of("sealedId")))
                .isNotEmpty(); // the search itself works
        assertThat(texts()) // what is short is packed in the files
                .isNotEmpty()
                .noneMatch(text -> ids.stream().anyMatch(text::contains));
    }

    /// All texts of all nodes and relationships.
    private List<String> texts() {
        return graph.list("""
                CALL () {
                    MATCH (n) RETURN n AS thing UNION ALL MATCH ()-[r]->() RETURN r AS thing
                }
                UNWIND keys(thing) AS key
                WITH thing[key] AS value
                UNWIND CASE WHEN value IS :: LIST<ANY> THEN value ELSE [value] END AS each
                RETURN toLower(toStringOrNull(each)) AS text""", Map.of(), row -> row.get("text").asString(""));
    }

    @Test
    void the_same_files_again_bring_nothing_new() {
        var rows = imports.check(COORDINATOR, request()).impact().rows();
        assertThat(rows.get(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(0, 4, 0, 0));
        assertThat(rows.get(TableKind.ORGANISATIONS)).isEqualTo(new Impact.Rows(0, 1, 0, 0));
        assertThat(rows.get(TableKind.MEMBERSHIPS)).isEqualTo(new Impact.Rows(0, 1, 0, 0));
        assertThat(rows.get(TableKind.TIES)).isEqualTo(new Impact.Rows(0, 1, 0, 0));
        assertThat(rows.get(TableKind.SERIES)).isEqualTo(new Impact.Rows(0, 1, 0, 0));
        assertThat(rows.get(TableKind.ATTENDANCE)).isEqualTo(new Impact.Rows(0, 1, 0, 0));
    }

    @Test
    void the_same_ids_of_another_source_are_others() {
        var rows = imports.check(COORDINATOR, request("andere lijst")).impact().rows();
        assertThat(rows.get(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(4, 0, 0, 0));
    }

    @Test
    void people_are_found_by_their_id_and_called_by_it_where_they_have_no_name() {
        for (var id : PEOPLE) {
            var code = file.person(id);
            assertThat(identities.byIdInFile(COORDINATOR, " " + id.toUpperCase(Locale.ROOT), IdsInFilesIT::told))
                    .as(id)
                    .containsExactly(code);
            assertThat(identities.names(COORDINATOR, List.of(told(code).orElseThrow())))
                    .containsExactly(Map.entry(code, id));
            assertThat(rights.accessFile(COORDINATOR_OF_RIGHTS, code).sections())
                    .containsEntry("Identity", List.of(Map.of("idInFile", id)));
        }
        assertThat(identities.byIdInFile(COORDINATOR, "06123", IdsInFilesIT::told))
                .isEmpty();
    }

    @Test
    void an_organisation_without_a_name_is_called_by_its_code() {
        assertThat(graph.find(
                        "MATCH (o:Organisation {code: $code}) RETURN o.name AS name",
                        Map.of("code", file.code("Organisation", OTHERS.getFirst())),
                        row -> row.get("name").asString()))
                .contains(file.code("Organisation", OTHERS.getFirst()));
    }

    @Test
    void who_is_erased_does_not_come_back_with_the_same_file() {
        var code = file.person("bedachte.aylin");
        rights.erase(OperationId.random(), COORDINATOR_OF_RIGHTS, code);
        var again = imports.check(COORDINATOR, request());
        assertThat(again.problems()).extracting(problem -> problem.key()).containsExactly("erased");
        assertThat(again.impact().isNothing()).isTrue();
        assertThat(identities.byIdInFile(COORDINATOR, "bedachte.aylin", IdsInFilesIT::told))
                .isEmpty();
        graph.note("MATCH (e:ErasedSource) DELETE e", Map.of());
    }

    @Test
    void what_was_taken_back_is_new_again() {
        imports.remove(COORDINATOR, imported);
        var checked = imports.check(COORDINATOR, request());
        assertThat(checked.impact().rows().get(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(4, 0, 0, 0));
        imported = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @Test
    void without_the_key_nothing_is_read_or_imported() {
        var checked = imports.check(COORDINATOR, request("zonder sleutel"));
        var locked = new Vault(graph, new VaultProperties(null, folder.resolve("missing.key"), null), database);
        var without = new Imports(
                access,
                known,
                stored,
                workSince,
                shown,
                writer,
                shapes,
                locked,
                states,
                summaries,
                removal,
                takenBack,
                builtUpon,
                owners,
                heartbeats,
                trail,
                clock);
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> without.check(COORDINATOR, request()))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("vault-locked"));
        assertThatExceptionOfType(ImportNotPossible.class)
                .isThrownBy(() -> without.run(COORDINATOR, checked, Progress.UNWATCHED))
                .satisfies(refused -> assertThat(refused.key()).isEqualTo("vault-locked"));
    }

    private static final Actor COORDINATOR_OF_RIGHTS = Actor.commandLineOfRights();

    private static Optional<PersonOfPartners> told(String code) {
        return Optional.of(new PersonOfPartners(code, Set.of("IOT"), true));
    }

    private static ImportRequest request() {
        return request("ledenlijst");
    }

    private static ImportRequest request(String source) {
        var files = Arrays.stream(new SourceFile[] {
                    file("people.csv", """
                            code;municipality;key_figure
                            lid0612345678;Tilburg;ja
                            bedachte.aylin;Breda;
                            LID-2024-00017;Tilburg;
                            "Zoë ""Zó"" d'Âge";Tilburg;
                            """),
                    file("organisations.csv", "code;name;kind\nHuize Verzonnen Meral;;INFORMAL_GROUP\n"),
                    file("memberships.csv", "person;organisation\nbedachte.aylin;Huize Verzonnen Meral\n"),
                    file("ties.csv", "from;to;kind\nlid0612345678;LID-2024-00017;knows\n"),
                    file("series.csv", """
                            code;partner;host;municipality;languages;meetings;leaders
                            Groepje van Bedachte Selin;IOT;Huize Verzonnen Meral;Tilburg;Turks;05-03-2026;lid0612345678
                            """),
                    file("attendance.csv", "person;series;meetings\nLID-2024-00017;Groepje van Bedachte Selin;1\n")
                })
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return new ImportRequest(source, files, true, false);
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
