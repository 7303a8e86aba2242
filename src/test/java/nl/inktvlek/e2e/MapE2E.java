package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The map of the municipalities, by keyboard and beside its table.
@BrowserTest
class MapE2E {

    @LocalServerPort
    int port;

    @Test
    void a_municipality_is_come_to_by_keyboard_named_and_chosen_in_the_table_too() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("bereik")) {
            var page = visitor.page;
            assertThat(page.locator("inktvlek-map[drawn]")).isVisible();
            var map = page.locator("inktvlek-map #map");
            assertThat(map).hasAttribute("aria-label", Pattern.compile("Kaart van Nederland.*Hoogste: "));
            map.focus();
            page.keyboard().type("utrecht");
            var told = page.locator("inktvlek-map .live");
            assertThat(told).containsText("Utrecht, Utrecht.");
            page.keyboard().press("ArrowRight");
            assertThat(told).containsText("Zeist, Utrecht.");
            page.keyboard().press("ArrowLeft");
            assertThat(told).containsText("Utrecht, Utrecht.");
            page.keyboard().press("Enter");
            assertThat(page.locator(".place h2")).hasText("Utrecht");
            assertThat(page).hasURL(Pattern.compile("plaats=GM0344"));
            assertThat(page.locator("vaadin-grid").evaluate("grid => grid.selectedItems.length"))
                    .isEqualTo(1);
            page.keyboard().press("Escape");
            assertThat(page.locator(".place")).isHidden();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_table_says_what_the_map_says() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("bereik")) {
            var page = visitor.page;
            assertThat(page.locator("inktvlek-map[drawn]")).isVisible();
            visitor.atRest();
            var told = (List<?>) page.locator("inktvlek-map").evaluate("""
                map => map.data.places.map(place =>
                    map.borders.areas.find(area => area.code === place.code).name + ': ' + place.said)\
                """);
            var cells = page.locator("vaadin-grid vaadin-grid-cell-content");
            var texts = cells.allInnerTexts();
            int compared = 0;
            for (int i = 0; i + 2 < texts.size(); i++) {
                var name = texts.get(i);
                var people = texts.get(i + 2);
                var line = told.stream()
                        .map(Object::toString)
                        .filter(each -> each.startsWith(name + ": ") && !name.isEmpty())
                        .findFirst();
                if (line.isPresent() && people.matches("[\\d.]+")) {
                    assertThat(line.get()).startsWith(name + ": " + people + " mensen");
                    compared++;
                }
            }
            assertThat(compared).isGreaterThan(5);
        }
    }

    @Test
    void borders_of_another_year_are_refused_in_words_or_drawn_and_taken_away(@TempDir Path folder) throws Exception {
        try (var visitor = new Browser(port).visitor().signedIn("administrator").open("importeren")) {
            var page = visitor.page;
            page.getByText("Grenzen op de kaart").click();
            var upload = page.locator("vaadin-details vaadin-upload input[type=file]");
            var half = folder.resolve("half.geojson");
            Files.writeString(half, "{\"type\":\"FeatureCollection\",\"features\":[", StandardCharsets.UTF_8);
            upload.setInputFiles(half);
            assertThat(page.getByText("Dit is geen heel JSON-bestand")).isVisible();
            assertThat(page.locator("vaadin-details vaadin-upload-file")).hasCount(0); // there is room for one
            upload.setInputFiles(Path.of("src/main/resources/nl/inktvlek/borders/municipalities-2023.topojson"));
            page.getByRole(AriaRole.BUTTON, named("gebruiken")).click(new Locator.ClickOptions().setTimeout(60_000));
            var remove = page.getByRole(AriaRole.BUTTON, named("weghalen"));
            assertThat(remove).hasCount(1);
            remove.click();
            assertThat(remove).hasCount(0);
            assertThat(visitor.errors).isEmpty();
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
