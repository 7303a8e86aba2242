package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import nl.inktvlek.access.DemonstrationMode;
import nl.inktvlek.ui.component.Links;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/// Who are you?
@Route(value = "login", autoLayout = false)
@JsModule("./shell/shell.ts")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final LoginForm form = new LoginForm();

    LoginView(
            DemonstrationMode demonstration,
            ObjectProvider<ClientRegistrationRepository> providers,
            @Value("${inktvlek.portal.public:false}") boolean isPublic) {
        addClassName("login");
        var mark = new Span();
        mark.addClassName("mark");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        add(mark, new H1("Inktvlek"), new Paragraph(getTranslation("login.lead")), form);
        if (providers.getIfAvailable() instanceof Iterable<?> registered) {
            registered.forEach(each -> {
                if (each instanceof ClientRegistration provider) {
                    add(elsewhere(provider));
                }
            });
        }
        if (demonstration.isOn()) {
            add(new Paragraph(getTranslation("login.demonstration", DemonstrationMode.PASSWORD)));
        }
        if (isPublic) {
            var outside = new Anchor("openbaar", getTranslation("login.outside"));
            outside.setRouterIgnore(true);
            add(outside);
        }
        var privacy = Links.to("privacy", getTranslation("nav.privacy"));
        add(otherLanguage(), privacy);
        IdleLock.begin(UI.getCurrent());
    }

    private Anchor elsewhere(ClientRegistration provider) {
        var link = new Anchor(
                "oauth2/authorization/" + provider.getRegistrationId(),
                getTranslation("login.elsewhere", provider.getClientName()));
        link.setRouterIgnore(true); // not a view
        return link;
    }

    private Button otherLanguage() {
        boolean dutch = getLocale().getLanguage().equals("nl");
        var other = new Button(
                dutch ? "English" : "Nederlands",
                click -> ReaderSettings.chooseLanguage(
                        click.getSource().getUI().orElseThrow(), dutch ? Locale.ENGLISH : ReaderSettings.DUTCH));
        other.addThemeVariants(ButtonVariant.TERTIARY);
        return other;
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        var labels = texts.getForm();
        labels.setTitle(getTranslation("login.title"));
        labels.setUsername(getTranslation("login.username"));
        labels.setPassword(getTranslation("login.password"));
        labels.setSubmit(getTranslation("login.submit"));
        var error = texts.getErrorMessage();
        error.setTitle(getTranslation("login.error.title"));
        error.setMessage(getTranslation("login.error.message"));
        error.setUsername(getTranslation("login.error.username"));
        error.setPassword(getTranslation("login.error.password"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getParameters();
        if (asked.containsKey("away")) {
            var texts = texts();
            texts.getErrorMessage().setTitle(getTranslation("login.away.title"));
            texts.getErrorMessage().setMessage(getTranslation("login.away.message"));
            form.setI18n(texts);
        }
        form.setError(asked.containsKey("error") || asked.containsKey("away"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Inktvlek";
    }
}
