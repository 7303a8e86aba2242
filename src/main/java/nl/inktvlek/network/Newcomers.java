package nl.inktvlek.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// People who come in by a code on an attendance sheet: nothing is known of them but the code.
@Service
public class Newcomers {

    private static final String SOURCE = "Inktvlek";

    /// What the stored keys of people who came in this way begin with.
    public static final String KEYS_BEGIN = SourceKey.beginning(SOURCE);

    private final Graph graph;
    private final Numbers numbers;

    Newcomers(Graph graph, Numbers numbers) {
        this.graph = graph;
        this.numbers = numbers;
    }

    /// Makes a person of every code that is nobody's yet, as part of what brings them in.
    public void add(Work work, Collection<String> codes, Optional<String> municipality) {
        var unknown = graph.list(
                "UNWIND $codes AS code WITH code WHERE NOT EXISTS { (:Person {code: code}) } RETURN code",
                Map.of("codes", codes),
                row -> row.get("code").asString());
        if (unknown.isEmpty()) {
            return;
        }
        int first = numbers.reserve(Numbers.Of.PERSON, unknown.size());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("source", SOURCE);
        parameters.put("municipality", municipality.orElse(null));
        parameters.put(
                "rows",
                IntStream.range(0, unknown.size())
                        .mapToObj(i -> Map.of(
                                "nr",
                                first + i,
                                "code",
                                unknown.get(i),
                                "sourceKey",
                                new SourceKey(SOURCE, unknown.get(i)).readable()))
                        .toList());
        work.run("""
                UNWIND $rows AS row
                MERGE (p:Person {code: row.code})
                ON CREATE SET p.nr = row.nr, p.sourceKey = row.sourceKey, p.source = $source,
                    p.municipality = $municipality, p.version = 1""", parameters).consume();
    }
}
