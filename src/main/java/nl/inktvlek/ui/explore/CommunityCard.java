package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.ui.component.Wording;

/// One community: who is in it, and what one can do with it.
class CommunityCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int MOST_ORGANISATIONS = 12;

    CommunityCard(
            Community community, String name, List<Exploration.Hit> organisations, Runnable open, Runnable onlyNear) {
        add(new H2(name), new Paragraph(about(community)));
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "community.people", Wording.number(community.people(), getLocale()));
        fact(facts, "community.leaders", Wording.number(community.leaders(), getLocale()));
        fact(facts, "community.outside", Wording.number(community.outside(), getLocale()));
        var opening = new Button(getTranslation("community.open"), click -> open.run());
        opening.addThemeVariants(ButtonVariant.PRIMARY);
        var near = new Button(getTranslation("community.near"), click -> onlyNear.run());
        var actions =
                new Div(opening, near, Links.to("benaderen" + scope(community), getTranslation("community.first")));
        actions.addClassName("card-actions");
        add(facts, actions);
        if (!organisations.isEmpty()) {
            add(new Details(
                    getTranslation("community.organisations"),
                    new Paragraph(organisations.stream()
                            .limit(MOST_ORGANISATIONS)
                            .map(hit -> Wording.name(hit, getLocale()))
                            .collect(Collectors.joining(", ")))));
        }
    }

    /// "Arabisch, Turks · 3 organisaties"
    private String about(Community community) {
        return Stream.of(
                        Wording.languages(community.languages(), getLocale()),
                        getTranslation(
                                "sentence.ORGANISATION",
                                community.organisations().size()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    static void fact(DescriptionList facts, String label, String value) {
        facts.add(new DescriptionList.Term(facts.getTranslation(label)), new DescriptionList.Description(value));
    }

    /// The part of the network that is nearest to this community and can be asked about.
    private static String scope(Community community) {
        var name = community.name();
        var parts = Stream.concat(
                        name.municipality().map(code -> "plaats=" + code).stream(),
                        name
                                .language()
                                .map(language -> "taal=" + URLEncoder.encode(language, StandardCharsets.UTF_8))
                                .stream())
                .collect(Collectors.joining("&"));
        return parts.isEmpty() ? "" : "?" + parts;
    }
}
