package nl.inktvlek.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Identities;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What people agree to, purpose by purpose. Every answer is kept; the last one counts. Who was never asked is in
/// nobody's list.
@Service
public class Consents {

    /// Version of the text with which people are asked: the page Privacy of that month.
    public static final String TEXT = "2026-11";

    private final Graph graph;
    private final Journal journal;
    private final Identities identities;
    private final Notice notice;
    private final JoinedRecords joined;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;
    private final List<PersonTrace> traces;

    Consents(
            Graph graph,
            Journal journal,
            Identities identities,
            Notice notice,
            JoinedRecords joined,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail,
            Clock clock,
            List<PersonTrace.Of> traces) {
        this.graph = graph;
        this.journal = journal;
        this.identities = identities;
        this.notice = notice;
        this.joined = joined;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.traces = traces.stream().flatMap(of -> of.traces().stream()).toList();
    }

    /// What somebody is asked to agree to. Refusing one takes nothing else away.
    public enum Purpose {
        /// A name on the attendance list.
        ATTENDANCE_LIST,
        /// Being called, written to or visited.
        CONTACT,
        /// Ties and positions on the network map, and being named in advice.
        NETWORK_MAP,
        /// A profile as a leader.
        LEADER
    }

    /// How somebody was asked.
    public enum Channel {
        SPOKEN,
        WRITTEN,
        PHONE,
        MESSAGE
    }

    /// What somebody answered, when, by which text and how asked.
    public record Answer(boolean agrees, LocalDate on, String text, Channel channel) {}

    /// Records the answer of a person, by code. A refusal takes away at once what the purpose was for: name, contact
    /// details, ties and positions, or the profile as a leader.
    ///
    /// @throws AccessDeniedException unless the person is of the actor's partner, or of none
    /// @throws VaultLocked if contact details are to be taken out and the key is not there
    public void record(
            OperationId operation, Actor actor, String person, Purpose purpose, boolean agrees, Channel channel) {
        access.requireChange(
                actor,
                DataKind.CONSENT,
                belonging.partnersOf(person).orElseThrow(() -> new AccessDeniedException("No such person")));
        var answer = Map.<String, Object>of(
                "person",
                person,
                "purpose",
                purpose.name(),
                "agrees",
                agrees,
                "on",
                LocalDate.now(clock),
                "by",
                actor.username(),
                "text",
                TEXT,
                "channel",
                channel.name());
        graph.command(operation, actor.username(), work -> {
            trail.record(work, Action.CHANGED, List.of(person), "Consent " + purpose);
            work.touch(Concern.NETWORK);
            work.run("""
                            MATCH (p:Person {code: $answer.person})
                            OPTIONAL MATCH (before:Consent {person: $answer.person, purpose: $answer.purpose})
                            SET before.latest = false
                            WITH DISTINCT p
                            CREATE (c:Consent) SET c = $answer, c.latest = true
                            CREATE (c)-[:OF]->(p)""", Map.of("answer", answer)).consume();
            notice.told(work, person);
            if (!agrees) {
                work.touch(Concern.PROGRAMME);
                withdraw(work, person, purpose);
            }
        });
    }

    /// Those of these people (by code) whose last answer is no.
    public Set<String> refusers(Collection<String> people, Purpose purpose) {
        return Set.copyOf(graph.list(
                """
                UNWIND $people AS code
                MATCH (c:Consent {person: code, purpose: $purpose, latest: true}) WHERE NOT c.agrees
                RETURN code""",
                Map.of("people", List.copyOf(people), "purpose", purpose.name()),
                row -> row.get("code").asString()));
    }

    private void withdraw(Work writing, String person, Purpose purpose) {
        switch (purpose) {
            case ATTENDANCE_LIST -> {
                joined.sealedUnder(person)
                        .forEach(code -> identities.keep(writing, code, identity -> identity.withoutName()));
                joined.forgetIdsInFiles(writing, person);
                identities.forgetIdInFile(writing, person);
            }
            case CONTACT ->
                joined.sealedUnder(person)
                        .forEach(code -> identities.keep(writing, code, identity -> identity.withoutContact()));
            case NETWORK_MAP, LEADER -> {
                var codes = Stream.concat(
                                Stream.of(person),
                                JoinedRecords.of(writing, person).stream().map(JoinedRecords.Joined::code))
                        .toList();
                traces.stream()
                        .filter(trace -> trace.purpose().filter(purpose::equals).isPresent())
                        .flatMap(trace -> trace.erase().stream())
                        .forEach(erase -> codes.forEach(
                                code -> writing.run(erase, Map.of("code", code)).consume()));
                journal.forget(writing, codes);
            }
        }
    }

    /// What one person answered last; purposes they were never asked about are absent.
    public Map<Purpose, Answer> of(Actor actor, String person) {
        access.require(actor, DataKind.CONSENT);
        var answers = new EnumMap<Purpose, Answer>(Purpose.class);
        graph.list(
                        "MATCH (c:Consent {person: $person}) WHERE c.latest RETURN c AS consent",
                        Map.of("person", person),
                        row -> row.get("consent"))
                .forEach(consent ->
                        answers.put(Purpose.valueOf(consent.get("purpose").asString()), toAnswer(consent)));
        return answers;
    }

    /// Last answers about one purpose, by code of the person.
    public Map<String, Answer> answers(Actor actor, Purpose purpose) {
        access.require(actor, DataKind.CONSENT);
        var answers = new HashMap<String, Answer>();
        graph.list(
                        "MATCH (c:Consent {purpose: $purpose}) WHERE c.latest RETURN c AS consent",
                        Map.of("purpose", purpose.name()),
                        (Record row) -> row.get("consent"))
                .forEach(consent -> answers.put(consent.get("person").asString(), toAnswer(consent)));
        return answers;
    }

    private static Answer toAnswer(Value consent) {
        return new Answer(
                consent.get("agrees").asBoolean(),
                consent.get("on").asLocalDate(),
                consent.get("text").asString(""),
                Channel.valueOf(consent.get("channel").asString(Channel.SPOKEN.name())));
    }
}
