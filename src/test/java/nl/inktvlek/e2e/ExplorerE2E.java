package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The explorer: what is seen of it, and that nothing moves that should stay.
@BrowserTest
@Timeout(180)
class ExplorerE2E {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    /// Half a pixel: what rounding does.
    private static final double SAME = 0.5;

    private static final String GRAPH = "inktvlek-graph[drawn]";
    private static final String STANDING = "inktvlek-graph[drawn][standing]";

    @LocalServerPort
    int port;

    @Test
    void the_network_opens_on_named_communities_and_no_name_lies_over_another() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            assertThat(page.locator(".facet-panel header")).containsText("kringen in beeld");
            assertThat(page.locator(STANDING)).isVisible();
            var graph = page.locator(GRAPH);
            int all = ((Number) graph.evaluate("graph => graph.options.labels.length")).intValue();
            assertThat((Integer) graph.evaluate("graph => graph.written.length"))
                    .isGreaterThanOrEqualTo(all * 6 / 10);
            assertThat(graph.evaluate("graph => graph.options.labels.filter(name => name === '' || /^\\S+"
                            + " \\d+$/.test(name)).length"))
                    .isEqualTo(0);
            assertThat(graph.evaluate("""
                graph => {
                    const names = graph.labelBoxes();
                    return names.filter((one, i) => names.slice(i + 1).some(other =>
                        one.x < other.x + other.width && other.x < one.x + one.width &&
                        one.y < other.y + other.height && other.y < one.y + one.height)).length;
                }\
                """)).isEqualTo(0);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_picture_is_most_of_the_page_and_stays_where_it_is_whatever_opens() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            var graph = page.locator(GRAPH);
            var before = graph.boundingBox();
            assertThat(before.width * before.height).isGreaterThan(0.6 * WIDTH * HEIGHT);
            page.getByLabel("Zoeken en filters").click();
            assertThat(page.locator(".explorer.facets-toggled")).hasCount(1);
            assertThat(graph.boundingBox()).usingRecursiveComparison().isEqualTo(before);
            page.getByLabel("Zoeken en filters").click();
            graph.locator("#stage").focus();
            page.keyboard().press("Home");
            page.keyboard().press("Space");
            assertThat(page.locator(".selected-card")).isVisible();
            assertThat(graph.boundingBox()).usingRecursiveComparison().isEqualTo(before);
        }
    }

    @Test
    void a_community_is_opened_and_back_is_undo() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("Home");
            step(page, () -> page.keyboard().press("Enter"));
            assertThat(page.getByRole(AriaRole.BUTTON, named("Mensen"))).hasAttribute("aria-pressed", "true");
            page.goBack();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Kringen"))).hasAttribute("aria-pressed", "true");
            page.goForward();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Mensen"))).hasAttribute("aria-pressed", "true");
            page.getByLabel("Stap terug").click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Kringen"))).hasAttribute("aria-pressed", "true");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void what_is_expanded_moves_nothing_and_keeps_the_mark_and_the_address_brings_it_back() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            var before = places(page);
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("]");
            var mark = page.locator(GRAPH + " #current").getAttribute("aria-label");
            step(page, () -> page.keyboard().press("Enter"));
            page.waitForFunction(
                    "n => document.querySelector('inktvlek-graph').options.keys.length > n", before.size());
            assertThat(page.locator(STANDING)).isVisible();
            assertThat(page.locator(GRAPH + " #current")).hasAttribute("aria-label", mark);
            var after = places(page);
            before.forEach((key, place) -> assertThat(after.get(key).get(0)).isEqualTo(place.get(0)));
            before.forEach((key, place) -> assertThat(after.get(key).get(1)).isEqualTo(place.get(1)));
            assertThat(page.url()).matches(".*/netwerk\\?beeld=[\\w-]{12}$");
            page.reload();
            assertThat(page.locator(STANDING)).isVisible();
            page.waitForFunction(
                    "n => document.querySelector('inktvlek-graph').options.keys.length === n", after.size());
            var again = places(page);
            assertThat(again).hasSameSizeAs(after);
            after.forEach((key, place) -> {
                assertThat(number(again, key, 0)).isCloseTo(number(after, key, 0), offset(SAME));
                assertThat(number(again, key, 1)).isCloseTo(number(after, key, 1), offset(SAME));
            });
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void what_is_kept_comes_back_by_its_address_as_it_stood_and_is_taken_away_again() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            var before = places(page);
            page.getByRole(AriaRole.BUTTON, named("Bewaren")).click();
            page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
            assertThat(page.locator("vaadin-dialog [slot=error-message]")
                            .filter(new Locator.FilterOptions().setHasText("Geef het een naam.")))
                    .isVisible();
            page.getByLabel("Naam").fill("De Brug en wie zij kennen");
            page.getByLabel("Waarom?").fill("voor maandag");
            page.locator("vaadin-dialog vaadin-button[theme~=primary]").click();
            var link = page.locator(".kept-views a", new Page.LocatorOptions().setHasText("De Brug en wie zij kennen"));
            assertThat(link).isVisible();
            var address = link.getAttribute("href");
            visitor.goOn("uitleg");
            page.navigate(new Browser(port).url(address));
            assertThat(page.locator(STANDING)).isVisible();
            page.waitForFunction(
                    "n => document.querySelector('inktvlek-graph').options.keys.length === n", before.size());
            var after = places(page);
            before.forEach((key, place) -> {
                assertThat(number(after, key, 0)).isCloseTo(number(before, key, 0), offset(SAME));
                assertThat(number(after, key, 1)).isCloseTo(number(before, key, 1), offset(SAME));
            });
            page.getByText("Bewaarde beelden (1)").click();
            page.getByLabel("“De Brug en wie zij kennen” weghalen").click();
            page.getByRole(AriaRole.BUTTON, named("Weghalen")).click();
            assertThat(page.getByText("Bewaarde beelden (0)")).isVisible();
            page.navigate(new Browser(port).url(address));
            assertThat(page.getByText("Dit beeld is er niet meer")).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void what_is_put_elsewhere_stays_there_whatever_is_expanded() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            var box = page.locator(GRAPH).boundingBox();
            var from = placeOnScreen(page, 1);
            page.mouse().move(box.x + from.x(), box.y + from.y());
            page.mouse().down();
            page.mouse().move(box.x + from.x() + 60, box.y + from.y() + 30);
            page.mouse().move(box.x + from.x() + 70, box.y + from.y() + 40);
            page.mouse().up();
            var there = placeOnScreen(page, 1);
            assertThat(there.x()).isCloseTo(from.x() + 70, offset(SAME));
            assertThat(there.y()).isCloseTo(from.y() + 40, offset(SAME));
            var before = places(page);
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("]");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Enter");
            page.waitForFunction(
                    "n => document.querySelector('inktvlek-graph').options.keys.length > n", before.size());
            assertThat(page.locator(STANDING)).isVisible();
            var after = places(page);
            long moved = before.keySet().stream()
                    .filter(key -> !after.get(key).equals(before.get(key)))
                    .count();
            assertThat(moved).isEqualTo(1);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void a_line_around_some_chooses_them_and_shows_only_them_and_can_be_undone() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            int all = places(page).size();
            var box = page.locator(GRAPH).boundingBox();
            page.getByTitle("Meer kiezen").click();
            for (int node : List.of(1, 2)) {
                var at = placeOnScreen(page, node);
                page.mouse().move(box.x + at.x() - 20, box.y + at.y() - 20);
                page.mouse().down();
                page.mouse().move(box.x + at.x() + 20, box.y + at.y() - 20);
                page.mouse().move(box.x + at.x() + 20, box.y + at.y() + 20);
                page.mouse().move(box.x + at.x() - 20, box.y + at.y() + 20);
                page.mouse().up();
            }
            assertThat(page.locator(".selected-card h2")).hasText("2 gekozen");
            var at = placeOnScreen(page, 0);
            page.mouse().click(box.x + at.x(), box.y + at.y());
            assertThat(page.locator(".selected-card h2")).hasText("3 gekozen");
            page.getByText("Alleen deze laten zien").click();
            assertThat(page.locator(".facet-panel header span")).hasText("3 in beeld");
            page.getByLabel("Stap terug").click();
            assertThat(page.locator(".facet-panel header span")).hasText(all + " in beeld");
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("Home");
            page.keyboard().press("Shift+Space");
            assertThat(page.locator(".selected-card h2")).hasText("1 gekozen");
            page.getByText("Deze verbergen").click();
            assertThat(page.locator(".facet-panel header span")).hasText(all - 1 + " in beeld");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void enlarged_a_small_picture_says_where_one_is_and_leads_elsewhere() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            var small = page.locator(GRAPH + " inktvlek-minimap");
            assertThat(page.locator(STANDING)).isVisible();
            assertThat(small).hasCount(0);
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("+");
            page.keyboard().press("+");
            assertThat(small).isVisible();
            var before = placeOnScreen(page, 0);
            small.click(new Locator.ClickOptions().setPosition(10, 10));
            assertThat(placeOnScreen(page, 0).x()).isGreaterThan(before.x());
            page.locator(GRAPH + " #stage").focus();
            page.keyboard().press("f");
            assertThat(small).hasCount(0);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_map_shows_where_they_live_and_a_place_leads_to_its_people() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            page.getByRole(AriaRole.BUTTON, named("Kaart")).click();
            assertThat(page.locator(".map-face[drawn]")).isVisible();
            assertThat(page.locator(".facet-panel header span"))
                    .hasText(Pattern.compile("^[\\d.]+ mensen in \\d+ gemeenten"));
            page.locator(".map-face")
                    .locator("[role=application], [tabindex='0']")
                    .first()
                    .focus();
            page.keyboard().type("Tilburg");
            page.keyboard().press("Enter");
            assertThat(page.locator(".selected-card h2")).hasText("Tilburg");
            page.getByText("Toon de mensen").click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Mensen"))).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".chip")).hasText("Tilburg");
            page.getByLabel("Stap terug").click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Kaart"))).hasAttribute("aria-pressed", "true");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void colour_says_what_is_asked_of_it_and_can_be_undone() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            chooseInLegend(page, "Kleur: soort", "Kleur: bereik alleen");
            page.waitForFunction(
                    "() => document.querySelector('inktvlek-graph').options.shades.some(one => one === 5)");
            assertThat(page.locator(".legend").getByText("minder")).isVisible();
            page.getByLabel("Stap terug").click();
            page.waitForFunction("() => document.querySelector('inktvlek-graph').options.shades.length === 0");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void people_stand_by_what_is_asked_and_back_is_where_they_stood() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            var before = places(page);
            step(page, () -> chooseInLegend(page, "Plaats: wie wie kent", "Plaats: stappen vanaf één"));
            page.waitForFunction("() => document.querySelector('inktvlek-graph').options.way === 'rings'");
            assertThat(page.locator(STANDING)).isVisible();
            assertThat(page.locator(GRAPH).evaluate("""
                    graph => {
                        const rings = graph.options.groups.names.map(() => []);
                        graph.options.groups.of.forEach((ring, node) => rings[ring].push(Math.hypot(...graph.placeOf(node))));
                        return graph.selected >= 0 && graph.options.groups.of[graph.selected] === 0 && rings[0].length === 1
                            && rings.every((ring, i) => i === 0 || Math.min(...ring) > Math.max(...rings[i - 1]));
                    }""")).isEqualTo(true);
            step(page, () -> chooseInLegend(page, "Plaats: stappen vanaf één", "Plaats: gemeente"));
            page.waitForFunction("() => document.querySelector('inktvlek-graph').options.way === 'patches'");
            assertThat(page.locator(".told-now"))
                    .hasText(Pattern.compile("series\\. .+: \\d+, plaats onbekend: \\d+$"));
            page.goBack();
            page.waitForFunction("() => document.querySelector('inktvlek-graph').options.way === 'rings'");
            page.goBack();
            page.waitForFunction("() => document.querySelector('inktvlek-graph').options.way === 'own'");
            assertThat(page.locator(STANDING)).isVisible();
            assertThat(places(page)).isEqualTo(before);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void a_drawing_to_take_along_has_its_legend_and_the_names_of_organisations_and_of_nobody() throws IOException {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            page.getByRole(AriaRole.BUTTON, named("Meenemen")).click();
            var taken = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, named("Als tekening voor drukwerk (SVG)"))
                            .click());
            assertThat(taken.suggestedFilename()).isEqualTo("inktvlek-netwerk.svg");
            var drawing = Files.readString(taken.path());
            assertThat(page.evaluate(
                            "text => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.tagName",
                            drawing))
                    .isEqualTo("svg");
            assertThat(drawing).contains(">De Brug", ">organisatie<", ">mens<", "in beeld · ");
            @SuppressWarnings("unchecked")
            var people = (List<String>) page.locator(GRAPH).evaluate("""
                    graph => graph.options.labels.filter((name, node) => [0, 3].includes(graph.graph.kind[node]))""");
            assertThat(people).isNotEmpty().noneMatch(name -> drawing.contains(">" + name + "<"));
            assertThat(visitor.errors).isEmpty();
        }
    }

    private static void chooseInLegend(Page page, String now, String wanted) {
        page.locator(".legend vaadin-select", new Page.LocatorOptions().setHasText(now))
                .click();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(wanted))
                .click();
    }

    @Test
    void a_question_begins_with_who_connects_groups_and_can_be_undone() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            page.getByText("Begin met een vraag").click();
            page.getByText("Wie verbindt groepen?").click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Mensen"))).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(STANDING)).isVisible();
            page.getByLabel("Stap terug").click();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Kringen"))).hasAttribute("aria-pressed", "true");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void a_facet_narrows_the_picture_and_goes_away_by_its_chip() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            var head = page.locator(".facet-panel header span");
            var all = head.innerText();
            page.locator(".facet-line input").first().click();
            assertThat(page.locator(".chip")).hasCount(1);
            page.locator(".chip").click();
            assertThat(page.locator(".chip")).isHidden();
            assertThat(head).hasText(all);
        }
    }

    @Test
    void picture_and_table_show_the_same_with_the_same_one_chosen() {
        try (var visitor = visitor()) {
            var page = visitor.page;
            find(page, "De Brug");
            page.getByRole(AriaRole.BUTTON, named("Tabel")).click();
            var table = page.locator(".table-face vaadin-grid:not([hidden])");
            int nodes = ((Number) page.locator(GRAPH).evaluate("graph => graph.options.keys.length")).intValue();
            assertThat(table.evaluate("grid => grid.size")).isEqualTo(nodes);
            assertThat(table.evaluate("grid => grid.selectedItems.length")).isEqualTo(1);
        }
    }

    private Browser.Visitor visitor() {
        var visitor = new Browser(port)
                .visitor("nl", false, WIDTH, HEIGHT)
                .signedIn("coordinator")
                .open("netwerk");
        assertThat(visitor.page.locator(GRAPH)).isVisible();
        visitor.page.waitForURL(Pattern.compile("/netwerk\\?beeld="));
        return visitor;
    }

    /// Does what is a step, and waits until the browser has its address: that comes a moment after the picture.
    private static void step(Page page, Runnable act) {
        var before = page.url();
        act.run();
        page.waitForFunction("before => location.href !== before", before);
    }

    private static void find(Page page, String name) {
        var search = page.getByRole(AriaRole.COMBOBOX, named("Zoeken"));
        search.click();
        search.pressSequentially(name);
        step(page, () -> Offered.first(page, name).click());
        assertThat(page.locator(".detail h2").first()).containsText(name);
        assertThat(page.locator(".facet-panel header span")).hasText(Pattern.compile("^\\d+ in beeld$"));
        assertThat(page.locator(STANDING)).isVisible();
    }

    /// Where each node of the picture stands, by its key.
    @SuppressWarnings("unchecked")
    private static Map<String, List<Object>> places(Page page) {
        return (Map<String, List<Object>>)
                page.locator(GRAPH)
                        .evaluate(
                                "graph => Object.fromEntries(graph.options.keys.map((key, node) => [key, graph.placeOf(node)]))");
    }

    private record OnScreen(double x, double y) {}

    /// From the left top of the picture.
    private static OnScreen placeOnScreen(Page page, int node) {
        var at = (Map<?, ?>) page.locator(GRAPH).evaluate("(graph, node) => graph.screenPlace(node)", node);
        return new OnScreen(((Number) at.get("x")).doubleValue(), ((Number) at.get("y")).doubleValue());
    }

    private static double number(Map<String, List<Object>> places, String key, int which) {
        return ((Number) places.getOrDefault(key, List.of(Double.NaN, Double.NaN))
                        .get(which))
                .doubleValue();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
