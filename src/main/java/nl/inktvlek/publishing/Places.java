package nl.inktvlek.publishing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.disclosure.PlaceTree;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// The places of a release: the country, its provinces and all municipalities, whether anybody came there or not; and
/// the languages.
final class Places {

    static final String COUNTRY = "nl";

    /// Languages that releases name, by name; the last stands for all others.
    static final List<String> LANGUAGES =
            Stream.concat(Languages.with(List.of()).stream(), Stream.of("")).toList();

    static final PlaceTree TREE = tree();

    /// Codes of provinces, in order.
    static final List<String> PROVINCES = Municipalities.all().stream()
            .map(Municipality::provinceCode)
            .distinct()
            .sorted()
            .toList();

    /// Without figures: the country, provinces and municipalities by name.
    static final List<Place> ALL = all();

    private Places() {}

    private static PlaceTree tree() {
        var parents = new HashMap<String, String>();
        for (var municipality : Municipalities.all()) {
            var province = municipality.provinceCode();
            parents.put(municipality.code(), province);
            parents.put(province, COUNTRY);
        }
        return new PlaceTree(
                COUNTRY, parents, LANGUAGES.stream().map(SpreadUntil::language).collect(Collectors.toSet()));
    }

    /// What is counted of the whole country, of each province, and where the province is unknown.
    static PlaceTree byProvince(String measure, Set<String> groups) {
        return new PlaceTree(
                measure, inProvinces(measure).stream().collect(Collectors.toMap(code -> code, any -> measure)), groups);
    }

    /// A measure as it counts in each province, and where that is unknown.
    static Set<String> inProvinces(String measure) {
        return Stream.concat(PROVINCES.stream(), Stream.of(""))
                .map(province -> SpreadUntil.in(measure, province))
                .collect(Collectors.toUnmodifiableSet());
    }

    static boolean isUnknownLanguage(String group) {
        return group.startsWith(SpreadUntil.language("")) && !TREE.groups().contains(group);
    }

    private static List<Place> all() {
        var municipalities = Municipalities.all();
        var all = new ArrayList<Place>();
        all.add(new Place(COUNTRY, "Nederland", Kind.COUNTRY, "", inhabitants(municipalities), List.of()));
        municipalities.stream()
                .collect(Collectors.groupingBy(Municipality::province, TreeMap::new, Collectors.toList()))
                .forEach((name, inside) -> all.add(new Place(
                        inside.getFirst().provinceCode(),
                        name,
                        Kind.PROVINCE,
                        COUNTRY,
                        inhabitants(inside),
                        List.of())));
        municipalities.stream()
                .map(each -> new Place(
                        each.code(), each.name(), Kind.MUNICIPALITY, each.provinceCode(), each.population(), List.of()))
                .sorted(Comparator.comparing(Place::name))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static int inhabitants(Collection<Municipality> municipalities) {
        return municipalities.stream().mapToInt(Municipality::population).sum();
    }
}
