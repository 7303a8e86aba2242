package nl.inktvlek.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.Correction;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.PersonOfPartners;
import nl.inktvlek.rights.Notice;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What is stored and a file says otherwise, as the importer may see it.
@Component
class ShownCorrections {

    /// As many as a person reads.
    static final int MOST = 500;

    private final Graph graph;
    private final AccessDecision access;
    private final AuditTrail trail;

    ShownCorrections(Graph graph, AccessDecision access, AuditTrail trail) {
        this.graph = graph;
        this.access = access;
        this.trail = trail;
    }

    /// The first of them. Whose names and contact details are shown stands in the audit trail.
    List<Imports.ShownCorrection> of(Actor actor, List<Correction> corrections) {
        var some = corrections.stream().limit(MOST).toList();
        var people = people(some);
        var shown = some.stream()
                .map(correction -> new Imports.ShownCorrection(
                        correction,
                        maySee(actor, correction, people) ? Optional.of(correction.stored()) : Optional.empty()))
                .toList();
        var seen = shown.stream()
                .filter(each -> each.correction().field().isOfIdentity()
                        && each.stored().filter(text -> !text.isEmpty()).isPresent())
                .flatMap(each -> Stream.ofNullable(people.get(each.correction().subject())))
                .map(PersonOfPartners::code)
                .distinct()
                .toList();
        if (!seen.isEmpty()) {
            trail.record(actor.username(), AuditTrail.Action.OPENED, seen, String.valueOf(seen.size()));
        }
        return shown;
    }

    private boolean maySee(Actor actor, Correction correction, Map<Integer, PersonOfPartners> people) {
        if (!correction.field().isOfIdentity()) {
            return true;
        }
        var person = people.get(correction.subject());
        return person != null
                && access.knowsPerson(actor, person.partners(), person.isTold())
                && (correction.field() == Correction.Field.NAME
                        || access.decide(actor, DataKind.PERSON_CONTACT, person.partners()) == Visibility.VISIBLE);
    }

    private Map<Integer, PersonOfPartners> people(List<Correction> corrections) {
        var numbers = corrections.stream()
                .filter(correction -> correction.field().isOfIdentity())
                .map(Correction::subject)
                .distinct()
                .toList();
        return graph
                .list(
                        "UNWIND $numbers AS nr MATCH (p:Person {nr: nr}) RETURN nr, p.code AS code, NOT ("
                                + Notice.WAITS + ") AS isTold, " + Belonging.PARTNERS + " AS partners",
                        Map.of("numbers", numbers),
                        row -> Map.entry(
                                row.get("nr").asInt(),
                                new PersonOfPartners(
                                        row.get("code").asString(),
                                        Set.copyOf(row.get("partners").asList(Value::asString)),
                                        row.get("isTold").asBoolean())))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
