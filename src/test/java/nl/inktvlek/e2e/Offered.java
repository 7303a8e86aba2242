package nl.inktvlek.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/// What the open combo box offers. A line that is still coming looks like a line, but pressing it chooses nothing and
/// leaves the list open above the page: only lines that have come are offered.
final class Offered {

    private static final String COME = "vaadin-combo-box[opened]:not([loading]) vaadin-combo-box-item,"
            + " vaadin-multi-select-combo-box[opened]:not([loading]) vaadin-multi-select-combo-box-item";

    private Offered() {}

    static Locator first(Page page) {
        return with(page, new Locator.FilterOptions().setHasText(Pattern.compile("\\S")));
    }

    static Locator first(Page page, String words) {
        return with(page, new Locator.FilterOptions().setHasText(words));
    }

    /// Writes a value into the field and takes the first line with it.
    static void choose(Page page, String field, String value) {
        var box = page.getByRole(
                AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(field).setExact(true));
        box.click();
        box.fill(value);
        first(page, value).click();
    }

    private static Locator with(Page page, Locator.FilterOptions options) {
        return page.locator(COME).filter(options.setVisible(true)).first();
    }
}
