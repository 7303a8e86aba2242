package nl.inktvlek.accounts;

import java.util.Locale;
import nl.inktvlek.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// The logins of the product.
@Service
public class Accounts implements UserDetailsService, UserDetailsPasswordService {

    /// Shortest password anybody may choose (ASVS 6.2.1), in characters.
    public static final int SHORTEST_PASSWORD = 12;

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final SecondFactors secondFactors;
    private final LoginThrottle throttle;
    private final OpenSessions sessions;

    Accounts(
            AccountRepository repository,
            PasswordEncoder passwords,
            PasswordRules rules,
            SecondFactors secondFactors,
            LoginThrottle throttle,
            OpenSessions sessions) {
        this.repository = repository;
        this.passwords = passwords;
        this.rules = rules;
        this.secondFactors = secondFactors;
        this.throttle = throttle;
        this.sessions = sessions;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return repository
                .findById(username.strip().toLowerCase(Locale.ROOT))
                .map(this::signedIn)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /// Keeps the hash that the way passwords are stored now asks for.
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        return repository
                .findById(user.getUsername())
                .map(account -> signedIn(repository.save(account.withHash(String.valueOf(newHash)))))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    private SignedIn signedIn(Account account) {
        return new SignedIn(account, secondFactors.isOn(account.username()));
    }

    boolean exists(String username) {
        return repository.existsById(username);
    }

    boolean isEmpty() {
        return repository.count() == 0;
    }

    void create(String username, String password, Role role, @Nullable String partner, boolean mustChange) {
        repository.save(Account.fresh(username, passwords.encode(password), role, partner, mustChange));
    }

    /// Gives an account a new password.
    ///
    /// @throws BadCredentialsException if `current` is not the present password
    /// @throws WeakPassword if the new one may not be chosen, or is the same
    public void changePassword(String username, String current, String replacement) {
        var account = repository.findById(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        if (!isPassword(username, current)) {
            throw new BadCredentialsException("The present password is wrong");
        }
        if (replacement.equals(current)) {
            throw new WeakPassword(WeakPassword.Why.SAME);
        }
        rules.check(username, replacement);
        repository.save(account.withPassword(passwords.encode(replacement)));
        sessions.end(username);
    }

    /// Whether this is the password of an account: who was away proves to be back. Slowed down as logging in is.
    public boolean isPassword(String username, String password) {
        if (!throttle.attempt(username)) {
            return false;
        }
        boolean isRight = repository
                .findById(username)
                .filter(account -> passwords.matches(password, account.passwordHash()))
                .isPresent();
        if (isRight) {
            throttle.succeeded(username);
        }
        return isRight;
    }

    /// Turns the second step of one's own login off.
    ///
    /// @throws BadCredentialsException if `current` is not the present password
    public void turnOffSecondFactor(String username, String current) {
        if (!isPassword(username, current)) {
            throw new BadCredentialsException("The present password is wrong");
        }
        secondFactors.turnOff(username, username);
    }
}
