package nl.inktvlek.ui.shell;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.ui.component.Symbol;

/// Where a page stands in the menu. Titles are those of the pages' own [Menu].
enum MenuGroup {
    TODAY(Symbol.HOUSE, ""),
    NETWORK(Symbol.WAYPOINTS, "netwerk", "inktvlek", "kwetsbaarheid", "krachten"),
    RECRUITMENT(Symbol.USER_PLUS, "benaderen", "plannen"),
    PROGRAMME(Symbol.CALENDAR_DAYS, "series", "gespreksleiders", "scholing", "organisaties", "projecten"),
    REACH(Symbol.CHART_COLUMN, "cijfers", "bereik", "uitgaven", "uitleg"),
    ADMINISTRATION(
            Symbol.SLIDERS_HORIZONTAL,
            "importeren",
            "dezelfde",
            "ijking",
            "toegang",
            "rechten",
            "accounts",
            "logboek",
            "bewaren");

    /// Pages that are reached from the top of the screen.
    static final List<String> AT_THE_TOP = List.of("zoeken", "wachtwoord", "privacy");

    /// Pages about one thing, by the list that the thing is in.
    private static final Map<String, String> LIST_OF = Map.of(
            "serie", "series",
            "bijeenkomst", "series",
            "gespreksleider", "gespreksleiders",
            "scholingsdag", "scholing",
            "organisatie", "organisaties",
            "project", "projecten",
            "benadering", "benaderen");

    /// Groups whose pages give their room to a picture: the menu is a rail there.
    private static final List<String> PICTURES = List.of("netwerk", "inktvlek");

    final Symbol symbol;
    final List<String> paths;

    MenuGroup(Symbol symbol, String... paths) {
        this.symbol = symbol;
        this.paths = List.of(paths);
    }

    String titleKey() {
        return "nav.group." + name();
    }

    /// The page in the menu that a page is, or lies under.
    static String listOf(String firstSegment) {
        return LIST_OF.getOrDefault(firstSegment, firstSegment);
    }

    /// Whether a page lies under one of the menu.
    static boolean isInner(String firstSegment) {
        return LIST_OF.containsKey(firstSegment);
    }

    static boolean isPicture(String firstSegment) {
        return PICTURES.contains(firstSegment);
    }

    static Optional<MenuGroup> of(String firstSegment) {
        var path = listOf(firstSegment);
        return Arrays.stream(values())
                .filter(group -> group.paths.contains(path))
                .findFirst();
    }
}
