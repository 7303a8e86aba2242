package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.database.Graph;

/// All pages of the product, each by somebody who may open it.
final class EveryPage {

    private EveryPage() {}

    /// Paths by who opens them.
    static Map<String, List<String>> by(Graph graph) {
        return new TreeMap<>(Map.of(
                "coordinator",
                List.of(
                        "",
                        "netwerk",
                        InkBlotAddress.of(graph),
                        "kwetsbaarheid",
                        "krachten",
                        "benaderen",
                        "plannen",
                        "series",
                        "serie/nieuw",
                        "gespreksleiders",
                        "scholing",
                        "scholingsdag/nieuw",
                        "organisaties",
                        "organisatie/KEZBAN",
                        "projecten",
                        "project/nieuw",
                        "cijfers",
                        "bereik",
                        "uitleg",
                        "importeren",
                        "dezelfde",
                        "ijking",
                        "toegang",
                        "rechten",
                        "zoeken",
                        "wachtwoord"),
                "administrator",
                List.of("accounts"),
                "privacy",
                List.of("logboek", "bewaren")));
    }

    /// Opens a page and waits until it shows what it is for.
    static void open(Browser.Visitor visitor, String path) {
        visitor.goOn(path);
        if (path.equals("benaderen")) {
            assertThat(visitor.page.locator(".card").first()).isVisible();
        }
        if (path.equals("netwerk") || path.startsWith("inktvlek")) {
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
        }
        visitor.atRest();
    }
}
