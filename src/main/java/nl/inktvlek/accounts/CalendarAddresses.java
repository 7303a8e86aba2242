package nl.inktvlek.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Service;

/// Secret addresses at which the calendar of a login is read without logging in. Who has one reads what its owner may
/// see now: never more, and nothing once it is revoked or the login is shut.
@Service
public class CalendarAddresses {

    /// Addresses of one login: a phone, a computer, and some that were forgotten.
    public static final int MOST = 10;

    /// Longest name of an address, in characters.
    public static final int LONGEST_NAME = 60;

    private static final int SECRET_BYTES = 32;
    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Graph graph;
    private final AccountRepository accounts;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    CalendarAddresses(Graph graph, AccountRepository accounts, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.accounts = accounts;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// An address in the list of its owner; its secret is not known any more.
    ///
    /// @param partner code, where it shows the meetings of one partner only
    /// @param readOn day on which a calendar last asked
    public record Address(
            String code, String name, Optional<String> partner, LocalDate madeOn, Optional<LocalDate> readOn) {}

    /// What an address opens.
    ///
    /// @param owner as they are now
    /// @param partner code, where it shows the meetings of one partner only
    /// @param language in which it was made
    public record Opened(Actor owner, Optional<String> partner, Locale language) {}

    /// Makes an address.
    ///
    /// @param name by which its owner knows it again
    /// @param partner code, for the meetings of one partner only
    /// @return its secret; it is stored as a hash only, so it cannot be shown again
    /// @throws IllegalStateException with [#MOST] already
    public String make(Actor actor, String name, Optional<String> partner, Locale language) {
        access.require(actor, DataKind.SERIES);
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var called = name.strip();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("code", NodeCode.random());
        parameters.put("hash", hash(secret));
        parameters.put("username", actor.username());
        parameters.put("name", called.substring(0, Math.min(called.length(), LONGEST_NAME)));
        parameters.put("partner", partner.orElse(null));
        parameters.put("language", language.toLanguageTag());
        parameters.put("today", LocalDate.now(clock));
        if (list(actor).size() >= MOST) {
            throw new IllegalStateException("%s has %d calendar addresses".formatted(actor.username(), MOST));
        }
        graph.note("""
                CREATE (:CalendarAddress {code: $code, hash: $hash, username: $username, name: $name,
                    partner: $partner, language: $language, madeOn: $today})""", parameters);
        trail.record(actor.username(), Action.ACCOUNT_CHANGED, List.of(), "calendar address made");
        return secret;
    }

    /// The addresses of one's own login, latest first.
    public List<Address> list(Actor actor) {
        return graph.list(
                """
                MATCH (a:CalendarAddress {username: $username})
                RETURN a.code AS code, a.name AS name, a.partner AS partner, a.madeOn AS madeOn, a.readOn AS readOn
                ORDER BY madeOn DESC, code""",
                Map.of("username", actor.username()),
                (Record row) -> new Address(
                        row.get("code").asString(),
                        row.get("name").asString(),
                        Optional.ofNullable(row.get("partner").asString(null)),
                        row.get("madeOn").asLocalDate(),
                        Optional.ofNullable(row.get("readOn").asLocalDate(null))));
    }

    /// Ends an address of one's own: from now on nothing is there.
    public void revoke(Actor actor, String code) {
        graph.note(
                "MATCH (a:CalendarAddress {code: $code, username: $username}) DELETE a",
                Map.of("code", code, "username", actor.username()));
        trail.record(actor.username(), Action.ACCOUNT_CHANGED, List.of(), "calendar address revoked");
    }

    /// Ends all addresses of a login that is removed: one that is called the same later is somebody else's.
    void removeAll(String username) {
        graph.note("MATCH (a:CalendarAddress {username: $username}) DELETE a", Map.of("username", username));
    }

    /// What a secret opens now; empty alike for one that never was, was revoked, or is of a login that is shut or may
    /// not see meetings any more. The first time a day it stands in the audit trail.
    public Optional<Opened> open(String secret) {
        if (!SECRET.matcher(secret).matches()) {
            return Optional.empty();
        }
        var hash = hash(secret);
        var opened = graph.find(
                        "MATCH (a:CalendarAddress {hash: $hash}) RETURN a {.username, .partner, .language} AS address",
                        Map.of("hash", hash),
                        row -> row.get("address"))
                .flatMap(address -> owner(address.get("username").asString())
                        .map(owner -> new Opened(
                                owner,
                                Optional.ofNullable(address.get("partner").asString(null)),
                                Locale.forLanguageTag(address.get("language").asString()))))
                .filter(each -> access.sees(each.owner(), DataKind.SERIES));
        opened.ifPresent(each -> noteRead(hash, each.owner()));
        return opened;
    }

    private Optional<Actor> owner(String username) {
        return accounts.findById(username)
                .filter(account -> !account.isDisabled())
                .map(account -> new Actor(username, account.role(), Optional.ofNullable(account.partner())));
    }

    private void noteRead(String hash, Actor owner) {
        var today = LocalDate.now(clock);
        var parameters = Map.<String, Object>of("hash", hash, "today", today);
        boolean isFirst = graph.find("""
                        MATCH (a:CalendarAddress {hash: $hash}) WHERE a.readOn IS NULL OR a.readOn <> $today
                        RETURN a.code""", parameters, row -> true).isPresent();
        if (isFirst) {
            trail.record(owner.username(), Action.EXPORTED, List.of(), "calendar");
            graph.note("MATCH (a:CalendarAddress {hash: $hash}) SET a.readOn = $today", parameters);
        }
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
