package nl.inktvlek.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import nl.inktvlek.advice.SeriesAdvice;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.ImportNotPossible;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.network.Organisation.Openness;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.snapshot.Node;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Organisations of the partners, hidden ones, and people who are not made one's own by way of them.
class OrganisationsIT extends DozenSeries {

    private static final Actor FSAN_COORDINATOR = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));

    @Autowired
    Organisations organisations;

    @Autowired
    Identities identities;

    @Autowired
    SeriesAdvice advice;

    @Autowired
    Exploration exploration;

    @Autowired
    AuditTrail trail;

    @Autowired
    Journal journal;

    @Test
    void of_an_organisation_it_is_known_how_many_belong_to_it_on_a_day() {
        var host = organisation("De Brug");
        var operation = OperationId.random();
        graph.command(
                operation, Concern.NETWORK, """
                MATCH (o:Organisation {code: $code}), (one:Person {code: $one}), (two:Person {code: $two})
                CREATE (one)-[:HOLDS {position: 'voorzitter', from: date('2020-01-01'), batch: 'known'}]->(o),
                    (one)-[:HOLDS {position: 'lid', batch: 'known'}]->(o),
                    (two)-[:HOLDS {position: 'lid', to: date('2024-12-31'), batch: 'known'}]->(o)""", Map.of("code", host.code(), "one", code("P1"), "two", code("P2")));
        var before = organisations.known(COORDINATOR, host, LocalDate.of(2024, 12, 31));
        var after = organisations.known(COORDINATOR, host, LocalDate.of(2025, 1, 1));
        assertThat(before.posts() - after.posts()).isEqualTo(1);
        assertThat(after.posts()).isPositive();
        graph.note("MATCH ()-[post:HOLDS {batch: 'known'}]->() DELETE post", Map.of());
    }

    @Test
    void duplicates_become_one_with_everything_that_hung_on_them_and_apart_again() {
        var kept = organisation("De Brug");
        var gone = organisation("De Bron");
        var operation = OperationId.random();
        assertThat(organisations.merge(operation, COORDINATOR, kept, gone)).isInstanceOf(Saved.Stored.class);
        assertThat(organisations.items(COORDINATOR))
                .filteredOn(item -> item.organisation().name().equals("De Brug"))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.series()).isEqualTo(12);
                    assertThat(item.organisation().partners()).containsExactlyInAnyOrder("IOT", "FSAN");
                });
        assertThat(organisations.find(COORDINATOR, gone.code())).isEmpty();
        assertThat(journal.undo(OperationId.random(), COORDINATOR, operation.value()))
                .isInstanceOf(Saved.Stored.class);
        assertThat(organisations.items(COORDINATOR))
                .filteredOn(item -> item.organisation().name().equals("De Bron"))
                .singleElement()
                .satisfies(item -> assertThat(item.series()).isEqualTo(2));
    }

    @Test
    void periods_of_membership_are_kept_apart_and_what_is_hidden_is_for_its_own_partner_only() {
        var seen = organisation("De Brug");
        var twice = List.of(member("2010-01-01", "2012-01-01"), member("2020-01-01", ""));
        var wanted = with(Organisation.KIND, seen, "affiliations", twice, "visibility", Openness.HIDDEN);
        assertThat(organisations.save(OperationId.random(), IOT, seen, wanted)).isInstanceOf(Saved.Stored.class);
        assertThat(organisations.find(IOT, seen.code()).orElseThrow().affiliations())
                .isEqualTo(twice);
        assertThat(organisations.find(FSAN, seen.code())).isEmpty();
        assertThat(organisations.names(FSAN)).doesNotContainKey(seen.code());

        assertThat(exploration.search(IOT, "de brug")).hasSize(1);
        assertThat(exploration.search(FSAN, "de brug")).isEmpty();
        assertThat(exploration.byCodes(IOT, List.of(seen.code())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.name()).isEqualTo(new Seen.Named("De Brug")));
        assertThat(exploration.byCodes(FSAN, List.of(seen.code())))
                .singleElement()
                .satisfies(hit -> assertThat(hit.name()).isEqualTo(new Seen.Confidential()));
        assertThat(hostsInTilburg(IOT)).containsExactly("De Brug");
        assertThat(hostsInTilburg(FSAN)).isEmpty();
        var plan = with(Series.KIND, Series.blank(), "municipality", TILBURG);
        assertThat(advice.hosts(IOT, plan))
                .extracting(SeriesAdvice.Suggestion::code)
                .contains(seen.code());
        assertThat(advice.hosts(FSAN, plan)).isEmpty();
    }

    /// An organisation, a series, a profile or a file of one's own would show the names of people of others.
    @Test
    void people_of_others_are_not_made_ones_own_by_way_of_something_else() {
        var ofNobody = with(Organisation.KIND, organisation("De Bron"), "affiliations", null);
        organisations.save(OperationId.random(), COORDINATOR, organisation("De Bron"), ofNobody);
        graph.note(
                "MATCH (p:Person {code: $code}), (o:Organisation {name: 'De Bron'}) CREATE (p)-[:MEMBER_OF]->(o)",
                Map.of("code", code("P100")));
        var seen = organisation("De Bron");
        var claimed = with(Organisation.KIND, seen, "affiliations", List.of(member("", "")));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), IOT, seen, claimed));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.merge(OperationId.random(), IOT, organisation("De Brug"), seen));

        var b0 = series.list(COORDINATOR).stream()
                .filter(item -> item.series().partners().contains("FSAN"))
                .findFirst()
                .orElseThrow();
        graph.note("MATCH (:Series {code: $code})-[r:RUN_BY]->() DELETE r", Map.of("code", b0.code()));
        var unclaimed = series.find(IOT, b0.code()).orElseThrow();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> series.save(
                        OperationId.random(), IOT, unclaimed, with(Series.KIND, unclaimed, "partner", "IOT")))
                .satisfies(problem -> assertThat(problem.problems()).containsKey("partner"));

        var profile = leaders.profile(IOT, code("P100"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> leaders.save(
                        OperationId.random(), IOT, profile, with(LeaderProfile.KIND, profile, "status", Status.DUO)));

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
        var wanted = with(Organisation.KIND, seen, "affiliations", null, "visibility", Openness.HIDDEN);
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), COORDINATOR, seen, wanted))
                .satisfies(problem -> assertThat(problem.problems()).containsKey("visibility"));
    }

    @Test
    void undoing_asks_whose_people_they_are_now_and_a_partner_stays() {
        var seen = organisation("De Bron");
        var left = OperationId.random();
        var ofNobody = with(Organisation.KIND, seen, "affiliations", null);
        organisations.save(left, FSAN_COORDINATOR, seen, ofNobody);
        graph.note(
                "MATCH (p:Person {code: $code}), (o:Organisation {name: 'De Bron'}) CREATE (p)-[:MEMBER_OF]->(o)",
                Map.of("code", code("P0")));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), FSAN_COORDINATOR, left.value()))
                .satisfies(problem ->
                        assertThat(problem.problems()).isEqualTo(Map.of("affiliations", "problem.people-of-others")));
        assertThat(organisation("De Bron").partners()).isEmpty();

        var partner = organisations.find(COORDINATOR, "FSAN").orElseThrow();
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.delete(OperationId.random(), COORDINATOR, partner));
        assertThat(organisations.find(COORDINATOR, "FSAN")).isPresent();
    }

    /// Whose members are nobody's since is what taking it back is for; who came afterwards was never theirs.
    @Test
    void that_an_organisation_was_left_is_taken_back_with_the_members_it_had_and_no_others() {
        var members = member("M1");
        var seen = organisation("De Bron");
        var left = OperationId.random();
        organisations.save(left, FSAN_COORDINATOR, seen, with(Organisation.KIND, seen, "affiliations", null));
        var later = member("M2");
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> journal.undo(OperationId.random(), FSAN_COORDINATOR, left.value()))
                .satisfies(problem ->
                        assertThat(problem.problems()).isEqualTo(Map.of("affiliations", "problem.people-of-others")));

        imports.remove(COORDINATOR, later);
        assertThat(journal.undo(OperationId.random(), FSAN_COORDINATOR, left.value()))
                .isInstanceOf(Saved.Stored.class);
        assertThat(organisation("De Bron").partners()).containsExactly("FSAN");
        imports.remove(COORDINATOR, members);
    }

    /// Somebody of whom nothing is known but that they are a member of De Bron; gives the import.
    private String member(String id) {
        var files = Stream.of(
                        file("people", "code;name\n%s;Lid %s\n".formatted(id, id)),
                        file("memberships", "person;organisation\n%s;H2\n".formatted(id)))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(COORDINATOR, new ImportRequest("dozen", files, true, false));
        assertThat(checked.problems()).isEmpty();
        return imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @Test
    void a_new_organisation_is_numbered_in_the_change_that_makes_it_and_belongs_where_its_maker_may() {
        var blank = Organisation.blank();
        var wanted = with(
                Organisation.KIND,
                blank,
                "name",
                "Buurthuis Inkt",
                "kind",
                OrganisationKind.INFORMAL_GROUP,
                "affiliations",
                List.of(member("2020-01-01", "2019-01-01")));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), IOT, blank, wanted));
        var belonging = with(Organisation.KIND, wanted, "affiliations", List.of(member("2020-01-01", "")));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> organisations.save(OperationId.random(), FSAN_COORDINATOR, blank, belonging));
        assertThat(organisations.find(COORDINATOR, blank.code())).isEmpty();
        organisations.save(OperationId.random(), IOT, blank, belonging);
        assertThat(graph.find(
                        "MATCH (o:Organisation {code: $code}) RETURN o.nr IS NOT NULL AND o.sourceKey IS NOT NULL AS whole",
                        Map.of("code", blank.code()),
                        row -> row.get("whole").asBoolean()))
                .contains(true);
        organisations.delete(OperationId.random(), IOT, belonging);
    }

    @Test
    void somebody_is_found_by_their_id_in_the_file_however_it_is_written() {
        assertThat(identities.byIdInFile(COORDINATOR, " p12 ", this::person)).containsExactly(code("P12"));
        assertThat(identities.byIdInFile(COORDINATOR, "P12", this::person)).containsExactly(code("P12"));
        assertThat(identities.byIdInFile(COORDINATOR, "12", this::person)).doesNotContain(code("P12"));
    }

    private Optional<PersonOfPartners> person(String code) {
        return networks.current().byCode(code).map(Node::person);
    }

    private static Affiliated member(String from, String to) {
        return new Affiliated(Affiliation.FORMAL_MEMBER, "IOT", day(from), day(to));
    }

    private static Optional<LocalDate> day(String day) {
        return day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day));
    }

    private List<String> hostsInTilburg(Actor actor) {
        return series.list(actor).stream()
                .filter(item -> item.series().municipality().equals(TILBURG))
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
        imports.remove(COORDINATOR, batch);
    }

    private Organisation organisation(String name) {
        var code = organisations.list(COORDINATOR).stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow()
                .code();
        return organisations.find(COORDINATOR, code).orElseThrow();
    }
}
