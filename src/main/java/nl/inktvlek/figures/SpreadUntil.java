package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.inkblot.Chain.InkBlotNumber;
import nl.inktvlek.programme.projects.Project;
import nl.inktvlek.vocabulary.Languages;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// How far it had spread by the end of a day, counted so that what came after a day can be added.
///
/// **Definitions.** Reach by municipality and by language: [FirstReach], the language being that of the group
/// ([Languages#ofGroup]). Leaders count in the first series they led, and took part if they had come to one that
/// began before it. Who told with how many they talked on counts in the first series of which they told it. Series
/// and series that have had their time ([nl.inktvlek.inkblot.Chain#MATURITY]) count for their first partner by
/// code; organisations in the first series that was held there. Series, leaders and organisations count in the province
/// of the series.
///
/// @param counts of people, but of series for [#SERIES] and [#MATURE], of organisations for [#HOSTS]
/// @param followed how many series followed from one that has had its time
/// @param talked with how many people participants talked on
/// @param anchored by municipality, the fields of policy that the projects of its series are anchored in
public record SpreadUntil(
        Map<Cell, Integer> counts, Optional<InkBlotNumber> followed, Talked talked, Map<String, Set<String>> anchored) {

    public static final String SERIES = "series";
    /// How many fields of policy there are.
    public static final int POLICY_FIELDS = Project.PolicyField.values().length;

    /// Organisations where a series was held.
    public static final String HOSTS = "hosts";

    public static final String MATURE = "mature";
    public static final String LEADERS = "leaders";
    public static final String TOOK_PART = "leaders/took-part";
    public static final String DID_NOT = "leaders/others";
    public static final String TOLD = "told";

    /// @param low per participant the largest answer
    /// @param high all answers of all
    /// @param told how many participants answered
    /// @param again how many of those answered more than once
    public record Talked(int low, int high, int told, int again) {

        static Talked of(List<HeldSeries> series) {
            var answers = new HashMap<Integer, List<Integer>>();
            series.forEach(held -> held.talk()
                    .forEach((person, told) -> answers.computeIfAbsent(person, any -> new ArrayList<>())
                            .addAll(told)));
            var all = answers.values();
            return new Talked(
                    all.stream()
                            .mapToInt(told ->
                                    told.stream().max(Comparator.naturalOrder()).orElse(0))
                            .sum(),
                    all.stream()
                            .flatMap(List::stream)
                            .mapToInt(Integer::intValue)
                            .sum(),
                    all.size(),
                    (int) all.stream().filter(told -> told.size() > 1).count());
        }
    }

    public SpreadUntil {
        counts = Map.copyOf(counts);
        anchored = Map.copyOf(anchored);
    }

    /// As what people count who came to series in a language.
    ///
    /// @param name "" where it is unknown
    public static String language(String name) {
        return "language/" + name;
    }

    /// As what counts in a province, or where that is unknown (""): together they are all there is.
    public static String in(String measure, String province) {
        return measure + "/" + province;
    }

    /// @param all in order of time
    /// @param until last day on which a series may have begun
    public static SpreadUntil of(List<HeldSeries> all, LocalDate until) {
        var begun = all.stream().filter(held -> !held.start().isAfter(until)).toList();
        var chain = HeldSeries.chain(begun, until);
        var reach = FirstReach.of(begun, until).people();
        var counts = new HashMap<>(reach);
        var cameOn = new HashMap<Integer, LocalDate>();
        var led = new HashSet<Integer>();
        var told = new HashSet<Integer>();
        var hosts = new HashSet<Integer>();
        var anchored = new HashMap<String, Set<String>>();
        for (var held : begun) {
            int fresh = reach.getOrDefault(new Cell(held.municipality(), held.code()), 0);
            add(counts, language(Languages.ofGroup(held.languages())), held.code(), fresh);
            var partner =
                    held.partners().stream().min(Comparator.naturalOrder()).orElse("");
            add(counts, placed(SERIES, held), partner, 1);
            add(counts, MATURE, partner, chain.isMature(held.code()) ? 1 : 0);
            held.led().stream().filter(led::add).forEach(leader -> {
                var came = cameOn.getOrDefault(leader, LocalDate.MAX);
                add(counts, placed(LEADERS, held), held.code(), 1);
                add(counts, came.isBefore(held.start()) ? TOOK_PART : DID_NOT, held.code(), 1);
            });
            held.host().filter(hosts::add).ifPresent(any -> add(counts, placed(HOSTS, held), held.code(), 1));
            if (!held.municipality().isEmpty()) {
                anchored.computeIfAbsent(held.municipality(), any -> new HashSet<>())
                        .addAll(held.anchored());
            }
            held.meetings().keySet().forEach(person -> cameOn.putIfAbsent(person, held.start()));
            add(counts, TOLD, held.code(), (int)
                    held.talk().keySet().stream().filter(told::add).count());
        }
        return new SpreadUntil(
                counts, chain.inkBlotNumber(begun.stream().map(HeldSeries::code).toList()), Talked.of(begun), anchored);
    }

    private static String placed(String measure, HeldSeries held) {
        return in(measure, provinceOf(held.municipality()));
    }

    /// "" where the municipality is not known.
    public static String provinceOf(String municipality) {
        return Municipalities.byCode(municipality)
                .map(Municipality::provinceCode)
                .orElse("");
    }

    private static void add(Map<Cell, Integer> counts, String group, String contributor, int more) {
        if (more > 0) {
            counts.merge(new Cell(group, contributor), more, Integer::sum);
        }
    }
}
