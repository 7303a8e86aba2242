package nl.inktvlek.accounts;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// The principal of a session that began at the login of somebody's own organisation (OpenID Connect). Of what that
/// login told nothing is kept but that it was so.
final class SignedInElsewhere extends SignedIn implements OidcUser {

    private static final long serialVersionUID = 1L;

    private final OidcIdToken idToken;

    SignedInElsewhere(Account account, OidcIdToken idToken) {
        super(account, false);
        this.idToken = idToken;
    }

    @Override
    public boolean hasPassword() {
        return false;
    }

    @Override
    public boolean passwordMustChange() {
        return false;
    }

    @Override
    public String getName() {
        return getUsername();
    }

    @Override
    public OidcIdToken getIdToken() {
        return idToken;
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public Map<String, Object> getClaims() {
        return idToken.getClaims();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return Map.of();
    }
}
