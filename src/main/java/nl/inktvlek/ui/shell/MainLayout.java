package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Vault;
import nl.inktvlek.accounts.SignedIn;
import nl.inktvlek.database.DiskSpace;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Tour;

/// The frame around every view: search and what is the reader's own at the top, the menu beside it, and on a phone a
/// bar at the thumb.
@Layout
@JsModule("./shell/shell.ts")
@PermitAll
class MainLayout extends AppLayout implements BeforeEnterObserver, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private static final String PASSWORD_PATH = "wachtwoord";

    private final transient AuthenticationContext authentication;
    private final transient IdleLock lock;
    private final transient Tour tour;
    private final transient Navigation navigation;
    private final Button fold = new Button();
    private final Div framed = new Div();
    private final transient DiskSpace disk;
    private final Paragraph readOnly = new Paragraph();
    private String place = "";

    MainLayout(
            AuthenticationContext authentication, Vault vault, DiskSpace disk, IdleLock lock, Goals goals, Tour tour) {
        this.disk = disk;
        this.authentication = authentication;
        this.lock = lock;
        this.tour = tour;
        navigation = new Navigation(isInside(), key -> getTranslation(key));
        framed.addClassName("framed");
        readOnly.addClassName("read-only");
        readOnly.getElement().setAttribute("role", "status");
        readOnly.setText(getTranslation("shell.read-only"));
        framed.add(readOnly);
        setContent(framed);
        top(goals);
        if (isInside() && vault.status() != Vault.Status.OPEN) {
            var locked = new Paragraph(getTranslation("shell.vault." + vault.status()));
            locked.addClassName("vault-locked");
            addToDrawer(locked);
        }
        fold.addClassName("fold");
        fold.setIcon(Symbol.PANEL_LEFT.icon());
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        fold.addClickListener(click -> foldMenu(!hasClassName("rail")));
        var menu = new Div(navigation.menu(), fold);
        menu.addClassName("menu");
        addToDrawer(menu);
    }

    private void top(Goals goals) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(getTranslation("shell.menu"));
        var name = Links.to("", "");
        var mark = new Span();
        mark.addClassName("mark");
        name.add(mark, new Span("Inktvlek"));
        name.addClassName("brand");
        addToNavbar(toggle, name);
        var end = new Div();
        end.addClassName("navbar-end");
        actor().ifPresent(actor -> {
            var pages = navigation.pages();
            addToNavbar(new SearchBox(goals, actor, pages));
            if (pages.containsKey("zoeken")) {
                var search = new Button(
                        Symbol.SEARCH.icon(), click -> UI.getCurrent().navigate("zoeken"));
                search.setAriaLabel(getTranslation("nav.search"));
                search.addThemeVariants(ButtonVariant.TERTIARY);
                search.addClassName("to-search");
                end.add(search);
            }
            end.add(new OwnMenu(actor, this, authentication, tour));
            addToNavbar(true, thumbBar());
        });
        addToNavbar(end);
    }

    private Component thumbBar() {
        var more = new NativeButton();
        more.add(Symbol.MENU.icon(), new Span(getTranslation("shell.more")));
        more.addClickListener(click -> setDrawerOpened(true));
        var bar = new Nav();
        bar.addClassName("thumb-bar");
        bar.setAriaLabel(getTranslation("shell.thumb"));
        navigation.thumbs().forEach(bar::add);
        bar.add(more);
        return bar;
    }

    private Optional<Actor> actor() {
        return authentication.getAuthenticatedUser(SignedIn.class).map(SignedIn::actor);
    }

    private boolean isInside() {
        return actor().map(actor -> actor.role().isInside()).orElse(false);
    }

    private void foldMenu(boolean folded) {
        getElement().getClassList().set("rail", folded);
        var name = getTranslation(folded ? "shell.unfold" : "shell.fold");
        fold.setAriaLabel(name);
        fold.setTooltipText(name);
    }

    /// The frame stays where it is: a view that were taken out and put back would think that its reader has gone.
    @Override
    public void showRouterLayoutContent(HasElement content) {
        framed.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        readOnly.setVisible(disk.isReadOnly());
        var first = event.getLocation().getFirstSegment();
        navigation.goTo(first);
        framed.getChildren().filter(child -> child.hasClassName("trail")).forEach(framed::remove);
        navigation.trail(first).ifPresent(framed::addComponentAsFirst);
        if (!first.equals(place) || fold.getAriaLabel().isEmpty()) {
            foldMenu(MenuGroup.isPicture(first));
        }
        place = first;
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
