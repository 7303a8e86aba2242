package nl.inktvlek.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.SecondFactors;
import nl.inktvlek.accounts.WeakPassword;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import org.springframework.security.authentication.BadCredentialsException;

/// A password of one's own.
@Route("wachtwoord")
@Menu(title = "nav.password", order = 95)
@PermitAll
class PasswordView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient CurrentActor actor;
    private final transient AuthenticationContext authentication;

    final PasswordField current = new PasswordField();
    final PasswordField replacement = new PasswordField();
    final Button change = new Button();

    PasswordView(
            Accounts accounts,
            SecondFactors secondFactors,
            AccessTokens tokens,
            CurrentActor actor,
            AuthenticationContext authentication) {
        this.accounts = accounts;
        this.actor = actor;
        this.authentication = authentication;
        current.setLabel(getTranslation("password.current"));
        replacement.setLabel(getTranslation("password.new"));
        replacement.setHelperText(getTranslation("password.help", Accounts.SHORTEST_PASSWORD));
        change.setText(getTranslation("password.change"));
        change.addThemeVariants(ButtonVariant.PRIMARY);
        change.addClickListener(click -> change());
        if (!actor.signedIn().hasPassword()) {
            add(
                    new PageHead(getTranslation("password.title"), getTranslation("password.elsewhere")),
                    new TokenPanel(tokens, actor.get(), Optional.empty()));
            return;
        }
        var form = new VerticalLayout(current, replacement, change);
        form.setPadding(false);
        add(
                new PageHead(getTranslation("password.title"), getTranslation("password.lead")),
                form,
                new SecondStep(accounts, secondFactors, actor.get().username()),
                new TokenPanel(
                        tokens,
                        actor.get(),
                        Optional.of(password -> accounts.isPassword(actor.get().username(), password))));
    }

    private void change() {
        current.setInvalid(false);
        replacement.setInvalid(false);
        try {
            accounts.changePassword(actor.get().username(), current.getValue(), replacement.getValue());
            authentication.logout();
        } catch (BadCredentialsException wrong) {
            current.setErrorMessage(getTranslation("password.wrong"));
            current.setInvalid(true);
        } catch (WeakPassword weak) {
            replacement.setErrorMessage(getTranslation("password.weak." + weak.why(), Accounts.SHORTEST_PASSWORD));
            replacement.setInvalid(true);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("password.title") + " · Inktvlek";
    }
}
