package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// Passwords are stored as Argon2id; older ones are stored so at the next login.
@GraphTest
class PasswordsIT {

    @Autowired
    AccountRepository repository;

    @Autowired
    Accounts accounts;

    @Autowired
    ThrottledAuthentication authentication;

    @Test
    void a_password_of_before_still_opens_the_door_and_is_stored_anew() {
        var old = "{bcrypt}" + new BCryptPasswordEncoder().encode("the password of before");
        repository.save(Account.fresh("old-timer", old, Role.RECRUITER, "IOT", false));
        var signedIn = authentication.authenticate(
                new UsernamePasswordAuthenticationToken("old-timer", "the password of before"));
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(repository.findById("old-timer").orElseThrow().passwordHash())
                .startsWith("{argon2id}$argon2id$");
        assertThat(accounts.loadUserByUsername("old-timer").actor().partner()).contains("IOT");
        repository.deleteById("old-timer");
    }

    @Test
    void a_device_is_known_for_one_name_until_the_password_is_changed() {
        accounts.create("known", "a password of once", Role.RECRUITER, "IOT", false);
        var mark = accounts.deviceMark("known");
        assertThat(accounts.isMarkOf(" Known ", mark)).isTrue();
        assertThat(accounts.isMarkOf("known", accounts.deviceMark("known"))).isTrue();
        assertThat(accounts.isMarkOf("somebody-else", mark)).isFalse();
        assertThat(accounts.isMarkOf("known", mark.substring(1))).isFalse();
        assertThat(accounts.isMarkOf("known", "")).isFalse();
        assertThat(accounts.isMarkOf("nobody", accounts.deviceMark("nobody"))).isFalse();
        accounts.changePassword("known", "a password of once", "another one for later");
        assertThat(accounts.isMarkOf("known", mark)).isFalse();
        repository.deleteById("known");
    }
}
