package nl.inktvlek.publishing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import nl.inktvlek.figures.FirstReach.Series;
import nl.inktvlek.releases.ReachTable;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
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
        put(properties, "places", "people", proposal.entry().people());
        put(properties, "waiting", "more", proposal.waiting());
        var series = List.copyOf(proposal.entry().series().keySet());
        properties.put("series", series.stream().map(Series::code).toList());
        properties.put(
                "municipalities", series.stream().map(Series::municipality).toList());
        properties.put(
                "came", series.stream().map(proposal.entry().series()::get).toList());
        work.run("MATCH (p:ReleaseProposal) DELETE p", Map.of()).consume();
        work.run("CREATE (p:ReleaseProposal) SET p = $properties", Map.of("properties", properties))
                .consume();
    }

    void remove() {
        graph.note("MATCH (p:ReleaseProposal) DELETE p", Map.of());
    }

    private static void put(
            Map<String, @Nullable Object> properties, String keys, String values, Map<String, Integer> counts) {
        var codes = new ArrayList<>(counts.keySet());
        properties.put(keys, codes);
        properties.put(values, codes.stream().map(counts::get).toList());
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
                Books.counts(stored, "waiting", "more"));
    }
}
