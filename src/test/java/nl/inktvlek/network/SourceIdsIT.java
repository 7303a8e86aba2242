package nl.inktvlek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.access.VaultProperties;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Ids of a source are hashed with a key that stays when the master key changes; those of before are hashed once.
@GraphTest
class SourceIdsIT {

    static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Graph graph;

    @Autowired
    Vault vault;

    @Autowired
    DatabaseProperties database;

    @Autowired
    AccessDecision access;

    @Autowired
    AuditTrail trail;

    @TempDir
    Path folder;

    @AfterEach
    void gone() {
        graph.note("MATCH (n) WHERE n.batch = 'ids' DETACH DELETE n", Map.of());
    }

    @Test
    void no_two_sources_share_the_key_of_an_id_and_none_tells_that_it_begins_as_a_name() {
        var ids = new SourceIds(vault);
        assertThat(ids.key(new SourceKey("a", "aylin")))
                .hasSize(64)
                .isEqualTo(new SourceIds(vault).key(new SourceKey("a", "aylin")))
                .isNotEqualTo(ids.key(new SourceKey("b", "aylin")))
                .isNotEqualTo(ids.key(new SourceKey("a", "Aylin")));
        assertThat(ids.searched(" Aylin ")).hasSize(32).isEqualTo(ids.searched("aylin"));
        assertThat(ids.searched("aylin"))
                .doesNotContain(new NameKeys(vault.keyedHashes()).of("aylin").split(" "));
    }

    @Test
    void what_is_called_by_its_code_is_no_secret_and_needs_no_key() {
        var locked = new SourceIds(vault(folder.resolve("missing.key"), null));
        assertThat(locked.key(new SourceKey("Inktvlek", "KEZBAN"), "KEZBAN")).isEqualTo("Inktvlek\u001fKEZBAN");
        assertThatExceptionOfType(VaultLocked.class)
                .isThrownBy(() -> locked.key(new SourceKey("Inktvlek", "KEZBAN"), "XYZ"));
        assertThat(new SourceKey("lijst", "Bedachte Aylin").toString()).doesNotContain("Aylin");
    }

    @Test
    void ids_stay_known_and_readable_for_who_may_under_a_new_master_key() {
        readable("Person", "R1", -11, "LID-2024-00017");
        new ReadableIds(graph, vault).hash();
        var old = Path.of(database.directory() + ".key");
        var file = folder.resolve("new.key");
        Vault.makeKeyFile(file);
        vault(file, old).rotate();
        var renewed = vault(file, null);
        var identities = new Identities(graph, renewed, access, trail);
        assertThat(new SourceIds(renewed).key(new SourceKey("ids", "LID-2024-00017")))
                .isEqualTo(stored("R1", "sourceKey"));
        assertThat(identities.byIdInFile(COORDINATOR, "lid-2024-00017", SourceIdsIT::told))
                .containsExactly("R1");
        assertThat(identities.names(COORDINATOR, List.of(told("R1").orElseThrow())))
                .containsEntry("R1", "LID-2024-00017");
        vault(old, file).rotate();
    }

    @Test
    void a_sealed_id_copied_to_somebody_else_opens_nothing() {
        var sealed = new SourceIds(vault).sealed("0612345678", "R1");
        assertThat(SourceIds.open(vault, sealed, "R1")).contains("0612345678");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> SourceIds.open(vault, sealed, "R2"));
    }

    /// As an earlier version stored them; what was deleted can be brought back.
    @Test
    void ids_that_an_earlier_version_stored_readable_are_hashed_wherever_they_stand() {
        readable("Person", "R1", -11, "0612345678");
        readable("Organisation", "R2", -12, "Huize Verzonnen Meral");
        readable("Series", "R3", -13, "Groepje van Selin");
        readable("Deleted", "R4", -14, "Weg en Terug");
        readable("Person", "R5", -15, "R5"); // came in by this code
        graph.note(
                "CREATE (:Person {nr: -16, code: 'R6', sourceKey: 'erased/R6', erased: true, batch: 'ids'})", Map.of());
        assertThat(new ReadableIds(graph, vault).hash()).isEqualTo(4);

        var ids = new SourceIds(vault);
        assertThat(stored("R1", "sourceKey")).isEqualTo(ids.key(new SourceKey("ids", "0612345678")));
        assertThat(stored("R1", "idInFile")).isEqualTo(ids.searched("0612345678"));
        assertThat(stored("R2", "sourceKey")).isEqualTo(ids.key(new SourceKey("ids", "Huize Verzonnen Meral")));
        assertThat(stored("R3", "sourceKey")).isEqualTo(ids.key(new SourceKey("ids", "Groepje van Selin")));
        assertThat(stored("R4", "sourceKey")).isEqualTo(ids.key(new SourceKey("ids", "Weg en Terug")));
        assertThat(stored("R5", "sourceKey")).isEqualTo("ids\u001fR5");
        assertThat(stored("R6", "sourceKey")).isEqualTo("erased/R6");
        assertThat(new ReadableIds(graph, vault).hash()).isZero();
    }

    /// Three parts, of which the second was stored when it was killed.
    @Test
    void a_start_that_was_killed_half_way_is_gone_on_with_by_the_next() {
        int people = 25_000;
        graph.note("""
                UNWIND range(1, $people) AS i
                CREATE (:Person {nr: -1000 - i, code: 'R-' + i, source: 'ids', sourceKey: 'ids\\u001flid ' + i,
                    idInFile: 'lid ' + i, batch: 'ids'})""", Map.of("people", people));
        var killed =
                new Vault(graph, new VaultProperties(null, Path.of(database.directory() + ".key"), null), database) {
                    private int left = 15_000;

                    @Override
                    public byte[] sealId(byte[] id, String code) {
                        if (left-- == 0) {
                            throw new IllegalStateException("killed");
                        }
                        return super.sealId(id, code);
                    }
                };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> new ReadableIds(graph, killed).hash());
        assertThat(readablePeople()).isEqualTo(15_000);
        assertThat(new ReadableIds(graph, vault).hash()).isEqualTo(15_000);
        assertThat(readablePeople()).isZero();
        for (int i : new int[] {1, 9_999, 10_000, 10_001, 25_000}) {
            assertThat(new Identities(graph, vault, access, trail)
                            .byIdInFile(COORDINATOR, "LID " + i, SourceIdsIT::told))
                    .isEqualTo(List.of("R-" + i));
        }
        graph.note("MATCH (n:Person {batch: 'ids'}) DETACH DELETE n", Map.of());
    }

    @Test
    void without_the_key_ids_stay_as_they_are_until_it_is_there() {
        readable("Person", "R1", -11, "0612345678");
        new ReadableIds(graph, vault(folder.resolve("missing.key"), null)).afterSingletonsInstantiated();
        assertThat(stored("R1", "sourceKey")).isEqualTo("ids\u001f0612345678");
        new ReadableIds(graph, vault).afterSingletonsInstantiated();
        assertThat(stored("R1", "sourceKey")).hasSize(64);
    }

    private void readable(String label, String code, int nr, String id) {
        graph.note("""
                CREATE (n:$($label) {nr: $nr, code: $code, source: 'ids', sourceKey: 'ids\\u001f' + $id, batch: 'ids'})
                SET n.idInFile = CASE $label WHEN 'Person' THEN toLower($id) END""", Map.of("label", label, "code", code, "nr", nr, "id", id));
    }

    private String stored(String code, String property) {
        return graph.find(
                        "MATCH (n {code: $code, batch: 'ids'}) RETURN n[$property] AS value",
                        Map.of("code", code, "property", property),
                        row -> row.get("value").asString())
                .orElseThrow();
    }

    private int readablePeople() {
        return graph.find(
                        "MATCH (p:Person {batch: 'ids'}) WHERE p.sourceKey STARTS WITH 'ids' OR p.idInFile STARTS WITH 'lid' RETURN count(p) AS n",
                        Map.of(),
                        row -> row.get("n").asInt())
                .orElseThrow();
    }

    private static Optional<PersonOfPartners> told(String code) {
        return Optional.of(new PersonOfPartners(code, Set.of("IOT"), true));
    }

    private Vault vault(Path key, @Nullable Path previous) {
        return new Vault(graph, new VaultProperties(null, key, previous), database);
    }
}
