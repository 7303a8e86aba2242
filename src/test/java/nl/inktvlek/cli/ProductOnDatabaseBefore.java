package nl.inktvlek.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import nl.inktvlek.InTheFile;
import nl.inktvlek.TheDay;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.DatabaseBefore;
import nl.inktvlek.database.Graph;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.neo4j.driver.Driver;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.util.FileSystemUtils;

/// The product of now on the [database of the version before][DatabaseBefore], the day after it was made.
final class ProductOnDatabaseBefore implements BeforeAllCallback, AfterAllCallback {

    static final Actor COORDINATOR = Actor.commandLine();
    static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));
    static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));
    static final Actor OFFICER = new Actor("privacy", Role.PRIVACY_OFFICER, Optional.empty());
    static final String TILBURG = "GM0855";
    static final String BREDA = "GM0758";

    /// After the last thing the version before did.
    private static final Instant MADE = Instant.parse("2026-11-27T12:00:00Z");

    @Import(TheDay.class)
    static class OnTheDay {}

    private final Consumer<Driver> more;
    private @Nullable Path folder;
    private @Nullable ConfigurableApplicationContext context;

    ProductOnDatabaseBefore() {
        this(driver -> {});
    }

    /// @param more puts more in the database before the product starts
    ProductOnDatabaseBefore(Consumer<Driver> more) {
        this.more = more;
    }

    @Override
    public void beforeAll(ExtensionContext test) throws IOException {
        folder = Files.createTempDirectory("inktvlek-before");
        DatabaseBefore.in(folder.resolve("data"), more);
        start(DatabaseBefore.VAULT_KEY);
    }

    private void start(String key) {
        context = new SpringApplicationBuilder(ProductContext.class, OnTheDay.class)
                .web(WebApplicationType.NONE)
                .properties("inktvlek.serve=false", "logging.level.root=ERROR", "logging.level.nl.inktvlek=WARN")
                .run(
                        "--inktvlek.neo4j.directory="
                                + Objects.requireNonNull(folder).resolve("data"),
                        "--inktvlek.neo4j.page-cache-megabytes=64",
                        "--inktvlek.vault.key=" + key,
                        "--inktvlek.today=2026-11-28");
    }

    void startAgain() {
        startAgain(DatabaseBefore.VAULT_KEY);
    }

    /// With another key in the vault.
    void startAgain(String key) {
        Objects.requireNonNull(context).close();
        start(key);
    }

    @Override
    public void afterAll(ExtensionContext test) throws IOException {
        if (context != null) {
            context.close();
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    <T> T the(Class<T> service) {
        return Objects.requireNonNull(context).getBean(service);
    }

    /// Code of the person with this id in the file.
    String person(String id) {
        return code("Person", id);
    }

    /// Code of the organisation with this id in the file, deleted or not.
    String organisation(String id) {
        return code("Organisation", id);
    }

    /// Code of the series with this id in the file.
    String series(String id) {
        return code("Series", id);
    }

    private String code(String label, String id) {
        return new InTheFile(the(Graph.class), the(Vault.class), "buurt").code(label, id);
    }

    /// Changes of the version before of a field of a thing, or with which it was deleted or merged; latest first.
    List<String> changes(String code, String what) {
        return the(Graph.class)
                .list(
                        """
                MATCH (c:Change {code: $code}) WHERE c.at < $made AND (c.action = $what OR c.action = 'CHANGED' AND ('before.' + $what IN keys(c) OR 'after.' + $what IN keys(c)))
                RETURN c.id AS id ORDER BY c.at DESC, c.order DESC""",
                        Map.of("code", code, "what", what, "made", MADE.toEpochMilli()),
                        row -> row.get("id").asString());
    }

    /// How many nodes of each label and relationships of each type there are.
    Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        var graph = the(Graph.class);
        graph.list(
                        "MATCH (n) UNWIND labels(n) AS name RETURN name, count(*) AS number",
                        Map.of(),
                        row -> Map.entry(
                                row.get("name").asString(), row.get("number").asLong()))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        graph.list(
                        "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS number",
                        Map.of(),
                        row -> Map.entry(
                                row.get("name").asString(), row.get("number").asLong()))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }

    /// Migrations that were carried out, with when.
    List<String> migrations() {
        return the(Graph.class)
                .list(
                        "MATCH (:__Neo4jMigration)-[r:MIGRATED_TO]->(m) RETURN m.version AS version, toString(r.at) AS at ORDER BY version",
                        Map.of(),
                        row -> row.get("version").asString() + " "
                                + row.get("at").asString());
    }
}
