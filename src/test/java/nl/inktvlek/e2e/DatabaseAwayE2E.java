package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
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
import nl.inktvlek.database.Link;
import org.junit.jupiter.api.AfterAll;
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

    @Test
    void nothing_is_lost_and_everybody_is_told_until_the_database_is_back() {
        administration.accept(
                administration.invite(
                        new Actor("administrator", Role.ADMINISTRATOR, Optional.empty()),
                        ANNA,
                        Role.COORDINATOR,
                        "IOT"),
                PASSWORD);
        var token = tokens.make(
                        new Actor(ANNA, Role.COORDINATOR, Optional.of("IOT")),
                        "boekhouding",
                        Scope.READ,
                        LocalDate.now(clock).plusDays(1))
                .secret();
        var browser = new Browser(port);
        try (var writing = browser.visitor().logIn(ANNA, PASSWORD);
                var reading = browser.visitor().logIn(ANNA, PASSWORD);
                var coming = browser.visitor()) {
            writing.open("organisatie/nieuw");
            var name = writing.page.getByRole(
                    AriaRole.TEXTBOX,
                    new Page.GetByRoleOptions().setName("Naam").setExact(true));
            name.fill("De Brug");
            choose(writing.page, "Soort", "informele groep");
            choose(writing.page, "Gemeente", "Utrecht");
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
            assertThat(status(reading, "api/v1/organisations", token)).isEqualTo(503);
            assertThat(status(reading, "actuator/health/readiness", "")).isEqualTo(503);
            assertThat(status(reading, "actuator/health/liveness", "")).isEqualTo(200);

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
            assertThat(status(reading, "actuator/health/readiness", "")).isEqualTo(200);
        }
    }

    private static void choose(Page page, String label, String value) {
        var field = page.getByRole(AriaRole.COMBOBOX, named(label).setExact(true));
        field.fill(value);
        page.locator("vaadin-combo-box-item")
                .filter(new Locator.FilterOptions().setHasText(value).setVisible(true))
                .first()
                .click();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Bewaren")).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private int status(Browser.Visitor visitor, String path, String token) {
        return visitor.page
                .request()
                .get(new Browser(port).url(path), RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }
}
