package nl.inktvlek.publishing;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.disclosure.PlaceTree;
import nl.inktvlek.figures.SpreadUntil;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;

/// The places of a release: the country, its provinces and all municipalities, whether anybody came there or not; and
/// the languages.
final class Places {

    static final String COUNTRY = "nl";

    /// Languages that releases name, by name; the last stands for all others.
    static final List<String> LANGUAGES =
            Stream.concat(Languages.with(List.of()).stream(), Stream.of("")).toList();

    static final PlaceTree TREE = tree();

    /// Without figures: the country, provinces and municipalities by name.
    static final List<Place> ALL = all();

    private Places() {}

    private static PlaceTree tree() {
        var parents = new HashMap<String, String>();
        for (var municipality : Municipalities.all()) {
            var province = codeOf(municipality.province());
            parents.put(municipality.code(), province);
            parents.put(province, COUNTRY);
        }
        return new PlaceTree(
                COUNTRY, parents, LANGUAGES.stream().map(SpreadUntil::language).collect(Collectors.toSet()));
    }

    static boolean isUnknownLanguage(String group) {
        return group.startsWith(SpreadUntil.language("")) && !TREE.groups().contains(group);
    }

    private static List<Place> all() {
        var provinces = new TreeMap<String, Integer>();
        var municipalities = new ArrayList<Place>();
        int country = 0;
        for (var each : Municipalities.all()) {
            provinces.merge(each.province(), each.population(), Integer::sum);
            country += each.population();
            municipalities.add(new Place(
                    each.code(),
                    each.name(),
                    Kind.MUNICIPALITY,
                    codeOf(each.province()),
                    each.population(),
                    List.of()));
        }
        municipalities.sort(Comparator.comparing(Place::name));
        var all = new ArrayList<Place>();
        all.add(new Place(COUNTRY, "Nederland", Kind.COUNTRY, "", country, List.of()));
        provinces.forEach(
                (name, people) -> all.add(new Place(codeOf(name), name, Kind.PROVINCE, COUNTRY, people, List.of())));
        all.addAll(municipalities);
        return List.copyOf(all);
    }

    /// "Fryslân" → "fryslan"
    private static String codeOf(String province) {
        return Normalizer.normalize(province, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
    }
}
