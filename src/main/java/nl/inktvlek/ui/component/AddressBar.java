package nl.inktvlek.ui.component;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The address of the page that somebody looks at.
public final class AddressBar {

    private AddressBar() {}

    /// Says other things in it; going back leaves the page.
    ///
    /// @param names parameters that go, unless they have a new value
    public static void change(UI ui, Collection<String> names, Map<String, String> values) {
        var here = ui.getActiveViewLocation();
        var parameters = new TreeMap<>(here.getQueryParameters().getParameters());
        names.forEach(parameters::remove);
        values.forEach((name, value) -> parameters.put(name, List.of(value)));
        ui.getPage().getHistory().replaceState(null, new Location(here.getPath(), new QueryParameters(parameters)));
    }
}
