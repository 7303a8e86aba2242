package nl.inktvlek.ui.component;

import com.vaadin.flow.spring.security.AuthenticationContext;
import nl.inktvlek.access.Actor;
import nl.inktvlek.accounts.SignedIn;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who is signed in to this session.
@Component
public class CurrentActor {

    private final AuthenticationContext authentication;

    CurrentActor(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    /// @throws AccessDeniedException if nobody is
    public Actor get() {
        return signedIn().actor();
    }

    /// @throws AccessDeniedException if nobody is, or not yet by both steps
    public SignedIn signedIn() {
        return authentication
                .getAuthenticatedUser(SignedIn.class)
                .filter(signedIn -> !signedIn.awaitsCode())
                .orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }
}
