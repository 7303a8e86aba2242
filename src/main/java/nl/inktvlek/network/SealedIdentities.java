package nl.inktvlek.network;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.network.Identities.Identity;
import org.neo4j.driver.Record;

/// How an identity stands in the database: sealed, with the keys of its name.
record SealedIdentities(Vault vault) {

    /// Ends a statement that found identities `i`, for [#open].
    static final String READ =
            " RETURN i.code AS code, i.keyId AS keyId, i.wrappedKey AS wrappedKey, i.sealed AS sealed";

    private static final String FIELD_END = "\u001f";

    /// Its properties.
    ///
    /// @throws VaultLocked without the key
    Map<String, Object> row(Identity identity) {
        var text = Stream.of(identity.name(), identity.phone(), identity.email())
                .map(field -> field == null ? "" : field)
                .collect(Collectors.joining(FIELD_END));
        var sealed = vault.seal(text.getBytes(StandardCharsets.UTF_8), identity.code());
        var keys = new NameKeys(vault.keyedHashes());
        return Map.of(
                "code",
                identity.code(),
                "keyId",
                sealed.keyId(),
                "wrappedKey",
                sealed.wrappedKey(),
                "sealed",
                sealed.text(),
                "nameKeys",
                keys.of(identity.name()),
                "phoneKey",
                keys.ofPhone(identity.phone()),
                "emailKey",
                keys.ofEmail(identity.email()),
                "likeKey",
                keys.ofLike(identity.name()));
    }

    /// Empty where there is no identity, or not the key it was sealed with.
    Optional<Identity> open(Record row) {
        if (row.get("sealed").isNull()) {
            return Optional.empty();
        }
        var code = row.get("code").asString();
        var sealed = new Vault.Sealed(
                row.get("keyId").asString(),
                row.get("wrappedKey").asByteArray(),
                row.get("sealed").asByteArray());
        return vault.open(sealed, code).map(text -> {
            var fields = new String(text, StandardCharsets.UTF_8).split(FIELD_END, -1);
            return new Identity(
                    code, fields[0], fields[1].isEmpty() ? null : fields[1], fields[2].isEmpty() ? null : fields[2]);
        });
    }
}
