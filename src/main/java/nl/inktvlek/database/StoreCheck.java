package nl.inktvlek.database;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.consistency.ConsistencyCheckService;
import org.neo4j.consistency.checking.ConsistencyCheckIncompleteException;
import org.neo4j.io.layout.Neo4jLayout;

/// Looks at every record of a database that nobody has open: whether what points somewhere points at something.
public final class StoreCheck {

    private StoreCheck() {}

    /// @param directory of the embedded database
    /// @param reports folder for what is found
    /// @return the reports of what is not whole; none when all is
    public static List<Path> broken(Path directory, Path reports) {
        var settings = Config.newBuilder()
                .set(GraphDatabaseSettings.neo4j_home, directory.toAbsolutePath())
                .build();
        var broken = new ArrayList<Path>();
        for (var name : List.of("neo4j", GraphDatabaseSettings.SYSTEM_DATABASE_NAME)) {
            try {
                var result = new ConsistencyCheckService(
                                Neo4jLayout.of(settings).databaseLayout(name))
                        .with(settings)
                        .with(reports.toAbsolutePath())
                        .runFullConsistencyCheck();
                if (!result.isSuccessful()) {
                    broken.add(result.reportFile());
                }
            } catch (ConsistencyCheckIncompleteException cut) {
                throw new IllegalStateException(
                        "The files of the database %s cannot be read to the end: %s".formatted(name, cut.getMessage()),
                        cut);
            }
        }
        return broken;
    }
}
