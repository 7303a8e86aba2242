package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.network.Identities;
import nl.inktvlek.network.Identities.Identity;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.reports.ReleasesOfATown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A machine is lost, and everything begins anew from a backup on another one.
class BackupCommandsIT {

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

    @Test
    void what_was_backed_up_comes_back_but_for_who_was_erased_since() throws IOException {
        var people = folder.resolve("people.csv");
        Files.writeString(people, "id,name,key_figure\n1,Zara Reservekopie,yes\n2,Yara Reservekopie,yes\n");
        assertThat(run("import", "--source", "own", people.toString())).isZero();
        assertThat(run("check", "--reports", folder.toString())).isEqualTo(1);
        assertThat(said()).contains("LOOK   The last backup", "none").contains("fine   Every record");
        var key = SigningKey.of(folder.resolve("data.signing"), folder.resolve("data.releases"));
        ReleasesOfATown.publish(folder.resolve("data.releases"), key);
        assertThat(run("backup")).as(err.toString()).isZero();
        var backup = backups()[0];
        said();
        assertThat(run("check", "--reports", folder.toString())).isZero();
        assertThat(said()).contains("The audit trail is whole").doesNotContain("LOOK");
        assertThat(backup.toString()).endsWith(".age");
        var sealed = Files.readAllBytes(backup);
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Zara", "own");

        String yara;
        try (var product = ProductContext.open()) {
            var inTheFile = new InTheFile(product.getBean(Graph.class), product.getBean(Vault.class), "own");
            yara = inTheFile.person("2");
            assertThat(run("erase", inTheFile.person("1"), "--yes")).isZero();
            assertThat(run("backup", "--to", folder.resolve("elsewhere").toString()))
                    .as("beside a product that runs")
                    .isZero();
            assertThat(said()).contains("elsewhere");
            var vaultKey = folder.resolve("data.key").toString();
            assertThat(run(
                            "rotate-key",
                            "--from",
                            vaultKey,
                            "--to",
                            folder.resolve("new.key").toString()))
                    .as("a product that runs would go on with the key of before")
                    .isEqualTo(1);
            assertThat(complained()).contains("Stop it and give the command again");
        }

        refused(backup, sealed);
        var other = folder.resolve("other/data");
        var passphrase = folder.resolve("data.passphrase").toString();
        Files.createDirectories(other);
        Files.copy(folder.resolve("data.key"), folder.resolve("other/data.key"));
        assertThat(run("restore", backup.toString(), "--passphrase-file", passphrase, "--into", other.toString()))
                .as(err.toString())
                .isZero();
        assertThat(said())
                .contains("Erased again: 1.", "The audit trail is whole.")
                .containsPattern("Releases and their key are back too: \\d+ files beside ")
                .doesNotContain("sealed");
        assertThat(files(folder.resolve("other/data.releases")))
                .isNotEmpty()
                .isEqualTo(files(folder.resolve("data.releases")));
        assertThat(folder.resolve("other/data.signing")).hasSameBinaryContentAs(folder.resolve("data.signing"));
        try (var product = ProductContext.open(DIRECTORY + "=" + other)) {
            assertThat(product.getBean(Identities.class).open(yara))
                    .map(Identity::name)
                    .contains("Yara Reservekopie");
            assertThat(product.getBean(Graph.class)
                            .find(
                                    "MATCH (p:Person) WHERE p.erased IS NULL RETURN count(p) AS n",
                                    Map.of(),
                                    row -> row.get("n").asInt()))
                    .contains(1);
        }
        assertThat(run("restore", backup.toString(), "--passphrase-file", passphrase, "--into", other.toString()))
                .isEqualTo(1);
        assertThat(complained()).contains("is not empty");

        System.setProperty(DIRECTORY, other.toString());
        assertThat(run("releases", "check")).as(err.toString()).isZero();
        assertThat(said()).contains("1  2026-K3  as it was published");
        assertThat(complained()).contains("1 releases in " + folder.resolve("other/data.releases"));
        Files.writeString(folder.resolve("other/data.releases/0001/reach.csv"), "changed");
        assertThat(run("releases", "check")).isEqualTo(1);
        assertThat(complained()).contains("reach.csv", "it was changed");
    }

    /// Each says why, and nothing is there afterwards.
    private void refused(Path backup, byte[] sealed) throws IOException {
        var into = folder.resolve("refused/data");
        var wrong = folder.resolve("wrong.passphrase");
        Files.writeString(wrong, "another-passphrase-than-ours");
        assertThat(run("restore", backup.toString(), "--passphrase-file", wrong.toString(), "--into", into.toString()))
                .isEqualTo(1);
        assertThat(complained()).contains("The passphrase is another one");
        var cut = folder.resolve("cut.age");
        Files.write(cut, Arrays.copyOf(sealed, sealed.length - 100));
        var passphrase = folder.resolve("data.passphrase").toString();
        assertThat(run("restore", cut.toString(), "--passphrase-file", passphrase, "--into", into.toString()))
                .isEqualTo(1);
        assertThat(complained()).isNotEmpty();
        assertThat(run(
                        "restore",
                        folder.resolve("none.age").toString(),
                        "--passphrase-file",
                        passphrase,
                        "--into",
                        into.toString()))
                .isEqualTo(1);
        assertThat(complained()).contains("none.age");
        assertThat(into).doesNotExist();
    }

    private Path[] backups() throws IOException {
        try (var files = Files.list(folder.resolve("data.backups"))) {
            return files.filter(file -> file.toString().endsWith(".age")).toArray(Path[]::new);
        }
    }

    private String said() {
        var text = out.toString();
        out.getBuffer().setLength(0);
        return text;
    }

    private String complained() {
        var text = err.toString();
        err.getBuffer().setLength(0);
        return text;
    }

    private int run(String... arguments) {
        return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    /// What they hold, by where they are in a folder; not the file by which writers take turns.
    private static Map<String, String> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            var files = new TreeMap<String, String>();
            for (var file : all.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
            return files;
        }
    }
}
