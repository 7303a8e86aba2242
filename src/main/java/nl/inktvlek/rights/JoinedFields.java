package nl.inktvlek.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.Statements;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.rights.Consents.Purpose;
import nl.inktvlek.rights.Joining.Join;
import nl.inktvlek.rights.Joining.Refusals;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What stands on the record of a person itself: place, when they were told, and, sealed, who they are.
///
/// What the one that stays was like is kept beside it: its identity under the id of the join, the rest on the join.
@Component
class JoinedFields {

    private static final String BEFORE = "kept.";
    private static final String SET = "set.";
    private static final String CHANGED = "changed";
    private static final String IDENTITY = "identity";
    private static final String BATCH = "batch";
    private static final String REFUSED = "refused";

    private final Identities identities;

    JoinedFields(Identities identities) {
        this.identities = identities;
    }

    /// @return what to remember of it
    /// @throws nl.inktvlek.access.VaultLocked if there is an identity that cannot be opened now
    Map<String, @Nullable Object> join(Statements writing, Join join, Refusals refusals) {
        var kept = properties(writing, join.kept());
        var gone = properties(writing, join.gone());
        var set = changes(kept, gone, refusals);
        var remembered = new HashMap<String, @Nullable Object>();
        var names = new ArrayList<String>();
        set.forEach((name, value) -> {
            if (!Objects.equals(kept.get(name), value)) {
                names.add(name);
                remembered.put(BEFORE + name, kept.get(name));
                remembered.put(SET + name, value);
            }
        });
        remembered.put(CHANGED, names);
        var parameters = join.parameters();
        parameters.put("set", set);
        writing.run("MATCH (p:Person {code: $kept}) SET p += $set", parameters).consume();
        remembered.put(BATCH, kept.get(BATCH));
        remembered.put(IDENTITY, identity(writing, join, refusals));
        remembered.put("takesName", join.takesName());
        remembered.put(REFUSED, List.copyOf(refusals.all()));
        if (names.contains(BATCH)) {
            remembered.put("identityBatch", takeBatch(writing, join.kept()));
        }
        return remembered;
    }

    private static Map<String, @Nullable Object> properties(Statements reading, String code) {
        return new HashMap<>(
                reading.run("MATCH (p:Person {code: $code}) RETURN properties(p) AS all", Map.of("code", code))
                        .single()
                        .get("all")
                        .asMap(Value::asObject));
    }

    private static Map<String, @Nullable Object> changes(
            Map<String, @Nullable Object> kept, Map<String, @Nullable Object> gone, Refusals refusals) {
        var set = new HashMap<String, @Nullable Object>();
        set.put("informedOn", earliest(kept.get("informedOn"), gone.get("informedOn")));
        // told by two files: undoing one does not untell
        set.put(
                "informedBatch",
                kept.get("informedOn") == null
                        ? gone.get("informedBatch")
                        : gone.get("informedOn") == null
                                        || Objects.equals(kept.get("informedBatch"), gone.get("informedBatch"))
                                ? kept.get("informedBatch")
                                : null);
        set.put("waitsSince", earliest(kept.get("waitsSince"), gone.get("waitsSince")));
        boolean isSamePlace =
                kept.get("municipality") == null || kept.get("municipality").equals(gone.get("municipality"));
        set.put("municipality", either(kept.get("municipality"), gone.get("municipality")));
        set.put("neighbourhood", either(kept.get("neighbourhood"), isSamePlace ? gone.get("neighbourhood") : null));
        // undoing the import of one does not take away the other
        set.put(BATCH, Objects.equals(kept.get(BATCH), gone.get(BATCH)) ? kept.get(BATCH) : null);
        if (refusals.isRefused(Purpose.ATTENDANCE_LIST)) {
            set.put("sealedId", null);
        }
        return set;
    }

    private static @Nullable Object either(@Nullable Object first, @Nullable Object second) {
        return first == null ? second : first;
    }

    private static @Nullable Object earliest(@Nullable Object a, @Nullable Object b) {
        return a == null || b != null && b.toString().compareTo(a.toString()) < 0 ? b : a;
    }

    /// @return how the identity of the one that stays was changed; null if it was not
    private @Nullable String identity(Statements writing, Join join, Refusals refusals) {
        var kept = identities.openSurely(join.kept());
        var gone = identities.openSurely(join.gone());
        if (kept.isEmpty() && gone.isEmpty()) {
            return null;
        }
        var joined = joined(join.kept(), kept, gone, join.takesName(), refusals.all());
        if (kept.filter(joined::equals).isPresent()) {
            return null;
        }
        kept.ifPresent(identity -> {
            identities.put(writing, called(join.id(), identity));
            writing.run("""
                    MATCH (i:Identity {code: $kept}) MATCH (copy:Identity {code: $join})
                    SET copy.batch = i.batch""", join.parameters()).consume();
        });
        identities.put(writing, joined);
        return kept.isPresent() ? "CHANGED" : "MADE";
    }

    private static Identity joined(
            String code, Optional<Identity> kept, Optional<Identity> gone, boolean takesName, Set<String> refused) {
        var first = takesName ? gone : kept;
        var second = takesName ? kept : gone;
        var joined = new Identity(
                code,
                Stream.concat(first.stream(), second.stream())
                        .map(Identity::name)
                        .filter(name -> !name.isBlank())
                        .findFirst()
                        .orElse(""),
                kept.map(Identity::phone).or(() -> gone.map(Identity::phone)).orElse(null),
                kept.map(Identity::email).or(() -> gone.map(Identity::email)).orElse(null));
        var named = refused.contains(Purpose.ATTENDANCE_LIST.name()) ? joined.withoutName() : joined;
        return refused.contains(Purpose.CONTACT.name()) ? named.withoutContact() : named;
    }

    private static Identity called(String code, Identity identity) {
        return new Identity(code, identity.name(), identity.phone(), identity.email());
    }

    private static @Nullable Object takeBatch(Statements writing, String code) {
        var batch =
                writing.run("MATCH (i:Identity {code: $code}) RETURN i.batch AS batch", Map.of("code", code)).stream()
                        .map(row -> row.get("batch").asObject())
                        .filter(Objects::nonNull)
                        .findFirst();
        writing.run("MATCH (i:Identity {code: $code}) REMOVE i.batch", Map.of("code", code))
                .consume();
        return batch.orElse(null);
    }

    /// Makes the fields of the one that stayed what they were, but for what changed since.
    ///
    /// @param remembered what [#join] gave
    void apart(Statements writing, Map<String, Object> parameters, Map<String, Object> remembered) {
        var kept = String.valueOf(parameters.get("kept"));
        var now = properties(writing, kept);
        var before = new HashMap<String, @Nullable Object>();
        if (remembered.get(CHANGED) instanceof List<?> names) {
            for (var each : names) {
                var name = String.valueOf(each);
                if (Objects.equals(now.get(name), remembered.get(SET + name))) {
                    before.put(name, remembered.get(BEFORE + name));
                }
            }
        }
        var written = new HashMap<String, @Nullable Object>(parameters);
        written.put("before", before);
        written.put("identityBatch", remembered.get("identityBatch"));
        writing.run("MATCH (p:Person {code: $kept}) SET p += $before", written).consume();
        identityBack(writing, parameters, remembered);
        writing.run("MATCH (i:Identity {code: $join}) DELETE i", written).consume();
        writing.run("""
                MATCH (i:Identity {code: $kept}) WHERE i.batch IS NULL
                SET i.batch = $identityBatch""", written).consume();
    }

    private void identityBack(Statements writing, Map<String, Object> parameters, Map<String, Object> remembered) {
        var kept = String.valueOf(parameters.get("kept"));
        var now = identities.openSurely(kept);
        if (remembered.get(IDENTITY) == null || now.isEmpty()) {
            return;
        }
        var before =
                identities.openSurely(String.valueOf(parameters.get("join"))).map(old -> called(kept, old));
        var gone = identities.openSurely(String.valueOf(parameters.get("gone")));
        var refused = remembered.get(REFUSED) instanceof List<?> purposes
                ? purposes.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet())
                : Set.<String>of();
        var set = joined(kept, before, gone, Boolean.TRUE.equals(remembered.get("takesName")), refused);
        if (before.isEmpty() && now.get().equals(set)) {
            writing.run("MATCH (i:Identity {code: $kept}) DELETE i", parameters).consume();
            return;
        }
        var was = before.orElseGet(() -> new Identity(kept, "", null, null));
        identities.put(
                writing,
                new Identity(
                        kept,
                        unchanged(now.get().name(), set.name())
                                ? was.name()
                                : now.get().name(),
                        unchanged(now.get().phone(), set.phone())
                                ? was.phone()
                                : now.get().phone(),
                        unchanged(now.get().email(), set.email())
                                ? was.email()
                                : now.get().email()));
    }

    private static boolean unchanged(@Nullable String now, @Nullable String set) {
        return Objects.equals(now, set);
    }
}
