package nl.inktvlek.accounts;

import nl.inktvlek.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Version;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// A login. A leaf in the graph: it has no relationships.
///
/// @param partner code of the partner the account works for, or null for the consortium
/// @param disabled whether it cannot log in
/// @param invitation hash of the code in an invitation that was not used yet
/// @param invitedUntil until when that invitation holds, in milliseconds since 1970
/// @param subject issuer and subject at the organisation's own login, once somebody came in that way
@Node("Account")
record Account(
        @Id String username,
        String passwordHash,
        Role role,
        @Nullable String partner,
        boolean passwordMustChange,
        @Nullable Boolean disabled,
        @Nullable String invitation,
        @Nullable Long invitedUntil,
        @Nullable String subject,
        @Version @Nullable Long version) {

    static Account fresh(
            String username, String passwordHash, Role role, @Nullable String partner, boolean passwordMustChange) {
        return new Account(username, passwordHash, role, partner, passwordMustChange, null, null, null, null, null);
    }

    boolean isDisabled() {
        return Boolean.TRUE.equals(disabled);
    }

    Account withVersion(Long newVersion) {
        return new Account(
                username,
                passwordHash,
                role,
                partner,
                passwordMustChange,
                disabled,
                invitation,
                invitedUntil,
                subject,
                newVersion);
    }

    Account withHash(String hash) {
        return new Account(
                username,
                hash,
                role,
                partner,
                passwordMustChange,
                disabled,
                invitation,
                invitedUntil,
                subject,
                version);
    }

    /// With a password that its owner chose; an invitation is used up by it.
    Account withPassword(String hash) {
        return new Account(username, hash, role, partner, false, disabled, null, null, subject, version);
    }

    /// Whose owner came in by the organisation's own login for the first time; an invitation is used up by it.
    Account withSubject(String first) {
        return new Account(
                username, passwordHash, role, partner, passwordMustChange, disabled, null, null, first, version);
    }

    Account withInvitation(String hash, long until) {
        return new Account(
                username, passwordHash, role, partner, passwordMustChange, disabled, hash, until, subject, version);
    }

    Account with(Role newRole, @Nullable String newPartner, boolean isDisabled) {
        return new Account(
                username,
                passwordHash,
                newRole,
                newPartner,
                passwordMustChange,
                isDisabled,
                invitation,
                invitedUntil,
                subject,
                version);
    }
}
