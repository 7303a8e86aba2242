package nl.inktvlek.rights;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// In an emergency a privacy officer opens one person, with a reason, for three hours. Everybody who coordinates the
/// partners of that person is told.
@Service
public class BrokenGlass {

    /// How long the person stays open.
    public static final Duration OPEN = Duration.ofHours(3);

    /// Letters that a reason has at least.
    public static final int SHORTEST_REASON = 10;

    private static final Duration TOLD = Duration.ofDays(30);

    private final Graph graph;
    private final Identities identities;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    BrokenGlass(
            Graph graph,
            Identities identities,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.identities = identities;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Opens a person.
    ///
    /// @param reason why it cannot wait; the partners read it, so no name belongs in it
    /// @throws IllegalArgumentException if the reason is too short to be one
    public void open(OperationId operation, Actor actor, String person, String reason) {
        requireOfficer(actor);
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new IllegalArgumentException("A reason of at least %d letters".formatted(SHORTEST_REASON));
        }
        var partners = belonging.partnersOf(person).orElseThrow(() -> new AccessDeniedException("No such person"));
        graph.commandFromReserve(operation, actor.username(), work -> {
            trail.record(work, Action.GLASS_BROKEN, List.of(person), "");
            work.run(
                            """
                CREATE (:Glass {person: $person, by: $by, reason: $reason, at: $at, partners: $partners})""",
                            Map.of(
                                    "person",
                                    person,
                                    "by",
                                    actor.username(),
                                    "reason",
                                    reason.strip(),
                                    "at",
                                    clock.millis(),
                                    "partners",
                                    List.copyOf(partners)))
                    .consume();
        });
    }

    /// Who a person is, for the officer who opened them less than three hours ago.
    public Optional<Identity> look(Actor actor, String person) {
        requireOfficer(actor);
        boolean isOpen = !graph.list(
                        "MATCH (g:Glass {person: $person, by: $by}) WHERE g.at > $since RETURN g.at AS at",
                        Map.of(
                                "person",
                                person,
                                "by",
                                actor.username(),
                                "since",
                                clock.instant().minus(OPEN).toEpochMilli()),
                        row -> row.get("at").asLong())
                .isEmpty();
        if (!isOpen) {
            return Optional.empty();
        }
        trail.record(actor.username(), Action.OPENED, List.of(person), "");
        return identities.open(person);
    }

    /// Forgets who was opened before a day, and the reasons given.
    public void forgetBefore(LocalDate day) {
        graph.note(
                "MATCH (g:Glass) WHERE g.at < $day DELETE g",
                Map.of("day", day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli()));
    }

    private void requireOfficer(Actor actor) {
        access.require(actor, DataKind.PERSON_RIGHTS);
        if (actor.role() != Role.PRIVACY_OFFICER) {
            throw new AccessDeniedException("Only a privacy officer opens a person in an emergency");
        }
    }

    /// An opening.
    public record Opening(String person, String by, String reason, Instant at) {}

    /// Openings of the last thirty days of people whom the actor coordinates, latest first.
    public List<Opening> told(Actor actor) {
        if (actor.role() != Role.COORDINATOR) {
            return List.of();
        }
        return graph
                .list(
                        "MATCH (g:Glass) WHERE g.at > $since RETURN g AS glass ORDER BY g.at DESC",
                        Map.of("since", clock.instant().minus(TOLD).toEpochMilli()),
                        row -> row.get("glass"))
                .stream()
                .filter(glass -> access.mayChange(
                        actor,
                        DataKind.PERSON_RIGHTS,
                        Set.copyOf(glass.get("partners").asList(Value::asString))))
                .map(glass -> new Opening(
                        glass.get("person").asString(),
                        glass.get("by").asString(),
                        glass.get("reason").asString(),
                        Instant.ofEpochMilli(glass.get("at").asLong())))
                .toList();
    }
}
