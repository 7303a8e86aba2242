package nl.inktvlek.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import nl.inktvlek.accounts.AccessToken;
import nl.inktvlek.ui.component.Wording;

/// Tokens of one login, each with a way to revoke it.
class TokenList extends Div {

    private static final long serialVersionUID = 1L;

    TokenList(List<AccessToken> tokens, Consumer<AccessToken> revoke) {
        if (tokens.isEmpty()) {
            add(new Paragraph(getTranslation("tokens.none")));
            return;
        }
        var list = new UnorderedList();
        for (var token : tokens) {
            var button = new Button(getTranslation("tokens.revoke"), click -> revoke.accept(token));
            button.setAriaLabel(getTranslation("tokens.revoke.aria", token.name()));
            list.add(new ListItem(new Span(told(token) + " "), button));
        }
        add(list);
    }

    private String told(AccessToken token) {
        var used = token.isOver()
                ? getTranslation("tokens.over")
                : token.lastUsedOn()
                        .map(day -> getTranslation("tokens.used", Wording.day(day)))
                        .orElseGet(() -> getTranslation("tokens.never-used"));
        return getTranslation(
                "tokens.line",
                token.name(),
                getTranslation("tokens.scope." + token.scope()),
                Wording.day(token.until()),
                used);
    }
}
