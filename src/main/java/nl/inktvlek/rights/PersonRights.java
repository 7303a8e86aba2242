package nl.inktvlek.rights;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import nl.inktvlek.database.Work;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Identities;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// What a person may ask of us: everything we keep of them, and to be erased (AVG art. 15 and 17).
@Service
public class PersonRights {

    private final Graph graph;
    private final Journal journal;
    private final Identities identities;
    private final ErasedSources erasedSources;
    private final JoinedRecords joined;
    private final Vault vault;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final List<PersonTrace> traces;

    PersonRights(
            Graph graph,
            Journal journal,
            Identities identities,
            ErasedSources erasedSources,
            JoinedRecords joined,
            Vault vault,
            Belonging belonging,
            AccessDecision access,
            AuditTrail trail,
            Clock clock,
            ApplicationEventPublisher events,
            List<PersonTrace.Of> traces) {
        this.graph = graph;
        this.journal = journal;
        this.identities = identities;
        this.erasedSources = erasedSources;
        this.joined = joined;
        this.vault = vault;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
        this.traces = traces.stream().flatMap(of -> of.traces().stream()).toList();
    }

    /// Everything kept of one person.
    ///
    /// @param sections by kind of thing what is kept, field by field; kinds of which nothing is kept are absent
    public record AccessFile(String code, OffsetDateTime madeAt, Map<String, List<Map<String, Object>>> sections) {}

    /// Whether there is such a person, and the actor may act on their rights.
    public boolean isOpenTo(Actor actor, String code) {
        return belonging
                .partnersOf(code)
                .filter(partners -> mayAct(actor, partners))
                .isPresent();
    }

    /// @throws AccessDeniedException unless the actor may act on the rights of this person
    /// @throws VaultLocked without the key: the file would not be complete
    public AccessFile accessFile(Actor actor, String code) {
        require(actor, code);
        if (vault.status() != Vault.Status.OPEN) {
            throw new VaultLocked("Without the key the file would not be complete");
        }
        trail.record(actor.username(), AuditTrail.Action.ACCESS_FILE, List.of(code), "");
        var sections = new LinkedHashMap<String, List<Map<String, Object>>>();
        var sealed = joined.sealedUnder(code).stream()
                .map(this::sealed)
                .filter(row -> !row.isEmpty())
                .distinct()
                .toList();
        if (!sealed.isEmpty()) {
            sections.put("Identity", sealed);
        }
        return graph.read(reading -> {
            for (var trace : traces) {
                var rows = codes(reading, code).stream()
                        .flatMap(each -> reading.run(trace.read(), Map.of("code", each)).stream())
                        .map(row -> told(row.get("row").asMap()))
                        .toList();
                if (!rows.isEmpty()) {
                    sections.put(trace.name(), rows);
                }
            }
            return new AccessFile(code, OffsetDateTime.now(clock), sections);
        });
    }

    /// Of themselves, or of a record that was made one with them.
    private Map<String, Object> sealed(String code) {
        var row = new TreeMap<String, Object>();
        identities.openSurely(code).ifPresent(identity -> {
            row.put("name", identity.name());
            Optional.ofNullable(identity.phone()).ifPresent(phone -> row.put("phone", phone));
            Optional.ofNullable(identity.email()).ifPresent(email -> row.put("email", email));
        });
        identities.idInFile(code).ifPresent(id -> row.put("idInFile", id));
        return row;
    }

    private static Map<String, Object> told(Map<String, Object> row) {
        var told = new TreeMap<String, Object>();
        row.forEach((field, value) -> {
            if (value != null && !field.contains(".")) { // with a dot: as it was, to be taken apart
                told.put(field, value instanceof List<?> list ? list : value.toString());
            }
        });
        return told;
    }

    /// Takes away who somebody is and whom they know. What they took part in goes on counting as somebody's: totals
    /// stay as they were. Their code on paper leads nowhere from then on.
    ///
    /// @throws AccessDeniedException unless the actor may act on the rights of this person
    public void erase(OperationId operation, Actor actor, String code) {
        require(actor, code);
        graph.commandFromReserve(operation, actor.username(), work -> {
            erase(work, code);
            trail.record(work, AuditTrail.Action.ERASED, List.of(), "");
        });
    }

    /// Somebody was erased, with all records that were made one with theirs.
    ///
    /// @param codes of nobody any more
    public record Erased(List<String> codes) {}

    /// Erases somebody who was not told in time that we know them.
    public void eraseUntold(OperationId operation, String code) {
        graph.commandFromReserve(operation, Graph.PRODUCT, work -> erase(work, code));
    }

    private void erase(Work work, String code) {
        var parameters = Map.<String, Object>of("code", code, "nobody", NodeCode.random());
        EnumSet.allOf(Concern.class).forEach(work::touch);
        erasedSources.remember(work, code);
        var codes = codes(work, code);
        work.afterwards(() -> events.publishEvent(new Erased(codes)));
        codes.forEach(each -> run(work, trace -> true, each));
        joined.erase(work, code);
        work.run("MATCH (i:Identity {code: $code}) DELETE i", parameters).consume();
        journal.forget(work, codes);
        work.run("""
                        MATCH (p:Person {code: $code})
                        SET p.code = $nobody, p.sourceKey = 'erased/' + $nobody, p.erased = true
                        REMOVE p.neighbourhood, p.idInFile, p.sealedId""", parameters).consume();
    }

    /// Codes of somebody, with those of records that were made one with them.
    private static List<String> codes(Statements reading, String code) {
        return Stream.concat(
                        Stream.of(code),
                        JoinedRecords.of(reading, code).stream().map(JoinedRecords.Joined::code))
                .toList();
    }

    private void run(Statements writing, Predicate<PersonTrace> which, String code) {
        traces.stream()
                .filter(which)
                .flatMap(trace -> trace.erase().stream())
                .forEach(erase -> writing.run(erase, Map.of("code", code)).consume());
    }

    /// Forgets name, contact details and the id in the file; what the person took part in goes on counting.
    public void forgetIdentity(OperationId operation, String code) {
        graph.commandFromReserve(operation, Graph.PRODUCT, work -> {
            work.run("MATCH (i:Identity {code: $code}) DELETE i", Map.of("code", code))
                    .consume();
            identities.forgetIdInFile(work, code);
            identities.forgetCorrections(work, code);
            joined.forgetIdentities(work, code);
            journal.forget(work, codes(work, code));
        });
    }

    /// Forgets what is kept of a person for a purpose, and their name and contact details.
    public void forgetLeader(OperationId operation, String code) {
        forget(
                operation.part("profile"),
                code,
                trace -> trace.purpose().filter(Consents.Purpose.LEADER::equals).isPresent());
        forgetIdentity(operation.part("identity"), code);
    }

    /// Forgets how a person was approached.
    public void forgetApproach(OperationId operation, String code) {
        forget(operation, code, trace -> trace.name().equals("Approach"));
    }

    private void forget(OperationId operation, String code, Predicate<PersonTrace> which) {
        graph.commandFromReserve(operation, Graph.PRODUCT, work -> {
            work.touch(Concern.PROGRAMME);
            work.touch(Concern.PIPELINE);
            var codes = codes(work, code);
            codes.forEach(each -> run(work, which, each));
            journal.forget(work, codes);
        });
    }

    private void require(Actor actor, String code) {
        var partners = belonging.partnersOf(code).orElseThrow(() -> new AccessDeniedException("No such person"));
        if (!mayAct(actor, partners)) {
            throw new AccessDeniedException("%s does not act on the rights of this person".formatted(actor.role()));
        }
    }

    /// Who works for one partner acts for people of that partner only, not for people of others as well.
    private boolean mayAct(Actor actor, Set<String> partners) {
        return access.mayChange(actor, DataKind.PERSON_RIGHTS, partners)
                && partners.stream().allMatch(each -> access.mayChange(actor, DataKind.PERSON_RIGHTS, Set.of(each)));
    }
}
