package nl.inktvlek.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.access.Role;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.AccountAdministration;
import nl.inktvlek.accounts.AccountAdministration.Login;
import nl.inktvlek.accounts.AccountAdministration.NotDone;
import nl.inktvlek.network.Partners;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.PageHead;
import nl.inktvlek.ui.component.Wording;

/// Who can log in, as what, and for which partner; inviting somebody; ending sessions.
@Route("accounts")
@Menu(title = "nav.accounts", order = 79)
@RolesAllowed(Role.Name.ADMINISTRATOR)
class AccountsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient AccountAdministration accounts;
    private final transient AccessTokens tokens;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final Div list = new Div();
    private final Div told = new Div();

    AccountsView(AccountAdministration accounts, AccessTokens tokens, CurrentActor actor, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.actor = actor;
        this.clock = clock;
        told.getElement().setAttribute("role", "status");
        add(
                new PageHead(getTranslation("accounts.title"), getTranslation("accounts.lead")),
                invitation(),
                told,
                new H2(getTranslation("accounts.list")),
                list);
        refresh();
    }

    private Section invitation() {
        var name = new TextField(getTranslation("login.username"));
        var role = roles(Role.RECRUITER);
        var partner = partners(Optional.empty());
        var invite = new Button(
                getTranslation("accounts.invite"),
                click -> attempt(() -> {
                    var token = accounts.invite(actor.get(), name.getValue(), role.getValue(), partner.getValue());
                    tellLink(name.getValue().strip().toLowerCase(Locale.ROOT), token);
                    name.clear();
                }));
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(name, role, partner, invite);
        fields.addClassName("fields");
        return new Section(new H2(getTranslation("accounts.new")), fields);
    }

    private Select<Role> roles(Role chosen) {
        var role = new Select<Role>();
        role.setLabel(getTranslation("accounts.role"));
        role.setItems(Role.values());
        role.setItemLabelGenerator(each -> getTranslation("role." + each));
        role.setValue(chosen);
        return role;
    }

    private ComboBox<String> partners(Optional<String> chosen) {
        var partner = new ComboBox<String>(getTranslation("series.partner"));
        partner.setItems(Partners.all().stream().map(Partners.Partner::code).toList());
        partner.setPlaceholder(getTranslation("accounts.consortium"));
        partner.setClearButtonVisible(true);
        chosen.ifPresent(partner::setValue);
        return partner;
    }

    /// The link is shown once: only its hash is kept.
    private void tellLink(String username, String token) {
        UI.getCurrent().getPage().fetchCurrentURL(url -> {
            var link = new TextField(getTranslation("accounts.link", username));
            link.setValue(url.toString().replaceFirst("/accounts.*", "/") + "uitnodiging/" + token);
            link.setReadOnly(true);
            link.setWidthFull();
            link.setHelperText(getTranslation("accounts.link.help"));
            told.removeAll();
            told.add(link);
        });
    }

    private void attempt(Runnable change) {
        told.removeAll();
        try {
            change.run();
        } catch (NotDone refused) {
            var problem = new Paragraph(getTranslation("accounts.refused." + refused.refusal()));
            problem.addClassName("problem");
            told.add(problem);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        accounts.list(actor.get()).forEach(login -> list.add(new Details(summary(login), fields(login))));
    }

    private String summary(Login login) {
        var state = login.isDisabled()
                ? getTranslation("accounts.shut")
                : login.invitedUntil()
                        .map(until -> getTranslation(
                                until.isBefore(clock.instant()) ? "accounts.invitation-over" : "accounts.invited",
                                Wording.day(LocalDate.ofInstant(until, clock.getZone()))))
                        .orElseGet(() -> getTranslation("accounts.sessions", login.sessions()));
        return "%s · %s · %s · %s"
                .formatted(
                        login.username(),
                        getTranslation("role." + login.role()),
                        login.partner().orElse(getTranslation("accounts.consortium")),
                        state);
    }

    private Div fields(Login login) {
        var role = roles(login.role());
        var partner = partners(login.partner());
        var shut = new Checkbox(getTranslation("accounts.shut.label"), login.isDisabled());
        var fields = new Div(role, partner, shut);
        fields.addClassName("fields");
        var buttons = new Div(
                button(
                        "form.save",
                        login,
                        () -> accounts.change(
                                actor.get(), login.username(), role.getValue(), partner.getValue(), shut.getValue())),
                button(
                        "accounts.invite-again",
                        login,
                        () -> tellLink(login.username(), accounts.inviteAgain(actor.get(), login.username()))),
                button("accounts.end-sessions", login, () -> accounts.endSessions(actor.get(), login.username())),
                button("accounts.remove", login, () -> accounts.remove(actor.get(), login.username())));
        if (login.hasSecondFactor()) {
            buttons.add(button(
                    "accounts.second-off", login, () -> accounts.turnOffSecondFactor(actor.get(), login.username())));
        }
        buttons.addClassName("actions");
        var programs = tokens.list(actor.get(), login.username());
        return programs.isEmpty()
                ? new Div(fields, buttons)
                : new Div(
                        fields,
                        buttons,
                        new TokenList(programs, token -> attempt(() -> tokens.revoke(actor.get(), token.id()))));
    }

    private Button button(String key, Login login, Runnable change) {
        var button = new Button(getTranslation(key), click -> attempt(change));
        button.setAriaLabel(getTranslation(key) + ": " + login.username());
        return button;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.accounts") + " · Inktvlek";
    }
}
