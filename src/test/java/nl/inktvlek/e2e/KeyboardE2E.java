package nl.inktvlek.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Tasks of a coordinator, with keys only: nothing is clicked, and no key goes to what does not have the focus.
@BrowserTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeyboardE2E {

    /// Further than so many steps of Tab nobody goes.
    private static final int FAR = 250;

    /// What the focus is on, in words: its label, or what stands on it.
    private static final String FOCUSED = """
            () => {
                const told = (element) =>
                    element.getAttribute('aria-label') ||
                    element.querySelector('[aria-label]:only-child')?.getAttribute('aria-label') ||
                    [...(element.labels ?? [])].map((label) => label.innerText).join(' ') ||
                    (element.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
                        .map((id) => element.getRootNode().getElementById(id)?.innerText ?? '').join(' ') ||
                    (element.matches('input, select') ? '' : element.innerText) || '';
                const path = [];
                for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement) {
                    path.push(at);
                }
                return path.reverse().map(told).find((text) => text.trim() !== '')?.trim() ?? '';
            }""";

    @LocalServerPort
    int port;

    private Browser.Visitor visitor;
    private Page page;
    private Keyboard keys;

    @BeforeAll
    void a_coordinator_has_come() {
        visitor = new Browser(port).visitor().signedIn("coordinator");
        page = visitor.page;
        keys = page.keyboard();
    }

    @AfterAll
    void leaves() {
        visitor.close();
    }

    @AfterEach
    void nothing_went_wrong() {
        org.assertj.core.api.Assertions.assertThat(visitor.errors).isEmpty();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private void tabTo(String name) {
        var wanted = Pattern.compile(name);
        for (int i = 0; i < FAR; i++) {
            keys.press("Tab");
            if (wanted.matcher((String) page.evaluate(FOCUSED)).find()) {
                return;
            }
        }
        fail("Tab does not lead to " + name + " on " + page.url());
    }

    /// Takes the first that is offered, once it is one of those that were asked for.
    private void choose(String words) {
        assertThat(page.locator("vaadin-combo-box-item").first())
                .containsText(Pattern.compile(words.split(" ")[0], Pattern.CASE_INSENSITIVE));
        keys.press("ArrowDown");
        keys.press("Enter");
    }

    @Test
    void an_organisation_is_found_and_its_neighbours_are_seen() {
        visitor.open("netwerk").atRest();
        tabTo("^Zoeken");
        keys.type("De Brug");
        choose("De Brug");
        assertThat(page.locator(".detail h2").first()).containsText("De Brug");
    }

    @Test
    void a_community_is_opened_and_the_step_undone() {
        visitor.open("netwerk").atRest();
        assertThat(page.locator("inktvlek-graph[drawn]")).isVisible();
        tabTo("mensen in \\d+ kringen");
        keys.press("Home");
        keys.press("Enter");
        assertThat(page.getByRole(AriaRole.BUTTON, named("Mensen"))).hasAttribute("aria-pressed", "true");
        keys.press("Control+z"); // the picture keeps the focus
        assertThat(page.getByRole(AriaRole.BUTTON, named("Kringen"))).hasAttribute("aria-pressed", "true");
    }

    @Test
    void a_key_figure_goes_on_the_list_and_off_it_again() {
        visitor.open("benaderen").atRest();
        assertThat(page.locator(".card").first()).isVisible();
        int before = page.locator(".decisions li").count();
        tabTo("op mijn lijst zetten$");
        var name = focused().replace(" op mijn lijst zetten", "");
        keys.press("Enter");
        assertThat(page.locator(".decisions li")).hasCount(before + 1);
        tabTo("^Besluit over " + name + " ongedaan maken$");
        keys.press("Enter");
        assertThat(page.locator(".decisions li")).hasCount(before);
    }

    @Test
    void a_municipality_is_chosen_on_the_map() {
        visitor.open("bereik").atRest();
        assertThat(page.locator("inktvlek-map[drawn]")).isVisible();
        tabTo("^Kaart van Nederland");
        keys.type("zwolle");
        keys.press("Enter");
        assertThat(page.locator(".place h2")).hasText("Zwolle");
    }

    @Test
    void the_ink_blot_is_gone_through_step_by_step() {
        visitor.open("inktvlek").atRest();
        assertThat(page.locator("inktvlek-graph[drawn]")).isVisible();
        var shown = page.locator("inktvlek-player output").innerText();
        tabTo("^Stap$");
        keys.press("ArrowLeft");
        assertThat(page.locator("inktvlek-player output")).not().hasText(shown);
    }

    @Test
    void dark_is_chosen_in_ones_own_menu() {
        visitor.open("").atRest();
        tabTo("^Mijn instellingen");
        keys.press("Enter");
        for (int i = 0; i < 12 && !focused().startsWith("Kleuren"); i++) {
            move("ArrowDown");
        }
        move("ArrowRight");
        for (int i = 0; i < 4 && !focused().startsWith("Donker"); i++) {
            move("ArrowDown");
        }
        keys.press("Enter");
        assertThat(page.locator("html")).hasAttribute("style", Pattern.compile("color-scheme: dark"));
    }

    /// Presses a key that moves the focus, and waits until it has.
    private void move(String key) {
        var before = focused();
        keys.press(key);
        page.waitForFunction("before => (" + FOCUSED + ")() !== before", before);
    }

    private String focused() {
        return (String) page.evaluate(FOCUSED);
    }

    @Test
    void a_figure_is_read_as_a_table() {
        visitor.open("cijfers").atRest();
        tabTo("^Tabel: ");
        keys.press("Enter");
        assertThat(page.locator(".plot-table table").first()).isVisible();
    }
}
