package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.TheDay;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.api.answers.Once;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Link;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// What people see while the line to the database server stands still, and after it.
@Import(TheDay.class)
@DirtiesContext
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vaadin.productionMode=true", "inktvlek.backup.nightly=false"})
class DatabaseAwayE2E {

    private static final String ANNA = "anna";
    private static final String PASSWORD = "een lang wachtwoord hier";

    @TempDir
    static Path folder;

    private static Link link;

    @Autowired
    AccountAdministration administration;

    @Autowired
    AccessTokens tokens;

    @Autowired
    Clock clock;

    @Autowired
    Once once;

    @Autowired
    Graph graph;

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void reach(DynamicPropertyRegistry properties) throws IOException {
        link = new Link(folder.resolve("server"));
        properties.add("inktvlek.neo4j.uri", link::uri);
        properties.add("inktvlek.neo4j.password", link::password);
        properties.add("inktvlek.neo4j.directory", () -> folder.resolve("data").toString());
    }

    @AfterAll
    static void stop() throws IOException {
        link.close();
    }

    @BeforeEach
    void somebodyIsThere() {
        var administrator = new Actor("administrator", Role.ADMINISTRATOR, Optional.empty());
        if (administration.list(administrator).stream()
                .noneMatch(account -> account.username().equals(ANNA))) {
            administration.accept(administration.invite(administrator, ANNA, Role.COORDINATOR, "IOT"), PASSWORD);
        }
    }

    private String token(String of) {
        return tokens.make(
                        new Actor(ANNA, Role.COORDINATOR, Optional.of("IOT")),
                        of,
                        Scope.READ,
                        LocalDate.now(clock).plusDays(1))
                .secret();
    }

    @Test
    void nothing_is_lost_and_everybody_is_told_until_the_database_is_back() {
        var token = token("boekhouding");
        var browser = new Browser(port);
        try (var writing = browser.visitor().logIn(ANNA, PASSWORD);
                var reading = browser.visitor().logIn(ANNA, PASSWORD);
                var coming = browser.visitor().logIn(ANNA, PASSWORD)) {
            coming.context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
            writing.open("organisatie/nieuw");
            var name = writing.page.getByRole(
                    AriaRole.TEXTBOX,
                    new Page.GetByRoleOptions().setName("Naam").setExact(true));
            name.fill("De Brug");
            Offered.choose(writing.page, "Soort", "informele groep");
            Offered.choose(writing.page, "Gemeente", "Utrecht");
            link.freeze();

            save(writing.page);
            assertThat(writing.page.getByText("De database antwoordt even niet").first())
                    .isVisible();
            assertThat(name).hasValue("De Brug");

            reading.page.navigate(browser.url("organisaties"));
            assertThat(reading.page.getByRole(AriaRole.HEADING, named("De gegevens zijn even niet bereikbaar")))
                    .isVisible();
            coming.logIn(ANNA, PASSWORD);
            assertThat(coming.page.getByText("Inloggen kan even niet")).isVisible();
            assertThat(status("api/v1/organisations", token)).isEqualTo(503);
            assertThat(status("actuator/health/readiness", "")).isEqualTo(503);
            assertThat(status("actuator/health/liveness", "")).isEqualTo(200);

            link.thaw();
            assertThat(reading.page.getByRole(AriaRole.HEADING, named("Organisaties")))
                    .isVisible(); // by itself
            save(writing.page);
            assertThat(writing.page.getByText("De organisatie is bewaard.")).isVisible();
            reading.page.reload();
            assertThat(reading.page.getByRole(AriaRole.LINK, named("De Brug"))).hasCount(1);
            coming.logIn(ANNA, PASSWORD);
            assertThat(coming.page.getByRole(AriaRole.HEADING, named("Vandaag")))
                    .isVisible();
            assertThat(status("actuator/health/readiness", "")).isEqualTo(200);
        }
    }

    @Test
    void a_change_of_a_program_that_was_cut_off_half_way_can_be_asked_again_at_once() {
        var bearer = tokens.open(token("programma")).orElseThrow();
        var key = "half-way-1";
        assertThatExceptionOfType(DatabaseAway.class)
                .isThrownBy(() -> once.code(bearer, key, "a plan", operation -> {
                    link.freeze();
                    return String.valueOf(graph.wasCarriedOut(operation));
                }));
        link.thaw();
        await().atMost(60, SECONDS).until(() -> status("actuator/health/readiness", "") == 200);
        assertThat(once.code(bearer, key, "a plan", operation -> "made")).isEqualTo("made");
        assertThat(once.code(bearer, key, "a plan", operation -> "made twice")).isEqualTo("made");
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Bewaren")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private int status(String path, String token) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(new Browser(port).url(path)))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
