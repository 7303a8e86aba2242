package nl.inktvlek.api.answers;

import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.accounts.AccessToken.Bearer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Whose token the present request shows.
@Component
public class Caller {

    /// A request with a token that holds.
    public static final class ByToken extends AbstractAuthenticationToken {

        private static final long serialVersionUID = 1L;

        private final transient Bearer bearer;

        public ByToken(Bearer bearer) {
            super(List.of(
                    new SimpleGrantedAuthority("ROLE_" + bearer.actor().role().name())));
            this.bearer = bearer;
            super.setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Bearer getPrincipal() {
            return bearer;
        }

        @Override
        public String getName() {
            return bearer.actor().username();
        }
    }

    /// @throws AccessDeniedException if nobody shows one
    public Bearer bearer() {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ByToken token) {
            return token.getPrincipal();
        }
        throw new AccessDeniedException("No token");
    }

    public Actor actor() {
        return bearer().actor();
    }
}
