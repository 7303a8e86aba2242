package nl.inktvlek.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.AccountAdministration.NotDone;
import nl.inktvlek.accounts.Accounts;
import nl.inktvlek.accounts.WeakPassword;

/// Where somebody who was invited chooses a password.
@Route(value = "uitnodiging", autoLayout = false)
@AnonymousAllowed
class InvitationView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration accounts;

    InvitationView(AccountAdministration accounts) {
        this.accounts = accounts;
        addClassName("login");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        add(new H1(getTranslation("invitation.title")));
        accounts.invited(token)
                .ifPresentOrElse(
                        username -> add(choice(username, token)),
                        () -> add(new Paragraph(getTranslation("invitation.over"))));
    }

    private VerticalLayout choice(String username, String token) {
        var password = new PasswordField(getTranslation("password.new"));
        password.setHelperText(getTranslation("password.help", Accounts.SHORTEST_PASSWORD));
        var choose = new Button(getTranslation("invitation.accept"), click -> {
            try {
                accounts.accept(token, password.getValue());
                UI.getCurrent().getPage().setLocation("login");
            } catch (WeakPassword weak) {
                password.setErrorMessage(getTranslation("password.weak." + weak.why(), Accounts.SHORTEST_PASSWORD));
                password.setInvalid(true);
            } catch (NotDone over) {
                removeAll();
                add(new Paragraph(getTranslation("invitation.over")));
            }
        });
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        return new VerticalLayout(new Paragraph(getTranslation("invitation.lead", username)), password, choose);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("invitation.title") + " · Inktvlek";
    }
}
