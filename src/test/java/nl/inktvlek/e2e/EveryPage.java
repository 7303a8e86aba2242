package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.database.Graph;

/// All pages of the product, each by somebody who may open it.
final class EveryPage {

    /// What is read outside, in both languages. These pages are loaded each by itself.
    static final List<String> PORTAL = List.of(
            "openbaar",
            "openbaar?lang=en",
            "openbaar/plaats/noord-brabant",
            "openbaar/plaats/GM0855?lang=en",
            "openbaar/plaats/GM0014",
            "openbaar/uitgave/1",
            "openbaar/kaart",
            "openbaar/doorwerking",
            "openbaar/doorwerking?lang=en",
            "openbaar/hoe",
            "openbaar/hoe?lang=en",
            "openbaar/bestanden",
            "openbaar/bestanden?lang=en");

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
                        "uitgaven",
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
                "funder",
                PORTAL,
                "privacy",
                List.of("logboek", "bewaren")));
    }

    /// Opens a page and waits until it shows what it is for.
    static void open(Browser.Visitor visitor, String path) {
        if (path.startsWith("openbaar")) {
            visitor.open(path);
        } else {
            visitor.goOn(path);
        }
        if (path.equals("benaderen")) {
            assertThat(visitor.page.locator(".card").first()).isVisible();
        }
        if (path.equals("netwerk") || path.startsWith("inktvlek")) {
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
        }
        visitor.atRest();
    }
}
