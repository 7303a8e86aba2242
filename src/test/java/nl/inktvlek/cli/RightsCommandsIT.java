package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The rights of people from the command line, on a database of their own.
class RightsCommandsIT {

    private static final String DIRECTORY = "inktvlek.neo4j.directory";

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    @BeforeEach
    void a_database_of_its_own() {
        System.setProperty(DIRECTORY, folder.resolve("data").toString());
    }

    @AfterEach
    void none() {
        System.clearProperty(DIRECTORY);
    }

    /// Zara asks what is kept of her and to be erased; nobody told Yara in thirty days. The import starts the database
    /// itself, as a command does where the product is not running; the others find a product that runs.
    @Test
    void what_is_kept_is_told_and_erased_and_the_trail_shows_who_changes_it() throws IOException {
        var people = folder.resolve("people.csv");
        Files.writeString(people, "id,name,key_figure\n1,Zara Opdrachtregel,yes\n2,Yara Opdrachtregel,yes\n");
        assertThat(run("import", "--source", "own", people.toString())).isZero();
        try (var product = ProductContext.open()) {
            var graph = product.getBean(Graph.class);
            var zara = codeOfOneWhileTheOtherWaits(
                    graph,
                    product.getBean(Vault.class),
                    LocalDate.now(product.getBean(Clock.class)).minusDays(31));
            rightsOf(zara);
            said();
            assertThat(run("audit-check", "--head", "0000")).isEqualTo(1);
            assertThat(err.toString()).contains("the hash you kept is not in it");
            graph.note("MATCH (a:Audit {action: 'ERASED'}) SET a.by = 'nobody'", Map.of());
            assertThat(run("audit-check")).isEqualTo(1);
            assertThat(err.toString()).contains("Broken at entry");
        }
    }

    private void rightsOf(String zara) {
        assertThat(run("access-file", zara, "--json")).isZero();
        assertThat(said()).contains("\"code\":\"" + zara, "Zara Opdrachtregel").doesNotContain("Yara");
        assertThat(run("retention", "--dry-run")).isZero();
        assertThat(said()).containsPattern("notice +kept P30D +1 due");
        assertThat(run("retention")).isZero();
        assertThat(said()).containsPattern("notice +kept P30D +1 taken away");
        assertThat(run("erase", zara)).isEqualTo(2); // not sure
        assertThat(run("erase", zara, "--yes")).isZero();
        assertThat(run("access-file", zara)).isEqualTo(1);
    }

    private static String codeOfOneWhileTheOtherWaits(Graph graph, Vault vault, LocalDate since) {
        var people = new InTheFile(graph, vault, "own");
        graph.note(
                "MATCH (p:Person {code: $code}) SET p.waitsSince = $on",
                Map.of("code", people.person("2"), "on", since));
        return people.person("1");
    }

    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    private int run(String... arguments) {
        return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
