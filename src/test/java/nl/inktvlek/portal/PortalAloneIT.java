package nl.inktvlek.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.reports.ReleasesOfATown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The portal on a machine that has releases and nothing else: no database, no vault, no product.
class PortalAloneIT {

    private static final Pattern NOT_THERE = Pattern.compile(
            "neo4j|vaadin|spring-security|spring-data|netty|lucene|graphstream", Pattern.CASE_INSENSITIVE);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @TempDir
    Path home;

    @Test
    @Timeout(90)
    void it_starts_with_a_folder_of_releases_and_reaches_nothing_else() throws Exception {
        var key = SigningKey.of(home.resolve("key"), home.resolve("releases"));
        ReleasesOfATown.publish(home.resolve("releases"), key);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        "nl.inktvlek.portal.PortalAlone",
                        "--server.port=0",
                        "--logging.level.org.springframework.boot.tomcat=INFO",
                        "--inktvlek.releases.folder=" + home.resolve("releases"),
                        "--inktvlek.releases.key=" + key.shown())
                .redirectErrorStream(true)
                .start();
        try (var client = HttpClient.newHttpClient()) {
            int port = port(process).orElseThrow();
            assertThat(get(client, port, "/openbaar").body())
                    .contains("<strong>35</strong>")
                    .doesNotContain("/wachtwoord");
            assertThat(get(client, port, "/openbaar").headers().firstValue("Content-Security-Policy"))
                    .isPresent();
            assertThat(policy(client, port, "/openbaar")).contains("frame-ancestors 'none'");
            assertThat(policy(client, port, "/openbaar/kaart")).contains("frame-ancestors *");
            assertThat(get(client, port, "/openbaar/bestanden?lang=en").body())
                    .contains("&lt;iframe src=&quot;http://localhost:" + port + "/openbaar/kaart?lang=en&quot;");
            assertThat(get(client, port, "/").statusCode()).isEqualTo(302);
            assertThat(get(client, port, "/portal.css").statusCode()).isEqualTo(200);
            assertThat(get(client, port, "/openbaar/uitgave/1/reach.csv").body())
                    .startsWith("place,name,kind");
            assertThat(get(client, port, "/netwerk").statusCode()).isEqualTo(404);
            Files.writeString(home.resolve("releases/0001/reach.csv"), "changed");
            assertThat(get(client, port, "/openbaar/uitgave/1/reach.csv").statusCode())
                    .isEqualTo(503);
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static String policy(HttpClient client, int port, String path) throws Exception {
        return get(client, port, path)
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !NOT_THERE
                        .matcher(Path.of(entry).getFileName().toString())
                        .find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<Integer> port(Process process) throws IOException {
        var said = new StringBuilder();
        var lines = process.inputReader(StandardCharsets.UTF_8);
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            var found = PORT.matcher(line);
            if (found.find()) {
                return Optional.of(Integer.parseInt(found.group(1)));
            }
        }
        throw new IllegalStateException("It does not start: " + said);
    }

    private static HttpResponse<String> get(HttpClient client, int port, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
