package nl.inktvlek.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.network.PersonOfPartners;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// People who may stand here twice: with the same telephone number or e-mail address, or nearly the same name in the
/// same municipality.
///
/// Only pairs are told of which the actor decides on both and may know both by name: that a pair is there would tell
/// that somebody is known elsewhere.
///
/// **Cost.** Three index scans over the keys of names and contacts, after a change of the network; then no more than
/// [#MOST_CANDIDATES] pairs are looked at.
@Service
public class Doubles {

    /// Pairs told at most.
    public static final int MOST = 200;

    private static final int MOST_CANDIDATES = 2_000;

    /// A number that more people have is not that of one person.
    private static final int MOST_WITH_ONE_CONTACT = 5;

    /// A name that more people have in one place tells nothing.
    private static final int MOST_WITH_ONE_NAME = 8;

    private static final Map<Reason, Cypher> ALIKE = new EnumMap<>(Map.of(
            Reason.PHONE, Cypher.of("""
            MATCH (i:Identity) WHERE i.phoneKey > '' AND i.takenBack IS NULL
            WITH i.phoneKey AS key, collect(i.code) AS codes WHERE size(codes) > 1 AND size(codes) <= $most
            RETURN codes"""),
            Reason.EMAIL, Cypher.of("""
            MATCH (i:Identity) WHERE i.emailKey > '' AND i.takenBack IS NULL
            WITH i.emailKey AS key, collect(i.code) AS codes WHERE size(codes) > 1 AND size(codes) <= $most
            RETURN codes"""),
            Reason.NAME, Cypher.of("""
            MATCH (i:Identity) WHERE i.likeKey > '' AND i.takenBack IS NULL
            WITH i.likeKey AS key, collect(i.code) AS alike WHERE size(alike) > 1
            UNWIND alike AS code
            MATCH (p:Person {code: code}) WHERE p.municipality IS NOT NULL
            WITH key, p.municipality AS place, collect(code) AS codes WHERE size(codes) > 1 AND size(codes) <= $most
            RETURN codes""")));

    private static final String SAME = """
            UNWIND $groups AS group
            WITH group.reason AS reason,
                [code IN group.codes WHERE EXISTS { (p:Person {code: code}) WHERE p.erased IS NULL }] AS codes
            UNWIND range(0, size(codes) - 2) AS i
            UNWIND range(i + 1, size(codes) - 1) AS j
            WITH reason, codes[i] AS one, codes[j] AS other
            WITH CASE WHEN one < other THEN one ELSE other END AS a, CASE WHEN one < other THEN other ELSE one END AS b,
                collect(DISTINCT reason) AS reasons
            WHERE NOT EXISTS { (:Person {code: a})-[:NOT_SAME]-(:Person {code: b}) }
            RETURN a, b, reasons ORDER BY reasons = ['NAME'], size(reasons) DESC, a, b LIMIT $limit""";

    private static final String WHO = """
            UNWIND $codes AS code
            MATCH (p:Person {code: code})
            RETURN code, p.municipality AS municipality, NOT (""" + Notice.WAITS + ") AS isTold, " + Belonging.PARTNERS + " AS partners";

    private final Graph graph;
    private final Identities identities;
    private final OnePerson onePerson;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;
    private final PerVersion<List<Candidate>> candidates;

    Doubles(
            Graph graph,
            Identities identities,
            OnePerson onePerson,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.graph = graph;
        this.identities = identities;
        this.onePerson = onePerson;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
        this.candidates = new PerVersion<>(graph, Set.of(Concern.NETWORK, Concern.PROGRAMME), this::read);
    }

    /// Why two may be one.
    public enum Reason {
        PHONE,
        EMAIL,
        NAME
    }

    private record Person(PersonOfPartners who, Optional<String> municipality) {}

    private record Candidate(Person a, Person b, Set<Reason> reasons) {}

    /// One of two.
    ///
    /// @param municipality CBS code
    /// @param has by kind of thing how many
    public record Side(
            String code, String name, Optional<String> municipality, Set<String> partners, Map<Has, Integer> has) {}

    /// Two who may be one.
    public record Pair(Side a, Side b, Set<Reason> reasons) {}

    private List<Candidate> read() {
        record Row(String a, String b, Set<Reason> reasons) {}
        var rows = graph.list(
                SAME,
                Map.of("groups", groups(), "limit", MOST_CANDIDATES),
                row -> new Row(
                        row.get("a").asString(),
                        row.get("b").asString(),
                        row.get("reasons").asList(Value::asString).stream()
                                .map(Reason::valueOf)
                                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Reason.class)))));
        var codes = rows.stream().flatMap(row -> Stream.of(row.a(), row.b())).collect(Collectors.toSet());
        var people = people(codes);
        var opened = identities.ofImported(codes);
        return rows.stream()
                .filter(row -> people.containsKey(row.a()) && people.containsKey(row.b()))
                .map(row -> new Candidate(
                        Objects.requireNonNull(people.get(row.a())),
                        Objects.requireNonNull(people.get(row.b())),
                        reasons(row.reasons(), opened.get(row.a()), opened.get(row.b()))))
                .filter(candidate -> !candidate.reasons().isEmpty())
                .sorted(Comparator.comparing((Candidate each) -> -each.reasons().size())
                        .thenComparing(each -> each.reasons().iterator().next()))
                .toList();
    }

    /// Codes that share a key, with the reason.
    private List<Map<String, Object>> groups() {
        return ALIKE.entrySet().stream()
                .flatMap(alike -> graph
                        .list(
                                alike.getValue(),
                                Map.of(
                                        "most",
                                        alike.getKey() == Reason.NAME ? MOST_WITH_ONE_NAME : MOST_WITH_ONE_CONTACT),
                                row -> row.get("codes").asList(Value::asString))
                        .stream()
                        .map(codes ->
                                Map.<String, Object>of("reason", alike.getKey().name(), "codes", codes)))
                .toList();
    }

    /// The opened names decide whether they are near.
    private static Set<Reason> reasons(Set<Reason> found, @Nullable Identity a, @Nullable Identity b) {
        var reasons = EnumSet.copyOf(found);
        reasons.remove(Reason.NAME);
        if (a != null && b != null && NearNames.near(a.name(), b.name())) {
            reasons.add(Reason.NAME);
        }
        return reasons;
    }

    private Map<String, Person> people(Collection<String> codes) {
        var people = new HashMap<String, Person>();
        graph.list(WHO, Map.of("codes", List.copyOf(codes)), row -> row)
                .forEach(row -> people.put(
                        row.get("code").asString(),
                        new Person(
                                new PersonOfPartners(
                                        row.get("code").asString(),
                                        Set.copyOf(row.get("partners").asList(Value::asString)),
                                        row.get("isTold").asBoolean()),
                                Optional.ofNullable(row.get("municipality").asString(null)))));
        return people;
    }

    /// Pairs the actor decides on, the surest first; none without the key.
    public List<Pair> find(Actor actor) {
        access.require(actor, DataKind.PERSON_RIGHTS);
        var theirs = candidates.get().stream()
                .filter(pair -> onePerson.isOpenTo(actor, pair.a().who())
                        && onePerson.isOpenTo(actor, pair.b().who()))
                .limit(MOST)
                .toList();
        var shown = theirs.stream()
                .flatMap(pair -> Stream.of(pair.a().who(), pair.b().who()))
                .collect(Collectors.toSet());
        var names = identities.names(actor, shown);
        var has = has(shown.stream().map(PersonOfPartners::code).toList());
        return theirs.stream()
                .filter(pair -> names.containsKey(pair.a().who().code())
                        && names.containsKey(pair.b().who().code()))
                .map(pair ->
                        new Pair(side(pair.a(), names, has), side(pair.b(), names, has), Set.copyOf(pair.reasons())))
                .toList();
    }

    private static Side side(Person person, Map<String, String> names, Map<String, Map<Has, Integer>> has) {
        return new Side(
                person.who().code(),
                names.getOrDefault(person.who().code(), ""),
                person.municipality(),
                person.who().partners(),
                has.getOrDefault(person.who().code(), Map.of()));
    }

    /// One of two, with how they can be reached.
    public record Contacted(Side side, Optional<Identity> identity) {}

    /// Kinds of things a record may have.
    public enum Has {
        ATTENDED,
        LED,
        POSITIONS,
        MEMBERSHIPS,
        TIES,
        NOMINATIONS,
        APPROACH,
        PROFILE,
        CONSENTS
    }

    /// What two records have, to decide which one stays. Stands in the trail: contact details are shown.
    ///
    /// @throws AccessDeniedException unless both are the actor's to decide on
    public List<Contacted> compare(Actor actor, String one, String other) {
        requireBoth(actor, one, other);
        var people = people(new HashSet<>(List.of(one, other)));
        var who = people.values().stream().map(Person::who).toList();
        var names = identities.names(actor, who);
        var has = has(List.of(one, other));
        return Stream.of(one, other)
                .flatMap(code -> Stream.ofNullable(people.get(code)))
                .map(person -> new Contacted(side(person, names, has), identities.find(actor, person.who())))
                .toList();
    }

    /// How many of each kind of thing people have, by their code.
    private Map<String, Map<Has, Integer>> has(List<String> codes) {
        return graph.list("""
                        UNWIND $codes AS code
                        MATCH (p:Person {code: code})
                        RETURN code,
                            COUNT { (p)-[:ATTENDED]->() } AS ATTENDED, COUNT { (p)-[:LED]->() } AS LED,
                            COUNT { (p)-[:HOLDS]->() } AS POSITIONS, COUNT { (p)-[:MEMBER_OF]->() } AS MEMBERSHIPS,
                            COUNT { (p)-[:KNOWS]-() } AS TIES, COUNT { (p)-[:NOMINATES]-() } AS NOMINATIONS,
                            COUNT { (p)<-[:OF]-(:Approach) } AS APPROACH, COUNT { (p)<-[:PROFILE_OF]-() } AS PROFILE,
                            COUNT { (p)<-[:OF]-(c:Consent) WHERE c.latest } AS CONSENTS""", Map.of("codes", codes), row -> row).stream()
                .collect(Collectors.toMap(row -> row.get("code").asString(), row -> {
                    var has = new EnumMap<Has, Integer>(Has.class);
                    Stream.of(Has.values())
                            .forEach(each -> has.put(each, row.get(each.name()).asInt()));
                    return has;
                }));
    }

    /// Two are not one: they are not told as a pair again.
    ///
    /// @throws AccessDeniedException unless both are the actor's to decide on
    public void notSame(OperationId operation, Actor actor, String one, String other) {
        requireBoth(actor, one, other);
        graph.command(operation.of(List.of(one, other)), actor.username(), work -> {
            work.run("""
                    MATCH (a:Person {code: $one}) MATCH (b:Person {code: $other})
                    MERGE (a)-[r:NOT_SAME]-(b) ON CREATE SET r.on = $on, r.by = $by""", Map.of("one", one, "other", other, "on", LocalDate.now(clock), "by", actor.username()))
                    .consume();
            work.touch(Concern.NETWORK);
            trail.record(work, Action.CHANGED, List.of(one, other), "Person");
        });
    }

    private void requireBoth(Actor actor, String one, String other) {
        if (!onePerson.isOpenTo(actor, one) || !onePerson.isOpenTo(actor, other)) {
            throw new AccessDeniedException("%s does not decide who these two are".formatted(actor.role()));
        }
    }
}
