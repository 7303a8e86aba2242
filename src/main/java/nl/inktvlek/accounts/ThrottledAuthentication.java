package nl.inktvlek.accounts;

import java.util.concurrent.Semaphore;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Checks passwords, more and more slowly after wrong ones.
@Component
class ThrottledAuthentication implements AuthenticationProvider {

    private final DaoAuthenticationProvider passwords;
    private final LoginThrottle throttle;

    /// Checking a password takes 16 MB on purpose; so many at once, the others wait.
    private final Semaphore checking = new Semaphore(4);

    ThrottledAuthentication(Accounts accounts, PasswordEncoder encoder, LoginThrottle throttle) {
        this.passwords = new DaoAuthenticationProvider(accounts);
        this.passwords.setPasswordEncoder(encoder);
        this.passwords.setUserDetailsPasswordService(accounts);
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName();
        if (!throttle.attempt(username)) {
            throw new LockedException("Too many wrong passwords");
        }
        checking.acquireUninterruptibly();
        try {
            var authenticated = passwords.authenticate(attempt);
            throttle.succeeded(username);
            return authenticated;
        } finally {
            checking.release();
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return passwords.supports(authentication);
    }
}
