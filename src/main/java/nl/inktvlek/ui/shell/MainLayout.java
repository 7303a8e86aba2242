package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import nl.inktvlek.access.Vault;
import nl.inktvlek.accounts.SignedIn;

/// The frame around every view: name, menu, language, colours, leaving.
@Layout
@JsModule("./shell/shell.ts")
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    private static final String PASSWORD_PATH = "wachtwoord";

    private final transient AuthenticationContext authentication;
    private final transient IdleLock lock;

    MainLayout(AuthenticationContext authentication, Vault vault, IdleLock lock) {
        this.authentication = authentication;
        this.lock = lock;
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        addToNavbar(toggle, name(), tools());
        if (isInside() && vault.status() != Vault.Status.OPEN) {
            var locked = new Paragraph(getTranslation("shell.vault." + vault.status()));
            locked.addClassName("vault-locked");
            addToDrawer(locked);
        }
        addToDrawer(menu());
    }

    private Component name() {
        var mark = new Image("icons/inktvlek.svg", "");
        mark.addClassName("mark");
        var name = new Span(mark, new Span("Inktvlek"));
        name.addClassName("brand");
        return name;
    }

    private SideNav menu() {
        var menu = new SideNav();
        menu.setLabel(null);
        menu.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        for (var entry : MenuConfiguration.getMenuEntries()) {
            if (entry.path().isEmpty() && !isInside()) {
                continue; // Today only leads outsiders on to the numbers
            }
            menu.addItem(new SideNavItem(getTranslation(entry.title()), entry.path()));
        }
        return menu;
    }

    private boolean isInside() {
        return authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(signedIn -> signedIn.actor().role().isInside())
                .orElse(false);
    }

    private Component tools() {
        boolean dutch = getLocale().getLanguage().equals("nl");
        var language = new Button(
                dutch ? "English" : "Nederlands",
                click -> ReaderSettings.chooseLanguage(
                        click.getSource().getUI().orElseThrow(), dutch ? Locale.ENGLISH : ReaderSettings.DUTCH));
        boolean dark = ReaderSettings.isDark(VaadinRequest.getCurrent());
        var colours = new Button(
                dark ? VaadinIcon.SUN_O.create() : VaadinIcon.MOON_O.create(),
                click -> ReaderSettings.chooseColours(click.getSource().getUI().orElseThrow(), !dark));
        colours.setAriaLabel(getTranslation(dark ? "shell.light" : "shell.dark"));
        colours.setTooltipText(getTranslation(dark ? "shell.light" : "shell.dark"));
        var leave = new Button(VaadinIcon.SIGN_OUT.create(), click -> Leaving.leave(this, authentication));
        leave.setAriaLabel(getTranslation("shell.log-out"));
        leave.setTooltipText(getTranslation("shell.log-out"));
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        colours.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var tools = new Div(language, colours, leave);
        tools.addClassName("tools");
        return tools;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        lock.watch(this);
    }

    /// Called by the page when nobody touched it for a while.
    @ClientCallable
    void nobodyIsHere() {
        lock.lock(UI.getCurrent());
    }

    /// Nobody gets further with a password they did not choose themselves.
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        boolean mustChange = authentication
                .getAuthenticatedUser(SignedIn.class)
                .map(SignedIn::passwordMustChange)
                .orElse(false);
        if (mustChange && !event.getLocation().getPath().equals(PASSWORD_PATH)) {
            event.forwardTo(PASSWORD_PATH);
        }
    }
}
