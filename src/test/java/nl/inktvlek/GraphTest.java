package nl.inktvlek;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.inktvlek.database.MigratedDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test on a real, empty, embedded Neo4j over Bolt; one database for all tests that use it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TheDay.class)
@ContextConfiguration(initializers = MigratedDatabase.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "inktvlek.neo4j.directory=target/databases/it-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=64",
            "inktvlek.neo4j.replan-after=2m", // counts double with every other line of a test
            "inktvlek.serve=false"
        })
public @interface GraphTest {}
