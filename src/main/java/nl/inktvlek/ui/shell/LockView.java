package nl.inktvlek.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.ui.component.CurrentActor;

/// Nobody was here for a while: who are you?
@Route(value = "vergrendeld", autoLayout = false)
@JsModule("./shell/shell.ts")
@PermitAll
class LockView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    LockView(Accounts accounts, CurrentActor actor, AuthenticationContext authentication) {
        addClassName("login");
        var password = new PasswordField(getTranslation("login.password"));
        var unlock = new Button(getTranslation("lock.open"), click -> {
            if (accounts.isPassword(actor.get().username(), password.getValue())) {
                IdleLock.begin(UI.getCurrent());
                var place = new Location(IdleLock.unlock());
                UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
            } else {
                password.setErrorMessage(getTranslation("lock.wrong"));
                password.setInvalid(true);
            }
        });
        unlock.addThemeVariants(ButtonVariant.PRIMARY);
        unlock.addClickShortcut(Key.ENTER);
        var leave = new Button(getTranslation("shell.log-out"), click -> Leaving.leave(this, authentication));
        add(new H1(getTranslation("lock.title")));
        if (actor.signedIn().hasPassword()) {
            add(
                    new Paragraph(getTranslation("lock.lead", actor.get().username())),
                    new VerticalLayout(password, unlock, leave));
        } else {
            add(new Paragraph(getTranslation("lock.elsewhere")), leave);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("lock.title") + " · Inktvlek";
    }
}
