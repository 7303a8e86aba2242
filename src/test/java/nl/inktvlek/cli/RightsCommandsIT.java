package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
    void a_database_with_one_person() throws IOException {
        System.setProperty(DIRECTORY, folder.resolve("data").toString());
        var people = folder.resolve("people.csv");
        Files.writeString(people, "id,name,key_figure\n1,Zara Opdrachtregel,yes\n");
        assertThat(run("import", "--source", "own", people.toString())).isZero();
    }

    @AfterEach
    void none() {
        System.clearProperty(DIRECTORY);
    }

    @Test
    void somebody_reads_everything_that_is_kept_of_them_is_erased_and_the_trail_tells() {
        var code = code();
        assertThat(run("access-file", code)).isZero();
        assertThat(said()).contains("<html", "Zara Opdrachtregel").doesNotContain("rights.");
        assertThat(run("access-file", code, "--json")).isZero();
        assertThat(said()).contains("\"code\":\"" + code, "Zara Opdrachtregel");

        assertThat(run("erase", code)).isEqualTo(2);
        assertThat(run("erase", code, "--yes")).isZero();
        assertThat(run("access-file", code)).isEqualTo(1);

        said();
        assertThat(run("audit-check")).isZero();
        assertThat(said()).containsPattern("Whole: \\d+ entries. Hash of the last: \\w{64}");
        assertThat(run("audit-check", "--head", "0000")).isEqualTo(1);
        change("MATCH (a:Audit {action: 'ERASED'}) SET a.by = 'nobody'");
        assertThat(run("audit-check")).isEqualTo(1);
        assertThat(err.toString()).contains("Broken at entry");
    }

    @Test
    void retention_says_what_it_would_do_and_does_it() {
        change("MATCH (p:Person) SET p.recordedOn = date() - duration({days: 31})");
        assertThat(run("retention", "--dry-run")).isZero();
        assertThat(said()).containsPattern("notice +kept P30D +1 due");
        assertThat(run("retention")).isZero();
        assertThat(said()).containsPattern("notice +kept P30D +1 taken away");
    }

    private String code() {
        try (var product = ProductContext.open()) {
            return product.getBean(Graph.class)
                    .find(
                            "MATCH (p:Person) RETURN p.code AS code",
                            Map.of(),
                            row -> row.get("code").asString())
                    .orElseThrow();
        }
    }

    private void change(String cypher) {
        try (var product = ProductContext.open()) {
            product.getBean(Graph.class).note(cypher, Map.of());
        }
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
