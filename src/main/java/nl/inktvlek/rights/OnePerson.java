package nl.inktvlek.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.rights.Joining.Join;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Two records of one person become one, with everything that hangs on both, and apart again for [Journal#KEPT].
///
/// Who coordinates all partners of both, and may know both by name, decides; pairs across partners are for who works
/// for the consortium as a whole.
@Service
public class OnePerson {

    private static final String WHO = "MATCH (p:Person {code: $code}) WHERE p.erased IS NULL RETURN NOT ("
            + Notice.WAITS + ") AS isTold, " + Belonging.PARTNERS + " AS partners";

    /// A record that came with an import which was undone since does not come back.
    private static final String IS_THERE =
            " NOT EXISTS { (i:Import {id: gone.batch}) WHERE i.status IN ['UNDOING', 'UNDONE'] }";

    private final Graph graph;
    private final Joining joining;
    private final Parting parting;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    OnePerson(Graph graph, Joining joining, Parting parting, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.joining = joining;
        this.parting = parting;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// How it went.
    public enum Outcome {
        DONE,
        /// One of the two is not there any more, as a record of its own.
        GONE,
        /// Another record was made one with the same person later; that is taken apart first.
        LATER_FIRST,
        /// It was longer ago than it can be taken apart.
        TOO_LATE
    }

    /// Whether the actor may make this person one with another, or take them apart.
    public boolean isOpenTo(Actor actor, String code) {
        return graph.read(reading -> who(reading, code))
                .filter(person -> isOpenTo(actor, person))
                .isPresent();
    }

    boolean isOpenTo(Actor actor, PersonOfPartners person) {
        return access.knowsPerson(actor, person.partners(), person.isTold())
                && access.mayChange(actor, DataKind.PERSON_RIGHTS, person.partners())
                && person.partners().stream()
                        .allMatch(each -> access.mayChange(actor, DataKind.PERSON_RIGHTS, Set.of(each)));
    }

    private static Optional<PersonOfPartners> who(Statements reading, String code) {
        return reading.run(WHO, Map.of("code", code)).stream()
                .map(row -> new PersonOfPartners(
                        code,
                        Set.copyOf(row.get("partners").asList(Value::asString)),
                        row.get("isTold").asBoolean()))
                .findFirst();
    }

    /// Everything that hangs on `gone` hangs on `kept` from now on.
    ///
    /// @param operation by which it is taken apart
    /// @param takesName whether the name of the one that goes is the right one
    /// @throws AccessDeniedException unless both are the actor's to decide on
    /// @throws VaultLocked without the key, if one of them has a name or contact details
    public Outcome join(OperationId operation, Actor actor, String kept, String gone, boolean takesName) {
        if (kept.equals(gone)) {
            throw new IllegalArgumentException("One record is one person: " + kept);
        }
        var outcome = new AtomicReference<>(Outcome.DONE);
        graph.command(operation.of(List.of(kept, gone, takesName)), actor.username(), work -> {
            outcome.set(Outcome.DONE);
            lock(work, List.of(kept, gone));
            var both = List.of(who(work, kept), who(work, gone));
            if (both.stream().anyMatch(Optional::isEmpty)) {
                outcome.set(Outcome.GONE);
                return;
            }
            both.forEach(each -> require(actor, each.orElseThrow()));
            joining.join(work, new Join(operation.value(), kept, gone, takesName, clock.millis()));
            written(work, kept, gone);
        });
        return Objects.requireNonNull(outcome.get());
    }

    /// The two records as they were; what was added since stays with the one that stayed.
    ///
    /// @param join operation that made them one
    /// @throws AccessDeniedException unless the person is the actor's to decide on
    public Outcome apart(OperationId operation, Actor actor, String join) {
        var outcome = new AtomicReference<>(Outcome.DONE);
        graph.command(operation.of(join), actor.username(), work -> {
            outcome.set(Outcome.DONE);
            lock(work, List.of());
            var found = find(work, join);
            if (found.isEmpty()) {
                outcome.set(Outcome.GONE);
                return;
            }
            var joined = found.get();
            lock(work, List.of(joined.kept()));
            var person = who(work, joined.kept());
            require(actor, person.orElse(new PersonOfPartners(joined.kept(), Set.of(), true)));
            var refused = joined.refusal(clock.instant(), person.isEmpty());
            if (refused.isPresent()) {
                outcome.set(refused.get());
                return;
            }
            parting.apart(work, join, joined.kept(), joined.gone(), joined.remembered());
            written(work, joined.kept(), joined.gone());
        });
        return Objects.requireNonNull(outcome.get());
    }

    /// Two at once would each read what the other is about to change.
    private static void lock(Work work, List<String> people) {
        work.run("MERGE (l:Counter {name: 'JOINS'}) SET l.next = 0").consume();
        work.run("""
                MATCH (p:Person) WHERE p.code IN $codes
                SET p.version = coalesce(p.version, 0) + 1""", Map.of("codes", people)).consume();
    }

    private void written(Work work, String kept, String gone) {
        EnumSet.allOf(Concern.class).forEach(work::touch);
        trail.record(work, Action.CHANGED, List.of(kept, gone), "Person");
    }

    private void require(Actor actor, PersonOfPartners person) {
        if (!isOpenTo(actor, person)) {
            throw new AccessDeniedException("%s does not decide who this person is".formatted(actor.role()));
        }
    }

    private record Found(String kept, String gone, boolean isLast, Map<String, Object> remembered) {

        Optional<Outcome> refusal(Instant now, boolean isPartOfAnother) {
            if (remembered.containsKey("forgotten") || at().isBefore(now.minus(Journal.KEPT))) {
                return Optional.of(Outcome.TOO_LATE);
            }
            return isLast && !isPartOfAnother ? Optional.empty() : Optional.of(Outcome.LATER_FIRST);
        }

        Instant at() {
            return Instant.ofEpochMilli(((Number) remembered.getOrDefault("at", 0L)).longValue());
        }
    }

    private static Optional<Found> find(Statements reading, String join) {
        return reading.run("""
                MATCH (gone:JoinedPerson)-[r:JOINED_TO {id: $join}]->(kept) WHERE """ + IS_THERE + """

                RETURN kept.code AS kept, gone.code AS gone, properties(r) AS remembered,
                    NOT EXISTS { (kept)<-[later:JOINED_TO]-() WHERE later.order > r.order } AS isLast""", Map.of("join", join)).stream()
                .map(row -> new Found(
                        row.get("kept").asString(),
                        row.get("gone").asString(),
                        row.get("isLast").asBoolean(),
                        row.get("remembered").asMap(Value::asObject)))
                .findFirst();
    }

    /// Two records that were made one.
    ///
    /// @param join by which they are taken apart
    public record Joined(String join, String kept, String gone, Instant at, String by) {}

    /// What the actor can take apart, latest first.
    public List<Joined> list(Actor actor) {
        if (!access.sees(actor, DataKind.PERSON_RIGHTS)) {
            return List.of();
        }
        return graph
                .list(
                        """
                        MATCH (gone:JoinedPerson)-[r:JOINED_TO]->(p:Person)
                        WHERE r.at > $since AND r.forgotten IS NULL AND """ + IS_THERE + """

                            AND NOT EXISTS { (p)<-[later:JOINED_TO]-() WHERE later.order > r.order }
                        RETURN r.id AS join, p.code AS kept, gone.code AS gone, r.at AS at, r.by AS by,
                            NOT (""" + Notice.WAITS + ") AS isTold, " + Belonging.PARTNERS + """
                         AS partners ORDER BY at DESC, join""",
                        Map.of("since", clock.instant().minus(Journal.KEPT).toEpochMilli()),
                        (Record row) -> row)
                .stream()
                .filter(row -> isOpenTo(
                        actor,
                        new PersonOfPartners(
                                row.get("kept").asString(),
                                Set.copyOf(row.get("partners").asList(Value::asString)),
                                row.get("isTold").asBoolean())))
                .map(row -> new Joined(
                        row.get("join").asString(),
                        row.get("kept").asString(),
                        row.get("gone").asString(),
                        Instant.ofEpochMilli(row.get("at").asLong()),
                        row.get("by").asString()))
                .toList();
    }

    /// Forgets what is needed to take apart what was made one too long ago.
    @Scheduled(fixedDelayString = "${inktvlek.journal.forgets-every:1h}")
    void forgetOld() {
        long before = clock.instant().minus(Journal.KEPT).toEpochMilli();
        graph.note(writing -> JoinedRecords.forgetBefore(writing, before));
    }
}
