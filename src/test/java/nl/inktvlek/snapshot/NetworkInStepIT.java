package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.inktvlek.FewestStatements;
import nl.inktvlek.MovingClock;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.series.OnwardTalk;
import nl.inktvlek.recruitment.ApproachStatus;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/// The network in memory after any change is what reading everything anew gives, and only what was touched is read.
@TestPropertySource(
        properties = "inktvlek.neo4j.page-cache-megabytes=32") // a database of its own: histories leave much
@DirtiesContext
class NetworkInStepIT extends ChangingNetwork {

    @Test
    void after_any_history_the_network_is_what_reading_everything_anew_gives() {
        int kept = 0;
        for (int step = 0; step < 110; step++) {
            var before = networks.current();
            var done = step(random.nextInt(18));
            var now = networks.current();
            assertThat(told(now)).as(step + " " + done).isEqualTo(told(networks.readAnew()));
            kept += untouched(before, now) > 0 ? 1 : 0;
        }
        assertThat(kept).as("steps after which not all was read").isGreaterThan(100);
    }

    /// Nodes that are the very same as before.
    private static long untouched(LoadedNetwork before, LoadedNetwork now) {
        return now.nodes().stream()
                .filter(node -> before.byCode(node.code()).stream().anyMatch(same -> same == node))
                .count();
    }

    @Test
    void putting_somebody_on_the_list_reads_nothing_of_the_network() {
        var person = code("P5");
        approaches.decide(OperationId.random(), COORDINATOR, person, ApproachStatus.IDENTIFIED);
        networks.current();
        long statements = FewestStatements.of(
                graph,
                () -> {
                    approaches.withdraw(OperationId.random(), COORDINATOR, person);
                    approaches.decide(OperationId.random(), COORDINATOR, person, ApproachStatus.IDENTIFIED);
                    untilNothingIsOnItsWay();
                },
                networks::current);
        assertThat(statements).isZero();
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
    void writing_up_a_meeting_reads_who_came_only_and_brings_in_who_is_new() {
        var held = series.list(COORDINATOR).getFirst().series();
        var before = networks.current();
        writeUp(held, List.of("NEW-1"));
        var network = networks.current();
        int of = before.byCode(held.code()).orElseThrow().index();
        var elsewhere = before.nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .filter(node -> !before.neighbours(node.index()).contains(of))
                .findFirst()
                .orElseThrow();
        assertThat(network.node(elsewhere.index())).isSameAs(elsewhere);
        assertThat(network.node(of + 1).code()).isEqualTo(held.code());
        var newcomer = network.byCode("NEW-1").orElseThrow();
        assertThat(newcomer.roles()).containsExactly(PersonRole.PARTICIPANT);
        assertThat(network.neighbours(newcomer.index()))
                .containsExactly(network.byCode(held.code()).orElseThrow().index());
    }

    @Test
    void while_much_is_read_a_page_gets_the_network_from_before() {
        var waitingForThree = new Networks(graph, changes, settings, clock, 3);
        var before = waitingForThree.current();
        addByFile();
        assertThat(waitingForThree.current()).isSameAs(before);
        assertThat(told(waitingForThree.upToDate())).isEqualTo(told(networks.readAnew()));
    }

    @Test
    void who_held_a_position_until_yesterday_holds_it_no_more() {
        var moving = new MovingClock(clock.instant(), clock.getZone());
        var followed = new Networks(graph, changes, settings, moving, 1000);
        addByFile();
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH ()-[h:HOLDS]->() WHERE h.to IS NULL SET h.to = $end",
                Map.of("end", today().plusDays(2)));
        var held = followed.current();
        moving.forward(Duration.ofDays(3));
        var ended = followed.current();
        assertThat(told(ended)).isEqualTo(told(followed.readAnew())).isNotEqualTo(told(held));
    }

    /// Whoever changes the database from another process is noticed as well: it is the database that tells.
    @Test
    void what_is_written_around_the_services_is_noticed() {
        var person = networks.current().byCode(code("P5")).orElseThrow();
        graph.command(
                OperationId.random(),
                Concern.NETWORK,
                "MATCH (p:Person {code: $code}) SET p.neighbourhood = 'Elders'",
                Map.of("code", person.code()));
        assertThat(networks.current().node(person.index()).neighbourhood()).contains("Elders");
    }

    /// What goes to the audit trail is written down in order, this last.
    private void untilNothingIsOnItsWay() {
        trail.record("test", AuditTrail.Action.SHOWN, List.of(), "");
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
}
