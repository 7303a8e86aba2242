package nl.inktvlek.ui.component;

import com.vaadin.flow.component.icon.SvgIcon;
import java.util.Locale;

/// Icons of the product, each a symbol of `icons/lucide.svg` by the same name.
public enum Symbol {
    A_LARGE_SMALL,
    ARROW_LEFT,
    ARROW_RIGHT,
    BOOKMARK,
    BUILDING_2,
    CALENDAR_DAYS,
    CHART_COLUMN,
    CHECK,
    CHEVRON_RIGHT,
    CIRCLE_HELP,
    CLOCK,
    DOWNLOAD,
    ELLIPSIS,
    FILE_TEXT,
    GRADUATION_CAP,
    HANDSHAKE,
    HOUSE,
    INFO,
    KEY_ROUND,
    LANGUAGES,
    LOG_OUT,
    MAP,
    MAXIMIZE,
    MENU,
    MESSAGE_CIRCLE,
    MINUS,
    MOON,
    PANEL_LEFT,
    PLUS,
    REDO_2,
    ROUTE,
    SEARCH,
    SHIELD,
    SLIDERS_HORIZONTAL,
    SUN,
    SUN_MOON,
    TARGET,
    TRIANGLE_ALERT,
    UNDO_2,
    USER_PLUS,
    USERS,
    WAYPOINTS,
    X;

    /// An icon beside words: it has no name of its own.
    public SvgIcon icon() {
        return new SvgIcon("icons/lucide.svg", name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
