package nl.inktvlek.ui;

import com.vaadin.browserless.BrowserlessExtension;
import com.vaadin.browserless.mocks.MockRequest;
import com.vaadin.browserless.mocks.MockService;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.SpringInstantiator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.SignedIn;
import nl.inktvlek.ui.component.LongWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/// Makes the pages of a test without a browser as the product makes them: with its services, listeners and texts.
/// To be registered before the browserless extension, as an extension and as a service.
public final class SpringPages implements InstantiatorFactory, BeforeEachCallback {

    private static final int ROWS = 3;
    private static final Actor ADMINISTRATOR = new Actor("administrator", Role.ADMINISTRATOR, Optional.empty());

    private static @Nullable ApplicationContext product;

    @Override
    public void beforeEach(ExtensionContext test) {
        product = SpringExtension.getApplicationContext(test);
    }

    /// Nothing for a product with a server, which finds this class too.
    @Override
    public @Nullable Instantiator createInstantitor(VaadinService service) {
        return service instanceof MockService ? new SpringInstantiator(service, Objects.requireNonNull(product)) : null;
    }

    static BrowserlessExtension browser() {
        return new BrowserlessExtension().withViewPackages(SpringPages.class).withServices(SpringPages.class);
    }

    /// From now on somebody with this role asks; a recruiter of IOT, others for the whole consortium.
    static void signIn(Role role) {
        var who = login(role).afterCode();
        var authentication = new UsernamePasswordAuthenticationToken(who, null, who.getAuthorities());
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(authentication));
        var request = (MockRequest) VaadinServletRequest.getCurrent().getRequest();
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
        request.principalProvider(() -> authentication);
        request.roleChecker(
                (principal, wanted) -> who.getAuthorities().contains(new SimpleGrantedAuthority("ROLE_" + wanted)));
    }

    private static SignedIn login(Role role) {
        var beans = Objects.requireNonNull(product);
        var accounts = beans.getBean(Accounts.class);
        var username = "pages-" + role;
        try {
            return accounts.loadUserByUsername(username);
        } catch (UsernameNotFoundException unknown) {
            var administration = beans.getBean(AccountAdministration.class);
            var partner = role == Role.RECRUITER ? "IOT" : null;
            administration.accept(
                    administration.invite(ADMINISTRATOR, username, role, partner), "a long enough password");
            return accounts.loadUserByUsername(username);
        }
    }

    /// Opens a page as a link does, waits for what it works on, and says what it says: its kind, its texts, and the
    /// first rows of its tables.
    static String open(BrowserlessExtension browser, String path) {
        var location = new Location(path);
        UI.getCurrent().setLocale(Locale.of("nl"));
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        browser.roundTrip();
        Background.until(() -> browser.find(LongWork.class).all().stream().noneMatch(LongWork::isVisible));
        var view = (Component) browser.getCurrentView();
        var said = new StringBuilder(
                view.getClass().getSimpleName() + "\n" + view.getElement().getTextRecursively());
        for (var grid : browser.find(Grid.class).all()) {
            var tester = browser.test(grid);
            for (int row = 0; row < Math.min(tester.size(), ROWS); row++) {
                long columns = grid.getColumns().stream()
                        .filter(column -> ((Grid.Column<?>) column).isVisible())
                        .count();
                for (int column = 0; column < columns; column++) {
                    said.append('\n').append(tester.getCellText(row, column));
                }
            }
        }
        return said.toString();
    }
}
