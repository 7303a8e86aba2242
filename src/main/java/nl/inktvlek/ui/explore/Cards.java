package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Facet;
import nl.inktvlek.explore.PeopleByPlace;
import nl.inktvlek.explore.ViewState;
import nl.inktvlek.explore.ViewState.Face;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.rights.OnePerson;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.CurrentActor;
import nl.inktvlek.ui.component.Links;
import nl.inktvlek.vocabulary.Municipalities;

/// What stands on the card of what was chosen.
final class Cards {

    private final Exploration exploration;
    private final Consents consents;
    private final OnePerson onePerson;
    private final CurrentActor actor;
    private final NetworkView view;

    Cards(Exploration exploration, Consents consents, OnePerson onePerson, CurrentActor actor, NetworkView view) {
        this.exploration = exploration;
        this.consents = consents;
        this.onePerson = onePerson;
        this.actor = actor;
        this.view = view;
    }

    List<Component> of(Community community, String name) {
        return List.of(new CommunityCard(
                community,
                name,
                exploration.hits(actor.get(), community.organisations()),
                () -> view.open(community),
                () -> view.onlyNear(community)));
    }

    /// Of a node by its code; nothing for one that is there no more.
    Optional<List<Component>> of(String code, NodeActions actions) {
        return exploration.detail(actor.get(), code).map(detail -> {
            var node = detail.node().node();
            var parts = new ArrayList<Component>();
            parts.add(new NodeDetail(detail, actions.codesShown(), actions));
            if (node.kind() == NodeKind.PERSON) {
                parts.add(new ConsentChoice(consents, actor.get(), node.code()));
                if (onePerson.isOpenTo(actor.get(), node.code())) {
                    parts.add(Links.line("dezelfde?een=" + node.code(), view.getTranslation("same.link")));
                }
            }
            return parts;
        });
    }

    /// @param code of the municipality
    List<Component> ofPlace(String code, CommunityMap.Seen seen, PeopleByPlace.Spread spread) {
        var chosen = view.state().chosen();
        int here = (int) seen.communities().stream()
                .filter(each -> each.name().municipality().equals(Optional.of(code)))
                .count();
        return List.of(new PlaceCard(
                code,
                spread.people().getOrDefault(code, 0),
                here,
                () -> view.go(
                        view.getTranslation("step.open", Municipalities.name(code)),
                        ViewState.start(Face.PEOPLE).choosing(chosen.withAny(Facet.MUNICIPALITY, Set.of(code))))));
    }
}
