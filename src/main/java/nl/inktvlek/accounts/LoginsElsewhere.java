package nl.inktvlek.accounts;

import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Service;

/// Who comes in by the login of their own organisation (OpenID Connect). Role and partner are those of an account here,
/// made by an administrator: whoever has none stays outside.
///
/// The first time the account is found by a claim; from then on it belongs to that issuer and subject (ASVS 6.8.1), so
/// that an address given to somebody else gives nobody away. A second step is the provider's own.
@Service
public class LoginsElsewhere {

    private final AccountRepository repository;
    private final String claim;

    /// @param claim claim that holds the name of the account; an e-mail address counts only when it was verified
    LoginsElsewhere(
            AccountRepository repository,
            @Value("${inktvlek.oidc.account-claim:" + StandardClaimNames.EMAIL + "}") String claim) {
        this.repository = repository;
        this.claim = claim;
    }

    /// @throws OAuth2AuthenticationException if there is no account for them
    public OidcUser signIn(OidcUser user) {
        var subject = "%s %s".formatted(user.getIssuer(), user.getSubject());
        var account = name(user)
                .flatMap(repository::findById)
                .filter(found -> !found.isDisabled())
                .filter(found -> found.subject() == null || found.subject().equals(subject))
                .orElseThrow(() ->
                        new OAuth2AuthenticationException(new OAuth2Error("no_account"), "No account here is theirs"));
        var bound = account.subject() == null ? repository.save(account.withSubject(subject)) : account;
        return new SignedInElsewhere(bound, user.getIdToken());
    }

    private Optional<String> name(OidcUser user) {
        boolean isTrusted = !claim.equals(StandardClaimNames.EMAIL) || Boolean.TRUE.equals(user.getEmailVerified());
        return Optional.ofNullable(user.getClaimAsString(claim))
                .filter(name -> isTrusted)
                .map(name -> name.strip().toLowerCase(Locale.ROOT));
    }
}
