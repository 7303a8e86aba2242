package nl.inktvlek.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccountAdministration.NotDone;
import nl.inktvlek.accounts.AccountAdministration.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Logins are made by invitation, changed and ended by an administrator, of whom one always stays.
@GraphTest
class AccountAdministrationIT {

    static final Actor ADMINISTRATOR = new Actor("boss", Role.ADMINISTRATOR, Optional.empty());
    static final String PASSWORD = "a long enough password";

    @Autowired
    AccountAdministration accounts;

    @Autowired
    AccountRepository repository;

    @Autowired
    ThrottledAuthentication authentication;

    @Autowired
    SessionRegistry registry;

    @Autowired
    Accounts logins;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    PasswordRules rules;

    @Autowired
    SecondFactors secondFactors;

    @Autowired
    CalendarAddresses calendars;

    @Autowired
    Tours tours;

    @Autowired
    OpenSessions sessions;

    @Autowired
    AccessTokens tokens;

    @Autowired
    AccessDecision access;

    @Autowired
    AuditTrail trail;

    @Autowired
    Clock clock;

    @BeforeEach
    void one_administrator() {
        repository.save(Account.fresh("boss", "{noop}x", Role.ADMINISTRATOR, null, false));
    }

    @AfterEach
    void nobody() {
        repository.deleteAll();
    }

    @Test
    void an_invitation_is_used_once_and_gives_exactly_the_role_that_was_meant() {
        var token = accounts.invite(ADMINISTRATOR, " Samira ", Role.RECRUITER, "IOT");
        assertThat(accounts.invited(token)).contains("samira");
        assertThat(accounts.invited(token + "x")).isEmpty();
        assertThat(repository.findById("samira").orElseThrow().invitation()).isNotEqualTo(token);
        assertThatExceptionOfType(WeakPassword.class).isThrownBy(() -> accounts.accept(token, "short"));
        accounts.accept(token, PASSWORD);
        assertThatExceptionOfType(NotDone.class).isThrownBy(() -> accounts.accept(token, PASSWORD));
        assertThat(logIn("samira")).isEqualTo(new Actor("samira", Role.RECRUITER, Optional.of("IOT")));
    }

    @Test
    void an_invitation_runs_out_after_seven_days() {
        var token = accounts.invite(ADMINISTRATOR, "late", Role.COORDINATOR, null);
        var later = new AccountAdministration(
                repository,
                passwords,
                rules,
                secondFactors,
                calendars,
                tours,
                sessions,
                tokens,
                access,
                trail,
                Clock.offset(clock, AccountAdministration.INVITATION_HOLDS.plus(Duration.ofMinutes(1))));
        assertThat(later.invited(token)).isEmpty();
        assertThat(accounts.invited(token)).contains("late");
    }

    @Test
    void who_is_shut_out_cannot_log_in_and_open_sessions_end() {
        accounts.accept(accounts.invite(ADMINISTRATOR, "omar", Role.COORDINATOR, null), PASSWORD);
        registry.registerNewSession("session-1", logins.loadUserByUsername("omar"));
        assertThat(accounts.list(ADMINISTRATOR))
                .filteredOn(login -> login.username().equals("omar"))
                .extracting(AccountAdministration.Login::sessions)
                .containsExactly(1);
        accounts.change(ADMINISTRATOR, "omar", Role.COORDINATOR, null, true);
        assertThat(registry.getSessionInformation("session-1"))
                .extracting(SessionInformation::isExpired)
                .isEqualTo(true);
        assertThatExceptionOfType(DisabledException.class).isThrownBy(() -> logIn("omar"));
    }

    @Test
    void the_last_administrator_stays() {
        assertRefused(Refusal.LAST_ADMINISTRATOR, () -> accounts.remove(ADMINISTRATOR, "boss"));
        assertRefused(
                Refusal.LAST_ADMINISTRATOR,
                () -> accounts.change(ADMINISTRATOR, "boss", Role.COORDINATOR, null, false));
        assertRefused(
                Refusal.LAST_ADMINISTRATOR,
                () -> accounts.change(ADMINISTRATOR, "boss", Role.ADMINISTRATOR, null, true));
        var token = accounts.invite(ADMINISTRATOR, "second", Role.ADMINISTRATOR, null);
        assertRefused(Refusal.LAST_ADMINISTRATOR, () -> accounts.remove(ADMINISTRATOR, "boss")); // not there yet
        accounts.accept(token, PASSWORD);
        accounts.remove(ADMINISTRATOR, "boss");
        assertThat(repository.existsById("boss")).isFalse();
    }

    @Test
    void only_an_administrator_does_this_and_mistakes_are_told() {
        for (var role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                var other = new Actor("other", role, Optional.empty());
                assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> accounts.list(other));
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> accounts.invite(other, "friend", Role.ADMINISTRATOR, null));
            }
        }
        assertRefused(Refusal.NAME_NEEDED, () -> accounts.invite(ADMINISTRATOR, " ", Role.FUNDER, null));
        assertRefused(Refusal.NAME_TAKEN, () -> accounts.invite(ADMINISTRATOR, "BOSS", Role.FUNDER, null));
        assertRefused(Refusal.PARTNER_NEEDED, () -> accounts.invite(ADMINISTRATOR, "x", Role.RECRUITER, null));
    }

    private Actor logIn(String username) {
        var signedIn = authentication.authenticate(new UsernamePasswordAuthenticationToken(username, PASSWORD));
        return signedIn.getPrincipal() instanceof SignedIn principal ? principal.actor() : ADMINISTRATOR;
    }

    private static void assertRefused(Refusal refusal, Runnable change) {
        assertThatExceptionOfType(NotDone.class)
                .isThrownBy(change::run)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
