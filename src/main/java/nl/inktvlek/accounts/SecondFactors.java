package nl.inktvlek.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.Vault;
import nl.inktvlek.access.VaultLocked;
import nl.inktvlek.accounts.LoginThrottle.Guest;
import nl.inktvlek.database.Graph;
import org.bouncycastle.util.encoders.Base32;
import org.neo4j.driver.Record;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Service;

/// A second step of logging in: a code of six digits from an app, another every thirty seconds (TOTP, RFC 6238).
///
/// The secret is sealed in the [Vault]. A code holds a step before and after its own, and is used once.
@Service
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final Vault vault;
    private final LoginThrottle throttle;
    private final AuditTrail trail;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();

    SecondFactors(Graph graph, Vault vault, LoginThrottle throttle, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.vault = vault;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
    }

    /// A secret that an app may be given; nothing of it is stored until it is confirmed.
    ///
    /// @param text as it is typed into an app
    /// @param uri as it stands in a QR code
    public record Secret(String text, String uri) {}

    public Secret propose(String username) {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var text = Base32.toBase32String(bytes).replace("=", "");
        return new Secret(
                text,
                "otpauth://totp/Inktvlek:%s?secret=%s&issuer=Inktvlek"
                        .formatted(URLEncoder.encode(username, StandardCharsets.UTF_8), text));
    }

    public boolean isOn(String username) {
        return stored(username).isPresent();
    }

    /// Names of all logins that have it on.
    Set<String> owners() {
        return Set.copyOf(graph.list(
                "MATCH (s:SecondFactor) RETURN s.code AS code",
                Map.of(),
                row -> row.get("code").asString()));
    }

    /// Turns it on if the app shows the code of this secret now.
    ///
    /// @return whether it does
    /// @throws VaultLocked without the key
    public boolean turnOn(String username, Secret secret, String code) {
        var bytes = Base32.decode(secret.text());
        var step = stepOf(bytes, code);
        step.ifPresent(used -> {
            var kept = vault.seal(bytes, username);
            graph.note(
                    """
                    MERGE (s:SecondFactor {code: $username})
                    SET s.keyId = $keyId, s.wrappedKey = $wrappedKey, s.sealed = $sealed, s.step = $step""",
                    Map.of(
                            "username",
                            username,
                            "keyId",
                            kept.keyId(),
                            "wrappedKey",
                            kept.wrappedKey(),
                            "sealed",
                            kept.text(),
                            "step",
                            used));
            trail.record(username, Action.ACCOUNT_CHANGED, List.of(), "second step on");
        });
        return step.isPresent();
    }

    /// Turns it off, where it is on.
    ///
    /// @param by who does: the owner, or an administrator where a phone was lost
    void turnOff(String by, String username) {
        if (!isOn(username)) {
            return;
        }
        graph.note("MATCH (s:SecondFactor {code: $username}) DELETE s", Map.of("username", username));
        trail.record(by, Action.ACCOUNT_CHANGED, List.of(), "second step off: " + username);
    }

    /// How a code was received.
    public enum Answer {
        RIGHT,
        WRONG,
        /// Too many wrong ones: even the right one is refused for a while.
        WAIT
    }

    /// Whether this is the code of now; it is used up by it.
    ///
    /// @throws VaultLocked without the key
    public Answer verify(String username, String code) {
        try {
            return throttle.attempt(Guest.inside("code of " + username), () -> {
                if (!isRight(username, code)) {
                    throw new BadCredentialsException("The code is wrong");
                }
                trail.record(username, Action.LOGGED_IN, List.of(), "second step");
                return Answer.RIGHT;
            });
        } catch (LockedException wait) {
            return Answer.WAIT;
        } catch (BadCredentialsException wrong) {
            trail.record(username, Action.LOGIN_REFUSED, List.of(), "second step");
            return Answer.WRONG;
        }
    }

    private boolean isRight(String username, String code) {
        return stored(username)
                .map(kept -> vault.open(kept, username)
                        .orElseThrow(() -> new VaultLocked("The key of the second step is not there")))
                .flatMap(secret -> stepOf(secret, code))
                .filter(step -> use(username, step))
                .isPresent();
    }

    private boolean use(String username, long step) {
        var used = new boolean[1];
        graph.note(writing -> used[0] =
                writing.run("""
                        MATCH (s:SecondFactor {code: $username}) SET s.touched = $step
                        WITH s WHERE s.step < $step SET s.step = $step RETURN s.step""", Map.of("username", username, "step", step)).hasNext());
        return used[0];
    }

    private Optional<Long> stepOf(byte[] secret, String code) {
        var now = clock.instant();
        var length = codes.getTimeStep();
        for (var at : List.of(now, now.minus(length), now.plus(length))) {
            if (codeAt(secret, at).equals(code.strip().replace(" ", ""))) {
                return Optional.of(at.toEpochMilli() / length.toMillis());
            }
        }
        return Optional.empty();
    }

    private String codeAt(byte[] secret, Instant at) {
        try {
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Optional<Vault.Sealed> stored(String username) {
        return graph.find(
                """
                MATCH (s:SecondFactor {code: $username})
                RETURN s.keyId AS keyId, s.wrappedKey AS wrappedKey, s.sealed AS sealed""",
                Map.of("username", username),
                (Record row) -> new Vault.Sealed(
                        row.get("keyId").asString(),
                        row.get("wrappedKey").asByteArray(),
                        row.get("sealed").asByteArray()));
    }
}
