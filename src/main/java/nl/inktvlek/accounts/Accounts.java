package nl.inktvlek.accounts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.LoginThrottle.Guest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
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

    private static final int MARK_BYTES = 16;
    private static final String MARKED_BY = "HmacSHA256";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

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
        try {
            return throttle.attempt(
                    Guest.inside(username),
                    () -> repository
                            .findById(username)
                            .map(account -> passwords.matches(password, account.passwordHash()))
                            .filter(isRight -> isRight)
                            .orElseThrow(() -> new BadCredentialsException("The password is wrong")));
        } catch (BadCredentialsException | LockedException refused) {
            return false;
        }
    }

    /// What a device keeps on which somebody logged in, so that it is known again: random, and marked with the stored
    /// password, so that it says nothing and ends when the password is changed.
    public String deviceMark(String username) {
        var random = new byte[MARK_BYTES];
        RANDOM.nextBytes(random);
        var text = BASE64.encodeToString(random);
        return text + "." + mark(username, text).orElse("");
    }

    /// Whether a device got this mark for this name.
    boolean isMarkOf(String username, String mark) {
        var dot = mark.indexOf('.');
        return dot > 0
                && mark(username.strip().toLowerCase(Locale.ROOT), mark.substring(0, dot))
                        .filter(right -> MessageDigest.isEqual(
                                right.getBytes(StandardCharsets.US_ASCII),
                                mark.substring(dot + 1).getBytes(StandardCharsets.US_ASCII)))
                        .isPresent();
    }

    private Optional<String> mark(String username, String random) {
        return repository
                .findById(username)
                .filter(account -> !account.passwordHash().isEmpty())
                .map(account -> {
                    try {
                        var mac = Mac.getInstance(MARKED_BY);
                        mac.init(new SecretKeySpec(account.passwordHash().getBytes(StandardCharsets.UTF_8), MARKED_BY));
                        return BASE64.encodeToString(
                                mac.doFinal((username + " " + random).getBytes(StandardCharsets.UTF_8)));
                    } catch (GeneralSecurityException missing) {
                        throw new IllegalStateException(missing);
                    }
                });
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
