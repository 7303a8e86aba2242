package nl.inktvlek.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.inktvlek.access.AuditTrail.Entry;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Statements;

/// Puts entries of the audit trail into the chain: those that come by themselves, and those that were stored with a
/// change and wait for their place (`:Unchained`). What comes at once is stored together, by one thread.
final class AuditChain implements AutoCloseable {

    private static final int MOST_AT_ONCE = 200;
    private static final int LONGEST_WAIT_SECONDS = 60;

    private final Graph graph;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Thread writer;

    /// Begins with what a killed process stored with a change.
    AuditChain(Graph graph) {
        this.graph = graph;
        append(Optional.empty());
        this.writer = Thread.ofVirtual().name("audit trail").start(this::write);
    }

    /// @param entry absent where only entries that were stored with a change are to be put into the chain
    /// @return done when it, and everything that was stored before, has its place
    CompletableFuture<Void> append(Optional<Entry> entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        queue.add(waiting);
        return waiting.stored().orTimeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    }

    private record Waiting(Optional<Entry> entry, CompletableFuture<Void> stored) {}

    private void write() {
        var some = new ArrayList<Waiting>();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                some.add(queue.take());
            } catch (InterruptedException stopped) {
                return;
            }
            queue.drainTo(some, MOST_AT_ONCE);
            try {
                graph.note(writing -> append(writing, some));
                some.forEach(waiting -> waiting.stored().complete(null));
            } catch (RuntimeException | Error failure) {
                some.forEach(waiting -> waiting.stored().completeExceptionally(failure));
            }
            some.clear();
        }
    }

    private static void append(Statements writing, List<Waiting> some) {
        var head = writing.run("""
                MERGE (h:AuditHead {id: 'head'}) SET h.touched = coalesce(h.touched, 0) + 1
                RETURN coalesce(h.number, 0) AS number, coalesce(h.hash, '') AS hash,
                    COLLECT { MATCH (a:Unchained) RETURN {id: elementId(a), entry: properties(a)} ORDER BY a.at, elementId(a) }
                        AS unchained""").single();
        var chain = new ChainEnd(head.get("number").asLong(), head.get("hash").asString());
        var links = new ArrayList<Map<String, Object>>();
        for (var row : head.get("unchained").values()) {
            links.add(Map.of("id", row.get("id").asString(), "link", chain.next(AuditTrail.toEntry(row.get("entry")))));
        }
        var entries = some.stream()
                .flatMap(waiting -> waiting.entry().stream())
                .map(chain::next)
                .toList();
        if (links.isEmpty() && entries.isEmpty()) {
            return;
        }
        writing.run("""
                        MATCH (h:AuditHead {id: 'head'}) SET h.number = $number, h.hash = $hash
                        FOREACH (row IN $rows | CREATE (a:Audit) SET a = row)
                        WITH h UNWIND $links AS link
                        MATCH (a:Unchained) WHERE elementId(a) = link.id
                        SET a += link.link REMOVE a:Unchained""", Map.of("number", chain.number, "hash", chain.hash, "rows", entries, "links", links))
                .consume();
    }

    /// The end of the chain while entries are put to it.
    private static final class ChainEnd {

        private long number;
        private String hash;

        ChainEnd(long number, String hash) {
            this.number = number;
            this.hash = hash;
        }

        Map<String, Object> next(Entry entry) {
            var before = hash;
            var numbered = entry.numbered(++number, before);
            hash = numbered.hash();
            return Map.of(
                    "number", numbered.number(),
                    "at", numbered.at().toEpochMilli(),
                    "by", numbered.by(),
                    "action", numbered.action().name(),
                    "subjects", numbered.subjects(),
                    "what", numbered.what(),
                    "before", before,
                    "hash", numbered.hash());
        }
    }

    @Override
    public void close() {
        writer.interrupt();
    }
}
