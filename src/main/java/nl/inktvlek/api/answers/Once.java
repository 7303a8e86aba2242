package nl.inktvlek.api.answers;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.inktvlek.accounts.AccessToken.Bearer;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.database.DatabaseOwner;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/// Changes that a program sends again after a lost answer: done once, answered the same way.
///
/// A key belongs to its token. What is kept of an answer is the code of what it was about, for a week; what it
/// says of it is read anew. A change that was refused is not kept: it can be sent again, mended, under the same
/// key.
@Component
public class Once implements InitializingBean {

    private static final Pattern KEY = Pattern.compile("[0-9A-Za-z_-]{8,64}");
    private static final Duration KEPT = Duration.ofDays(7);

    /// After it, work on many rows that was begun and never ended is taken for killed.
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private final Graph graph;
    private final DatabaseOwner owner;
    private final Clock clock;

    /// Operations under way that failed here and still stand as under way.
    private final Set<String> left = ConcurrentHashMap.newKeySet();

    Once(Graph graph, DatabaseOwner owner, Clock clock) {
        this.graph = graph;
        this.owner = owner;
        this.clock = clock;
    }

    /// What was under way in a process that was killed can be asked again at once.
    @Override
    public void afterPropertiesSet() {
        if (owner.exclusive()) {
            graph.note("MATCH (a:ApiAnswer) WHERE a.code IS NULL DELETE a", Map.of());
        }
    }

    /// Carries out `change` unless it was; a matter of moments.
    ///
    /// @param key of the request
    /// @param intended what is asked; something else under the same key is refused
    /// @param change gives the code of what it made or changed
    /// @return that code, now or from the first time
    /// @throws Refusal if the key was used for something else, or the change is under way
    public String code(Bearer bearer, String key, Object intended, Function<OperationId, String> change) {
        return code(bearer, key, intended, change, DatabaseOwner.SILENCE);
    }

    /// The same for work that may take long.
    public String codeOfLongWork(Bearer bearer, String key, Object intended, Function<OperationId, String> change) {
        return code(bearer, key, intended, change, LONGEST);
    }

    private String code(
            Bearer bearer, String key, Object intended, Function<OperationId, String> change, Duration longest) {
        if (!KEY.matcher(key).matches()) {
            throw new Refusal(Refusal.Why.KEY_NEEDED);
        }
        var operation = new OperationId("api/" + bearer.token() + "/" + key);
        return begin(operation, operation.of(intended).content(), longest).orElseGet(() -> {
            try {
                var code = change.apply(operation);
                graph.note(
                        "MATCH (a:ApiAnswer {id: $id}) SET a.code = $code",
                        Map.of("id", operation.value(), "code", code));
                return code;
            } catch (RuntimeException | Error failure) {
                release(operation, failure);
                throw failure;
            }
        });
    }

    /// While the database is away it can only be remembered here that nobody is at it any more.
    private void release(OperationId operation, Throwable failure) {
        try {
            graph.note("MATCH (a:ApiAnswer {id: $id}) DELETE a", Map.of("id", operation.value()));
        } catch (DatabaseAway away) {
            left.add(operation.value());
            failure.addSuppressed(away);
        }
    }

    /// @return the code of the first time, if there was one
    private Optional<String> begin(OperationId operation, String content, Duration longest) {
        long now = clock.millis();
        var claim = UUID.randomUUID().toString();
        var earlier = new Earlier[1];
        graph.note(
                "MATCH (a:ApiAnswer) WHERE a.at < $before WITH a LIMIT 1000 DELETE a",
                Map.of("before", now - KEPT.toMillis()));
        graph.note(writing -> {
            var row = writing.run(
                            """
                            MERGE (a:ApiAnswer {id: $id}) SET a.touched = $claim
                            WITH a SET a.claim = CASE WHEN a.claim IS NULL OR a.code IS NULL AND a.at < $killed
                                    THEN $claim ELSE a.claim END
                            WITH a SET a.at = CASE a.claim WHEN $claim THEN $now ELSE a.at END,
                                a.content = CASE a.claim WHEN $claim THEN $content ELSE a.content END
                            RETURN a.claim = $claim AS mine, a.content AS content, a.code AS code""",
                            Map.of(
                                    "id", operation.value(),
                                    "claim", claim,
                                    "content", content,
                                    "now", now,
                                    "killed", left.contains(operation.value()) ? now : now - longest.toMillis()))
                    .single();
            earlier[0] = new Earlier(
                    row.get("mine").asBoolean(),
                    row.get("content").asString(),
                    Optional.ofNullable(row.get("code").asString(null)));
        });
        left.remove(operation.value());
        return earlier[0].code(content);
    }

    private record Earlier(boolean isMine, String content, Optional<String> code) {

        Optional<String> code(String wanted) {
            if (isMine) {
                return Optional.empty();
            }
            if (!content.equals(wanted)) {
                throw new Refusal(Refusal.Why.KEY_USED);
            }
            return Optional.of(code.orElseThrow(() -> Refusal.later(Refusal.Why.IN_PROGRESS, LOOK_AGAIN)));
        }
    }
}
