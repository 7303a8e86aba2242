package nl.inktvlek.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Visibility;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Names and contact details. Nothing else in the product reads them, and they are never in an index.
@Service
public class Identities {

    private static final int FEWEST_LETTERS = 2;
    private static final int MOST_HITS = 20;
    private static final int MOST_CANDIDATES = 2000;

    private final Graph graph;
    private final AccessDecision access;

    Identities(Graph graph, AccessDecision access) {
        this.graph = graph;
        this.access = access;
    }

    /// Who a code stands for.
    public record Identity(
            String code,
            String name,
            @Nullable String phone,
            @Nullable String email) {}

    /// Stores identities as part of an import.
    public void add(OperationId operation, String batch, List<Identity> identities) {
        graph.command(
                operation,
                """
                UNWIND $rows AS row
                CREATE (:Identity {code: row.code, name: row.name, phone: row.phone, email: row.email, batch: $batch})""",
                Map.of(
                        "batch",
                        batch,
                        "rows",
                        identities.stream().map(Identities::row).toList()));
    }

    private static Map<String, @Nullable Object> row(Identity identity) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("code", identity.code());
        row.put("name", identity.name());
        row.put("phone", identity.phone());
        row.put("email", identity.email());
        return row;
    }

    /// What people are called, as `actor` may see it: their name, or the id of the file they came from where they have
    /// none. People who are confidential for this actor are absent.
    public Map<String, String> names(Actor actor, Collection<PersonOfPartners> people) {
        var allowed = people.stream()
                .filter(person -> access.decide(actor, DataKind.PERSON_NAME, person.partners()) == Visibility.VISIBLE)
                .map(PersonOfPartners::code)
                .toList();
        if (allowed.isEmpty()) {
            return Map.of();
        }
        return graph.read(reading -> {
            var names = new HashMap<String, String>();
            reading.run("""
                            UNWIND $codes AS code
                            MATCH (p:Person {code: code})
                            OPTIONAL MATCH (i:Identity {code: code})
                            RETURN code, i.name AS name, p.sourceKey AS sourceKey""", Map.of("codes", allowed)).forEachRemaining(row -> {
                var name = row.get("name").asString("");
                names.put(
                        row.get("code").asString(),
                        name.isBlank() ? SourceKey.id(row.get("sourceKey").asString()) : name);
            });
            return names;
        });
    }

    /// Codes of people whose name starts, or one of whose names starts, with `text`, or whose id in a file it is.
    ///
    /// At least two letters are needed and at most twenty hits are given, so that the network cannot be listed
    /// by name. The caller filters the hits by what the actor may see.
    public List<String> search(String text) {
        var start = text.strip().toLowerCase(Locale.ROOT);
        if (start.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return graph.list(
                """
                MATCH (i:Identity)
                WHERE toLower(i.name) STARTS WITH $start OR toLower(i.name) CONTAINS $inner
                RETURN i.code AS code ORDER BY i.name LIMIT $limit
                UNION
                MATCH (p:Person) WHERE toLower(p.sourceKey) ENDS WITH $id
                RETURN p.code AS code LIMIT $limit""",
                Map.of("start", start, "inner", " " + start, "id", SourceKey.ending(start), "limit", MOST_HITS),
                row -> row.get("code").asString());
    }

    /// Codes of people of whom one of the names starts with one of these words; two thousand at most.
    ///
    /// The caller keeps those that fit all words and that the actor may see by name.
    public List<String> candidates(Collection<String> words) {
        var starts = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= FEWEST_LETTERS)
                .toList();
        return graph.list(
                """
                MATCH (i:Identity)
                WITH i, ' ' + toLower(i.name) AS name
                WHERE any(start IN $starts WHERE name CONTAINS ' ' + start)
                RETURN i.code AS code ORDER BY i.name LIMIT $limit""",
                Map.of("starts", starts, "limit", MOST_CANDIDATES),
                row -> row.get("code").asString());
    }

    /// Contact details as `actor` may see them.
    public Optional<Identity> find(Actor actor, PersonOfPartners person) {
        if (access.decide(actor, DataKind.PERSON_CONTACT, person.partners()) != Visibility.VISIBLE) {
            return Optional.empty();
        }
        return graph.find(
                "MATCH (i:Identity {code: $code}) RETURN i.name AS name, i.phone AS phone, i.email AS email",
                Map.of("code", person.code()),
                row -> new Identity(
                        person.code(),
                        row.get("name").asString(),
                        row.get("phone").asString(null),
                        row.get("email").asString(null)));
    }
}
