package nl.inktvlek.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.vocabulary.Municipalities;

/// What communities are called: after the most frequent place of their people; plus the language most of those people
/// have where another community has the same place; plus the largest organisation where that is the same too, and at
/// last
/// another place. Never after fewer people than the threshold of disclosure: then after the province, or the country.
///
/// Depends on the members only, not on how communities are numbered: so a community keeps its name while its people
/// stay.
final class CommunityNames {

    /// Which tells nobody from anybody; only said where nothing else can be.
    private static final String OF_ALL = "Nederlands";

    private CommunityNames() {}

    /// People and organisations of one community.
    ///
    /// @param organisations with how many of the people each has to do
    record Members(Collection<Node> people, Map<Node, Integer> organisations) {}

    /// A name for each, in order.
    static List<CommunityName> of(List<Members> communities) {
        var places = communities.stream().map(CommunityNames::place).toList();
        var named = new ArrayList<>(places);
        refine(named, i -> language(communities.get(i), named.get(i)), CommunityNames::withLanguage);
        refine(named, i -> organisation(communities.get(i)), CommunityNames::withOrganisation);
        refine(named, i -> second(communities.get(i), named.get(i)), CommunityNames::withSecond);
        return List.copyOf(named);
    }

    private interface Joined<T> {
        CommunityName of(CommunityName name, T more);
    }

    /// Says more of each that has the same name as another.
    private static <T> void refine(List<CommunityName> named, Function<Integer, Optional<T>> more, Joined<T> joined) {
        var same = IntStream.range(0, named.size()).boxed().collect(Collectors.groupingBy(named::get)).values().stream()
                .filter(places -> places.size() > 1)
                .flatMap(Collection::stream)
                .toList();
        same.forEach(i -> more.apply(i).ifPresent(said -> named.set(i, joined.of(named.get(i), said))));
    }

    private static CommunityName place(Members members) {
        var municipality =
                most(members.people(), node -> node.municipality().stream().toList());
        var province =
                municipality.isPresent() ? Optional.<String>empty() : most(members.people(), CommunityNames::provinces);
        return new CommunityName(municipality, province, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static List<String> provinces(Node node) {
        return node.municipality().flatMap(Municipalities::byCode).map(Municipalities.Municipality::province).stream()
                .toList();
    }

    private static Optional<String> language(Members members, CommunityName name) {
        var people = described(members, name);
        return most(
                        people,
                        node -> node.languages().stream()
                                .filter(language -> !language.equals(OF_ALL))
                                .toList())
                .or(() -> most(people, Node::languages));
    }

    private static Optional<Node> organisation(Members members) {
        return members.organisations().entrySet().stream()
                .filter(entry -> entry.getValue() >= Suppression.THRESHOLD)
                .max(Map.Entry.<Node, Integer>comparingByValue()
                        .thenComparing(entry -> entry.getKey().code(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private static Optional<String> second(Members members, CommunityName name) {
        var others = members.people().stream()
                .filter(node -> !node.municipality().equals(name.municipality()))
                .toList();
        return most(others, node -> node.municipality().stream().toList());
    }

    /// Those of the place of the name.
    private static List<Node> described(Members members, CommunityName name) {
        return members.people().stream()
                .filter(node -> name.municipality().isPresent()
                        ? node.municipality().equals(name.municipality())
                        : name.province()
                                .map(province -> provinces(node).contains(province))
                                .orElse(true))
                .toList();
    }

    /// The most frequent value, the first by name among equals; empty where fewer than the threshold have it.
    private static Optional<String> most(Collection<Node> people, Function<Node, Collection<String>> values) {
        var times = new HashMap<String, Integer>();
        people.forEach(node -> values.apply(node).forEach(value -> times.merge(value, 1, Integer::sum)));
        return times.entrySet().stream()
                .filter(entry -> entry.getValue() >= Suppression.THRESHOLD)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static CommunityName withLanguage(CommunityName name, String language) {
        return new CommunityName(
                name.municipality(), name.province(), name.second(), Optional.of(language), name.organisation());
    }

    private static CommunityName withOrganisation(CommunityName name, Node organisation) {
        return new CommunityName(
                name.municipality(), name.province(), name.second(), name.language(), Optional.of(organisation));
    }

    private static CommunityName withSecond(CommunityName name, String second) {
        return new CommunityName(
                name.municipality(), name.province(), Optional.of(second), name.language(), name.organisation());
    }
}
