package nl.inktvlek.snapshot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.Cypher;
import nl.inktvlek.database.Statements;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Rows of a streamed read, and the texts in them. Used once.
final class ReadRows {

    private final Statements reading;
    private final Map<String, Optional<String>> texts = new HashMap<>();

    ReadRows(Statements reading) {
        this.reading = reading;
    }

    void each(Cypher cypher, Map<String, Object> parameters, Consumer<Record> row) {
        reading.run(cypher, parameters).forEachRemaining(row);
    }

    Optional<String> text(Value value) {
        return value.isNull() ? Optional.empty() : texts.computeIfAbsent(value.asString(), Optional::of);
    }

    Set<String> texts(Value value) {
        return stream(value).map(this::shared).collect(Collectors.toUnmodifiableSet());
    }

    static Stream<String> stream(Value value) {
        return value.isNull() ? Stream.empty() : value.asList(Value::asString).stream();
    }

    /// One string for all that read the same: places and sources come back a hundred thousand times.
    String shared(String text) {
        return texts.computeIfAbsent(text, Optional::of).orElseThrow();
    }

    /// People of one source in one neighbourhood, of whom only what stands on the node is known.
    List<Node> people(Record row) {
        var municipality = text(row.get("municipality"));
        var neighbourhood = text(row.get("neighbourhood"));
        var source = shared(row.get("source").asString());
        var numbers = row.get("numbers");
        var codes = row.get("codes");
        var people = new ArrayList<Node>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            var code = codes.get(i).asString();
            people.add(new Node(
                    Places.UNKNOWN,
                    numbers.get(i).asInt(),
                    NodeKind.PERSON,
                    code,
                    code,
                    municipality,
                    neighbourhood,
                    source,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty()));
        }
        return people;
    }
}
