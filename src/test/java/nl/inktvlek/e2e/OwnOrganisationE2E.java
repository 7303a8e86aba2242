package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccountAdministration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Logging in through the login of one's own organisation, on a product without a demonstration.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "inktvlek.neo4j.directory=target/databases/oidc-${random.uuid}",
            "inktvlek.neo4j.page-cache-megabytes=32",
            "vaadin.productionMode=true"
        })
@DirtiesContext
class OwnOrganisationE2E {

    /// Every product sets how Spring Security holds who is signed in, for the whole process: the one that the other
    /// tests use gets its own back.
    private static final SecurityContextHolderStrategy OF_THE_OTHERS = SecurityContextHolder.getContextHolderStrategy();

    private static final int PORT = freePort();
    private static final OwnOrganisation.Running ORGANISATION =
            OwnOrganisation.start(new Browser(PORT).url("login/oauth2/code/proef"));

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @DynamicPropertySource
    static void theOrganisation(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
        var client = "spring.security.oauth2.client.";
        settings.add(client + "registration.proef.client-id", () -> OwnOrganisation.CLIENT);
        settings.add(client + "registration.proef.client-secret", () -> OwnOrganisation.SECRET);
        settings.add(client + "registration.proef.client-name", () -> "Proefhuis");
        settings.add(client + "registration.proef.scope", () -> "openid,email");
        settings.add(client + "provider.proef.issuer-uri", ORGANISATION::issuer);
    }

    @AfterAll
    static void stop() {
        ORGANISATION.close();
        SecurityContextHolder.setContextHolderStrategy(OF_THE_OTHERS);
    }

    @Autowired
    AccountAdministration accounts;

    @Test
    void role_and_partner_are_those_of_the_account_here_and_it_belongs_to_who_came_first() {
        var administrator = new Actor("boss", Role.ADMINISTRATOR, Optional.empty());
        try (var stranger = logIn("kees")) { // nobody made an account yet
            assertThat(stranger.page.getByText("Inloggen is niet gelukt")).isVisible();
        }
        accounts.invite(administrator, "kees@voorbeeld.nl", Role.RECRUITER, "KEZBAN");
        try (var unverified = logIn("onbekend")) {
            assertThat(unverified.page.getByText("Inloggen is niet gelukt")).isVisible();
        }
        try (var kees = logIn("kees")) {
            assertThat(kees.page.getByRole(AriaRole.HEADING, named("Vandaag"))).isVisible();
            assertThat(kees.open("organisaties").heading()).isEqualTo("Organisaties");
            assertThat(kees.open("importeren").heading()).isEqualTo("Deze pagina is niet voor u");
            assertThat(kees.open("wachtwoord").page.getByText("U logt in via uw eigen organisatie."))
                    .isVisible();
            assertThat(kees.errors).isEmpty();
        }
        try (var other = logIn("anders")) { // the address of Kees, given to somebody else
            assertThat(other.page.getByText("Inloggen is niet gelukt")).isVisible();
        }
        accounts.change(administrator, "kees@voorbeeld.nl", Role.RECRUITER, "KEZBAN", true);
        try (var shut = logIn("kees")) {
            assertThat(shut.page.getByText("Inloggen is niet gelukt")).isVisible();
        }
    }

    private Browser.Visitor logIn(String name) {
        var visitor = new Browser(PORT).visitor();
        var page = visitor.page;
        page.navigate(new Browser(PORT).url("login"));
        page.getByRole(AriaRole.LINK, named("Inloggen met Proefhuis")).click();

        page.getByLabel("Username").fill(name);
        page.getByLabel("Password").fill(OwnOrganisation.PASSWORD);
        page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
        page.waitForURL("http://localhost:*/**");
        return visitor;
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
