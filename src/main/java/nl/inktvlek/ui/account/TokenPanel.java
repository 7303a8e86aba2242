package nl.inktvlek.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Predicate;
import nl.inktvlek.access.Actor;
import nl.inktvlek.accounts.AccessToken;
import nl.inktvlek.accounts.AccessToken.Scope;
import nl.inktvlek.accounts.AccessTokens;
import nl.inktvlek.accounts.TokenRefused;
import nl.inktvlek.ui.component.Editors;

/// One's own tokens for other programs: made, shown once, revoked.
class TokenPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int USUAL_MONTHS = 3;

    private final transient AccessTokens tokens;
    private final transient Actor actor;
    private final transient Optional<Predicate<String>> isPassword;

    final TextField name = new TextField();
    final Select<Scope> scope = new Select<>();
    final DatePicker until = Editors.dates(new DatePicker());
    final PasswordField password = new PasswordField();
    final Button make = new Button();
    final Div told = new Div();
    final Div list = new Div();

    /// @param isPassword whether a text is the password of this login; absent where another organisation knows it
    TokenPanel(AccessTokens tokens, Actor actor, Optional<Predicate<String>> isPassword) {
        this.isPassword = isPassword;
        this.tokens = tokens;
        this.actor = actor;
        name.setLabel(getTranslation("tokens.name"));
        name.setHelperText(getTranslation("tokens.name.help"));
        name.setMaxLength(AccessTokens.LONGEST_NAME);
        scope.setLabel(getTranslation("tokens.scope"));
        scope.setItems(Scope.values());
        scope.setItemLabelGenerator(each -> getTranslation("tokens.scope." + each));
        scope.setValue(Scope.READ);
        until.setLabel(getTranslation("tokens.until"));
        until.setValue(tokens.lastDay().minusYears(1).plusMonths(USUAL_MONTHS));
        make.setText(getTranslation("tokens.make"));
        make.addClickListener(click -> make());
        told.getElement().setAttribute("role", "status");
        password.setLabel(getTranslation("tokens.password"));
        password.setVisible(isPassword.isPresent());
        var fields = new Div(name, scope, until, password, make);
        fields.addClassName("fields");
        var lead = new Paragraph(getTranslation("tokens.lead") + " ");
        var description = new Anchor("/api", "/api");
        description.setRouterIgnore(true);
        lead.add(description);
        add(new H2(getTranslation("tokens.title")), lead, fields, told, list);
        refresh();
    }

    private void make() {
        told.removeAll();
        boolean isThem =
                isPassword.map(right -> right.test(password.getValue())).orElse(true);
        password.setErrorMessage(getTranslation("password.wrong"));
        password.setInvalid(!isThem);
        password.clear();
        if (!isThem) {
            return;
        }
        try {
            var made = tokens.make(
                    actor,
                    name.getValue(),
                    scope.getValue(),
                    Optional.ofNullable(until.getValue()).orElse(tokens.lastDay()));
            var secret = new TextField(getTranslation("tokens.made"));
            secret.setValue(made.secret());
            secret.setReadOnly(true);
            secret.setWidthFull();
            secret.setHelperText(getTranslation("tokens.copy"));
            told.add(secret);
            name.clear();
        } catch (TokenRefused refused) {
            var problem = new Paragraph(getTranslation("tokens.refused." + refused.why()));
            problem.addClassName("problem");
            told.add(problem);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        list.add(new TokenList(tokens.list(actor), this::revoke));
    }

    private void revoke(AccessToken token) {
        told.removeAll();
        tokens.revoke(actor, token.id());
        refresh();
    }
}
