package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;
import nl.inktvlek.vocabulary.Municipalities;

/// One municipality of the map: who lives there, and what one can do with it.
class PlaceCard extends Section {

    private static final long serialVersionUID = 1L;

    /// @param communities how many have it for their place
    PlaceCard(String code, int people, int communities, Runnable open) {
        add(new H2(Municipalities.name(code)));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        CommunityCard.fact(facts, "community.people", Wording.number(people, getLocale()));
        CommunityCard.fact(facts, "place.communities", Wording.number(communities, getLocale()));
        var opening = new Button(getTranslation("place.open"), click -> open.run());
        opening.addThemeVariants(ButtonVariant.PRIMARY);
        opening.setEnabled(people > 0);
        var actions = new Div(
                opening,
                Links.to("benaderen?plaats=" + code, getTranslation("community.first")),
                Links.to("plannen?plaats=" + code, getTranslation("place.plan")));
        actions.addClassName("card-actions");
        add(facts, actions);
    }
}
