package nl.inktvlek.ui.component;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
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

/// What communities are called for one reader: an organisation they may not know is left out. Those that are called the
/// same all the same are counted, the largest first.
public final class CommunityWords {

    private final Map<String, String> organisations = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
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
        communities.stream()
                .sorted(Comparator.comparingInt(Community::people)
                        .reversed()
                        .thenComparing(community -> community.centre().code()))
                .collect(Collectors.groupingBy(community -> name(community.name())))
                .forEach((name, same) -> {
                    for (int i = 0; i < same.size(); i++) {
                        names.put(same.get(i).number(), i == 0 ? name : "%s (%d)".formatted(name, i + 1));
                    }
                });
    }

    /// "Amsterdam · Tigrinya · De Bron", "Ede (2)"
    public String name(Community community) {
        return names.getOrDefault(community.number(), name(community.name()));
    }

    private String name(CommunityName name) {
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
