package nl.inktvlek.cli;

import static nl.inktvlek.cli.ProductOnDatabaseBefore.COORDINATOR;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.FSAN;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.IOT;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.OFFICER;
import static nl.inktvlek.cli.ProductOnDatabaseBefore.TILBURG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.AccountAdministration.Login;
import nl.inktvlek.backup.BackupFolder;
import nl.inktvlek.backup.Backups;
import nl.inktvlek.backup.Passphrase;
import nl.inktvlek.database.DatabaseBefore;
import nl.inktvlek.database.Schema;
import nl.inktvlek.explore.Search;
import nl.inktvlek.network.Affiliated;
import nl.inktvlek.network.Affiliation;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.Organisation.Openness;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.network.SourceKey;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.programme.series.OnwardTalk.Told;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.recruitment.Approach;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.rights.BrokenGlass;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.ErasedSources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What the version before stored ([DatabaseBefore]) reads as the same things now; the programme:
/// [MigratedProgrammeIT].
class MigrationIT {

    static final LocalDate THEN = LocalDate.of(2026, 11, 27);

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore();

    private static <T> T the(Class<T> service) {
        return product.the(service);
    }

    private static String person(String id) {
        return product.person(id);
    }

    @Test
    void nothing_came_and_nothing_went_but_what_a_migration_says() {
        var expected = DatabaseBefore.counts();
        expected.merge("TALKED_ON", 3L, Long::sum); // two answers of the group of REEKS-1, one of REEKS-3 (V0018)
        expected.merge("HOSTED_BY", -1L, Long::sum); // two chose a host for REEKS-2 at once (V0025)
        expected.merge("DUO_WITH", -1L, Long::sum); // and a duo for C
        expected.merge("NameKeys", 1L, Long::sum); // names are found by keys made anew (NameKeysRenewal)
        expected.merge("__Neo4jMigration", 22L, Long::sum);
        expected.merge("MIGRATED_TO", 22L, Long::sum);
        var counts = product.counts();
        for (var books : List.of(
                "Operation",
                "DataVersion",
                "Audit",
                "Unchained",
                "Change",
                "KnownDays",
                "KnownSeries")) { // of these tests
            expected.remove(books);
            counts.remove(books);
        }
        assertThat(counts).isEqualTo(expected);
    }

    @Test
    void before_anything_was_changed_a_backup_was_made_of_what_the_version_before_stored() throws IOException {
        var folder = the(BackupFolder.class);
        List<Path> backups;
        try (var files = Files.list(folder.path())) {
            backups = files.toList();
        }
        assertThat(backups)
                .singleElement()
                .satisfies(file -> assertThat(file.getFileName().toString())
                        .startsWith("inktvlek-before-" + Schema.latest() + "-"));
        assertThat(folder.list()).isEmpty(); // it takes the place of no other
        var contents = Backups.check(backups.getFirst(), Passphrase.of(folder.passphraseFile()));
        assertThat(contents.schema()).isEqualTo("0015");
        assertThat(contents.nodes()).isPositive();
    }

    @Test
    void organisations_belong_to_partners_as_they_did() {
        assertThat(the(Organisations.class).find(IOT, "BUURTHUIS").orElseThrow())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .ignoringCollectionOrder()
                .isEqualTo(new Organisation(
                        "BUURTHUIS",
                        1,
                        "Buurthuis \"De Kade\"",
                        Optional.of(OrganisationKind.INFORMAL_GROUP),
                        TILBURG,
                        List.of("Koerdisch", "Turks"),
                        Optional.of(Openness.HIDDEN),
                        false,
                        List.of(
                                new Affiliated(
                                        Affiliation.FORMAL_MEMBER,
                                        "IOT",
                                        Optional.of(LocalDate.of(2020, 1, 1)),
                                        Optional.of(LocalDate.of(2022, 1, 1))),
                                new Affiliated(
                                        Affiliation.CO_OWNER,
                                        "IOT",
                                        Optional.of(LocalDate.of(2024, 1, 1)),
                                        Optional.empty()))));
        assertThat(the(Organisations.class).find(FSAN, "BUURTHUIS")).isEmpty();
        assertThat(the(Organisations.class).items(COORDINATOR))
                .filteredOn(item -> !item.organisation().isPartner())
                .extracting(item -> item.organisation().name(), Organisations.Item::series, Organisations.Item::members)
                .containsExactly(
                        tuple("Buurthuis \"De Kade\"", 1, 0),
                        tuple("De Bron", 2, 1), // T2 and REEKS-2
                        tuple("De Brug", 1, 3)); // B and C, and D of H3
    }

    @Test
    void approaches_stand_where_they_stood() {
        assertThat(the(Approaches.class).card(IOT, person("A")))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(new Approach(
                        person("A"),
                        1,
                        Optional.of(ApproachStatus.OPEN),
                        Optional.of(Approach.Step.VISIT),
                        Optional.of(LocalDate.of(2026, 12, 4)),
                        Optional.of(person("C")),
                        Optional.of(Approach.Channel.ORGANISATION),
                        "belt liever \"na zessen\"",
                        Optional.of(THEN),
                        "iot",
                        person("A"),
                        "IOT",
                        Optional.of(person("A"))));
        assertThat(the(Approaches.class).decisions(COORDINATOR)).containsOnlyKeys(person("A"), person("B"));
        // open, hesitant, and E who said yes and was erased
        assertThat(the(Approaches.class).answers(COORDINATOR, Optional.empty()))
                .isEqualTo(new Approaches.Answers(3, 1));
        assertThat(the(Rounds.class).last(COORDINATOR))
                .contains(new Rounds.Round(1, THEN, List.of(person("A"), person("G")), 12.5));
    }

    @Test
    void the_vault_opens_names_and_they_are_found() {
        assertThat(the(Vault.class).status()).isEqualTo(Vault.Status.OPEN);
        var people = List.of(
                new PersonOfPartners(person("A"), Set.of("IOT"), true),
                new PersonOfPartners(person("G"), Set.of("FSAN"), true));
        assertThat(the(Identities.class).names(COORDINATOR, people))
                .containsEntry(person("A"), "Ada Vertelgraag")
                .containsEntry(person("G"), "Güler \"Gé\" Öz");
        assertThat(the(Identities.class).open(person("A")))
                .contains(new Identity(person("A"), "Ada Vertelgraag", "06-11111111", "ada@example.org"));
        assertThat(the(Identities.class).open(person("F"))) // who refused to be called
                .contains(new Identity(person("F"), "Fatma van Breda", null, null));
        assertThat(found("ada tilburg")).containsExactly(person("A"));
        assertThat(found(person("A"))).containsExactly(person("A"));
    }

    private static List<String> found(String words) {
        return Objects.requireNonNull(the(Search.class).find(IOT, words).get(Search.Sort.PERSON)).first().stream()
                .map(Search.Found::code)
                .toList();
    }

    @Test
    void rights_logins_and_numbers_are_what_they_were() {
        assertThat(the(Consents.class).of(FSAN, person("F")))
                .isEqualTo(
                        Map.of(Purpose.CONTACT, new Consents.Answer(false, THEN, "2026-11", Consents.Channel.WRITTEN)));
        assertThat(the(BrokenGlass.class).told(IOT))
                .extracting(BrokenGlass.Opening::person, BrokenGlass.Opening::reason)
                .containsExactly(tuple(person("A"), "somebody is in danger"));
        assertThat(the(ErasedSources.class).erasedOn().apply(new SourceKey("buurt", "E")))
                .contains(THEN);
        assertThat(the(Populations.class).latest(COORDINATOR))
                .isEqualTo(
                        Map.of("GM0855/Turks", new Population(TILBURG, "Turks", "Turkse afkomst", 9500, "CBS", 2026)));
        assertThat(the(AccountAdministration.class)
                        .list(new Actor("administrator", Role.ADMINISTRATOR, Optional.empty())))
                .extracting(Login::username, Login::role, Login::partner, Login::hasSecondFactor)
                .containsExactly(
                        tuple("ada", Role.RECRUITER, Optional.of("IOT"), true),
                        tuple("administrator", Role.ADMINISTRATOR, Optional.empty(), false),
                        tuple("bram", Role.COORDINATOR, Optional.empty(), false));
    }

    @Test
    void the_audit_trail_is_one_chain_with_what_is_done_now() {
        the(Identities.class).names(IOT, List.of(new PersonOfPartners(person("A"), Set.of("IOT"), true)));
        var check = the(AuditTrail.class).check(OFFICER);
        assertThat(check.broken()).isEmpty();
        assertThat(check.entries()).isGreaterThan(53); // of the version before
    }

    @Test
    void a_second_start_migrates_nothing() {
        var migrations = product.migrations();
        var counts = product.counts();
        product.startAgain();
        assertThat(product.migrations()).isEqualTo(migrations);
        assertThat(product.counts()).isEqualTo(counts);
        assertThat(the(SeriesPlans.class).find(IOT, "REEKS-1").orElseThrow().told())
                .isEqualTo(new Told(5, 13, 20));
    }
}
