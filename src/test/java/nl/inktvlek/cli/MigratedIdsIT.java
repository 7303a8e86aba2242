package nl.inktvlek.cli;

import static nl.inktvlek.cli.ProductOnDatabaseBefore.COORDINATOR;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.OFFICER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.incoming.CheckedImport;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the version before stored of a file by readable ids is known by hashes of them: people A to G, of whom E was
/// erased, organisations H1 to H3, of which H3 was put together with H1, series T1 and T2.
class MigratedIdsIT {

    /// 32 bytes that are not those of the vault.
    private static final String OTHER_KEY = "HwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHgA=";

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore();

    private static <T> T the(Class<T> service) {
        return product.the(service);
    }

    @Test
    void nothing_says_what_anything_was_called_in_the_file() {
        assertThat(readable()).isEmpty();
        for (var person : List.of("A", "B", "C", "D", "F", "G")) {
            var code = product.person(person);
            assertThat(the(Identities.class).byIdInFile(COORDINATOR, person, MigratedIdsIT::told))
                    .containsExactly(code);
            assertThat(the(Identities.class).idInFile(code)).contains(person);
        }
        assertThat(product.organisation("H3")).isEqualTo("J0HGK2K8A8");
        assertThat(the(PersonRights.class)
                        .accessFile(OFFICER, product.person("A"))
                        .sections()
                        .get("Identity"))
                .singleElement()
                .satisfies(told -> assertThat(told).containsEntry("idInFile", "A"));
    }

    @Test
    void who_came_in_by_a_code_is_known_by_that_code_only() {
        assertThat(the(Graph.class)
                        .find(
                                "MATCH (p:Person {code: 'NEW-1'}) RETURN p.sourceKey AS key, p.idInFile AS id, p.sealedId AS sealed",
                                Map.of(),
                                row -> row.get("key").asString() + " "
                                        + row.get("id").isNull() + " "
                                        + row.get("sealed").isNull()))
                .contains("Inktvlek\u001fNEW-1 true true");
    }

    @Test
    void the_same_file_is_known_and_who_was_erased_stays_away() {
        var checked = check();
        assertThat(checked.impact().of(TableKind.PEOPLE).known()).isEqualTo(6);
        assertThat(checked.impact().of(TableKind.ORGANISATIONS).known()).isEqualTo(2);
        assertThat(checked.impact().of(TableKind.MEMBERSHIPS).added()).isEqualTo(1); // of B and H2
        assertThat(checked.problems()).extracting(Problem::key).containsExactly("erased");
    }

    /// What was done before it was killed stays done: half of it is put back.
    @Test
    void a_start_that_was_killed_half_way_ends_with_the_same_ids() {
        var whole = keys();
        the(Graph.class)
                .note(
                        """
                UNWIND $rows AS row
                MATCH (n) WHERE n.code = row.code AND n.sourceKey = row.key
                SET n.sourceKey = 'buurt\u001f' + row.id, n.idInFile = CASE WHEN n:Person THEN toLower(row.id) END
                REMOVE n.sealedId""",
                        Map.of(
                                "rows",
                                List.of(
                                        row("Person", "C"),
                                        row("Person", "G"),
                                        row("Organisation", "H1"),
                                        row("Organisation", "H3"),
                                        row("Series", "T2"))));
        assertThat(readable()).hasSize(5);
        product.startAgain();
        assertThat(readable()).isEmpty();
        assertThat(keys()).isEqualTo(whole);
        assertThat(the(Identities.class).idInFile(product.person("G"))).contains("G");
    }

    @Test
    void without_the_key_the_product_goes_on_and_ids_wait_for_it() {
        the(Graph.class)
                .note(
                        "MATCH (p:Person {code: $code}) SET p.sourceKey = 'buurt\u001fC', p.idInFile = 'c'",
                        Map.of("code", product.person("C")));
        product.startAgain(OTHER_KEY);
        assertThat(the(Vault.class).status()).isEqualTo(Vault.Status.OTHER_KEY);
        assertThat(readable()).hasSize(1);
        product.startAgain();
        assertThat(readable()).isEmpty();
    }

    private static Map<String, String> row(String label, String id) {
        var code = new InTheFile(the(Graph.class), the(Vault.class), "buurt").code(label, id);
        return Map.of(
                "id",
                id,
                "code",
                code,
                "key",
                keys().stream()
                        .filter(key -> key.startsWith(code + " "))
                        .map(key -> key.split(" ", -1)[1])
                        .findFirst()
                        .orElseThrow());
    }

    /// Code, stored key and hash of the id of everything that came from the file.
    private static List<String> keys() {
        return the(Graph.class)
                .list(
                        "MATCH (n {source: 'buurt'}) WHERE n.sourceKey IS NOT NULL RETURN n.code + ' ' + n.sourceKey + ' ' + coalesce(n.idInFile, '') AS key ORDER BY key",
                        Map.of(),
                        row -> row.get("key").asString());
    }

    /// Codes of what says what it was called in the file.
    private static List<String> readable() {
        return the(Graph.class).list("""
                        MATCH (n) WHERE any(key IN keys(n) WHERE toStringOrNull(n[key]) STARTS WITH 'buurt\u001f')
                            OR n:Person AND size(n.idInFile) < 32
                        RETURN coalesce(n.code, n.id) AS code""", Map.of(), row -> row.get("code").asString());
    }

    private static CheckedImport check() {
        var files = Arrays.stream(new SourceFile[] {
                    file("people.csv", "code;name;municipality\nA;;\nB;;\nC;;\nD;;\nE;;\nF;;\nG;;\n"),
                    file(
                            "organisations.csv",
                            "code;name;kind\nH1;De Brug;SELF_ORGANISATION\nH2;De Bron;FAITH_COMMUNITY\n"),
                    file("memberships.csv", "person;organisation\nB;H2\n")
                })
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return the(Imports.class).check(COORDINATOR, new ImportRequest("buurt", files, true, false));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<PersonOfPartners> told(String code) {
        return Optional.of(new PersonOfPartners(code, Set.of("IOT"), true));
    }
}
