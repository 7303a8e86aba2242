package nl.inktvlek.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.inktvlek.TheDay;
import nl.inktvlek.database.MigratedDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test in a real browser on the whole product with the demonstration network; one product for all of them.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TheDay.class)
@ContextConfiguration(initializers = MigratedDatabase.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "inktvlek.neo4j.directory=target/databases/e2e-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=64",
            "inktvlek.demonstration=true",
            "vaadin.productionMode=true"
        })
@interface BrowserTest {}
