package nl.inktvlek.accounts;

import java.util.List;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/// The principal of a session.
public sealed class SignedIn extends User permits SignedInElsewhere {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final String partner;
    private final boolean passwordMustChange;
    private final boolean awaitsCode;

    SignedIn(Account account, boolean awaitsCode) {
        super(
                account.username(),
                account.passwordHash(),
                !account.isDisabled(),
                true,
                true,
                true,
                awaitsCode ? List.of() : List.of(authority(account.role())));
        this.awaitsCode = awaitsCode;
        this.role = account.role();
        this.partner = account.partner() == null ? "" : account.partner();
        this.passwordMustChange = account.passwordMustChange();
    }

    private SignedIn(SignedIn half) {
        super(half.getUsername(), "", List.of(authority(half.role)));
        this.role = half.role;
        this.partner = half.partner;
        this.passwordMustChange = half.passwordMustChange;
        this.awaitsCode = false;
    }

    private static SimpleGrantedAuthority authority(Role role) {
        return new SimpleGrantedAuthority("ROLE_" + role.name());
    }

    /// Whether the password was right, and the code of the second step is still to come: nothing is open until then.
    public boolean awaitsCode() {
        return awaitsCode;
    }

    /// The same after the second step.
    public SignedIn afterCode() {
        return new SignedIn(this);
    }

    /// @throws AccessDeniedException before the second step
    public Actor actor() {
        if (awaitsCode) {
            throw new AccessDeniedException("The second step was not taken");
        }
        return new Actor(getUsername(), role, Optional.of(partner).filter(code -> !code.isEmpty()));
    }

    /// Whether they have a password here; else they came in by their organisation's own login.
    public boolean hasPassword() {
        return true;
    }

    public boolean passwordMustChange() {
        return passwordMustChange;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn signedIn && signedIn.getUsername().equals(getUsername());
    }

    @Override
    public int hashCode() {
        return getUsername().hashCode();
    }
}
