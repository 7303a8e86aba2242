package nl.inktvlek.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/// Who saw, changed or took along what of whom: appended, never changed, each entry with the hash of the one before.
///
/// Holds codes and kinds of things only, no text of the data itself. An entry is stored before [#record] returns; those
/// that come at once are stored together.
@Service
public class AuditTrail implements DisposableBean {

    /// Codes kept of one entry; of more people only the number is kept.
    public static final int MOST_SUBJECTS = 500;

    static final String BEGINNING = "";

    private final Graph graph;
    private final AccessDecision access;
    private final Clock clock;
    private final AuditChain chain;

    AuditTrail(Graph graph, AccessDecision access, Clock clock) {
        this.graph = graph;
        this.access = access;
        this.clock = clock;
        this.chain = new AuditChain(graph);
    }

    public enum Action {
        LOGGED_IN,
        LOGIN_REFUSED,
        /// Names were shown.
        SHOWN,
        /// Contact details were shown.
        OPENED,
        /// A person was opened in an emergency.
        GLASS_BROKEN,
        CHANGED,
        /// Somebody asked for what is not theirs.
        REFUSED,
        EXPORTED,
        IMPORTED,
        ACCESS_FILE,
        ERASED,
        RETENTION,
        BACKED_UP,
        /// A release was proposed, published or withdrawn.
        RELEASED,
        ACCOUNT_CHANGED,
        TRAIL_READ
    }

    /// An entry.
    ///
    /// @param subjects codes of the people it is about
    /// @param what kind of thing, number of people or reason; never data of a person
    public record Entry(
            long number, Instant at, String by, Action action, List<String> subjects, String what, String hash) {

        /// SHA-256 of the entry before and this one.
        String hashAfter(String before) {
            var text = String.join(
                    "\u001f",
                    before,
                    String.valueOf(number),
                    String.valueOf(at.toEpochMilli()),
                    by,
                    action.name(),
                    String.join(",", subjects),
                    what);
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        Entry numbered(long next, String before) {
            var entry = new Entry(next, at, by, action, subjects, what, "");
            return new Entry(next, at, by, action, subjects, what, entry.hashAfter(before));
        }
    }

    /// Appends an entry and waits until it is stored.
    ///
    /// @throws RuntimeException if it cannot be stored; what it is about must not go on then
    public void record(String by, Action action, Collection<String> subjects, String what) {
        try {
            begin(by, action, subjects, what).join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// As [#record], for who has something to do meanwhile: nothing may be shown before the future is done.
    public CompletableFuture<Void> begin(String by, Action action, Collection<String> subjects, String what) {
        var entry = new Entry(0, Instant.ofEpochMilli(clock.millis()), by, action, kept(subjects), what, BEGINNING);
        return chain.append(Optional.of(entry));
    }

    /// Writes an entry as part of a change: both are stored, or neither is. It takes its place in the chain right
    /// after.
    public void record(Work work, Action action, Collection<String> subjects, String what) {
        work.run(
                        """
                        CREATE (:Audit:Unchained {at: $at, by: $by, action: $action, subjects: $subjects, what: $what})""",
                        Map.of(
                                "at", clock.millis(),
                                "by", work.by(),
                                "action", action.name(),
                                "subjects", kept(subjects),
                                "what", what))
                .consume();
        work.afterwards(() -> chain.append(Optional.empty()));
    }

    private static List<String> kept(Collection<String> subjects) {
        return subjects.stream().distinct().sorted().limit(MOST_SUBJECTS).toList();
    }

    /// What to look for; everything given has to fit.
    public record Question(
            Optional<String> by,
            Optional<Action> action,
            Optional<String> subject,
            Optional<LocalDate> from,
            Optional<LocalDate> until,
            int most) {}

    /// Entries that fit, latest first. Reading the trail stands in the trail too.
    public List<Entry> find(Actor actor, Question question) {
        access.require(actor, DataKind.AUDIT);
        chain.append(Optional.empty()).join(); // what was stored with changes so far
        record(actor.username(), Action.TRAIL_READ, question.subject().stream().toList(), "");
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("by", question.by().orElse(null));
        parameters.put("action", question.action().map(Enum::name).orElse(null));
        parameters.put("subject", question.subject().orElse(null));
        parameters.put("from", question.from().map(this::millis).orElse(null));
        parameters.put(
                "until", question.until().map(day -> millis(day.plusDays(1))).orElse(null));
        parameters.put("most", question.most());
        return graph.list("""
                MATCH (a:Audit)
                WHERE ($by IS NULL OR a.by = $by) AND ($action IS NULL OR a.action = $action)
                    AND ($subject IS NULL OR $subject IN a.subjects)
                    AND ($from IS NULL OR a.at >= $from) AND ($until IS NULL OR a.at < $until)
                RETURN a AS entry ORDER BY a.number DESC LIMIT $most""", parameters, row -> toEntry(row.get("entry")));
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }

    static Entry toEntry(Value entry) {
        return new Entry(
                entry.get("number").asLong(0),
                Instant.ofEpochMilli(entry.get("at").asLong()),
                entry.get("by").asString(),
                Action.valueOf(entry.get("action").asString()),
                entry.get("subjects").asList(Value::asString),
                entry.get("what").asString(),
                entry.get("hash").asString(BEGINNING));
    }

    /// Whether the trail is whole.
    ///
    /// @param entries looked at
    /// @param head hash of the last entry: kept elsewhere, it shows later that nothing was made anew
    /// @param broken number of the first entry that was changed, or after which one is missing
    public record Check(long entries, String head, Optional<Long> broken) {}

    /// Computes every hash again. **Cost.** Linear; streams.
    public Check check(Actor actor) {
        access.require(actor, DataKind.AUDIT);
        chain.append(Optional.empty()).join(); // what was stored with changes so far
        return graph.read(reading -> {
            var head = reading.run(
                            "OPTIONAL MATCH (h:AuditHead {id: 'head'}) RETURN h.number AS number, h.hash AS hash")
                    .single();
            var rows = reading.run(
                    "MATCH (a:Audit) WHERE a.number IS NOT NULL RETURN a AS entry, a.before AS before ORDER BY a.number");
            long entries = 0;
            String hash = null;
            while (rows.hasNext()) {
                var row = rows.next();
                var entry = toEntry(row.get("entry"));
                var before = row.get("before").asString();
                boolean follows = hash == null || hash.equals(before);
                if (!follows || !entry.hashAfter(before).equals(entry.hash())) {
                    return new Check(entries, head.get("hash").asString(""), Optional.of(entry.number()));
                }
                hash = entry.hash();
                entries++;
            }
            var last = head.get("hash").asString("");
            boolean isWhole = last.equals(hash == null ? "" : hash);
            return new Check(
                    entries,
                    last,
                    isWhole ? Optional.empty() : Optional.of(head.get("number").asLong(0)));
        });
    }

    /// Whether an entry with this hash is in the trail: one that was kept elsewhere has to be.
    public boolean holds(Actor actor, String hash) {
        access.require(actor, DataKind.AUDIT);
        return graph.find("MATCH (a:Audit {hash: $hash}) RETURN a.number", Map.of("hash", hash), row -> true)
                .isPresent();
    }

    /// Forgets entries from before a day; what is left is still a chain.
    ///
    /// @return entries forgotten
    public long forgetBefore(LocalDate day) {
        long forgotten = countBefore(day);
        graph.note("""
                OPTIONAL MATCH (kept:Audit) WHERE kept.at >= $day
                WITH min(kept.number) AS first
                MATCH (a:Audit) WHERE first IS NULL OR a.number < first
                DELETE a""", Map.of("day", millis(day)));
        return forgotten;
    }

    /// Entries from before a day: those before the first that is not.
    public long countBefore(LocalDate day) {
        return graph.list(
                        """
                        OPTIONAL MATCH (kept:Audit) WHERE kept.at >= $day
                        WITH min(kept.number) AS first
                        MATCH (a:Audit) WHERE first IS NULL OR a.number < first
                        RETURN count(a) AS number""",
                        Map.of("day", millis(day)),
                        (Record row) -> row.get("number").asLong())
                .getFirst();
    }

    @Override
    public void destroy() {
        chain.close();
    }
}
