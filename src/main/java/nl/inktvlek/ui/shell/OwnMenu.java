package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Locale;
import nl.inktvlek.access.Actor;
import nl.inktvlek.ui.component.Symbol;
import nl.inktvlek.ui.component.Tour;
import nl.inktvlek.ui.shell.ReaderSettings.Colours;
import nl.inktvlek.ui.shell.ReaderSettings.TextSize;

/// What is the reader's own: language, colours, size of text, password, leaving.
class OwnMenu extends MenuBar {

    private static final long serialVersionUID = 1L;

    OwnMenu(Actor actor, Component from, AuthenticationContext authentication, Tour tour) {
        addClassName("own-menu");
        addThemeVariants(MenuBarVariant.TERTIARY);
        var avatar = new Avatar(actor.username());
        var own = addItem(avatar);
        own.setAriaLabel(getTranslation("shell.own"));
        var menu = own.getSubMenu();
        var who = menu.addItem(new Span(
                actor.username() + " · " + getTranslation("role." + actor.role().name())));
        who.setEnabled(false);
        boolean isDutch = getLocale().getLanguage().equals("nl");
        menu.addItem(
                entry(Symbol.LANGUAGES, isDutch ? "English" : "Nederlands"),
                click -> ReaderSettings.chooseLanguage(
                        UI.getCurrent(), isDutch ? Locale.ENGLISH : ReaderSettings.DUTCH));
        var colours = menu.addItem(entry(Symbol.SUN_MOON, getTranslation("shell.colours")));
        var chosen = ReaderSettings.colours(VaadinRequest.getCurrent());
        for (var each : Colours.values()) {
            choice(
                    colours,
                    getTranslation("shell.colours." + each.name()),
                    each == chosen,
                    () -> ReaderSettings.choose(UI.getCurrent(), each));
        }
        var sizes = menu.addItem(entry(Symbol.A_LARGE_SMALL, getTranslation("shell.text-size")));
        var size = ReaderSettings.textSize(VaadinRequest.getCurrent());
        for (var each : TextSize.values()) {
            choice(
                    sizes,
                    getTranslation("shell.text-size." + each.name()),
                    each == size,
                    () -> ReaderSettings.choose(UI.getCurrent(), each));
        }
        page(own, Symbol.KEY_ROUND, "nav.password", "wachtwoord");
        page(own, Symbol.CIRCLE_HELP, "nav.explanation", "uitleg");
        if (tour.isForMe()) {
            menu.addItem(entry(Symbol.MAP, getTranslation("tour.title")), click -> tour.start(UI.getCurrent()));
        }
        page(own, Symbol.SHIELD, "nav.privacy", "privacy");
        menu.addItem(
                entry(Symbol.LOG_OUT, getTranslation("shell.log-out")), click -> Leaving.leave(from, authentication));
    }

    private static Component entry(Symbol symbol, String text) {
        var entry = new Span(symbol.icon(), new Span(text));
        entry.addClassName("menu-entry");
        return entry;
    }

    private static void choice(MenuItem of, String text, boolean isChosen, Runnable choose) {
        var item = of.getSubMenu().addItem(text, click -> choose.run());
        item.setCheckable(true);
        item.setChecked(isChosen);
    }

    private void page(MenuItem own, Symbol symbol, String key, String path) {
        own.getSubMenu()
                .addItem(
                        entry(symbol, getTranslation(key)),
                        click -> UI.getCurrent().navigate(path));
    }
}
