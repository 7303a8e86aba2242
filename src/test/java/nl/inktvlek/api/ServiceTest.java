package nl.inktvlek.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.inktvlek.database.MigratedDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/// A test of the service over real HTTP, on the whole product with the demonstration network; one product for all of
/// them, whose clock is moved by hand.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TimeByHand.class)
@ContextConfiguration(initializers = MigratedDatabase.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "inktvlek.neo4j.directory=target/databases/api-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=64",
            "inktvlek.demonstration=true",
            "inktvlek.api.requests-per-minute=300",
            "inktvlek.api.refusals-per-minute=20",
            "vaadin.productionMode=true"
        })
@interface ServiceTest {}
