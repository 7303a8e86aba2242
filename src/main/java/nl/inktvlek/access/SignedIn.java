package nl.inktvlek.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/// The principal of a session.
public final class SignedIn extends User {

    private static final long serialVersionUID = 1L;

    private final Role role;
    private final String partner;
    private final boolean passwordMustChange;

    SignedIn(Account account) {
        super(
                account.username(),
                account.passwordHash(),
                !account.isDisabled(),
                true,
                true,
                true,
                List.of(new SimpleGrantedAuthority("ROLE_" + account.role().name())));
        this.role = account.role();
        this.partner = account.partner() == null ? "" : account.partner();
        this.passwordMustChange = account.passwordMustChange();
    }

    public Actor actor() {
        return new Actor(getUsername(), role, Optional.of(partner).filter(code -> !code.isEmpty()));
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
