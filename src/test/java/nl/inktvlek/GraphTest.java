package nl.inktvlek;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// A test on a real, empty, embedded Neo4j over Bolt; one database for all tests that use it.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TheDay.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.MOCK,
        properties = {
            "inktvlek.neo4j.directory=target/databases/it-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=64",
            "inktvlek.serve=false"
        })
public @interface GraphTest {}
