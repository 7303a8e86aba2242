package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.ui.component.Links;

/// What the reader may open, grouped: as a menu, as a bar at the thumb, and as the way to a page.
final class Navigation {

    /// Pages at the thumb, most wanted first.
    private static final List<String> AT_THE_THUMB =
            List.of("", "benaderen", "series", "netwerk", "bereik", "cijfers", "accounts", "logboek", "rechten");

    private static final int THUMB_PLACES = 4;

    private final Function<String, String> text;
    private final Map<String, String> titles;
    private final Map<MenuGroup, SideNavItem> groups = new EnumMap<>(MenuGroup.class);
    private final Map<String, RouterLink> thumbs = new LinkedHashMap<>();

    /// @param isInside whether the reader belongs to a partner: outsiders have no page of today
    Navigation(boolean isInside, Function<String, String> text) {
        this.text = text;
        titles = MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> isInside || !path(entry).isEmpty())
                .collect(Collectors.toMap(Navigation::path, entry -> text.apply(entry.title())));
    }

    private static String path(MenuEntry entry) {
        return entry.path().startsWith("/") ? entry.path().substring(1) : entry.path();
    }

    private List<String> open(MenuGroup group) {
        return group.paths.stream().filter(titles::containsKey).toList();
    }

    /// Path and title of every page that the reader may open, in the order of the menu.
    Map<String, String> pages() {
        var pages = new LinkedHashMap<String, String>();
        Stream.concat(
                        Stream.of(MenuGroup.values()).flatMap(group -> group.paths.stream()),
                        MenuGroup.AT_THE_TOP.stream())
                .filter(titles::containsKey)
                .forEach(path -> pages.put(path, title(path)));
        return pages;
    }

    private String title(String path) {
        return titles.getOrDefault(path, path);
    }

    SideNav menu() {
        var menu = new SideNav();
        menu.setLabel(null);
        menu.getElement().setAttribute("aria-label", text.apply("shell.menu"));
        menu.setI18n(new SideNav.SideNavI18n().setToggle(text.apply("shell.toggle")));
        for (var group : MenuGroup.values()) {
            var paths = open(group);
            if (!paths.isEmpty()) {
                var item = new SideNavItem(text.apply(group.titleKey()), paths.getFirst());
                item.setPrefixComponent(group.symbol.icon());
                if (paths.size() > 1) {
                    paths.forEach(path -> item.addItem(new SideNavItem(title(path), path)));
                    nameChildren(item);
                }
                groups.put(group, item);
                menu.addItem(item);
            }
        }
        return menu;
    }

    /// Its button says that it opens the element `children`, which has no such id in 25.2.
    private static void nameChildren(SideNavItem item) {
        item.getElement()
                .executeJs(
                        "this.updateComplete.then(() => this.shadowRoot.querySelector('[part=children]').id = 'children')");
    }

    /// Four pages at most, for who holds a phone in one hand.
    List<RouterLink> thumbs() {
        AT_THE_THUMB.stream()
                .filter(titles::containsKey)
                .limit(THUMB_PLACES)
                .forEach(path -> thumbs.put(path, thumb(path)));
        return List.copyOf(thumbs.values());
    }

    private RouterLink thumb(String path) {
        var link = Links.to(path, "");
        MenuGroup.of(path).ifPresent(group -> link.add(group.symbol.icon()));
        link.add(title(path));
        return link;
    }

    /// Shows where the reader is.
    void goTo(String firstSegment) {
        var here = MenuGroup.of(firstSegment);
        groups.forEach((group, item) -> {
            boolean isHere = here.filter(group::equals).isPresent();
            item.setExpanded(isHere);
            item.getElement().getClassList().set("here", isHere);
        });
        thumbs.forEach((path, link) -> {
            if (path.equals(MenuGroup.listOf(firstSegment))) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }

    /// The way to a page about one thing: its group and the list that it is in.
    Optional<Component> trail(String firstSegment) {
        var list = MenuGroup.listOf(firstSegment);
        if (!MenuGroup.isInner(firstSegment) || !titles.containsKey(list)) {
            return Optional.empty();
        }
        return MenuGroup.of(list).map(group -> {
            var trail = new Nav(new OrderedList(
                    new ListItem(text.apply(group.titleKey())), new ListItem(Links.to(list, title(list)))));
            trail.addClassName("trail");
            trail.getElement().setAttribute("aria-label", text.apply("shell.trail"));
            return trail;
        });
    }
}
