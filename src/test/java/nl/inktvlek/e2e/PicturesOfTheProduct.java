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
            visitor.open(InkBlotAddress.of(graph));
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
            save(visitor, "spread");
            visitor.open("bereik");
            assertThat(visitor.page.locator("inktvlek-map canvas").first()).isVisible();
            save(visitor, "reach");
        }
        assertThat(FOLDER).isDirectoryContaining(file -> file.endsWith("reach.png") && Files.exists(file));
    }

    private static void save(Browser.Visitor visitor, String name) {
        visitor.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name + ".png")));
    }
}
