package nl.inktvlek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.FilesOfTheDatabase;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.access.VaultProperties;
import nl.inktvlek.database.CannotStart;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.Identities.Identity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// Names and contact details are sealed, found by the beginnings of their parts, and opened with the key only.
@GraphTest
class VaultIT {

    static final Actor COORDINATOR = Actor.commandLine();

    @Autowired
    Identities identities;

    @Autowired
    Graph graph;

    @Autowired
    DatabaseProperties database;

    @Autowired
    AccessDecision access;

    @Autowired
    AuditTrail trail;

    @Autowired
    Vault vault;

    @TempDir
    Path folder;

    @BeforeEach
    void three_people() {
        var ids = new SourceIds(vault);
        List.of("V1", "V2", "V3")
                .forEach(code -> graph.note(
                        "CREATE (:Person {code: $code, nr: $nr, sourceKey: $key, idInFile: $id, source: 'vault', batch: 'vault'})",
                        Map.of(
                                "code",
                                code,
                                "nr",
                                -code.charAt(1),
                                "key",
                                ids.key(new SourceKey("vault", code)),
                                "id",
                                ids.searched(code))));
        identities.add(
                OperationId.random(),
                "vault",
                List.of(
                        new Identity("V1", "Çiğdem Inktvlekova", "06-11112222", "cigdem@voorbeeld.nl"),
                        new Identity("V2", "Cihan van Papendaalder-Zwart", null, null),
                        new Identity("V3", "Bram Zwart", null, null)));
    }

    @AfterEach
    void gone() {
        graph.note("MATCH (n) WHERE n.batch = 'vault' DETACH DELETE n", Map.of());
    }

    @Test
    void a_name_is_found_by_the_beginnings_of_its_parts_with_or_without_accents() {
        assertThat(found("cigd")).containsExactly("V1");
        assertThat(found("ÇİĞDEM", "inkt")).containsExactly("V1");
        assertThat(found("ci")).containsExactly("V2", "V1"); // C before Ç
        assertThat(found("zwart")).containsExactly("V3", "V2");
        assertThat(found("papendaalder")).containsExactly("V2");
        assertThat(found("gdem")).isEmpty();
        assertThat(found("c")).isEmpty();
        assertThat(found("bram", "papen")).containsExactlyInAnyOrder("V2", "V3");
    }

    @Test
    void contact_details_come_back_for_who_may_see_them() {
        var person = new PersonOfPartners("V1", Set.of("IOT"), true);
        assertThat(identities.find(COORDINATOR, person))
                .contains(new Identity("V1", "Çiğdem Inktvlekova", "06-11112222", "cigdem@voorbeeld.nl"));
        assertThat(identities.find(new Actor("x", Role.RECRUITER, Optional.of("FSAN")), person))
                .isEmpty();
    }

    @Test
    void the_files_of_the_database_hold_no_letter_of_a_name_the_log_included() throws IOException {
        var found = FilesOfTheDatabase.holding(
                database.directory(), List.of("Inktvlekova", "Papendaalder", "voorbeeld.nl", "11112222"));
        assertThat(found).isEmpty();
        assertThat(FilesOfTheDatabase.holding(database.directory(), List.of("nameKeys")))
                .isNotEmpty(); // the search itself works
    }

    @Test
    void without_the_key_there_are_codes_only_and_nothing_is_stored() {
        var vault = vault(folder.resolve("missing.key"), null);
        assertThat(vault.status()).isEqualTo(Vault.Status.NO_KEY);
        var locked = new Identities(graph, vault, access, trail);
        var person = new PersonOfPartners("V1", Set.of(), true);
        assertThat(locked.find(COORDINATOR, person)).isEmpty();
        assertThat(locked.names(COORDINATOR, List.of(person))).isEmpty();
        assertThat(locked.search(COORDINATOR, List.of("cigdem"), VaultIT::person))
                .isEmpty();
        assertThatExceptionOfType(VaultLocked.class)
                .isThrownBy(() ->
                        locked.add(OperationId.random(), "vault", List.of(new Identity("V4", "Niemand", null, null))));
    }

    @Test
    void a_key_that_cannot_be_written_says_where_and_what_to_do() throws IOException {
        var file = Files.createFile(folder.resolve("no-folder")).resolve("data.key");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Vault.makeKeyFile(file))
                .withMessageContaining(file.toString())
                .satisfies(why -> assertThat(why.mend()).contains("INKTVLEK_VAULT_KEYFILE"));
    }

    @Test
    void another_key_opens_nothing() {
        var file = folder.resolve("other.key");
        Vault.makeKeyFile(file);
        assertThat(vault(file, null).status()).isEqualTo(Vault.Status.OTHER_KEY);
    }

    @Test
    void a_new_key_takes_over_and_goes_on_where_it_was_stopped() {
        var old = Path.of(database.directory() + ".key");
        var file = folder.resolve("new.key");
        Vault.makeKeyFile(file);
        assertThat(vault(file, old).rotate()).isGreaterThanOrEqualTo(3);
        // Stopped half-way: one is still behind.
        var back = vault(old, file);
        back.rotate();
        var forth = vault(file, old);
        assertThat(forth.rotate()).isGreaterThanOrEqualTo(3);
        assertThat(forth.rotate()).isZero();
        var renewed = new Identities(graph, vault(file, null), access, trail);
        assertThat(renewed.search(COORDINATOR, List.of("cigdem"), VaultIT::person))
                .containsOnlyKeys("V1");
        assertThat(vault(old, null).status()).isEqualTo(Vault.Status.OTHER_KEY);
        back.rotate();
    }

    @Test
    void with_one_left_behind_under_the_key_of_before_nothing_is_opened_or_sealed_until_both_are_there() {
        var old = Path.of(database.directory() + ".key");
        var file = folder.resolve("half.key");
        Vault.makeKeyFile(file);
        vault(file, old).rotate();
        var behind = graph.list(
                "MATCH (i:Identity {code: 'V1'}) RETURN i.keyId AS keyId, i.wrappedKey AS wrappedKey",
                Map.of(),
                row -> row.asMap());
        graph.note("MATCH (i:Identity {code: 'V1'}) SET i.keyId = 'of before'", Map.of());
        var half = vault(file, null);
        assertThat(half.status()).isEqualTo(Vault.Status.HALF_MOVED);
        assertThatExceptionOfType(VaultLocked.class).isThrownBy(() -> half.seal(new byte[1], "V5"));
        graph.note("MATCH (i:Identity {code: 'V1'}) SET i += $row", Map.of("row", behind.getFirst()));
        assertThat(vault(file, null).status()).isEqualTo(Vault.Status.OPEN);
        vault(old, file).rotate();
    }

    @Test
    void what_an_earlier_version_stored_in_plain_text_is_sealed() {
        graph.note("CREATE (:Identity {code: 'V9', name: 'Fatma Vroeger', phone: '06-1', batch: 'vault'})", Map.of());
        assertThat(new PlainIdentities(graph, vault).seal()).isEqualTo(1);
        assertThat(found("vroeg", "fat")).containsExactly("V9");
        assertThat(graph.list(
                        "MATCH (i:Identity {code: 'V9'}) RETURN keys(i) AS keys",
                        Map.of(),
                        row -> row.get("keys").asList(key -> key.asString())))
                .allSatisfy(keys -> assertThat(keys).doesNotContain("name", "phone", "email"));
    }

    @Test
    void a_search_gives_no_name_that_the_reader_may_not_know() {
        var iot = new Actor("x", Role.RECRUITER, Optional.of("IOT"));
        assertThat(identities.search(iot, List.of("zwart"), VaultIT::person)).containsOnlyKeys("V2");
        assertThat(identities.search(
                        new Actor("x", Role.ADMINISTRATOR, Optional.empty()), List.of("zwart"), VaultIT::person))
                .isEmpty();
        assertThat(identities.search(COORDINATOR, List.of("zwart"), code -> Optional.empty()))
                .isEmpty();
        assertThat(identities.search(
                        COORDINATOR,
                        List.of("zwart"),
                        code -> Optional.of(new PersonOfPartners(code, Set.of("IOT"), code.equals("V3")))))
                .containsOnlyKeys("V3"); // V2 was not told yet
        assertThat(identities.byIdInFile(iot, "V2", VaultIT::person)).containsExactly("V2");
        assertThat(identities.byIdInFile(iot, "V3", VaultIT::person)).isEmpty();
    }

    /// V1 and V2 are of IOT, V3 of FSAN; all have been told.
    private static Optional<PersonOfPartners> person(String code) {
        return Optional.of(new PersonOfPartners(code, Set.of(code.equals("V3") ? "FSAN" : "IOT"), true));
    }

    private List<String> found(String... words) {
        return List.copyOf(
                identities.search(COORDINATOR, List.of(words), VaultIT::person).keySet());
    }

    private Vault vault(Path key, @Nullable Path previous) {
        return new Vault(graph, new VaultProperties(null, key, previous), database);
    }
}
