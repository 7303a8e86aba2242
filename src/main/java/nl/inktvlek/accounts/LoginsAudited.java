package nl.inktvlek.accounts;

import java.util.List;
import nl.inktvlek.access.AuditTrail;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/// Writes logins, and refused ones, into the audit trail.
@Component
class LoginsAudited {

    private final AuditTrail trail;
    private final Accounts accounts;

    LoginsAudited(AuditTrail trail, Accounts accounts) {
        this.trail = trail;
        this.accounts = accounts;
    }

    @EventListener
    void loggedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn && !signedIn.awaitsCode()) {
            trail.record(signedIn.getUsername(), AuditTrail.Action.LOGGED_IN, List.of(), "");
        }
    }

    /// What was typed as a name is kept only if it is the name of an account: it may be a password.
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        if (event.getException() instanceof LockedException) {
            return; // held back unchecked; the refusals before it are written down
        }
        var name = event.getAuthentication().getName();
        trail.record(accounts.exists(name) ? name : "?", AuditTrail.Action.LOGIN_REFUSED, List.of(), "");
    }
}
