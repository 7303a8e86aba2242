package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.inktvlek.access.DemonstrationMode;

/// A real Chromium, for all tests of the run; and how to log in.
final class Browser {

    /// A busy machine takes its time; what is awaited is awaited for so long, in milliseconds.
    private static final double PATIENCE = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-gpu-rasterization",
                            "--disable-accelerated-2d-canvas",
                            "--disable-background-networking")));

    /// Where the page says what a form has to send along.
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*content=\"([^\"]+)\"");

    private final int port;

    Browser(int port) {
        this.port = port;
    }

    /// A visitor with a language, colours and a width of their own.
    Visitor visitor(String language, boolean dark, int width, int height) {
        var context = CHROMIUM.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        context.addCookies(List.of(
                new Cookie("inktvlek-taal", language).setUrl(url("")),
                new Cookie("inktvlek-kleuren", dark ? "dark" : "light").setUrl(url(""))));
        return new Visitor(context);
    }

    Visitor visitor() {
        return visitor("nl", false, 1280, 900);
    }

    String url(String path) {
        return "http://localhost:" + port + "/" + path;
    }

    /// One browser session.
    final class Visitor implements AutoCloseable {

        final BrowserContext context;
        final Page page;
        final List<String> errors = new ArrayList<>();

        private Visitor(BrowserContext context) {
            this.context = context;
            context.setDefaultTimeout(PATIENCE);
            this.page = context.newPage();
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    errors.add(message.text());
                }
            });
        }

        Visitor logIn(String username) {
            return logIn(username, DemonstrationMode.PASSWORD);
        }

        Visitor logIn(String username, String password) {
            page.navigate(url("login"));
            page.locator("input[name=username]").fill(username);
            page.locator("input[name=password]").fill(password);
            page.locator("vaadin-login-form vaadin-button[theme~=primary], vaadin-login-form-wrapper vaadin-button")
                    .first()
                    .click();
            page.waitForURL(address -> !address.endsWith("/login"));
            return this;
        }

        /// Comes with the session of somebody who logged in; the form itself is for the tests of logging in.
        Visitor signedIn(String username) {
            var token = CSRF.matcher(page.request().get(url("login")).text());
            assertThat(token.find()).isTrue();
            var answer = page.request()
                    .post(
                            url("login"),
                            RequestOptions.create()
                                    .setForm(FormData.create()
                                            .set("username", username)
                                            .set("password", DemonstrationMode.PASSWORD)
                                            .set("_csrf", token.group(1))));
            assertThat(answer.url()).isIn(url(""), url("openbaar"));
            return this;
        }

        /// Chooses from the reader's own menu: what it is under, if anything, and what is chosen.
        void choose(String... names) {
            page.locator(".own-menu vaadin-menu-bar-button").first().click();
            for (var name : names) {
                page.getByRole(
                                AriaRole.MENUITEM,
                                new Page.GetByRoleOptions().setName(name).setExact(true))
                        .or(page.getByRole(
                                AriaRole.MENUITEMCHECKBOX,
                                new Page.GetByRoleOptions().setName(name).setExact(true)))
                        .click();
            }
        }

        Visitor open(String path) {
            page.navigate(url(path));
            awaitHeading();
            return this;
        }

        /// Goes from the page that is open to another one, as a link does: the product itself is not loaded again.
        Visitor goOn(String path) {
            awaitHeading();
            page.evaluate("""
                    ([path, patience]) => new Promise((arrived, failed) => {
                        const to = new URL(path, document.baseURI);
                        setTimeout(() => failed(new Error(to + ' does not open')), patience);
                        window.addEventListener('vaadin-router-location-changed', () => arrived(), { once: true });
                        window.addEventListener('vaadin-router-error', event => failed(event.detail.error), { once: true });
                        window.dispatchEvent(new CustomEvent('vaadin-router-go', {
                            detail: { pathname: to.pathname, search: to.search },
                        }));
                    })""", List.of(path, PATIENCE));
            awaitHeading();
            return this;
        }

        private void awaitHeading() {
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .first()
                    .waitFor();
        }

        /// Waits until nothing is loading and the rows of the tables have stood still for ten frames: before that,
        /// rows lie under their header.
        Visitor atRest() {
            page.waitForFunction("""
                    () => {
                        const grids = [...document.querySelectorAll('vaadin-grid')];
                        const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                        const isBusy = clients.some((client) => client.isActive?.()) || grids.some((grid) => grid.loading);
                        const places = grids
                            .flatMap((grid) => [...grid.shadowRoot.querySelectorAll('tr')])
                            .map((row) => row.getBoundingClientRect().top)
                            .join();
                        window.framesAtRest = !isBusy && places === window.lastPlaces ? (window.framesAtRest ?? 0) + 1 : 0;
                        window.lastPlaces = places;
                        return window.framesAtRest >= 10;
                    }""");
            return this;
        }

        /// Counts from now on, on this page, what the visitor does: presses of mouse, finger or key, and fields typed
        /// into. The browser counts, not the test.
        void countActions() {
            page.evaluate("""
                    () => {
                        let typedInto;
                        const isTyped = (field) =>
                            field.matches?.('input:not([type=checkbox], [type=radio], [type=button]), textarea, select');
                        window.actions = 0;
                        window.addEventListener('pointerdown', (event) => event.isTrusted && window.actions++, true);
                        window.addEventListener(
                            'keydown',
                            (event) => {
                                const isPress = ['Enter', ' '].includes(event.key) && !isTyped(event.composedPath()[0]);
                                window.actions += event.isTrusted && isPress ? 1 : 0;
                            },
                            true,
                        );
                        window.addEventListener(
                            'input',
                            (event) => {
                                const field = event.composedPath()[0];
                                if (isTyped(field) && field !== typedInto) {
                                    typedInto = field;
                                    window.actions++;
                                }
                            },
                            true,
                        );
                    }""");
        }

        int actions() {
            return (int) page.evaluate("window.actions");
        }

        String heading() {
            return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .first()
                    .innerText();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
