package nl.inktvlek.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Bearer;
import nl.inktvlek.accounts.AccessToken.Made;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/// Tokens by which other programs work for an account, with what the account may.
///
/// A secret is 256 random bits, so its hash needs no salt and no slow function. A token is for the role and partner its
/// account had when it was made: with another one it opens nothing.
@Service
public class AccessTokens {

    /// Tokens of one account.
    public static final int MOST = 20;

    /// Characters of the name of a token.
    public static final int LONGEST_NAME = 60;

    /// By which a secret is known where it should not be, in a program or a log.
    public static final String BEGINNING = "inktvlek_";

    private static final Pattern SHAPE = Pattern.compile(BEGINNING + "[A-Za-z0-9_-]{43}");
    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_SECRET = 100;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    AccessTokens(Graph graph, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether a text may be a secret at all: what is none has not to be looked for.
    public static boolean isShaped(String secret) {
        return SHAPE.matcher(secret).matches();
    }

    /// The last day a token that is made now can hold.
    public LocalDate lastDay() {
        return today().plusYears(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /// @throws TokenRefused without a name, for a day that cannot be, or when there are too many
    public Made make(Actor actor, String name, Scope scope, LocalDate until) {
        var called = name.strip();
        refuse(called.isEmpty(), TokenRefused.Why.NAME_NEEDED);
        refuse(called.length() > LONGEST_NAME, TokenRefused.Why.NAME_TOO_LONG);
        refuse(until.isBefore(today()) || until.isAfter(lastDay()), TokenRefused.Why.DAY);
        refuse(list(actor).size() >= MOST, TokenRefused.Why.TOO_MANY);
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var id = NodeCode.random();
        graph.note(
                """
                CREATE (:ApiToken {id: $id, hash: $hash, owner: $owner, role: $role, partner: $partner, name: $name,
                    scope: $scope, madeOn: $madeOn, until: $until})""",
                Map.of(
                        "id", id,
                        "hash", hash(secret),
                        "owner", actor.username(),
                        "role", actor.role().name(),
                        "partner", actor.partner().orElse(""),
                        "name", called,
                        "scope", scope.name(),
                        "madeOn", today(),
                        "until", until));
        trail.record(
                actor.username(),
                Action.ACCOUNT_CHANGED,
                List.of(),
                "token %s %s until %s".formatted(id, scope, until));
        return new Made(
                new AccessToken(id, actor.username(), called, scope, today(), until, Optional.empty(), false), secret);
    }

    private static void refuse(boolean isWrong, TokenRefused.Why why) {
        if (isWrong) {
            throw new TokenRefused(why);
        }
    }

    /// One's own tokens, the newest first.
    public List<AccessToken> list(Actor actor) {
        return of(actor.username());
    }

    /// Those of another login.
    public List<AccessToken> list(Actor actor, String owner) {
        access.require(actor, DataKind.ACCOUNT);
        return of(owner);
    }

    private List<AccessToken> of(String owner) {
        return graph.list("""
                MATCH (t:ApiToken {owner: $owner}) OPTIONAL MATCH (a:Account {username: t.owner})
                RETURN t, a.role AS role, coalesce(a.partner, '') AS partner, coalesce(a.disabled, false) OR coalesce(a.passwordMustChange, false) AS shut
                ORDER BY t.madeOn DESC, t.id""", Map.of("owner", owner), this::token);
    }

    /// Takes a token of one's own away, or as an administrator that of another: the next request with it is refused.
    ///
    /// @return whether there was one
    public boolean revoke(Actor actor, String id) {
        var owner = graph.find(
                        "MATCH (t:ApiToken {id: $id}) RETURN t.owner AS owner",
                        Map.of("id", id),
                        row -> row.get("owner").asString())
                .filter(name -> name.equals(actor.username()) || access.mayChange(actor, DataKind.ACCOUNT, Set.of()));
        owner.ifPresent(name -> {
            graph.note("MATCH (t:ApiToken {id: $id}) DELETE t", Map.of("id", id));
            trail.record(
                    actor.username(), Action.ACCOUNT_CHANGED, List.of(), "token %s of %s revoked".formatted(id, name));
        });
        return owner.isPresent();
    }

    /// Takes all tokens of a login that is removed away: whoever gets its name later is somebody else.
    void forget(String owner) {
        graph.note("MATCH (t:ApiToken {owner: $owner}) DELETE t", Map.of("owner", owner));
    }

    /// Who shows this secret; empty if there is no such token, or it does not hold. The first time of a day stands
    /// in the audit trail.
    public Optional<Bearer> open(String secret) {
        var found = find(secret).filter(each -> !each.token().isOver());
        found.ifPresent(each -> noteUse(each.token()));
        return found.map(each -> new Bearer(
                each.token().id(),
                each.token().scope(),
                each.token().until(),
                new Actor(
                        each.token().owner(),
                        Role.valueOf(each.role()),
                        Optional.of(each.partner()).filter(code -> !code.isEmpty()))));
    }

    /// Writes into the audit trail that a secret was refused, and whose it was where that is known.
    public void noteRefusal(String secret) {
        var owner = find(secret).map(each -> each.token().owner()).orElse("?");
        trail.record(owner, Action.LOGIN_REFUSED, List.of(), "token");
    }

    private Optional<Found> find(String secret) {
        if (!secret.startsWith(BEGINNING) || secret.length() > LONGEST_SECRET) {
            return Optional.empty();
        }
        return graph.find(
                """
                MATCH (t:ApiToken {hash: $hash}) OPTIONAL MATCH (a:Account {username: t.owner})
                RETURN t, a.role AS role, coalesce(a.partner, '') AS partner, coalesce(a.disabled, false) OR coalesce(a.passwordMustChange, false) AS shut""",
                Map.of("hash", hash(secret)),
                row -> new Found(
                        token(row),
                        row.get("t").get("role").asString(),
                        row.get("t").get("partner").asString()));
    }

    private record Found(AccessToken token, String role, String partner) {}

    private void noteUse(AccessToken token) {
        if (token.lastUsedOn().equals(Optional.of(today()))) {
            return;
        }
        graph.note(
                "MATCH (t:ApiToken {id: $id}) SET t.lastUsedOn = $today", Map.of("id", token.id(), "today", today()));
        trail.record(token.owner(), Action.LOGGED_IN, List.of(), "token " + token.id());
    }

    private AccessToken token(Record row) {
        var stored = row.get("t");
        var until = stored.get("until").asLocalDate();
        boolean isOfAccount = stored.get("role")
                        .asString()
                        .equals(row.get("role").asString(""))
                && stored.get("partner").asString().equals(row.get("partner").asString())
                && !row.get("shut").asBoolean();
        return new AccessToken(
                stored.get("id").asString(),
                stored.get("owner").asString(),
                stored.get("name").asString(),
                Scope.valueOf(stored.get("scope").asString()),
                stored.get("madeOn").asLocalDate(),
                until,
                Optional.ofNullable(stored.get("lastUsedOn").asObject()).map(LocalDate.class::cast),
                until.isBefore(today()) || !isOfAccount);
    }

    private static String hash(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
