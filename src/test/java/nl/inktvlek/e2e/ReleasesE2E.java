package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
            int number = number("Voorstel voor uitgave (\\d+), over", page.locator("main"));
            button(page, "Gelezen, geef het uit");
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

    @Test
    void a_coordinator_makes_a_report_with_words_of_their_own() throws IOException {
        try (var coordinator =
                new Browser(port).visitor().signedIn("coordinator").open("uitgaven")) {
            var page = coordinator.page;
            var place = page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Plaats"));
            place.fill("Rotterdam");
            Offered.first(page, "Rotterdam").click();
            page.getByLabel("Vergelijken").uncheck();
            page.getByLabel("Toelichting").fill("Dit jaar werkten wij met Özgür Düşünce.");
            assertThat(text(page.waitForDownload(() -> button(page, "Verslag (PDF)"))))
                    .contains("Bereik in Rotterdam", "Dit jaar werkten wij met Özgür Düşünce.", "Door de tijd")
                    .doesNotContain("Vergelijken");
            assertThat(text(page.waitForDownload(() -> button(page, "Memo voor de gemeenteraad, één bladzijde (PDF)"))))
                    .contains("Hoeveel mensen deden mee in Rotterdam?");
            assertThat(coordinator.errors).isEmpty();
        }
    }

    @Test
    void a_funder_takes_a_report_along_and_finds_the_same_under_the_same_address() throws IOException {
        try (var funder = new Browser(port).visitor().signedIn("funder").open("openbaar/plaats/GM0599")) {
            var page = funder.page;
            var memo = page.waitForDownload(() -> page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Memo voor de gemeenteraad, één bladzijde (PDF)"))
                    .click());
            assertThat(text(memo)).contains("Memo voor de gemeenteraad van Rotterdam");
            page.getByText("Kies wat er in het verslag staat").click();
            page.getByLabel("Kaart").uncheck();
            var first = page.waitForDownload(() -> button(page, "Verslag maken"));
            var second = page.waitForDownload(() -> button(page, "Verslag maken"));
            assertThat(text(first))
                    .contains("Bereik in Rotterdam", "Vergelijken")
                    .doesNotContain("20 of meer");
            assertThat(Files.readAllBytes(second.path())).isEqualTo(Files.readAllBytes(first.path()));
        }
    }

    @Test
    void a_funder_reads_what_follows_after_the_meetings_and_what_if_it_stops() {
        try (var funder = new Browser(port).visitor().signedIn("funder").open("openbaar")) {
            var page = funder.page;
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Werkt het door?"))
                    .first()
                    .click();
            assertThat(page.getByText(Pattern.compile("Op elke 10 series volgden er [\\d,]+, geleid door"))
                            .first())
                    .isVisible();
            assertThat(page.getByText(Pattern.compile("Dan volgen op (elke )?10 series er")))
                    .isVisible();
            assertThat(page.getByRole(
                            AriaRole.TABLE,
                            new Page.GetByRoleOptions()
                                    .setName("Mensen die kwamen, naar de taal van hun eerste serie")))
                    .containsText("Per 10.000 sprekers");
        }
    }

    private static String text(Download file) throws IOException {
        try (var document = Loader.loadPDF(file.path().toFile())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /// Which release is shown outside.
    private static int number(Browser.Visitor funder) {
        return number("Uitgave (\\d+), over", funder.open("openbaar").page.locator("main"));
    }

    private static int number(String in, Locator text) {
        var told = Pattern.compile(in).matcher(text.innerText());
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
