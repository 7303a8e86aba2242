package nl.inktvlek.ui.component;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.snapshot.Node;

/// How to reach a person: a number to dial and an address to write to, for who may know them. They come when asked for,
/// since each time stands in the audit trail.
public class ContactDetails extends Div {

    private static final long serialVersionUID = 1L;

    public ContactDetails(Exploration exploration, CurrentActor actor, Node person) {
        addClassName("actions");
        var show = new Button(getTranslation("contact.show"));
        show.addThemeVariants(ButtonVariant.TERTIARY);
        show.addClickListener(click -> {
            removeAll();
            var contact = exploration.contact(actor.get(), person);
            var phone = contact.flatMap(found -> Optional.ofNullable(found.phone()));
            var email = contact.flatMap(found -> Optional.ofNullable(found.email()));
            phone.ifPresent(number -> add(new Anchor("tel:" + number.replaceAll("[^+0-9]", ""), number)));
            email.ifPresent(address -> add(new Anchor("mailto:" + address, address)));
            if (phone.isEmpty() && email.isEmpty()) {
                add(new Span(getTranslation("contact.none")));
            }
        });
        if (exploration.mayContact(actor.get(), person)) {
            add(show);
        }
    }
}
