package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.PersonOfPartners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.neo4j.driver.Driver;

/// The [database of the version before][DatabaseBefore] with as many people as the product is made for, in the memory
/// that a transaction may use.
class LargeMigrationIT {

    private static final int PEOPLE = 250_000;

    /// Of the database before, who came from a file, but for the one who was erased.
    private static final int PEOPLE_BEFORE = 6;

    @RegisterExtension
    static final ProductOnDatabaseBefore product = new ProductOnDatabaseBefore(LargeMigrationIT::addPeople);

    @Test
    void a_quarter_of_a_million_people_are_known_and_found_by_ids_that_nobody_can_read() {
        assertThat(
                        count(
                                "MATCH (p:Person) WHERE p.idInFile IS NOT NULL AND p.sealedId IS NOT NULL RETURN count(p) AS n"))
                .isEqualTo(PEOPLE + PEOPLE_BEFORE);
        assertThat(count("""
                        MATCH (p:Person)
                        WHERE toLower(p.sourceKey) CONTAINS 'id-' OR toLower(p.idInFile) CONTAINS 'id-'
                        RETURN count(p) AS n""")).isZero();
        var large = new InTheFile(product.the(Graph.class), product.the(Vault.class), "large");
        for (int i : new int[] {1, 10_000, 10_001, PEOPLE}) {
            assertThat(large.person("ID-" + i)).isEqualTo("LARGE-" + i);
            assertThat(product.the(Identities.class)
                            .byIdInFile(
                                    ProductOnDatabaseBefore.COORDINATOR,
                                    "id-" + i,
                                    code -> Optional.of(new PersonOfPartners(code, Set.of(), true))))
                    .containsExactly("LARGE-" + i);
            assertThat(product.the(Identities.class).idInFile("LARGE-" + i)).contains("ID-" + i);
        }
    }

    /// Ten thousand at a time, each in a transaction of its own: one of all takes longer than a transaction may.
    private static void addPeople(Driver driver) {
        try (var session = driver.session()) {
            for (int first = 1; first <= PEOPLE; first += 10_000) {
                session.run("""
                                UNWIND range($first, $first + 9999) AS i
                                CREATE (:Person {nr: 1000 + i, code: 'LARGE-' + i, source: 'large',
                                    sourceKey: 'large\u001fID-' + i, municipality: 'GM0855', version: 1})""", Map.of("first", first)).consume();
            }
        }
    }

    private static int count(@CompileTimeConstant final String question) {
        return product.the(Graph.class)
                .find(question, Map.of(), row -> row.get("n").asInt())
                .orElseThrow();
    }
}
