package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Every page in every width, language and colour on one sheet, to look at; run by `bin/pictures --all`, not with the
/// other tests.
@BrowserTest
class ContactSheet {

    private static final Path FOLDER = Path.of("target/contact-sheet");
    private static final List<Integer> WIDTHS = List.of(320, 390, 768, 1280, 1920);

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Test
    void every_page_is_on_the_sheet() throws IOException {
        Files.createDirectories(FOLDER);
        var pictures = new ArrayList<String>();
        for (var language : List.of("nl", "en")) {
            for (boolean dark : List.of(false, true)) {
                EveryPage.by(graph).forEach((who, paths) -> pictures.addAll(pictures(language, dark, who, paths)));
            }
        }
        Files.writeString(FOLDER.resolve("index.html"), sheet(pictures));
        assertThat(pictures).isNotEmpty().allMatch(name -> Files.exists(FOLDER.resolve(name)));
    }

    private List<String> pictures(String language, boolean dark, String who, List<String> paths) {
        var pictures = new ArrayList<String>();
        try (var visitor = new Browser(port)
                .visitor(language, dark, 1280, 800)
                .signedIn(who)
                .open("uitleg")) {
            for (var path : paths) {
                EveryPage.open(visitor, path);
                for (int width : WIDTHS) {
                    visitor.page.setViewportSize(width, 800);
                    visitor.atRest();
                    var name = "%s-%d-%s-%s.png"
                            .formatted(
                                    path.isEmpty() ? "vandaag" : path.replaceAll("[/?].*", ""),
                                    width,
                                    language,
                                    dark ? "dark" : "light");
                    visitor.page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)));
                    pictures.add(name);
                }
            }
        }
        return pictures;
    }

    private static String sheet(List<String> pictures) {
        var page = new StringBuilder("""
                <!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Inktvlek: every page</title>
                <style>body{font:14px sans-serif;display:flex;flex-wrap:wrap;gap:16px}figure{margin:0}img{height:260px;border:1px solid #999}</style>
                """);
        pictures.stream()
                .sorted()
                .forEach(name -> page.append(
                        "<figure><a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\" alt=\"%1$s\"></a><figcaption>%1$s</figcaption></figure>\n"
                                .formatted(name)));
        return page.append("</html>\n").toString();
    }
}
