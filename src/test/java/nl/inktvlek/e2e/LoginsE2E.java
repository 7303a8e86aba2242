package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import nl.inktvlek.access.DemonstrationMode;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A second step after the password, and a screen that covers itself.
@BrowserTest
class LoginsE2E {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Test
    void a_device_is_marked_for_logging_in_and_shows_the_mark_nowhere_else() {
        var browser = new Browser(port);
        try (var visitor = browser.visitor().logIn("funder")) {
            assertThat(visitor.context.cookies(browser.url("login")))
                    .filteredOn(cookie -> cookie.name.startsWith("inktvlek-toestel-"))
                    .singleElement()
                    .satisfies(cookie -> assertThat(cookie.httpOnly).isTrue());
            assertThat(visitor.context.cookies(browser.url("")))
                    .noneMatch(cookie -> cookie.name.startsWith("inktvlek-toestel-"));
        }
    }

    @Test
    void with_a_second_step_nothing_opens_before_the_code() {
        try (var visitor = new Browser(port).visitor().logIn("municipality")) {
            var page = visitor.open("wachtwoord").page;
            page.getByRole(AriaRole.BUTTON, named("Tweede stap instellen")).click();
            var secret = page.getByText(Pattern.compile("Typ dan deze sleutel over"))
                    .innerText()
                    .replaceAll(".*: ", "");
            var code = page.getByLabel("Code van zes cijfers");
            code.fill("000000");
            page.getByRole(AriaRole.BUTTON, named("Aanzetten")).click();
            assertThat(page.getByText("Dit is niet de code van nu.").first()).isVisible();
            code.fill(code(secret, clock.instant()));
            page.getByRole(AriaRole.BUTTON, named("Aanzetten")).click();
            assertThat(page.getByText("De tweede stap staat aan")).isVisible();
            visitor.choose("Uitloggen");
            page.waitForURL("**/login");

            visitor.logIn("municipality");
            for (var path : List.of("", "openbaar", "wachtwoord", "VAADIN/build/index.js", "?v-r=heartbeat")) {
                page.navigate(new Browser(port).url(path));
                assertThat(page.getByRole(AriaRole.HEADING, named("Tweede stap")))
                        .isVisible();
            }
            var answer = page.request()
                    .post(
                            new Browser(port).url("?v-r=uidl"),
                            RequestOptions.create().setData("{}"));
            assertThat(answer.status()).isEqualTo(403);
            for (var anywhere :
                    List.of("icons/x?v-r=uidl&v-uiId=0", "icons/inktvlek.svg?v-r=uidl", "styles.css?v-r=uidl")) {
                assertThat(page.request()
                                .post(
                                        new Browser(port).url(anywhere),
                                        RequestOptions.create().setData("{}"))
                                .status())
                        .as(anywhere)
                        .isEqualTo(403);
            }
            page.getByLabel("Code van zes cijfers").fill("000000");
            page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Dit is niet de code van nu.");
            page.getByLabel("Code van zes cijfers")
                    .fill(code(secret, clock.instant().plusSeconds(30)));
            page.getByRole(AriaRole.BUTTON, named("Inloggen")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Bereik"))).isVisible();

            visitor.open("wachtwoord");
            page.getByLabel("Huidig wachtwoord").last().fill(DemonstrationMode.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Tweede stap uitzetten")).click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Tweede stap instellen")))
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void a_screen_that_nobody_touches_is_covered_until_the_password_is_given() {
        try (var visitor = new Browser(port).visitor()) {
            var page = visitor.page;
            page.clock().install();
            visitor.logIn("coordinator").open("organisaties").atRest();
            page.clock().fastForward("09:00");
            assertThat(page.getByRole(AriaRole.HEADING, named("Organisaties"))).isVisible();
            page.mouse().click(5, 5);
            page.clock().fastForward("09:00");
            assertThat(page.getByRole(AriaRole.HEADING, named("Organisaties"))).isVisible();
            page.clock().fastForward("02:00");
            assertThat(page.getByRole(AriaRole.HEADING, named("Vergrendeld"))).isVisible();
            assertThat(page.locator("vaadin-grid")).hasCount(0);
            visitor.open("benaderen");
            assertThat(page.getByRole(AriaRole.HEADING, named("Vergrendeld"))).isVisible();
            page.getByLabel("Wachtwoord").fill("niet het wachtwoord");
            page.getByRole(AriaRole.BUTTON, named("Verder")).click();
            assertThat(page.getByText("Dit is niet het wachtwoord").first()).isVisible();
            page.getByLabel("Wachtwoord").fill(DemonstrationMode.PASSWORD);
            page.getByRole(AriaRole.BUTTON, named("Verder")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Organisaties"))).isVisible();

            page.evaluate("() => localStorage.setItem('inktvlek-touched', '0')"); // as after a night away
            visitor.open("series");
            assertThat(page.getByRole(AriaRole.HEADING, named("Vergrendeld"))).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void who_logs_out_leaves_no_meeting_in_the_browser_without_being_asked() {
        try (var visitor = new Browser(port).visitor().logIn("coordinator")) {
            var page = visitor.page;
            page.evaluate("() => localStorage.setItem('inktvlek-log-some-meeting', '{}')");
            visitor.choose("Uitloggen");
            assertThat(page.getByText("1 bijeenkomst is nog niet verstuurd")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Blijven")).click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Vandaag"))).isVisible();
            visitor.choose("Uitloggen");
            page.getByRole(AriaRole.BUTTON, named("Wissen en uitloggen")).click();
            page.waitForURL("**/login");
            assertThat(page.evaluate(
                            "() => Object.keys(localStorage).filter((key) => key !== 'inktvlek-touched').join()"))
                    .isEqualTo("");
            assertThat(visitor.errors).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String code(String secret, Instant at) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        try {
            return codes.generateOneTimePasswordString(
                    new SecretKeySpec(Base32.decode(secret), codes.getAlgorithm()), at);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
