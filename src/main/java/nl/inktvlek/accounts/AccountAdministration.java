package nl.inktvlek.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/// Making, changing and ending logins. A new one is an invitation: a link, used once, to choose a password.
@Service
public class AccountAdministration {

    /// How long an invitation holds.
    public static final Duration INVITATION_HOLDS = Duration.ofDays(7);

    private static final int TOKEN_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccountRepository repository;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final SecondFactors secondFactors;
    private final CalendarAddresses calendars;
    private final Tours tours;
    private final OpenSessions sessions;
    private final AccessTokens tokens;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    AccountAdministration(
            AccountRepository repository,
            PasswordEncoder passwords,
            PasswordRules rules,
            SecondFactors secondFactors,
            CalendarAddresses calendars,
            Tours tours,
            OpenSessions sessions,
            AccessTokens tokens,
            AccessDecision access,
            AuditTrail trail,
            Clock clock) {
        this.repository = repository;
        this.passwords = passwords;
        this.rules = rules;
        this.secondFactors = secondFactors;
        this.calendars = calendars;
        this.tours = tours;
        this.sessions = sessions;
        this.tokens = tokens;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// A login in the list.
    ///
    /// @param invitedUntil until when an invitation that was not used holds
    /// @param sessions sessions that are open now
    public record Login(
            String username,
            Role role,
            Optional<String> partner,
            boolean isDisabled,
            Optional<Instant> invitedUntil,
            boolean hasSecondFactor,
            int sessions) {}

    /// Why something is not done.
    public enum Refusal {
        NAME_NEEDED,
        NAME_TAKEN,
        PARTNER_NEEDED,
        LAST_ADMINISTRATOR,
        UNKNOWN
    }

    /// Nothing was changed, for this reason.
    public static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Refusal refusal;

        NotDone(Refusal refusal) {
            super(refusal.name());
            this.refusal = refusal;
        }

        public Refusal refusal() {
            return refusal;
        }
    }

    public List<Login> list(Actor actor) {
        access.require(actor, DataKind.ACCOUNT);
        var withSecondFactor = secondFactors.owners();
        return all().stream()
                .map(account -> new Login(
                        account.username(),
                        account.role(),
                        Optional.ofNullable(account.partner()),
                        account.isDisabled(),
                        Optional.ofNullable(account.invitedUntil()).map(Instant::ofEpochMilli),
                        withSecondFactor.contains(account.username()),
                        sessions.of(account.username())))
                .sorted(Comparator.comparing(Login::username))
                .toList();
    }

    private List<Account> all() {
        return StreamSupport.stream(repository.findAll().spliterator(), false).toList();
    }

    /// Makes a login that cannot be used until its owner followed the invitation.
    ///
    /// @return the code of the invitation; it is stored as a hash only, so it cannot be shown again
    /// @throws NotDone without a name, with one that exists, or a recruiter without a partner
    public String invite(Actor actor, String username, Role role, @Nullable String partner) {
        require(actor);
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            throw new NotDone(Refusal.NAME_NEEDED);
        }
        if (repository.existsById(name)) {
            throw new NotDone(Refusal.NAME_TAKEN);
        }
        checkPartner(role, partner);
        var unusable = passwords.encode(token());
        return inviteAgain(actor, Account.fresh(name, String.valueOf(unusable), role, partner, true));
    }

    /// A new invitation for somebody who lost theirs or forgot the password; the present password goes on working.
    public String inviteAgain(Actor actor, String username) {
        require(actor);
        return inviteAgain(actor, find(username));
    }

    private String inviteAgain(Actor actor, Account account) {
        var token = token();
        repository.save(account.withInvitation(
                hash(token), clock.instant().plus(INVITATION_HOLDS).toEpochMilli()));
        trail.record(actor.username(), Action.ACCOUNT_CHANGED, List.of(), "invited " + account.username());
        return token;
    }

    /// Whose invitation this is; empty if it was used, has run out, or never was.
    public Optional<String> invited(String token) {
        var hash = hash(token);
        return all().stream()
                .filter(account -> hash.equals(account.invitation())
                        && account.invitedUntil() != null
                        && clock.millis() < account.invitedUntil())
                .map(Account::username)
                .findFirst();
    }

    /// Uses an invitation.
    ///
    /// @throws WeakPassword if the password may not be chosen
    /// @throws NotDone if the invitation does not hold
    public void accept(String token, String password) {
        var username = invited(token).orElseThrow(() -> new NotDone(Refusal.UNKNOWN));
        rules.check(username, password);
        repository.save(find(username).withPassword(String.valueOf(passwords.encode(password))));
        sessions.end(username);
        tokens.forget(username);
        calendars.removeAll(username);
        tours.forget(username);
        trail.record(username, Action.ACCOUNT_CHANGED, List.of(), "accepted an invitation");
    }

    /// Gives a login another role or partner, or shuts it; its open sessions end.
    ///
    /// @throws NotDone if no administrator would be left who can log in
    public synchronized void change(
            Actor actor, String username, Role role, @Nullable String partner, boolean isDisabled) {
        require(actor);
        var account = find(username);
        checkPartner(role, partner);
        if (role != Role.ADMINISTRATOR || isDisabled) {
            keepAnAdministrator(username);
        }
        repository.save(account.with(role, partner, isDisabled));
        sessions.end(username);
        trail.record(
                actor.username(),
                Action.ACCOUNT_CHANGED,
                List.of(),
                "%s: %s %s%s".formatted(username, role, partner == null ? "" : partner, isDisabled ? " shut" : ""));
    }

    /// @throws NotDone if no administrator would be left who can log in
    public synchronized void remove(Actor actor, String username) {
        require(actor);
        keepAnAdministrator(username);
        repository.deleteById(find(username).username());
        secondFactors.turnOff(actor.username(), username);
        calendars.removeAll(username);
        tours.forget(username);
        tokens.forget(username);
        sessions.end(username);
        trail.record(actor.username(), Action.ACCOUNT_CHANGED, List.of(), "removed " + username);
    }

    /// Turns the second step of a login off, where its phone was lost.
    public void turnOffSecondFactor(Actor actor, String username) {
        require(actor);
        secondFactors.turnOff(actor.username(), username);
    }

    /// Ends all sessions of a login.
    public void endSessions(Actor actor, String username) {
        require(actor);
        sessions.end(username);
        trail.record(actor.username(), Action.ACCOUNT_CHANGED, List.of(), "ended the sessions of " + username);
    }

    private void keepAnAdministrator(String without) {
        boolean isLeft = all().stream()
                .anyMatch(account -> account.role() == Role.ADMINISTRATOR
                        && !account.isDisabled()
                        && account.invitation() == null
                        && !account.username().equals(without));
        if (!isLeft && find(without).role() == Role.ADMINISTRATOR) {
            throw new NotDone(Refusal.LAST_ADMINISTRATOR);
        }
    }

    private static void checkPartner(Role role, @Nullable String partner) {
        if (role == Role.RECRUITER && partner == null) {
            throw new NotDone(Refusal.PARTNER_NEEDED);
        }
    }

    private Account find(String username) {
        return repository.findById(username).orElseThrow(() -> new NotDone(Refusal.UNKNOWN));
    }

    private void require(Actor actor) {
        access.requireChange(actor, DataKind.ACCOUNT, Set.of());
    }

    private static String token() {
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
