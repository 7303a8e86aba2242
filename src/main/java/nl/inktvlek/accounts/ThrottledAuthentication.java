package nl.inktvlek.accounts;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import nl.inktvlek.accounts.LoginThrottle.Guest;
import nl.inktvlek.database.DatabaseAway;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks passwords, more and more slowly after wrong ones.
@Component
class ThrottledAuthentication implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final Accounts accounts;
    private final LoginThrottle throttle;

    /// Checking a password takes 16 MB on purpose; so many at once, the others wait.
    private final Semaphore checking = new Semaphore(4);

    ThrottledAuthentication(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        this.accounts = accounts;
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setUserDetailsPasswordService(accounts);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        try {
            return check(attempt);
        } catch (RuntimeException failure) {
            throw DatabaseAway.isBehind(failure)
                    ? new InternalAuthenticationServiceException("Passwords cannot be looked up", failure)
                    : failure;
        }
    }

    private Authentication check(Authentication attempt) {
        return throttle.attempt(guest(attempt), () -> {
            checking.acquireUninterruptibly();
            try {
                return Objects.requireNonNull(passwords.authenticate(attempt));
            } finally {
                checking.release();
            }
        });
    }

    private Guest guest(Authentication attempt) {
        var name = attempt.getName();
        if (!(attempt.getDetails() instanceof LoginDetails from)) {
            return new Guest(name, "", false);
        }
        return from.device()
                .filter(mark -> accounts.isMarkOf(name, mark))
                .map(mark -> new Guest(name, mark, true))
                .orElseGet(() -> new Guest(name, LoginThrottle.networkOf(from.address()), false));
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
