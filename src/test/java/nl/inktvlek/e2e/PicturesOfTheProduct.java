package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Makes the pictures of the documentation; run by `bin/pictures`, not with the other tests.
@BrowserTest
class PicturesOfTheProduct {

    private static final Path FOLDER = Path.of("docs/pictures");

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Test
    void pictures_are_made() {
        try (var visitor = new Browser(port).visitor().logIn("coordinator")) {
            visitor.open("benaderen");
            save(visitor, "approach");
            visitor.open("plannen");
            assertThat(visitor.page.locator(".card").first()).isVisible();
            save(visitor, "plan");
            visitor.open("netwerk");
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
            save(visitor, "network");
            explorer(visitor);
            visitor.open(InkBlotAddress.of(graph));
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
            save(visitor, "spread");
            visitor.open("inktvlek?beeld=naast-elkaar");
            assertThat(visitor.page.locator("main svg.plot-drawing:visible").first())
                    .isVisible();
            save(visitor, "side-by-side");
            visitor.open("inktvlek?beeld=generaties");
            assertThat(visitor.page.locator("main svg.plot-drawing:visible").first())
                    .isVisible();
            save(visitor, "generations");
            visitor.open("bereik");
            assertThat(visitor.page.locator("inktvlek-map canvas").first()).isVisible();
            save(visitor, "reach");
        }
        try (var phone = new Browser(port).visitor("nl", false, 390, 844).logIn("coordinator")) {
            phone.open("netwerk");
            assertThat(phone.page.locator("inktvlek-graph[drawn]")).isVisible();
            save(phone, "explorer-phone");
        }
        assertThat(FOLDER).isDirectoryContaining(file -> file.endsWith("reach.png") && Files.exists(file));
    }

    /// What `docs/verkennen.md` tells of.
    private static void explorer(Browser.Visitor visitor) {
        var page = visitor.page;
        page.locator("inktvlek-graph #stage").focus();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.locator("inktvlek-graph[drawn][standing]")).isVisible();
        visitor.atRest();
        save(visitor, "explorer-people");
        page.keyboard().press("t");
        assertThat(page.locator(".table-face vaadin-grid:not([hidden])")).isVisible();
        visitor.atRest();
        save(visitor, "explorer-table");
    }

    private static void save(Browser.Visitor visitor, String name) {
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
