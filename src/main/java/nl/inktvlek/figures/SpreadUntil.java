package nl.inktvlek.figures;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
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

/// How far it had spread by the end of a day, counted so that what came after a day can be added.
///
/// **Definitions.** Reach by municipality and by language: [FirstReach], the language being that of the group
/// ([Languages#ofGroup]). Leaders count in the first series they led, and took part if they had come to one that
/// began before it. Who told with how many they talked on counts in the first series of which they told it. Series
/// and series that have had their time ([nl.inktvlek.inkblot.Chain#MATURITY]) count for their first partner by
/// code; organisations in the first series that was held there. Series, leaders and organisations count in the province
/// of the series, where that is known.
///
/// @param counts of people, but of series for [#SERIES] and [#MATURE], of organisations for [#HOSTS]
/// @param followed how many series followed from one that has had its time
/// @param talked with how many people participants talked on
/// @param lasting by municipality in which a series began
public record SpreadUntil(
        Map<Cell, Integer> counts, Optional<InkBlotNumber> followed, Talked talked, Map<String, Lasting> lasting) {

    public static final String SERIES = "series";
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
        lasting = Map.copyOf(lasting);
    }

    /// Whether it goes on in a place.
    ///
    /// @param quarters first days of those of the last [#QUARTERS] in which a series began
    /// @param anchored fields of policy that the projects of its series are anchored in
    public record Lasting(Set<LocalDate> quarters, Set<String> anchored) {

        /// How many quarters it looks back, the last one included.
        public static final int QUARTERS = 8;
        /// How many fields of policy there are.
        public static final int FIELDS = Project.PolicyField.values().length;

        public Lasting {
            quarters = Set.copyOf(quarters);
            anchored = Set.copyOf(anchored);
        }

        static Lasting of(HeldSeries held, LocalDate until) {
            var quarter = Quarters.of(held.start());
            boolean isLate = quarter.isAfter(Quarters.of(until).minus(QUARTERS, IsoFields.QUARTER_YEARS));
            return new Lasting(isLate ? Set.of(quarter) : Set.of(), held.anchored());
        }

        /// Of two series.
        public Lasting and(Lasting other) {
            var bothQuarters = new HashSet<>(quarters);
            bothQuarters.addAll(other.quarters);
            var bothAnchored = new HashSet<>(anchored);
            bothAnchored.addAll(other.anchored);
            return new Lasting(bothQuarters, bothAnchored);
        }
    }

    /// As what people count who came to series in a language.
    ///
    /// @param name "" where it is unknown
    public static String language(String name) {
        return "language/" + name;
    }

    /// As what counts in a province.
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
        var lasting = new HashMap<String, Lasting>();
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
                lasting.merge(held.municipality(), Lasting.of(held, until), Lasting::and);
            }
            held.meetings().keySet().forEach(person -> cameOn.putIfAbsent(person, held.start()));
            add(counts, TOLD, held.code(), (int)
                    held.talk().keySet().stream().filter(told::add).count());
        }
        return new SpreadUntil(
                counts, chain.inkBlotNumber(begun.stream().map(HeldSeries::code).toList()), Talked.of(begun), lasting);
    }

    /// A measure in the province of a series, where that is known.
    private static String placed(String measure, HeldSeries held) {
        return Municipalities.byCode(held.municipality())
                .map(municipality -> in(measure, municipality.provinceCode()))
                .orElse(measure);
    }

    private static void add(Map<Cell, Integer> counts, String group, String contributor, int more) {
        if (more > 0) {
            counts.merge(new Cell(group, contributor), more, Integer::sum);
        }
    }
}
