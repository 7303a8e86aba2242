package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.journal.Change;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.NotFilledIn;
import nl.inktvlek.network.Organisation;
import nl.inktvlek.network.OrganisationKind;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// The network is put together from a part of the network and one of the programme, each read only when it has to be.
@TestPropertySource(
        properties = "inktvlek.neo4j.page-cache-megabytes=32") // a database of its own: histories leave much
@DirtiesContext
class NetworkPartsIT extends DozenSeries {

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    AuditTrail trail;

    @Autowired
    Journal journal;

    @Autowired
    Meetings meetings;

    @Autowired
    Organisations organisations;

    @Autowired
    PersonRights rights;

    final Random random = new Random(14);
    int newcomers;

    @AfterEach
    void no_newcomers() {
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH (p:Person) WHERE p.code STARTS WITH 'NEW-' DETACH DELETE p",
                Map.of());
    }

    @Test
    void after_any_history_the_network_is_what_reading_everything_anew_gives() {
        for (int step = 0; step < 120; step++) {
            var done = step(random.nextInt(10));
            assertThat(told(networks.current())).as(step + " " + done).isEqualTo(told(networks.readAnew()));
        }
    }

    @Test
    void putting_somebody_on_the_list_reads_nothing_of_the_network() {
        var person = code("P5");
        networks.current();
        approaches.decide(OperationId.random(), COORDINATOR, person, ApproachStatus.IDENTIFIED);
        long before = statementsInQuiet();
        networks.current();
        assertThat(graph.statements() - before).isZero();
        approaches.withdraw(OperationId.random(), COORDINATOR, person);
    }

    @Test
    void what_participants_told_draws_no_sets_again_and_who_came_does() {
        var held = series.list(COORDINATOR).getFirst().series();
        var before = networks.current();
        series.tell(OperationId.random(), COORDINATOR, held.code(), Optional.empty(), 3, OnwardTalk.Kind.FAMILY);
        var told = networks.current();
        assertThat(told.version()).isGreaterThan(before.version());
        assertThat(told.bestSeeds()).isSameAs(before.bestSeeds());
        writeUp(held, List.of("NEW-2"));
        assertThat(networks.current().bestSeeds()).isNotSameAs(before.bestSeeds());
    }

    @Test
    void writing_up_a_meeting_reads_the_programme_only_and_brings_in_who_is_new() {
        var held = series.list(COORDINATOR).getFirst().series();
        networks.current();
        writeUp(held, List.of("NEW-1"));
        long before = statementsInQuiet();
        var network = networks.current();
        long asked = graph.statements() - before;
        networks.readAnew();
        assertThat(asked).isLessThan(graph.statements() - before - asked);
        var newcomer = network.byCode("NEW-1").orElseThrow();
        assertThat(newcomer.roles()).containsExactly(PersonRole.PARTICIPANT);
        assertThat(network.neighbours(newcomer.index()))
                .containsExactly(network.byCode(held.code()).orElseThrow().index());
    }

    /// Statements so far, none being on its way to the audit trail.
    private long statementsInQuiet() {
        trail.record("test", AuditTrail.Action.SHOWN, List.of(), "");
        return graph.statements();
    }

    /// Everything that is known, in a form that can be compared.
    private static Map<String, Object> told(LoadedNetwork network) {
        var told = new TreeMap<String, Object>();
        told.put("version", network.version());
        told.put("nodes", network.nodes());
        told.put("people", network.snapshot().people());
        told.put("calibration", network.calibration());
        told.put("choices", network.choices());
        var snapshot = network.snapshot();
        for (var node : network.nodes()) {
            var ties = new ArrayList<String>();
            for (int tie = snapshot.firstTie(node.index()); tie < snapshot.firstTie(node.index() + 1); tie++) {
                ties.add(snapshot.target(tie) + " " + snapshot.probability(tie));
            }
            for (int in = snapshot.firstIn(node.index()); in < snapshot.firstIn(node.index() + 1); in++) {
                ties.add(snapshot.source(in) + " " + snapshot.inTie(in));
            }
            told.put(
                    node.code(),
                    List.of(
                            ties,
                            network.positions(node.index()),
                            network.start(node.index()),
                            network.nominators(node.index())));
        }
        return told;
    }

    private String step(int what) {
        var all = series.list(COORDINATOR).stream()
                .map(item -> item.series())
                .filter(each -> !each.meetings().isEmpty())
                .toList();
        var any = all.get(random.nextInt(all.size()));
        var person = anybody();
        try {
            switch (what) {
                case 0, 1 -> writeUp(any, List.of(person, "NEW-" + ++newcomers));
                case 2 ->
                    plan(TILBURG, "Turks", "IOT", any.meetings().getFirst().on());
                case 3 -> series.delete(OperationId.random(), COORDINATOR, any);
                case 4 -> undo();
                case 5 -> decide(person);
                case 6 ->
                    consents.record(
                            OperationId.random(),
                            COORDINATOR,
                            person,
                            Consents.Purpose.NETWORK_MAP,
                            random.nextBoolean(),
                            Consents.Channel.SPOKEN);
                case 7 -> organise();
                case 8 -> leaders.volunteer(OperationId.random(), COORDINATOR, person, any);
                default ->
                    series.tell(
                            OperationId.random(),
                            COORDINATOR,
                            any.code(),
                            Optional.of(person),
                            1 + random.nextInt(5),
                            OnwardTalk.Kind.FAMILY);
            }
        } catch (NotFilledIn refused) {
            return what + " refused";
        }
        if (random.nextInt(20) == 0) {
            rights.erase(OperationId.random(), COORDINATOR, anybody());
        }
        return String.valueOf(what);
    }

    private String anybody() {
        var people = networks.current().nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .toList();
        return people.get(random.nextInt(people.size())).code();
    }

    private void decide(String person) {
        var statuses = ApproachStatus.values();
        approaches.decide(OperationId.random(), COORDINATOR, person, statuses[random.nextInt(statuses.length)]);
    }

    private void undo() {
        journal.mine(COORDINATOR).stream()
                .findFirst()
                .map(Change::id)
                .ifPresent(id -> journal.undo(OperationId.random(), COORDINATOR, id));
    }

    /// Makes, hides, renames, merges and deletes organisations.
    private void organise() {
        var some = organisations.list(COORDINATOR).stream()
                .filter(each -> !each.isPartner())
                .toList();
        if (some.size() < 2) {
            var blank = Organisation.blank();
            organisations.save(
                    OperationId.random(),
                    COORDINATOR,
                    blank,
                    with(Organisation.KIND, blank, "name", "Nieuw", "kind", OrganisationKind.SELF_ORGANISATION));
            return;
        }
        var one = some.get(random.nextInt(some.size()));
        var other = some.get((some.indexOf(one) + 1) % some.size());
        switch (random.nextInt(3)) {
            case 0 ->
                organisations.save(
                        OperationId.random(), COORDINATOR, one, with(Organisation.KIND, one, "name", one.name() + "'"));
            case 1 -> organisations.merge(OperationId.random(), COORDINATOR, one, other);
            default -> organisations.delete(OperationId.random(), COORDINATOR, one);
        }
    }

    private void writeUp(Series held, List<String> more) {
        var code = held.code() + "-" + held.meetings().getFirst().number();
        var page = meetings.find(COORDINATOR, code).orElseThrow();
        var present = new ArrayList<>(page.meeting().present());
        more.stream().filter(each -> !present.contains(each)).forEach(present::add);
        IntStream.range(0, random.nextInt(2)).forEach(i -> present.removeFirst());
        meetings.writeUp(
                OperationId.random(),
                COORDINATOR,
                page,
                page.meeting(),
                with(Meeting.KIND, page.meeting(), "present", List.copyOf(present)));
    }
}
