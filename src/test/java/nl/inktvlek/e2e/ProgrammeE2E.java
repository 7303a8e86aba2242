package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The work of coordinators at a desk and of recruiters on a phone, from the first plan to after-care.
@BrowserTest
class ProgrammeE2E {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final int DESK = 1280;
    private static final int PHONE = 390;

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void where_next_leads_to_a_series_with_warnings_suggestions_and_a_way_back(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("plannen")) {
            var page = visitor.page;
            assertThat(page.locator(".card")).hasCount(5);
            assertThat(page.getByText(Pattern.compile("^Dit plan: "))).isVisible();
            assertThat(page.getByText(Pattern.compile("^Plaatsen door het lot: ")))
                    .isVisible();
            page.getByText("Maak hiervan een serie").first().click();
            assertThat(page.getByRole(AriaRole.HEADING, named("Nieuwe serie"))).isVisible();
            save(page);
            assertThat(page.getByText("Vul dit in.").first()).isVisible();
            Offered.choose(page, "Partner", "IOT");
            day(page, "Dag van bijeenkomst 1", today().plusMonths(3));
            assertThat(page.getByLabel("Dag van bijeenkomst 3", exact()))
                    .hasValue(DAY.format(today().plusMonths(3).plusDays(14)));
            assertThat(page.getByText(Pattern.compile("Er is nog geen gespreksleider")))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Kies ")))
                    .first()
                    .click();
            assertThat(page.getByText(Pattern.compile("Er is nog geen gespreksleider")))
                    .hasCount(0);
            save(page);
            assertThat(page.getByText("De serie is bewaard.")).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING, named("Bijeenkomsten vastleggen")))
                    .isVisible();
            var download = page.waitForDownload(
                    () -> page.getByText("Aanwezigheidslijst met codes (PDF)").click());
            assertThat(download.suggestedFilename()).startsWith("aanwezigheid-").endsWith(".pdf");
            page.getByText("Serie verwijderen").click();
            assertThat(page.getByText("De serie is verwijderd.")).isVisible();
            page.getByRole(AriaRole.BUTTON, named("Ongedaan maken")).last().click();
            assertThat(page.getByText("Ongedaan gemaakt.")).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    /// Fifteen ticks and one save are all the page asks for, within the twenty actions of two minutes; one field more
    /// that has to be filled in is one action more. The connection is cut before saving and the tab is killed.
    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void a_meeting_is_written_up_without_a_connection_and_nothing_is_lost_or_doubled(int width) {
        try (var visitor = visitor(width).signedIn("coordinator")) {
            var page = visitor.page;
            newSeries(visitor, today().minusDays(1));
            var download = page.waitForDownload(
                    () -> page.getByText("Aanwezigheidslijst met codes (PDF)").click());
            assertThat(download.suggestedFilename()).endsWith(".pdf");
            page.locator("a[href^=bijeenkomst]").first().click();
            var codes = page.locator("inktvlek-meeting-log .codes input");
            assertThat(codes).hasCount(18);
            visitor.context.setOffline(true);
            visitor.countActions();
            for (int i = 0; i < 15; i++) {
                codes.nth(i).check();
            }
            page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
            assertThat(page.locator("#status")).containsText("Geen verbinding");
            assertThat(visitor.actions()).isEqualTo(16);
            var address = page.url();
            page.close();
            visitor.context.setOffline(false);
            var again = visitor.context.newPage();
            again.navigate(address);
            assertThat(again.getByText("Dit had u al ingevuld en is nog niet opgeslagen."))
                    .isVisible();
            assertThat(again.getByText("Wie was er? (15)")).isVisible();
            again.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
            assertThat(again.locator("#status")).hasText("Opgeslagen.");
            again.reload();
            assertThat(again.getByText("Wie was er? (15)")).isVisible();
            assertThat(again.getByText("Dit had u al ingevuld en is nog niet opgeslagen."))
                    .hasCount(0);
            again.getByText("Naar de serie").click();
            onwardTalkAndANewLeader(again);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void after_care_waits_on_today_until_it_was_given(int width) {
        try (var visitor = visitor(width).signedIn("coordinator")) {
            var page = visitor.page;
            newSeries(visitor, today().minusWeeks(11));
            day(page, "Nazorg gegeven", today());
            page.getByRole(AriaRole.SPINBUTTON, named("Hoeveel mensen waren er?"))
                    .fill("6");
            page.getByRole(AriaRole.SPINBUTTON, named("Hoeveel praten er nog over?"))
                    .fill("9");
            page.getByLabel("De groep maakte een actieplan").check();
            page.getByRole(AriaRole.BUTTON, named("Nazorg bewaren")).click();
            assertThat(page.getByText("Dat zijn er meer dan er waren.").first()).isVisible();
            page.getByRole(AriaRole.SPINBUTTON, named("Hoeveel praten er nog over?"))
                    .fill("5");
            pressWhileTheMessageGoesAway(page, "Nazorg bewaren", "Dat zijn er meer dan er waren.");
            assertThat(page.getByText("De nazorg is bewaard.")).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    /// The message beside a field goes as soon as the field is left, so the button must stay under the pointer.
    private static void pressWhileTheMessageGoesAway(Page page, String button, String message) {
        page.getByRole(AriaRole.BUTTON, named(button)).hover();
        page.mouse().down();
        assertThat(page.locator("[slot=error-message]").getByText(message)).hasCount(0);
        page.mouse().up();
    }

    private static void onwardTalkAndANewLeader(Page page) {
        page.getByLabel("Met hoeveel mensen?").fill("4");
        page.getByLabel("Met hoeveel mensen?").press("Tab");
        page.getByRole(AriaRole.BUTTON, named("Toevoegen").setExact(true)).click();
        assertThat(page.getByText("Tot nu toe 1 antwoord, samen 4 mensen (tweedegraads bereik)."))
                .isVisible();
        var who = page.getByLabel("Deelnemer (code)").last();
        who.click();
        Offered.first(page).click();
        page.getByLabel("Deze deelnemer vindt goed dat dit wordt opgeschreven").check();
        page.getByRole(AriaRole.BUTTON, named("Als kandidaat doorgeven")).click();
        assertThat(page.getByText("Doorgegeven als kandidaat.")).isVisible();
        page.navigate(page.url().replaceFirst("/serie/.*", "/"));
        page.getByText(Pattern.compile("^Alles wat wacht")).click();
        assertThat(page.getByText(Pattern.compile("^Deelnemers die willen leiden")))
                .isVisible();
        page.getByText(Pattern.compile("^Kandidaat ")).first().click();
        change(page);
        Offered.choose(page, "Status", "in opleiding");
        save(page);
        assertThat(page.getByText("Het profiel is bewaard.")).isVisible();
        assertThat(page.locator(".known dd").first()).hasText("in opleiding");
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void a_sensitive_theme_in_a_first_meeting_is_warned_about_and_heads_do_when_codes_are_refused(int width) {
        try (var visitor = visitor(width).signedIn("coordinator")) {
            var page = visitor.page;
            newSeries(visitor, today().minusDays(2));
            page.locator("a[href^=bijeenkomst]").first().click();
            page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
            assertThat(page.getByText("Vink aan wie er was, of vul het aantal in."))
                    .isVisible();
            page.getByLabel("Of alleen het aantal mensen").fill("12");
            page.getByLabel("Thema").selectOption("huwelijksdwang");
            assertThat(page.getByText("Dit is een gevoelig thema voor een eerste bijeenkomst."))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, named("Opslaan")).click();
            assertThat(page.locator("#status")).hasText("Opgeslagen.");
            assertThat(visitor.errors).isEmpty();
        }
    }

    /// The demonstration pretends that its series were written down two weeks after they ended.
    @Test
    void figures_are_shown_as_they_were_known_on_a_day() {
        try (var visitor = visitor(DESK).signedIn("coordinator").open("cijfers")) {
            var page = visitor.page;
            day(page, "Zoals bekend op", today().minusYears(1));
            assertThat(page.getByText(Pattern.compile("^Zo stond het er voor aan het eind van")))
                    .isVisible();
            var row = page.getByRole(
                    AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^Direct bereik")));
            var numbers = row.locator("td").allInnerTexts().stream()
                    .map(text -> Integer.parseInt(text.replaceAll("\\D", "")))
                    .toList();
            assertThat(numbers.getFirst()).isPositive().isLessThan(numbers.getLast());
            page.waitForURL("**/cijfers?dag=" + today().minusYears(1));
            page.reload();
            assertThat(page.getByText(Pattern.compile("^Zo stond het er voor aan het eind van")))
                    .isVisible();
            var field = page.getByLabel("Zoals bekend op", exact());
            for (var wrong : List.of(DAY.format(today().plusDays(1)), "01-01-1999")) {
                typed(field, wrong);
                assertThat(page.locator("[slot=error-message]")
                                .getByText(Pattern.compile("^Kies een dag van .* tot en met")))
                        .isVisible();
                assertThat(page.getByText(Pattern.compile("^Zo stond het er voor aan het eind van")))
                        .hasCount(0);
            }
            assertThat(visitor.errors).isEmpty();
        }
    }

    /// A day that does not exist was left out in silence, and its meeting with it.
    @Test
    void a_day_that_does_not_exist_is_said_to_be_so_and_nothing_is_saved_without_it() {
        try (var visitor = visitor(DESK).signedIn("coordinator")) {
            var page = visitor.open("serie/nieuw?gemeente=GM0599&taal=Turks&partner=IOT").page;
            var field = page.getByLabel("Dag van bijeenkomst 1", exact());
            typed(field, "31-04-2027");
            save(page);
            assertThat(page.locator("[slot=error-message]").getByText("Bijeenkomst 1 kan zo niet bewaard worden"))
                    .isVisible();
            assertThat(field).hasValue("31-04-2027");
            assertThat(page.getByText("De serie is bewaard.")).hasCount(0);
            day(page, "Dag van bijeenkomst 1", LocalDate.of(2027, 4, 30));
            save(page);
            assertThat(page.getByRole(AriaRole.HEADING, named("Bijeenkomsten vastleggen")))
                    .isVisible();

            visitor.open("organisatie/nieuw");
            page.getByLabel("Naam", exact()).fill("De Brug");
            page.getByRole(AriaRole.BUTTON, named("Partner erbij")).click();
            typed(page.getByLabel("Vanaf", exact()), "31-02-2020");
            save(page);
            assertThat(page.locator("[slot=error-message]").getByText("In één van deze regels ontbreekt de partner"))
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @Test
    void two_who_save_the_same_series_are_told_and_choose() {
        try (var anna = visitor(DESK).signedIn("coordinator");
                var bela = visitor(DESK).signedIn("coordinator")) {
            newSeries(anna, today().plusMonths(4));
            anna.page.reload();
            bela.page.navigate(anna.page.url());
            change(anna.page);
            change(bela.page);
            group(anna.page, "ouders");
            save(anna.page);
            assertThat(anna.page.getByText("De serie is bewaard.")).isVisible();
            group(bela.page, "jongeren");
            save(bela.page);
            assertThat(bela.page.getByText("coordinator veranderde intussen hetzelfde"))
                    .isVisible();
            bela.page.getByLabel("Wijk", exact()).fill("Lombok");
            bela.page.getByLabel("Wijk", exact()).press("Tab");
            bela.page.getByText("Van u: jongeren").click();
            bela.page.getByRole(AriaRole.BUTTON, named("Zo bewaren")).click();
            assertThat(bela.page.getByText("De serie is bewaard.")).isVisible();
            bela.page.reload();
            assertThat(bela.page.locator(".known")).containsText("jongeren");
            assertThat(bela.page.locator(".known")).containsText("Lombok");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void leaders_are_found_in_one_line_and_lists_are_taken_along_without_names(int width, @TempDir Path folder)
            throws IOException {
        try (var visitor = visitor(width).signedIn("coordinator").open("gespreksleiders")) {
            var page = visitor.page;
            var all = page.getByText(Pattern.compile("^\\d+ van \\d+$"));
            assertThat(all).isVisible();
            var before = all.innerText();
            page.getByLabel("Zoeken in de lijst").fill("Turks Rotterdam mei");
            assertThat(all).not().hasText(before);
            var name = page.locator("vaadin-grid a").first().innerText();
            Offered.choose(page, "Waarvoor neemt u dit mee?", "Planning");
            var download = page.waitForDownload(
                    () -> page.getByText("Meenemen als CSV").click());
            download.saveAs(folder.resolve("leaders.csv"));
            assertThat(Files.readString(folder.resolve("leaders.csv"), StandardCharsets.UTF_8))
                    .contains("Turks", "Rotterdam")
                    .doesNotContain(name);
            var xlsx = page.waitForDownload(
                    () -> page.getByText("Meenemen als Excel").click());
            assertThat(xlsx.suggestedFilename()).isEqualTo("gespreksleiders.xlsx");
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void the_part_that_is_looked_at_goes_along_from_list_to_list(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("series")) {
            var page = visitor.page;
            var part = page.getByText("Partner, gemeente, taal");
            if (width == PHONE) {
                part.click();
            }
            Offered.choose(page, "Gemeente", "Rotterdam");
            Offered.choose(page, "Partner", "Marokkaanse");
            page.waitForURL("**/series?partner=SMN&plaats=GM0599*");
            goTo(visitor, width, "Organisaties");
            assertThat(page.getByText(Pattern.compile("^\\d+ van \\d+ · .*Marokkaanse.*, Rotterdam$")))
                    .isVisible();
            assertThat(page.locator("vaadin-grid a").getByText("Rotterdam"))
                    .not()
                    .hasCount(0);
            if (width == PHONE) {
                part.click();
            }
            page.getByRole(AriaRole.COMBOBOX, named("Gemeente").setExact(true)).fill("");
            page.getByRole(AriaRole.COMBOBOX, named("Gemeente").setExact(true)).press("Enter");
            page.waitForURL("**/organisaties?partner=SMN");
            goTo(visitor, width, "Gespreksleiders");
            assertThat(page.getByText(Pattern.compile("^\\d+ van \\d+ · [^,]*Marokkaanse[^,]*$")))
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    /// By the menu: a page that is opened by its address begins anew.
    private static void goTo(Browser.Visitor visitor, int width, String name) {
        var page = visitor.page;
        if (width == PHONE) {
            page.getByRole(AriaRole.BUTTON, named("Meer")).click();
        }
        page.getByRole(AriaRole.LINK, named(name).setExact(true)).first().click();
        assertThat(page.getByRole(AriaRole.HEADING, named(name).setLevel(1))).isVisible();
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void who_comes_back_from_a_thing_finds_the_list_as_it_was(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("organisaties")) {
            var page = visitor.page;
            Offered.choose(page, "Soort", "geloofsgemeenschap");
            page.getByLabel("Zoeken in de lijst").fill("Turks");
            page.waitForURL(address -> address.contains("soort=FAITH_COMMUNITY") && address.contains("zoek=Turks"));
            if (width == PHONE) {
                page.getByLabel("Op volgorde van").click();
                page.locator("vaadin-select-item:visible")
                        .filter(new Locator.FilterOptions().setHasText("Gemeente"))
                        .click();
            } else {
                page.locator("vaadin-grid-sorter").getByText("Gemeente").click();
            }
            page.waitForURL(address -> address.contains("volgorde=3"));
            var count = page.locator(".things > p").first();
            var counted = count.innerText();
            var first = page.locator("vaadin-grid a").first();
            var name = first.innerText();
            assertThat(page.locator("vaadin-grid .narrow li").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setVisible(width == PHONE));
            first.press("Enter");
            assertThat(page.getByRole(AriaRole.HEADING, named(name))).isVisible();
            page.goBack();
            assertThat(count).hasText(counted);
            assertThat(page.getByLabel("Zoeken in de lijst")).hasValue("Turks");
            assertThat(page.locator("vaadin-grid a").first()).hasText(name);
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void an_organisation_is_made_and_merged_a_force_and_a_project_are_kept(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("organisatie/nieuw")) {
            var page = visitor.page;
            page.getByRole(AriaRole.TEXTBOX, named("Naam").setExact(true)).fill("Buurthuis Inkt");
            Offered.choose(page, "Soort", "informele groep");
            Offered.choose(page, "Gemeente", "Utrecht");
            save(page);
            assertThat(page.getByText("De organisatie is bewaard.")).isVisible();
            page.getByText("Dubbele organisatie samenvoegen").click();
            Offered.choose(page, "Is dezelfde als", "De Brug");
            page.getByRole(AriaRole.BUTTON, named("Samenvoegen").setExact(true)).click();
            page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                    .click();
            assertThat(page.getByText("De twee organisaties zijn samengevoegd."))
                    .isVisible();
            page.getByRole(AriaRole.BUTTON, named("Ongedaan maken")).last().click();
            assertThat(page.getByText("Ongedaan gemaakt.")).isVisible();

            visitor.goOn("krachten");
            page.getByText("Nieuwe kracht").click();
            page.getByRole(AriaRole.TEXTBOX, named("Norm").setExact(true)).fill("zelf een partner kiezen");
            Offered.choose(page, "Gemeente", "Utrecht");
            Offered.choose(page, "Helpt of werkt tegen", "helpt");
            page.getByRole(AriaRole.SPINBUTTON, named("Sterkte (1–5)")).fill("4");
            page.getByRole(AriaRole.TEXTBOX, named("Omstandigheid").setExact(true))
                    .fill("het buurthuis geeft ruimte");
            page.getByRole(AriaRole.TEXTBOX, named("Omstandigheid").setExact(true))
                    .press("Tab");
            save(page);
            assertThat(page.getByText("De kracht is bewaard.")).isVisible();

            visitor.goOn("project/nieuw");
            page.getByRole(AriaRole.TEXTBOX, named("Naam").setExact(true)).fill("Inkt 2027");
            page.getByRole(AriaRole.TEXTBOX, named("Norm").setExact(true)).fill("zelf een partner kiezen");
            page.getByRole(AriaRole.TEXTBOX, named("Norm").setExact(true)).press("Tab");
            save(page);
            assertThat(page.getByText("Het project is bewaard.")).isVisible();
            assertThat(page.getByText(Pattern.compile("^helpt \\(4\\): zelf een partner kiezen"))
                            .first())
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void a_recruiter_keeps_the_next_step_and_finds_it_on_today(int width) {
        try (var visitor = visitor(width).signedIn("recruiter").open("benaderen")) {
            var page = visitor.page;
            visitor.goOn("");
            var steps = page.getByText(Pattern.compile("^Stappen \\(\\d+\\)"));
            int before = Integer.parseInt(steps.innerText().replaceAll("\\D", ""));
            visitor.goOn("benaderen");
            var decisions = page.locator(".decisions li");
            assertThat(decisions.first()).isVisible();
            int decided = decisions.count();
            var name = page.locator(".card h3").first().innerText();
            page.locator(".card").first().getByText("Op mijn lijst").click();
            decisions
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator("a")
                    .first()
                    .press("Enter"); // beneath what was just told
            assertThat(page.getByText("Alleen uw team ziet dit.")).isVisible();
            change(page);
            Offered.choose(page, "Hoe staat het ervoor?", "open");
            Offered.choose(page, "Volgende stap", "bellen");
            save(page);
            assertThat(page.getByText("Vul dit in.").first()).isVisible();
            day(page, "Op", today());
            save(page);
            assertThat(page.getByText("De kaart is bewaard.")).isVisible();
            assertThat(page.locator(".known")).containsText("bellen");
            visitor.goOn("");
            page.getByText(Pattern.compile("^Alles wat wacht")).click();
            assertThat(page.getByText(Pattern.compile("^Stappen \\(%d\\)".formatted(before + 1))))
                    .isVisible();
            page.getByText("Mijn laatste wijzigingen, en wat verwijderd is").click();
            var undo = page.getByRole(
                    AriaRole.BUTTON,
                    new Page.GetByRoleOptions().setName(Pattern.compile("Ongedaan maken: .*(gemaakt|veranderd): ")));
            assertThat(undo).hasCount(2);
            int changes = undo.count();
            for (int i = 0; i < changes; i++) {
                undo.first().click();
                assertThat(undo).hasCount(changes - i - 1);
            }
            visitor.goOn("benaderen");
            assertThat(page.locator(".card").first()).isVisible();
            assertThat(decisions).hasCount(decided);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void target_populations_come_from_a_table_of_statline(int width, @TempDir Path folder) throws IOException {
        var table = folder.resolve("herkomst.csv");
        Files.writeString(table, """
                "Bevolking; herkomst, regio"
                "Regio's";"Perioden";"Turkije";"Marokko"
                "";"";"aantal";"aantal"
                "Nederland";"2024";"430000";"420000"
                "Rotterdam";"2024";"47750";"45000"
                "Utrecht (gemeente)";"2024";"14000";"."
                "Bron: CBS"
                """, StandardCharsets.UTF_8);
        try (var visitor = visitor(width).signedIn("coordinator").open("plannen")) {
            var page = visitor.page;
            assertThat(page.locator("inktvlek-map[drawn]")).isVisible(); // what is below it moves until then
            page.getByText("Doelgroepen invoeren (CBS of met de hand)").click();
            Offered.choose(page, "Taal van de doelgroep", "Turks");
            page.getByLabel("Bron", exact()).fill("CBS StatLine");
            page.getByLabel("Bron", exact()).press("Tab");
            page.locator("vaadin-upload input[type=file]").setInputFiles(table);
            page.getByRole(AriaRole.BUTTON, named("Deze aantallen bewaren")).click();
            assertThat(page.getByText("2 aantallen bewaard.")).isVisible();
            page.getByLabel("Zoeken in de lijst").fill("Rotterdam Turks");
            assertThat(page.getByText(Pattern.compile("^1 van \\d+$"))).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void a_training_is_written_down_found_again_and_counts_for_who_came(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("scholingsdag/nieuw")) {
            var page = visitor.page;
            save(page);
            assertThat(page.getByText("Vul dit in.").first()).isVisible();
            Offered.choose(page, "Soort", "intervisie");
            day(page, "Dag", today().minusDays(3));
            Offered.choose(page, "Partner", "IOT");
            page.getByRole(AriaRole.TEXTBOX, named("Onderwerp").setExact(true)).fill("zwijgende groepen " + width);
            page.getByRole(AriaRole.TEXTBOX, named("Onderwerp").setExact(true)).press("Tab");
            page.getByRole(AriaRole.COMBOBOX, named("Wie er waren").setExact(true))
                    .click();
            Offered.first(page).click();
            page.keyboard().press("Escape");
            save(page);
            assertThat(page.getByText("De scholingsdag is bewaard.")).isVisible();
            visitor.goOn("zoeken");
            page.getByLabel("Waarnaar zoekt u?").fill("zwijgende " + width);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("zwijgende groepen")))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, named("intervisie " + DAY.format(today().minusDays(3)))))
                    .isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {DESK, PHONE})
    void every_number_of_a_partner_says_how_it_is_counted(int width) {
        try (var visitor = visitor(width).signedIn("coordinator").open("cijfers")) {
            var page = visitor.page;
            assertThat(page.locator(".big-number")).hasCount(4);
            assertThat(page.locator("table.figures tr")).hasCount(17);
            assertThat(page.locator(".plot-figure").first()).isVisible();
            var reach = page.locator(".big-number .big-value").first();
            var everybody = reach.innerText();
            Offered.choose(page, "Partner", "KEZBAN");
            assertThat(reach).not().hasText(everybody);
            visitor.atRest(); // the figures are drawn again, and what was opened before is shut
            page.locator(".big-number .explained vaadin-button").first().click();
            assertThat(page.getByText(Pattern.compile("^Verschillende mensen die ten minste één bijeenkomst"))
                            .first())
                    .isVisible();
            page.keyboard().press("Escape");
            page.locator(".plot-actions vaadin-button").first().click();
            assertThat(page.locator(".plot-table table").first()).isVisible();
            assertThat(visitor.errors).isEmpty();
        }
    }

    private Browser.Visitor visitor(int width) {
        return new Browser(port).visitor("nl", false, width, 844);
    }

    private static void newSeries(Browser.Visitor visitor, LocalDate first) {
        var page = visitor.page;
        visitor.open("serie/nieuw?gemeente=GM0599&taal=Turks&partner=IOT");
        day(page, "Dag van bijeenkomst 1", first);
        save(page);
        assertThat(page.getByRole(AriaRole.HEADING, named("Bijeenkomsten vastleggen")))
                .isVisible();
        page.waitForURL(address -> !address.contains("nieuw")); // the address follows the page
    }

    private static void day(Page page, String label, LocalDate day) {
        var size = page.viewportSize();
        page.setViewportSize(DESK, 900); // on a phone the calendar fills the screen and takes no typing
        var field = page.getByLabel(label, exact());
        typed(field, DAY.format(day));
        assertThat(field).hasValue(DAY.format(day));
        page.setViewportSize(size.width, size.height);
    }

    private static void typed(Locator field, String day) {
        field.fill(day);
        field.press("Enter"); // the calendar goes
        field.press("Tab");
    }

    private static void group(Page page, String group) {
        page.getByLabel("Groep", exact()).fill(group);
        page.getByLabel("Groep", exact()).press("Tab");
    }

    private static void change(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Wijzigen").setExact(true))
                .first()
                .click();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, named("Bewaren").setExact(true)).first().click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
