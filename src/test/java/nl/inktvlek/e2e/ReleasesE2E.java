package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The last quarter on its way to the outside: a colleague proposed it, it is read, published, found wrong and
/// withdrawn.
@BrowserTest
class ReleasesE2E {

    @LocalServerPort
    int port;

    @Test
    void a_release_is_read_published_seen_outside_and_withdrawn() {
        try (var privacy = new Browser(port).visitor().signedIn("privacy").open("uitgaven");
                var funder = new Browser(port).visitor().signedIn("funder")) {
            var page = privacy.page;
            assertThat(page.getByText("Gemaakt door amina op")).isVisible();
            assertThat(page.getByText(Pattern.compile("plaatsen krijgen een nieuw cijfer\\. \\d+ plaatsen houden")))
                    .isVisible();
            int before = number(funder);
            button(page, "Gelezen, geef het uit");
            int number = before + 1;
            assertThat(page.getByText("Uitgave %d is nu buiten te zien.".formatted(number)))
                    .isVisible();
            assertThat(number(funder)).isEqualTo(number);

            page.getByText("Een uitgave intrekken").click();
            button(page, "Intrekken");
            assertThat(page.getByText("Schrijf eerst op waarom de uitgave niet meer gebruikt mag worden."))
                    .isVisible();
            page.getByText("Een uitgave intrekken").click();
            page.getByLabel("Waarom mag dit niet meer gebruikt worden?").fill("Een lijst stond er twee keer in");
            button(page, "Intrekken");
            assertThat(page.getByText("Ingetrokken: Een lijst stond er twee keer in"))
                    .isVisible();
            assertThat(number(funder)).isEqualTo(before);
            funder.open("openbaar/bestanden");
            assertThat(funder.page.getByText("Ingetrokken: Een lijst stond er twee keer in"))
                    .isVisible();

            button(page, "Voorstel maken");
            assertThat(page.getByText("U heeft dit voorstel zelf gemaakt.")).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Gelezen, geef het uit")))
                    .hasCount(0);
            assertThat(privacy.errors).isEmpty();
        }
    }

    /// Which release is shown outside.
    private static int number(Browser.Visitor funder) {
        var told = Pattern.compile("Uitgave (\\d+), over")
                .matcher(funder.open("openbaar").page.locator("main").innerText());
        assertThat(told.find()).isTrue();
        return Integer.parseInt(told.group(1));
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }
}
