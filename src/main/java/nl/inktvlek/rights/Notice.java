package nl.inktvlek.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Work;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.HiddenOrganisations;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Key figures whom others recorded: a code and a role until they are told, and erased by themselves when nobody tells
/// them in time (AVG art. 14; `privacy.md` 6).
///
/// Who came to a meeting or a training, led one or has a profile as a leader was told there. A source without names and
/// organisations names nobody.
@Service
public class Notice {

    /// Holds for a person `p` of whom the network says that they have to be told.
    public static final String RECORDED = """
            p.erased IS NULL AND p.informedOn IS NULL
            AND (EXISTS { (p)-[:HOLDS]->() }
                OR EXISTS { (p)-[:IDENTIFIED_IN]->() } AND EXISTS { (:Identity {code: p.code}) })""";

    /// Holds for a person `p` who was not told yet: nor in a meeting or a training, or because of a profile.
    public static final String WAITS = RECORDED + """

            AND NOT EXISTS { (p)-[:ATTENDED|LED]->() } AND NOT EXISTS { (p)<-[:PROFILE_OF|ATTENDED_BY]-() }""";

    /// Those of whom [#WAITS] can hold and does, each once: found by what makes them wait, not among everybody.
    private static final String WHO_WAITS = """
            CALL () {
                MATCH ()-[r:HOLDS]->() RETURN startNode(r) AS p
                UNION
                MATCH ()-[r:IDENTIFIED_IN]->() RETURN startNode(r) AS p
            }
            WITH p WHERE p:Person AND\s""" + WAITS;

    static final String WAITING = WHO_WAITS + """

            WITH p, coalesce(p.waitsSince, $today) AS on, """ + Belonging.PARTNERS + """
             AS partners ORDER BY on, p.code
            WITH partners, count(*) AS number, collect(p)[..$most] AS first
            RETURN partners, number, [p IN first | p {
                .code,
                on: coalesce(p.waitsSince, $today),
                at: COLLECT {
                    MATCH (p)-[:HOLDS]->(o:Organisation) WHERE NOT o.code IN $hidden
                    RETURN DISTINCT o.name ORDER BY o.name
                }}] AS first""";

    static final String WAITING_SINCE =
            "MATCH (p:Person) WHERE p.waitsSince < $before AND " + WAITS + " RETURN p.code AS code";

    static final String WIND = WHO_WAITS + " AND p.waitsSince IS NULL SET p.waitsSince = $today";

    static final String UNWIND = """
            MATCH (p:Person) WHERE p.waitsSince IS NOT NULL AND NOT (""" + WAITS + """
            ) REMOVE p.waitsSince""";

    private final Graph graph;
    private final Belonging belonging;
    private final HiddenOrganisations hidden;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final RetentionPeriods periods;
    private final Clock clock;

    Notice(
            Graph graph,
            Belonging belonging,
            HiddenOrganisations hidden,
            AccessDecision access,
            AuditTrail trail,
            RetentionPeriods periods,
            Clock clock) {
        this.graph = graph;
        this.belonging = belonging;
        this.hidden = hidden;
        this.access = access;
        this.trail = trail;
        this.periods = periods;
        this.clock = clock;
    }

    /// Somebody who has to be told.
    ///
    /// @param at organisations where they hold a position
    /// @param until last day to tell them
    public record Waiting(String person, List<String> at, LocalDate until) {}

    /// People who have to be told.
    ///
    /// @param number of them
    /// @param first the most urgent ones
    public record ToTell(int number, List<Waiting> first) {}

    /// How many people the actor has to tell, and the most urgent of them.
    public ToTell waiting(Actor actor, int most) {
        var theirs = graph
                .list(
                        WAITING,
                        Map.of("hidden", hidden.seenBy(actor).unnamed(), "today", LocalDate.now(clock), "most", most),
                        row -> Map.entry(
                                Set.copyOf(row.get("partners").asList(Value::asString)),
                                new ToTell(
                                        row.get("number").asInt(),
                                        row.get("first").asList(this::toWaiting))))
                .stream()
                .filter(ofPartners -> access.mayChange(actor, DataKind.CONSENT, ofPartners.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        return new ToTell(
                theirs.stream().mapToInt(ToTell::number).sum(),
                theirs.stream()
                        .flatMap(some -> some.first().stream())
                        .sorted(Comparator.comparing(Waiting::until).thenComparing(Waiting::person))
                        .limit(most)
                        .toList());
    }

    private Waiting toWaiting(Value person) {
        return new Waiting(
                person.get("code").asString(),
                person.get("at").asList(Value::asString),
                person.get("on").asLocalDate().plus(periods.notice()));
    }

    /// Notes that a person was told today that we know them. Their name is shown from then on, to who may see it.
    ///
    /// @throws AccessDeniedException unless the actor records consent of this person
    public void told(OperationId operation, Actor actor, String person) {
        access.requireChange(
                actor,
                DataKind.CONSENT,
                belonging.partnersOf(person).orElseThrow(() -> new AccessDeniedException("No such person")));
        graph.command(operation, actor.username(), work -> {
            trail.record(work, Action.CHANGED, List.of(person), "Notice");
            told(work, person);
        });
    }

    /// The same as part of a change that shows that they know: they answered us, or were asked something.
    public void told(Work work, String person) {
        boolean isNews = work.run("""
                        MATCH (p:Person {code: $code}) WHERE p.informedOn IS NULL
                        SET p.informedOn = $on RETURN p.code""", Map.of("code", person, "on", LocalDate.now(clock)))
                .hasNext();
        if (isNews) {
            work.touch(Concern.NETWORK);
        }
    }

    /// Begins the clock of who waits since the last time, and stops that of who waits no more. It runs from the day
    /// on which somebody was found waiting, whatever made them wait: a position that came later, say.
    public void wind() {
        graph.note(UNWIND, Map.of());
        graph.note(WIND, Map.of("today", LocalDate.now(clock)));
    }

    /// Codes of people who have waited since before a day.
    public List<String> waitingSince(LocalDate before) {
        return graph.list(
                WAITING_SINCE, Map.of("before", before), row -> row.get("code").asString());
    }
}
