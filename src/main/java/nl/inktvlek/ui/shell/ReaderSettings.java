package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorHandlerUtil;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.database.DatabaseAway;
import nl.inktvlek.database.DiskFull;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Language and colours as the reader chose them, remembered in cookies; and what happens when something goes wrong.
@Configuration(proxyBeanMethods = false)
class ReaderSettings implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final Logger log = LoggerFactory.getLogger(ReaderSettings.class);

    static final Locale DUTCH = Locale.of("nl");
    private static final List<Locale> LANGUAGES = List.of(DUTCH, Locale.ENGLISH);
    private static final String LANGUAGE_COOKIE = "inktvlek-taal";
    private static final String COLOURS_COOKIE = "inktvlek-kleuren";
    private static final String SIZE_COOKIE = "inktvlek-letters";
    private static final int A_YEAR = 31_536_000;

    enum Colours {
        LIGHT("light"),
        DARK("dark"),
        DEVICE("light dark");

        private final String scheme;

        Colours(String scheme) {
            this.scheme = scheme;
        }
    }

    enum TextSize {
        NORMAL(100),
        LARGER(115),
        LARGEST(130);

        private final int percent;

        TextSize(int percent) {
            this.percent = percent;
        }
    }

    @Bean
    I18NProvider i18nProvider() {
        return new DefaultI18NProvider(LANGUAGES);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> {
            init.getSession().setLocale(language(init.getRequest().getCookies()));
            init.getSession().setErrorHandler(failure -> tell(failure.getThrowable()));
        });
        event.addIndexHtmlRequestListener(ReaderSettings::applyToPage);
    }

    /// The language the reader chose; Dutch as long as they did not.
    static Locale language(Cookie @Nullable [] cookies) {
        return cookie(cookies, LANGUAGE_COOKIE)
                .map(Locale::of)
                .filter(LANGUAGES::contains)
                .orElse(DUTCH);
    }

    private static void applyToPage(IndexHtmlResponse page) {
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", VaadinSession.getCurrent().getLocale().toLanguageTag());
        html.attr(
                "style",
                "color-scheme: " + colours(page.getVaadinRequest()).scheme + "; font-size: "
                        + textSize(page.getVaadinRequest()).percent + "%");
    }

    private static void tell(Throwable failure) {
        if (DatabaseAway.isBehind(failure)) { // before it could take the place of a page that is filled in
            log.warn("The database is away: {}", failure.getMessage());
            show("error.away");
            return;
        }
        if (ErrorHandlerUtil.handleErrorByRedirectingToErrorView(failure)) {
            return;
        }
        if (failure instanceof IOException) {
            log.debug("The browser went away before the answer was complete", failure);
            return;
        }
        if (isBecauseOf(failure, DiskFull.class)) {
            log.warn("Something could not be stored: {}", failure.getMessage());
            show("error.disk");
        } else {
            log.error("Something went wrong in a view", failure);
            show("error.unexpected");
        }
    }

    private static void show(String text) {
        var ui = UI.getCurrent();
        if (ui != null) {
            ui.access(() -> Notification.show(ui.getTranslation(text)).addThemeVariants(NotificationVariant.ERROR));
        }
    }

    private static boolean isBecauseOf(Throwable failure, Class<? extends Throwable> kind) {
        return kind.isInstance(failure) || failure.getCause() != null && isBecauseOf(failure.getCause(), kind);
    }

    /// Changes the language of the session and remembers it.
    static void chooseLanguage(UI ui, Locale language) {
        ui.getSession().setLocale(language);
        remember(LANGUAGE_COOKIE, language.toLanguageTag());
        ui.getPage().reload();
    }

    /// Light, dark, or as the device says; remembered.
    static void choose(UI ui, Colours colours) {
        remember(COLOURS_COOKIE, name(colours));
        ui.getPage().reload();
    }

    /// Remembered as well.
    static void choose(UI ui, TextSize size) {
        remember(SIZE_COOKIE, name(size));
        ui.getPage().reload();
    }

    private static void remember(String name, String value) {
        var cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge(A_YEAR);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        VaadinService.getCurrentResponse().addCookie(cookie);
    }

    static Colours colours(VaadinRequest request) {
        return chosen(request, COLOURS_COOKIE, Colours.values()).orElse(Colours.DEVICE);
    }

    static TextSize textSize(VaadinRequest request) {
        return chosen(request, SIZE_COOKIE, TextSize.values()).orElse(TextSize.NORMAL);
    }

    private static <T extends Enum<T>> Optional<T> chosen(VaadinRequest request, String cookie, T[] all) {
        var name = cookie(request.getCookies(), cookie);
        return Arrays.stream(all)
                .filter(each -> name.filter(name(each)::equals).isPresent())
                .findFirst();
    }

    private static String name(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> cookie(Cookie @Nullable [] cookies, String name) {
        return Optional.ofNullable(cookies).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
