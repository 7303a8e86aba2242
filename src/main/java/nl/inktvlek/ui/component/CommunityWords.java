package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.explore.Community;
import nl.inktvlek.explore.CommunityName;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.vocabulary.Municipalities;

/// What communities are called for one reader: an organisation they may not know is left out.
public final class CommunityWords {

    private final Map<String, String> organisations = new HashMap<>();
    private final Locale locale;

    public CommunityWords(Exploration exploration, Actor actor, List<Community> communities, Locale locale) {
        this.locale = locale;
        var named = communities.stream()
                .flatMap(community -> community.name().organisation().stream())
                .distinct()
                .toList();
        exploration
                .hits(actor, named)
                .forEach(hit -> hit.name()
                        .known()
                        .ifPresent(name -> organisations.put(hit.node().code(), name)));
    }

    /// "Amsterdam · Tigrinya · De Bron"
    public String name(CommunityName name) {
        var place = name.municipality().map(Municipalities::name).or(name::province);
        return Stream.of(
                        place.or(() -> Optional.of(I18NProvider.translate(locale, "community.everywhere"))),
                        name.second().map(Municipalities::name),
                        name.language().map(language -> Wording.language(language, locale)),
                        name.organisation().flatMap(node -> Optional.ofNullable(organisations.get(node.code()))))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /// "412 mensen, 7 gespreksleiders"
    public String detail(Community community) {
        return I18NProvider.translate(
                locale,
                community.isLed() ? "community.detail" : "community.detail.leaderless",
                Wording.number(community.people(), locale),
                community.leaders());
    }
}
