package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/// The page around everything: styles, push, title.
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push
class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Inktvlek");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("robots", "noindex");
        settings.addLink("icon", "icons/inktvlek.svg");
    }
}
