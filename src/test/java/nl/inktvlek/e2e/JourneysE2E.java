package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What a coordinator does in a day, clicked through.
@BrowserTest
class JourneysE2E {

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Autowired
    Graph graph;

    @Test
    void the_product_opens_on_today_and_logs_out_again() {
        try (var visitor = new Browser(port).visitor().logIn("coordinator")) {
            assertThat(visitor.heading()).isEqualTo("Vandaag");
            assertThat(visitor.page.getByText("organisaties en")).isVisible();
            visitor.choose("Uitloggen");
            visitor.page.waitForURL("**/login");
        }
    }

    @Test
    void a_wrong_password_is_refused_in_words() {
        try (var visitor = new Browser(port).visitor().logIn("municipality", "not the password")) {
            assertThat(visitor.page.getByText("Inloggen is niet gelukt")).isVisible();
        }
    }

    @Test
    void choosing_and_rejecting_a_key_figure_recomputes_the_rest_and_can_be_undone() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("benaderen")) {
            var page = visitor.page;
            var cards = page.locator(".card");
            assertThat(cards).hasCount(5);
            assertThat(page.locator("vaadin-grid")
                            .getByText("Willekeurig", new Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(page.locator("vaadin-grid").getByText("Met de meeste contacten"))
                    .isVisible();
            assertThat(page.locator("vaadin-grid").getByText("Vaakst genoemd")).isVisible();
            var decisions = page.locator(".decisions li");
            assertThat(decisions.first()).isVisible();
            int before = decisions.count();
            var first = cards.first().locator("h3").innerText();
            cards.first().getByText("Niet nu").click();
            assertThat(decisions).hasCount(before + 1);
            assertThat(cards.first().locator("h3")).not().hasText(first);
            var next = cards.first().locator("h3").innerText();
            cards.first().getByText("Op mijn lijst").click();
            assertThat(decisions).hasCount(before + 2);
            assertThat(cards.first().locator("h3")).not().hasText(next);
            takeBack(decisions, next);
            assertThat(decisions).hasCount(before + 1);
            takeBack(decisions, first);
            assertThat(decisions).hasCount(before);
            assertThat(cards.first().locator("h3")).hasText(first);
        }
    }

    private static void takeBack(Locator decisions, String name) {
        decisions
                .filter(new Locator.FilterOptions().setHasText(name))
                .locator("vaadin-button")
                .first()
                .press("Enter"); // beneath what was told
    }

    @Test
    void somebody_saying_no_is_imagined_groups_get_their_share_and_a_round_is_kept() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("benaderen")) {
            var page = visitor.page;
            var first = page.locator(".card").first();
            assertThat(first).containsText("Alleen via deze persoon");
            var name = first.locator("h3").innerText();
            first.getByText("Wat als nee?").click();
            assertThat(page.locator(".what-if")).containsText(name);
            assertThat(first.locator("h3")).not().hasText(name);
            page.getByText("Terug naar het advies").click();
            assertThat(page.locator(".what-if")).hasCount(0);
            assertThat(first.locator("h3")).hasText(name);
            page.getByText("Bewaar als ronde").click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Sinds ronde 1"))).isVisible();
            page.getByText("Meer keuzes").click();
            page.locator("vaadin-select")
                    .filter(new Locator.FilterOptions().setHasText("Eerlijk verdelen"))
                    .click();
            page.locator("vaadin-select-item")
                    .filter(new Locator.FilterOptions().setHasText("Minst bereikte"))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Bereik per groep")))
                    .isVisible();
            visitor.goOn("inktvlek"); // starts from the round that was kept
            assertThat(page.getByText("bereikt het gesprek naar verwachting")).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void what_hangs_on_one_leader_is_told_by_place_and_how_well_the_chances_fit() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("kwetsbaarheid")) {
            var page = visitor.page;
            assertThat(page.getByText(Pattern.compile("^Als .+ stopt$"))).isVisible();
            assertThat(page.locator("vaadin-grid")).hasCount(3);
            visitor.open("ijking");
            assertThat(page.locator("main svg:visible circle").first()).isVisible();
            assertThat(page.getByText(Pattern.compile("^Na [\\d.]+ antwoorden")))
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_network_is_searched_opened_and_walked_by_keyboard_and_the_table_shows_the_same() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("netwerk")) {
            var page = visitor.page;
            assertThat(page.locator("inktvlek-graph[drawn]")).isVisible();
            var search = page.getByRole(
                    AriaRole.COMBOBOX,
                    new Page.GetByRoleOptions().setName("Zoeken").setExact(true));
            search.click();
            search.pressSequentially("De Brug");
            Offered.first(page, "De Brug").click();
            assertThat(page.locator(".detail h2").first()).containsText("De Brug");
            var shown = page.getByText(Pattern.compile("^\\d+ in beeld$"));
            assertThat(shown).isVisible();
            int nodes = Integer.parseInt(shown.innerText().split(" ")[0]);
            var stage = page.locator("inktvlek-graph #stage");
            stage.focus();
            page.keyboard().press("Home");
            assertThat(page.locator("inktvlek-graph [role=status]")).not().hasText("");
            page.keyboard().press("t");
            assertThat(page.getByRole(AriaRole.BUTTON, named("Tabel"))).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".table-face vaadin-grid:not([hidden])").evaluate("grid => grid.size"))
                    .isEqualTo(nodes);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_whole_network_is_drawn_on_the_canvas() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("netwerk")) {
            visitor.page.getByRole(AriaRole.BUTTON, named("Hele netwerk")).click();
            assertThat(visitor.page.getByText(Pattern.compile("^9\\.\\d+ in beeld$")))
                    .isVisible();
            assertThat(visitor.page.locator("inktvlek-graph[drawn]")).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_ink_blot_plays_what_would_happen_and_what_happened() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open(InkBlotAddress.of(graph))) {
            var page = visitor.page;
            assertThat(page.getByText("bereikt het gesprek naar verwachting")).isVisible();
            assertThat(page.locator("inktvlek-graph[drawn]")).isVisible();
            assertThat(page.locator("inktvlek-map canvas").first()).isVisible();
            page.locator("inktvlek-player button").first().click();
            assertThat(page.locator("inktvlek-player output")).hasText("stap 1");
            page.locator("inktvlek-player button").first().click();
            page.getByText("Hoe het echt ging", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText(Pattern.compile("Series en deelnemers over \\d+ maanden")))
                    .isVisible();
            var last = page.locator("inktvlek-player").evaluate("player => player.options.steps.at(-1)");
            var months = DateTimeFormatter.ofPattern("LLL uuuu", Locale.of("nl"));
            assertThat(YearMonth.parse(last.toString(), months))
                    .isBetween(YearMonth.of(2026, 10), YearMonth.now(clock));
            assertThat(page.locator("inktvlek-player output")).hasText(last.toString());
            page.getByLabel("Waarvoor neemt u dit mee?").click();
            page.getByRole(AriaRole.OPTION).first().click();
            var download = page.waitForDownload(
                    () -> page.getByText("Bewaar als DGS-bestand").click());
            assertThat(download.suggestedFilename()).isEqualTo("inktvlek.dgs");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void the_ink_blot_stands_still_side_by_side_and_its_generations_lead_to_their_series() {
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("inktvlek?beeld=naast-elkaar")) {
            var page = visitor.page;
            assertThat(page.locator("main svg.plot-drawing:visible").first()).isVisible();
            assertThat(page.getByText(Pattern.compile("^Tot en met .* mensen, per gemeente geteld, in \\d+ gemeenten")))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, named("Generaties")).click();
            page.waitForURL("**/inktvlek?beeld=generaties");
            page.locator("vaadin-grid:visible a[href^='serie/']").first().click();
            page.waitForURL("**/serie/*");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void a_network_is_dropped_checked_imported_and_taken_back(@TempDir Path folder) throws IOException {
        var people = folder.resolve("people.csv");
        var ties = folder.resolve("ties.csv");
        Files.writeString(
                people, "id;naam;gemeente\n1;Anna Inkt;Rotterdam\n2;Bela Inkt;Utrecht\n", StandardCharsets.UTF_8);
        Files.writeString(ties, "van;naar;sterkte\n1;2;0,5\n2;9;1\n", StandardCharsets.UTF_8);
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("importeren")) {
            var page = visitor.page;
            page.locator("vaadin-upload input[type=file]").setInputFiles(new Path[] {people, ties});
            assertThat(page.locator(".file")).hasCount(2);
            page.getByRole(AriaRole.BUTTON, named("Controleren")).click();
            assertThat(page.getByText("Er is niemand en niets met de code 9")).isVisible();
            page.getByLabel("Regels met fouten weglaten").check();
            page.getByRole(AriaRole.BUTTON, named("Controleren")).click();
            assertThat(page.getByText("2 mensen, 1 band, 0 dubbel")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("3 rijen importeren")).click();
            assertThat(page.getByText("3 rijen geïmporteerd in")).isVisible();
            undoButton(page).click();
            page.getByRole(AriaRole.BUTTON, named("Terugdraaien").setExact(true))
                    .last()
                    .click();
            assertThat(page.getByText("is teruggedraaid.")).isVisible();
        }
    }

    private static Locator undoButton(Page page) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("Import Netwerk .* terugdraaien")));
    }

    @Test
    void a_funder_sees_rounded_numbers_and_no_name_or_code_reaches_the_browser() {
        try (var visitor = new Browser(port).visitor()) {
            var received = new StringBuilder();
            Consumer<Response> listener = response -> {
                var type = response.headers().getOrDefault("content-type", "");
                if (response.status() == 200
                        && (type.contains("json") || type.contains("html") || type.contains("octet"))) {
                    received.append(response.text());
                }
            };
            visitor.signedIn("funder");
            visitor.page.onResponse(listener);
            visitor.open("openbaar");
            assertThat(visitor.heading()).isEqualTo("Bereik");
            visitor.page.getByRole(AriaRole.LINK, named("Noord-Brabant")).click();
            visitor.page
                    .getByRole(AriaRole.LINK, named("Tilburg").setExact(true))
                    .click();
            assertThat(visitor.page.getByText(Pattern.compile("mensen bereikt tot en met K\\d 202\\d")))
                    .isVisible();
            assertThat(visitor.page.getByText("verbiedt de AVG")).isVisible();
            assertThat(received.toString())
                    .doesNotContain("Inktpot", "Kroontjespen", "Vloeipapier", "Ganzenveer", "P-17");
            visitor.page.offResponse(listener); // a body cannot be read once the page has been left
            visitor.open("netwerk");
            assertThat(visitor.heading()).isEqualTo("Deze pagina is niet voor u");
        }
    }

    @Test
    void somebody_is_invited_chooses_a_password_and_is_shut_out_again() {
        try (var boss = new Browser(port).visitor().signedIn("administrator").open("accounts");
                var guest = new Browser(port).visitor("nl", false, 390, 844)) {
            var page = boss.page;
            page.getByRole(AriaRole.TEXTBOX, named("Gebruikersnaam")).fill("samira");
            page.getByRole(AriaRole.BUTTON, named("Uitnodigen")).click();
            assertThat(page.getByText("Een werver hoort bij een partner: kies er een.")
                            .first())
                    .isVisible();
            var partner = page.getByRole(AriaRole.COMBOBOX, named("Partner")).first();
            partner.click();
            partner.fill("IOT");
            Offered.first(page, "IOT").click();
            page.getByRole(AriaRole.BUTTON, named("Uitnodigen")).click();
            var link = page.getByRole(AriaRole.TEXTBOX, named("Link voor samira"));
            assertThat(link).hasValue(Pattern.compile("^http://localhost:.*/uitnodiging/.{32}$"));
            guest.page.navigate(link.inputValue());
            guest.page.getByLabel("Nieuw wachtwoord").fill("een lang wachtwoord");
            guest.page.getByRole(AriaRole.BUTTON, named("Wachtwoord kiezen")).click();
            guest.page.waitForURL("**/login");
            guest.logIn("samira", "een lang wachtwoord");
            assertThat(guest.page.getByRole(AriaRole.HEADING, named("Vandaag"))).isVisible();
            boss.open("accounts");
            page.getByText(Pattern.compile("^samira · ")).click();
            page.getByText("Afgesloten: kan niet inloggen").last().click();
            page.getByRole(AriaRole.BUTTON, named("Bewaren: samira")).click();
            assertThat(page.getByText(Pattern.compile("^samira · .* · afgesloten$")))
                    .isVisible();
            guest.page.navigate(new Browser(port).url("benaderen"));
            guest.page.waitForURL("**/login*");
            page.getByText(Pattern.compile("^samira · ")).click();
            page.getByRole(AriaRole.BUTTON, named("Account verwijderen: samira"))
                    .click();
            assertThat(page.getByText(Pattern.compile("^samira · "))).hasCount(0);
            page.getByText(Pattern.compile("^administrator · ")).click();
            page.getByRole(AriaRole.BUTTON, named("Account verwijderen: administrator"))
                    .click();
            assertThat(page.getByText(Pattern.compile("^Dit is de laatste beheerder"))
                            .first())
                    .isVisible();
            assertThat(boss.errors).isEmpty();
        }
    }

    @Test
    void the_tour_goes_by_keyboard_through_seven_pages_blocks_nothing_and_is_offered_once() {
        try (var visitor = new Browser(port)
                .visitor("en", false, 390, 844)
                .signedIn("coordinator")
                .open("")) {
            var page = visitor.page;
            page.getByRole(AriaRole.BUTTON, named("Start the tour")).press("Enter");
            var pages = List.of("inktvlek", "bereik", "plannen", "krachten", "gespreksleiders", "netwerk", "benaderen");
            for (int i = 0; i < pages.size(); i++) {
                var step = page.getByRole(
                        AriaRole.DIALOG,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Step %d of 7".formatted(i + 1))));
                assertThat(step).isVisible();
                page.waitForURL(Pattern.compile(".*/" + pages.get(i) + "(\\?.*)?$"));
                assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                        .isVisible();
                step.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Next|Done")))
                        .press("Enter");
            }
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(page.locator(".card").first()).isVisible();
            visitor.open("");
            assertThat(page.getByRole(AriaRole.HEADING, named("Today"))).isVisible();
            assertThat(page.getByRole(AriaRole.BUTTON, named("Start the tour"))).hasCount(0);
            visitor.open("uitleg");
            page.getByRole(AriaRole.BUTTON, named("Start the tour")).click();
            var next = page.getByRole(AriaRole.DIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Next"));
            assertThat(next).isFocused();
            next.press("Escape"); // the page behind it may have taken the focus meanwhile
            assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void english_and_dark_are_chosen_and_remembered() {
        try (var visitor = new Browser(port).visitor().signedIn("recruiter").open("benaderen")) {
            visitor.choose("English");
            assertThat(visitor.page.getByRole(AriaRole.HEADING, named("Whom do we approach first?")))
                    .isVisible();
            visitor.choose("Colours", "Dark");
            assertThat(visitor.page.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: dark"));
            visitor.choose("Text size", "Larger");
            assertThat(visitor.page.locator("html")).hasAttribute("style", Pattern.compile("font-size: 115%"));
            assertThat(visitor.page.locator("html")).hasAttribute("lang", "en");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
