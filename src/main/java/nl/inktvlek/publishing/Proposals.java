package nl.inktvlek.publishing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.SpreadTable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// The one proposal that waits to be read.
@Component
class Proposals {

    private final Graph graph;

    Proposals(Graph graph) {
        this.graph = graph;
    }

    Optional<Proposal> find() {
        return graph.find("MATCH (p:ReleaseProposal) RETURN p", Map.of(), Proposals::read);
    }

    /// Instead of the one before.
    void keep(Work work, Proposal proposal) {
        var properties = new HashMap<String, @Nullable Object>();
        properties.put("code", proposal.code());
        properties.put("by", proposal.by());
        properties.put("on", proposal.on());
        properties.put("corrects", proposal.corrects().orElse(null));
        properties.put("release", proposal.number());
        properties.put("period", proposal.table().period());
        properties.put("table", new String(proposal.table().json(), StandardCharsets.UTF_8));
        properties.put("spread", new String(proposal.spread().json(), StandardCharsets.UTF_8));
        Books.put(properties, proposal.entry());
        var waiting = List.copyOf(proposal.waiting().keySet());
        properties.put("waiting", waiting);
        properties.put("more", waiting.stream().map(proposal.waiting()::get).toList());
        work.run("MATCH (p:ReleaseProposal) DELETE p", Map.of()).consume();
        work.run("CREATE (p:ReleaseProposal) SET p = $properties", Map.of("properties", properties))
                .consume();
    }

    void remove() {
        graph.note("MATCH (p:ReleaseProposal) DELETE p", Map.of());
    }

    private static Proposal read(Record row) {
        var stored = row.get("p");
        var code = stored.get("code").asString();
        return new Proposal(
                code,
                stored.get("by").asString(),
                stored.get("on").asLocalDate(),
                stored.get("corrects").isNull()
                        ? Optional.empty()
                        : Optional.of(stored.get("corrects").asInt()),
                Books.entry(stored, code),
                ReachTable.of(stored.get("table").asString().getBytes(StandardCharsets.UTF_8)),
                spread(stored),
                Books.counts(stored, "waiting", "more"));
    }

    /// One that waits since before releases told this has none.
    private static SpreadTable spread(Value stored) {
        return stored.get("spread").isNull()
                ? new SpreadTable(stored.get("period").asString(), List.of())
                : SpreadTable.of(stored.get("spread").asString().getBytes(StandardCharsets.UTF_8));
    }
}
