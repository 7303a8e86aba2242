package nl.inktvlek.ui.component;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.inktvlek.snapshot.Scope;

/// The part of the network that somebody looks at goes with them from page to page, and stands in the address:
/// `?partner=IOT&plaats=GM0599&taal=Turks&bron=enquete`.
@SpringComponent
public class TravellingScope implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final List<String> NAMES = List.of("partner", "plaats", "taal", "bron");

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(TravellingScope::arrive));
    }

    /// An address that names a part is about that part.
    private static void arrive(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (NAMES.stream().anyMatch(name -> parameters.getSingleParameter(name).isPresent())) {
            ComponentUtil.setData(event.getUI(), Scope.class, in(parameters));
        }
    }

    /// The part that an address names.
    public static Scope in(QueryParameters parameters) {
        return new Scope(
                parameters.getSingleParameter("partner"),
                parameters.getSingleParameter("plaats"),
                parameters.getSingleParameter("taal"),
                parameters.getSingleParameter("bron"));
    }

    /// The part looked at last.
    public static Scope of(UI ui) {
        return Optional.ofNullable(ComponentUtil.getData(ui, Scope.class)).orElse(Scope.EVERYTHING);
    }

    /// Looks at another part on the same page: the address says so, and going back leaves the page.
    public static void change(UI ui, Scope scope) {
        ComponentUtil.setData(ui, Scope.class, scope);
        AddressBar.change(ui, NAMES, values(scope));
    }

    private static Map<String, String> values(Scope scope) {
        var values = new TreeMap<String, String>();
        scope.partner().ifPresent(value -> values.put("partner", value));
        scope.municipality().ifPresent(value -> values.put("plaats", value));
        scope.language().ifPresent(value -> values.put("taal", value));
        scope.source().ifPresent(value -> values.put("bron", value));
        return values;
    }
}
