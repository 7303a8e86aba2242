package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// No view has a fault that axe finds by WCAG 2.2 AA, in either language and either theme, wide or narrow.
@BrowserTest
class AccessibilityE2E {

    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> VIEWS = List.of(
            "",
            "benaderen",
            "plannen",
            "netwerk",
            "inktvlek",
            "kwetsbaarheid",
            "ijking",
            "bereik",
            "importeren",
            "uitleg",
            "wachtwoord",
            "vergrendeld");

    /// Lists and forms made of the same parts; in one of the three only, because each takes seconds.
    private static final List<String> LISTS_AND_FORMS = List.of(
            "zoeken",
            "cijfers",
            "uitgaven",
            "scholing",
            "scholingsdag/nieuw",
            "series",
            "serie/nieuw",
            "gespreksleiders",
            "organisaties",
            "organisatie/KEZBAN",
            "krachten",
            "projecten",
            "project/nieuw");

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @ParameterizedTest(name = "{0}, dark {1}, {2} wide")
    @CsvSource({"nl,false,1280", "nl,true,390", "en,false,390"})
    void every_view_is_without_fault(String language, boolean dark, int width) {
        var faults = new ArrayList<String>();
        try (var visitor = new Browser(port).visitor(language, dark, width, 844)) {
            visitor.page.navigate(new Browser(port).url("login"));
            visitor.page.locator("input[name=username]").waitFor();
            faults.addAll(check(visitor, "login"));
            visitor.signedIn("coordinator").open("");
            for (var view : VIEWS) {
                visitor.goOn(view.equals("inktvlek") ? InkBlotAddress.of(graph) : view);
                if (view.equals("benaderen")) {
                    assertThat(visitor.page.locator(".card").first()).isVisible();
                }
                if (view.equals("netwerk") || view.equals("inktvlek")) {
                    assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
                }
                faults.addAll(check(visitor, view));
            }
            if (language.equals("en")) {
                for (var view : LISTS_AND_FORMS) {
                    visitor.goOn(view);
                    faults.addAll(check(visitor, view));
                }
                faults.addAll(pagesBehindTheLists(visitor));
            }
            assertThat(visitor.errors).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} wide")
    @CsvSource({"nl,390", "en,1280"})
    void the_pages_of_the_administrator_and_the_privacy_officer_are_without_fault(String language, int width) {
        var faults = new ArrayList<String>();
        try (var visitor = new Browser(port).visitor(language, false, width, 844)) {
            faults.addAll(check(visitor.open("privacy"), "privacy"));
            faults.addAll(check(visitor.open("uitnodiging/none"), "uitnodiging"));
        }
        try (var visitor = new Browser(port)
                .visitor(language, false, width, 844)
                .signedIn("administrator")
                .open("")) {
            faults.addAll(check(visitor.goOn("accounts"), "accounts"));
            faults.addAll(check(visitor.goOn("toegang"), "toegang"));
        }
        try (var visitor = new Browser(port)
                .visitor(language, false, width, 844)
                .signedIn("privacy")
                .open("")) {
            for (var view : List.of("", "logboek", "rechten", "bewaren")) {
                faults.addAll(check(visitor.goOn(view), view));
            }
            assertThat(visitor.errors).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void what_is_read_outside_is_without_fault(int width) {
        var faults = new ArrayList<String>();
        try (var visitor = new Browser(port).visitor("nl", false, width, 844).signedIn("municipality")) {
            EveryPage.PORTAL.forEach(page -> faults.addAll(check(visitor.open(page), page)));
            assertThat(visitor.errors).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private static List<String> pagesBehindTheLists(Browser.Visitor visitor) {
        var faults = new ArrayList<String>();
        visitor.goOn("gespreksleiders");
        visitor.page.locator("vaadin-grid a").first().click();
        visitor.page.locator(".known").waitFor();
        faults.addAll(check(visitor, "gespreksleider"));
        changed(visitor);
        faults.addAll(check(visitor, "gespreksleider, to change"));
        visitor.goOn("benadering/" + visitor.page.url().replaceFirst(".*/", ""));
        visitor.page.locator("main").getByRole(AriaRole.COMBOBOX).first().waitFor(); // nothing to be read yet
        faults.addAll(check(visitor, "benadering"));
        visitor.goOn("series");
        visitor.page.locator("vaadin-grid a").first().click();
        visitor.page.locator("a[href^=bijeenkomst]").first().click();
        visitor.page.locator("inktvlek-meeting-log #code").waitFor();
        faults.addAll(check(visitor, "bijeenkomst"));
        return faults;
    }

    /// The form of a thing that is shown to be read first.
    private static void changed(Browser.Visitor visitor) {
        visitor.page
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Change").setExact(true))
                .click();
        visitor.page.locator("main").getByRole(AriaRole.COMBOBOX).first().waitFor();
    }

    /// Dark differs from light in its colours only. The older way of axe is the one without a second page for results,
    /// which only frames of other sites need; of rules that hold, one example is enough.
    private static List<String> check(Browser.Visitor visitor, String view) {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        var axe = new AxeBuilder(visitor.atRest().page).setLegacyMode(true).options(options);
        boolean isDark =
                Boolean.TRUE.equals(visitor.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches"));
        return (isDark ? axe.withRules(List.of("color-contrast")) : axe.withTags(WCAG))
                .analyze().getViolations().stream()
                        .map(rule -> "%s: %s %s"
                                .formatted(
                                        view,
                                        rule.getId(),
                                        rule.getNodes().getFirst().getHtml()))
                        .toList();
    }
}
