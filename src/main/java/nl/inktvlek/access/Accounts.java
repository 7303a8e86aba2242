package nl.inktvlek.access;

import java.util.Locale;
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
    private final OpenSessions sessions;

    Accounts(AccountRepository repository, PasswordEncoder passwords, OpenSessions sessions) {
        this.repository = repository;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    @Override
    public SignedIn loadUserByUsername(String username) {
        return repository
                .findById(username.strip().toLowerCase(Locale.ROOT))
                .map(SignedIn::new)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
    }

    /// Keeps the hash that the way passwords are stored now asks for.
    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        return repository
                .findById(user.getUsername())
                .map(account -> new SignedIn(repository.save(account.withHash(String.valueOf(newHash)))))
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
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
    /// @throws IllegalArgumentException if the new one is shorter than [#SHORTEST_PASSWORD] or the same
    public void changePassword(String username, String current, String replacement) {
        var account = repository.findById(username).orElseThrow(() -> new UsernameNotFoundException("No such account"));
        if (!passwords.matches(current, account.passwordHash())) {
            throw new BadCredentialsException("The present password is wrong");
        }
        if (replacement.length() < SHORTEST_PASSWORD || replacement.equals(current)) {
            throw new IllegalArgumentException("A new password of at least %d characters".formatted(SHORTEST_PASSWORD));
        }
        repository.save(account.withPassword(passwords.encode(replacement)));
        sessions.end(username);
    }
}
