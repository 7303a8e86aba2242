package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a column can be read as in two ways is asked, shown and chosen.
@BrowserTest
class ImportFormsE2E {

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    /// GM1701 is Westerveld, postcode 1701 lies in Dijk en Waard; 1.250 may be a thousand and more.
    @ParameterizedTest
    @CsvSource({
        "nl, Vier cijfers zijn, postcode, Decimaalteken, 'komma: 1.234,5', Controleren, Wat er verandert",
        "en, Four digits are, postcode, Decimal mark, 'comma: 1.234,5', Check, What changes"
    })
    void the_form_of_a_column_is_chosen_by_a_click(
            String language, String digits, String postcode, String mark, String comma, String check, String changes)
            throws IOException {
        var people = folder.resolve("leden.csv");
        var ties = folder.resolve("banden.csv");
        Files.writeString(people, "id;plaats\n1;1701\n2;1701\n", StandardCharsets.UTF_8);
        Files.writeString(ties, "van;naar;sterkte\n1;2;1.250\n2;1;2.500\n", StandardCharsets.UTF_8);
        try (var visitor = new Browser(port)
                .visitor(language, false, 1280, 900)
                .signedIn("coordinator")
                .open("importeren")) {
            var page = visitor.page;
            page.locator("vaadin-upload input[type=file]").setInputFiles(new Path[] {people, ties});
            assertThat(page.locator(".file")).hasCount(2);
            page.getByRole(AriaRole.BUTTON, named(check)).click();
            assertThat(page.getByText("GM1701").first()).isVisible();
            assertThat(page.getByText("“1.250”").first()).isVisible();
            choose(page, digits, postcode);
            assertThat(page.getByRole(AriaRole.HEADING, named(changes))).hasCount(0); // the panels were made anew
            choose(page, mark, comma);
            page.getByRole(AriaRole.BUTTON, named(check)).click();
            assertThat(page.getByRole(AriaRole.HEADING, named(changes))).isVisible();
            assertThat(page.getByText("GM1701")).hasCount(0);
            assertThat(page.getByText("“1.250”")).hasCount(0);
        }
    }

    private static void choose(Page page, String label, String option) {
        page.locator("vaadin-select", new Page.LocatorOptions().setHasText(label))
                .first()
                .click();
        page.getByRole(AriaRole.OPTION, named(option)).click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
