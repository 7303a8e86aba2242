package nl.inktvlek.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.SessionConfig;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The migrations that this version of the product has.
public final class Schema {

    private static final Pattern STEP =
            Pattern.compile("\\b(CREATE|DROP)\\s+(?:CONSTRAINT|(?:FULLTEXT\\s+)?INDEX)\\s+(\\w+)");

    private Schema() {}

    /// Names of the constraints and indexes that all migrations together leave.
    static SortedSet<String> names() {
        var names = new TreeSet<String>();
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:graph-schema/V*.cypher");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            for (var file : files) {
                STEP.matcher(file.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(step -> {
                            if (step.group(1).equals("CREATE")) {
                                names.add(step.group(2));
                            } else {
                                names.remove(step.group(2));
                            }
                        });
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return names;
    }

    /// Those that are not there, or broken: a store that was cut off can do without them unnoticed.
    static SortedSet<String> missing(Driver driver, String database) {
        var missing = names();
        try (var session = driver.session(SessionConfig.forDatabase(database))) {
            missing.removeAll(session.executeRead(reading -> Stream.concat(
                            reading.run("SHOW CONSTRAINTS YIELD name RETURN name").stream(),
                            reading.run("SHOW INDEXES YIELD name, state WHERE state <> 'FAILED' RETURN name").stream())
                    .map(row -> row.get("name").asString())
                    .toList()));
        }
        return missing;
    }

    /// Number of the last one that was carried out in a database, as "0041"; empty where none was.
    static Optional<String> applied(Driver driver, String database) {
        try (var session = driver.session(SessionConfig.forDatabase(database))) {
            return session.executeRead(reading ->
                    Optional.ofNullable(reading.run("""
                            MATCH (m:__Neo4jMigration) WHERE m.version <> 'BASELINE'
                            RETURN max(m.version) AS version""").single().get("version").asString(null)));
        }
    }

    /// Number of the last one, as "0041".
    public static String latest() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath:graph-schema/V*.cypher"))
                    .map(resource -> Objects.requireNonNull(resource.getFilename()))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(String::compareTo)
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
