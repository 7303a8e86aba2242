package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/// What is copied to install the product says what the product is started with, and lets it write where it has to.
class InstallFilesTest {

    private static final Path COMPOSE = Path.of("compose.yaml");
    private static final Path UNIT = Path.of("docs/install/inktvlek.service");
    private static final Pattern OPTION = Pattern.compile("--(?:enable|sun|add)-[\\w.=/-]+");
    private static final Pattern DIRECTORY = Pattern.compile("(?m)^Environment=INKTVLEK_NEO4J_DIRECTORY=(.+)$");

    @Test
    void in_a_container_everything_that_is_kept_is_on_a_volume() throws IOException {
        var product = product();
        var directory = Path.of(String.valueOf(map(product.get("environment")).get("INKTVLEK_NEO4J_DIRECTORY")));
        var volumes = ((List<?>) product.get("volumes"))
                .stream()
                        .map(String::valueOf)
                        .filter(volume -> !volume.endsWith(":ro") && !volume.startsWith("."))
                        .map(volume -> volume.split(":", -1))
                        .toList();
        assertThat(volumes)
                .anyMatch(volume -> directory.startsWith(volume[1]) && !directory.equals(Path.of(volume[1])));
        assertThat(map(compose().get("volumes")).keySet())
                .containsAll(volumes.stream().map(volume -> volume[0]).toList());
        assertThat((List<?>) product.get("ports"))
                .allMatch(port -> String.valueOf(port).startsWith("127.0.0.1:"), "seen by the proxy only");
    }

    @Test
    void the_database_of_the_composition_is_the_version_that_is_tested() throws IOException {
        var image =
                String.valueOf(map(map(compose().get("services")).get("neo4j")).get("image"));
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<neo4j.version>" + image.replaceAll("^neo4j:|-community$", "") + "</neo4j.version>");
    }

    @Test
    void the_machine_is_started_with_the_same_options_everywhere() throws IOException {
        var ours = options(Files.readString(Path.of("bin/lib.sh")));
        assertThat(ours).isNotEmpty();
        assertThat(options(String.valueOf(product().get("command")))).isEqualTo(ours);
        assertThat(options(Files.readString(UNIT))).isEqualTo(ours);
    }

    @Test
    void a_service_writes_in_its_own_folder_only_and_has_time_to_stop() throws IOException {
        var unit = Files.readString(UNIT);
        var directory = DIRECTORY.matcher(unit);
        assertThat(directory.find()).isTrue();
        assertThat(directory.group(1)).startsWith("/var/lib/inktvlek/");
        assertThat(unit)
                .contains("\nStateDirectory=inktvlek\n", "\nProtectSystem=strict\n", "\nStateDirectoryMode=0700\n")
                .containsPattern("\nTimeoutStopSec=(?:3[5-9]|[4-9]\\d)\n"); // StopInTime ends it before
    }

    private static Map<String, Object> product() throws IOException {
        return map(map(compose().get("services")).get("inktvlek"));
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(COMPOSE));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static List<String> options(String text) {
        return OPTION.matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .toList();
    }
}
