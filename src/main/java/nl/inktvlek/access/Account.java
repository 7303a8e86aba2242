package nl.inktvlek.access;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// A login. A leaf in the graph: it has no relationships.
///
/// @param partner code of the partner the account works for, or null for the consortium
@Node("Account")
record Account(
        @Id String username,
        String passwordHash,
        Role role,
        @Nullable String partner,
        boolean passwordMustChange,
        @Version @Nullable Long version) {

    Account withVersion(Long newVersion) {
        return new Account(username, passwordHash, role, partner, passwordMustChange, newVersion);
    }

    Account withPassword(String hash) {
        return new Account(username, hash, role, partner, false, version);
    }
}
