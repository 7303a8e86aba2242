package nl.inktvlek.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

/// Nodes and relationships of a copy on their way into a database, many at a time.
final class CopiedRows {

    private static final int ROWS_AT_ONCE = 10_000;
    private static final int INDEXES_WITHIN_SECONDS = 600;

    private final Driver driver;
    private final List<String> ids = new ArrayList<>();
    private final List<String> schema = new ArrayList<>();
    private final List<Map<String, Object>> nodes = new ArrayList<>();
    private final List<Map<String, Object>> relationships = new ArrayList<>();

    CopiedRows(Driver driver) {
        this.driver = driver;
    }

    void take(JsonNode line) {
        if (line.has("schema")) {
            schema.add(line.get("schema").asString());
        } else if (line.has("node")) {
            var labels = new ArrayList<String>();
            line.get("node").forEach(label -> labels.add(label.asString()));
            nodes.add(Map.of("labels", labels, "properties", PropertyText.readAll(line.get("properties"))));
            if (nodes.size() == ROWS_AT_ONCE) {
                writeNodes();
            }
        } else if (line.has("relationship")) {
            writeNodes();
            relationships.add(Map.of(
                    "type", line.get("relationship").asString(),
                    "from", ids.get(line.get("from").asInt()),
                    "to", ids.get(line.get("to").asInt()),
                    "properties", PropertyText.readAll(line.get("properties"))));
            if (relationships.size() == ROWS_AT_ONCE) {
                writeRelationships();
            }
        }
    }

    private void writeNodes() {
        if (!nodes.isEmpty()) {
            driver.executableQuery("""
                            UNWIND $rows AS row
                            CREATE (n:$(row.labels)) SET n = row.properties
                            RETURN elementId(n) AS id""")
                    .withParameters(Map.of("rows", nodes))
                    .execute()
                    .records()
                    .forEach(row -> ids.add(row.get("id").asString()));
            nodes.clear();
        }
    }

    private void writeRelationships() {
        if (!relationships.isEmpty()) {
            driver.executableQuery("""
                            UNWIND $rows AS row
                            MATCH (a) WHERE elementId(a) = row.from
                            MATCH (b) WHERE elementId(b) = row.to
                            CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties""")
                    .withParameters(Map.of("rows", relationships))
                    .execute();
            relationships.clear();
        }
    }

    void finish() {
        writeNodes();
        writeRelationships();
        schema.forEach(statement -> driver.executableQuery(statement).execute());
        driver.executableQuery("CALL db.awaitIndexes($seconds)")
                .withParameters(Map.of("seconds", INDEXES_WITHIN_SECONDS))
                .execute();
    }
}
