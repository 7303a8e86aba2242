package nl.inktvlek.network;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Statements;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/// Names and contact details, sealed by the [Vault]. Nothing else in the product reads them; the database holds no
/// letter of them.
@Service
public class Identities {

    private static final int MOST_HITS = 20;
    private static final int MOST_CANDIDATES = 2000;

    private final Graph graph;
    private final Vault vault;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final SealedIdentities sealed;

    Identities(Graph graph, Vault vault, AccessDecision access, AuditTrail trail) {
        this.graph = graph;
        this.vault = vault;
        this.access = access;
        this.trail = trail;
        this.sealed = new SealedIdentities(vault);
    }

    /// Who a code stands for.
    public record Identity(
            String code,
            String name,
            @Nullable String phone,
            @Nullable String email) {

        public Identity withoutName() {
            return new Identity(code, "", phone, email);
        }

        public Identity withoutContact() {
            return new Identity(code, name, null, null);
        }
    }

    /// Stores identities as part of an import.
    ///
    /// @throws VaultLocked without the key
    public void add(OperationId operation, String batch, List<Identity> identities) {
        graph.command(
                operation,
                Concern.NETWORK,
                "UNWIND $rows AS row CREATE (i:Identity) SET i = row, i.batch = $batch",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        identities.stream().map(sealed::row).toList()));
    }

    /// Keeps less of an identity than before.
    ///
    /// @throws VaultLocked without the key
    public void keep(Statements writing, String code, UnaryOperator<Identity> less) {
        forgetCorrections(writing, code);
        openSurely(code).map(less).ifPresent(identity -> put(writing, identity));
    }

    /// Stores an identity, in the place of the one of before.
    public void put(Statements writing, Identity identity) {
        writing.run("MERGE (i:Identity {code: $row.code}) SET i += $row", Map.of("row", sealed.row(identity)))
                .consume();
    }

    /// What files set right of somebody's name and contact details is told to nobody any more.
    public void forgetCorrections(Statements writing, String code) {
        writing.run(
                        "MATCH (c:Correction {code: $code}) WHERE c.of IN ['NAME', 'PHONE', 'EMAIL'] DELETE c",
                        Map.of("code", code))
                .consume();
    }

    /// Stores another identity of somebody, who may have had none.
    ///
    /// @param change gives it, or nothing where it should stay as it is
    /// @return whether it was changed
    /// @throws VaultLocked without the key
    public boolean change(Statements writing, String code, Function<Identity, Optional<Identity>> change) {
        var changed = change.apply(openSurely(code).orElse(new Identity(code, "", null, null)));
        changed.map(sealed::row)
                .ifPresent(row -> writing.run("MERGE (i:Identity {code: $row.code}) SET i += $row", Map.of("row", row))
                        .consume());
        return changed.isPresent();
    }

    /// Names and contact details to hold what a file says of the same people against; nobody is shown them. Empty
    /// without the key.
    public Map<String, Identity> ofImported(Collection<String> codes) {
        return vault.status() != Vault.Status.OPEN
                ? Map.of()
                : graph
                        .list(
                                "UNWIND $codes AS code MATCH (i:Identity {code: code})" + SealedIdentities.READ,
                                Map.of("codes", List.copyOf(codes)),
                                row -> row)
                        .parallelStream()
                        .flatMap(row -> sealed.open(row).stream())
                        .collect(Collectors.toMap(Identity::code, identity -> identity));
    }

    /// Which of these telephone numbers and e-mail addresses are of somebody who is recorded. Empty without the key.
    public Set<String> knownContacts(Collection<String> contacts) {
        if (vault.status() != Vault.Status.OPEN || contacts.isEmpty()) {
            return Set.of();
        }
        var keys = new NameKeys(vault.keyedHashes());
        var byKey = contacts.stream()
                .collect(Collectors.groupingBy(
                        contact -> contact.indexOf('@') > 0 ? keys.ofEmail(contact) : keys.ofPhone(contact),
                        Collectors.toSet()));
        byKey.remove("");
        return graph
                .list(
                        """
                UNWIND $keys AS key
                MATCH (i:Identity) WHERE (i.phoneKey = key OR i.emailKey = key) AND i.takenBack IS NULL
                RETURN DISTINCT key""",
                        Map.of("keys", List.copyOf(byKey.keySet())),
                        row -> byKey.getOrDefault(row.get("key").asString(), Set.of()))
                .stream()
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// What people are called, as `actor` may see it: their name, or the id of the file they came from where they have
    /// none. People who are confidential for this actor are absent, and everybody is without the key.
    public Map<String, String> names(Actor actor, Collection<PersonOfPartners> people) {
        var allowed = people.stream()
                .filter(person -> isKnownTo(actor, person))
                .map(PersonOfPartners::code)
                .distinct()
                .toList();
        if (allowed.isEmpty() || vault.status() != Vault.Status.OPEN) {
            return Map.of();
        }
        var stored = trail.begin(actor.username(), Action.SHOWN, allowed, String.valueOf(allowed.size()));
        var names = new HashMap<>(opened(allowed));
        var nameless = allowed.stream().filter(code -> !names.containsKey(code)).toList();
        if (!nameless.isEmpty()) {
            names.putAll(idsInFile(nameless));
        }
        stored.join();
        return names;
    }

    private Map<String, String> opened(List<String> codes) {
        return graph
                .list(
                        "UNWIND $codes AS code MATCH (i:Identity {code: code})" + SealedIdentities.READ,
                        Map.of("codes", codes),
                        row -> row)
                .parallelStream()
                .flatMap(row -> sealed.open(row).stream())
                .filter(identity -> !identity.name().isBlank())
                .collect(Collectors.toMap(Identity::code, Identity::name));
    }

    private Map<String, String> idsInFile(List<String> codes) {
        return graph
                .list(
                        """
                        UNWIND $codes AS code
                        MATCH (p:Person {code: code}) WHERE p.sealedId IS NOT NULL
                        RETURN p.code AS code, p.sealedId AS sealedId""",
                        Map.of("codes", codes),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("sealedId").asByteArray()))
                .parallelStream()
                .flatMap(row ->
                        SourceIds.open(vault, row.getValue(), row.getKey())
                                .map(id -> Map.entry(row.getKey(), id))
                                .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// The id of the file one person came from, where it is kept and there is the key; the caller decides whether
    /// it may be told.
    public Optional<String> idInFile(String code) {
        return Optional.ofNullable(idsInFile(List.of(code)).get(code));
    }

    /// Keeps the hash only, by which the same line of the same file is known again.
    public void forgetIdInFile(Statements writing, String code) {
        writing.run("MATCH (p:Person {code: $code}) REMOVE p.sealedId", Map.of("code", code))
                .consume();
    }

    private boolean isKnownTo(Actor actor, PersonOfPartners person) {
        return access.knowsPerson(actor, person.partners(), person.isTold());
    }

    /// Codes of people whose id in the file they came from this is, and whom the actor may know by name; nobody without
    /// the key.
    ///
    /// @param people who a code stands for; a code that stands for nobody is left out
    public List<String> byIdInFile(Actor actor, String id, Function<String, Optional<PersonOfPartners>> people) {
        if (vault.status() != Vault.Status.OPEN) {
            return List.of();
        }
        return graph
                .list(
                        """
                        CALL () { MATCH (p:Person {idInFile: $id}) RETURN p UNION MATCH (p:JoinedPerson {idInFile: $id}) RETURN p }
                        MATCH (p)-[:JOINED_TO*0..20]->(now:Person) RETURN DISTINCT now.code AS code LIMIT $limit""",
                        Map.of("id", new SourceIds(vault).searched(id), "limit", MOST_HITS),
                        row -> row.get("code").asString())
                .stream()
                .filter(isKnownTo(actor, people))
                .toList();
    }

    /// People of whom one of the names starts with one of these words and whom the actor may know by name: names
    /// by code, in the order of the names. Nothing is shown yet, so nothing stands in the audit trail: who shows
    /// one asks for it by [#names].
    ///
    /// **Limit.** At most two thousand are looked at.
    ///
    /// @param people who a code stands for; a code that stands for nobody is left out
    public SequencedMap<String, String> search(
            Actor actor, Collection<String> words, Function<String, Optional<PersonOfPartners>> people) {
        var names = new LinkedHashMap<String, String>();
        candidates(List.copyOf(words)).stream()
                .filter(row -> isKnownTo(actor, people).test(row.get("code").asString()))
                .flatMap(row -> sealed.open(row).stream())
                .sorted(Comparator.comparing(Identity::name).thenComparing(Identity::code))
                .forEach(identity -> names.put(identity.code(), identity.name()));
        return names;
    }

    private Predicate<String> isKnownTo(Actor actor, Function<String, Optional<PersonOfPartners>> people) {
        return code ->
                people.apply(code).filter(person -> isKnownTo(actor, person)).isPresent();
    }

    /// Sealed identities that may fit, of anybody.
    private List<Record> candidates(List<String> words) {
        if (vault.status() != Vault.Status.OPEN) {
            return List.of();
        }
        var keys = new NameKeys(vault.keyedHashes()).of(words);
        if (keys.isEmpty()) {
            return List.of();
        }
        return graph.list(
                """
                        CALL db.index.fulltext.queryNodes('identity_name_keys', $query, {limit: $limit})
                        YIELD node AS i""" + SealedIdentities.READ,
                Map.of("query", String.join(" OR ", keys), "limit", MOST_CANDIDATES),
                row -> row);
    }

    /// Whether `actor` may see contact details, and there is the key.
    public boolean mayFind(Actor actor, PersonOfPartners person) {
        return vault.status() == Vault.Status.OPEN
                && isKnownTo(actor, person)
                && access.decide(actor, DataKind.PERSON_CONTACT, person.partners()) == Visibility.VISIBLE;
    }

    /// Contact details as `actor` may see them.
    public Optional<Identity> find(Actor actor, PersonOfPartners person) {
        if (!mayFind(actor, person)) {
            return Optional.empty();
        }
        trail.record(actor.username(), Action.OPENED, List.of(person.code()), "");
        return open(person.code());
    }

    /// As [#open], where nothing may be missed.
    ///
    /// @throws VaultLocked if there is an identity that cannot be opened now
    public Optional<Identity> openSurely(String code) {
        var identity = open(code);
        boolean isThere = identity.isPresent()
                || graph.find(
                                "MATCH (i:Identity {code: $code}) RETURN i.code AS code",
                                Map.of("code", code),
                                row -> true)
                        .isPresent();
        if (isThere && identity.isEmpty()) {
            throw new VaultLocked("The identity is there, but not the key it was sealed with");
        }
        return identity;
    }

    /// What stands in the vault of one person; the caller decides whether it may be told.
    public Optional<Identity> open(String code) {
        return graph.find(
                        "MATCH (i:Identity {code: $code})" + SealedIdentities.READ, Map.of("code", code), sealed::open)
                .flatMap(identity -> identity);
    }
}
