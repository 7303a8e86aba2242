package nl.inktvlek.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Chooses whose figure a release renews. Others keep the figure they had, so that whoever has all releases cannot work
/// out a group of fewer people than the threshold or of too few series.
///
/// **Rule.** A figure counts everybody up to a release, and each person in one place: so figures add up over places and
/// over time, and what one figure is more than others is people too. (1) A place is renewed only if, since each of its
/// figures, as many people came as the threshold, of as many series; or corrections took as many away. (2) A place is
/// renewed only if the place around it is.
/// (3) Between any two figures of a place, who came and is in no figures of the places in it is nobody, or as many; and
/// who is in figures of the places in it that reach further than those two. If not, the place in it with the fewest new
/// people keeps its figure. (4) The same of the groups that the country is divided in besides; where nearly
/// everybody is in one of them, none has a new figure.
///
/// **Why this is enough.** A group of people is what a figure of a place and one of the place around it have in common:
/// a network in which figures are sums at the nodes, so what can be worked out is bounded by cuts (Hoffman's
/// circulation theorem), and by (2) every cut falls apart into the groups of (3). `RenewalTest` looks whether linear
/// programmes find more.
///
/// **Cost.** Places × releases², for each place that keeps its figure for another's sake.
public final class Renewal {

    private final PlaceTree tree;
    private final Map<String, List<String>> children;
    private final Published before;
    private final int release;
    private final Map<String, Integer> now = new HashMap<>();
    private final Map<String, List<Came>> came = new HashMap<>();

    private Renewal(PlaceTree tree, Published before, List<Came> all, int release) {
        this.tree = tree;
        this.children = tree.children();
        this.before = before;
        this.release = release;
        for (var each : all) {
            for (var place : tree.upFrom(each.place())) {
                now.merge(place, each.people(), Integer::sum);
                came.computeIfAbsent(place, any -> new ArrayList<>()).add(each);
            }
        }
    }

    /// @param people how many have come to each place that is renewed
    /// @param waiting how many more there are in the others than their figure tells, where there are
    public record Renewed(Map<String, Integer> people, Map<String, Integer> waiting) {

        public Renewed {
            people = Map.copyOf(people);
            waiting = Map.copyOf(waiting);
        }
    }

    /// @param came everybody up to now
    /// @param release number of the release to be made
    public static Renewed renew(PlaceTree tree, Published before, List<Came> came, int release) {
        var renewal = new Renewal(tree, before, came, release);
        var chosen = renewal.within(tree.root());
        var people = new HashMap<String, Integer>();
        var waiting = new HashMap<String, Integer>();
        renewal.now.forEach((place, count) -> {
            if (chosen.contains(place)) {
                people.put(place, count);
            } else if (count != before.last(place)) {
                waiting.put(place, count - before.last(place));
            }
        });
        return new Renewed(people, waiting);
    }

    /// The place and what is renewed in it; nothing if the place is not.
    private Set<String> within(String place) {
        if (!isManySinceEveryFigure(place)) {
            return Set.of();
        }
        var all = new HashSet<String>();
        all.add(place);
        for (var parts : divisions(place)) {
            var renewed = renewed(place, parts);
            if (renewed.isEmpty()) {
                return Set.of();
            }
            all.addAll(renewed.get());
        }
        return all;
    }

    /// The ways in which all people of a place are divided: by what lies in it, and the country by its groups.
    private List<List<String>> divisions(String place) {
        var inside = children.getOrDefault(place, List.of());
        return place.equals(tree.root())
                ? List.of(inside, tree.groups().stream().sorted().toList())
                : List.of(inside);
    }

    /// Which of these parts are renewed with the place, and what in them; empty if the place cannot be.
    private Optional<Set<String>> renewed(String place, List<String> parts) {
        var inside = new HashMap<String, Set<String>>();
        for (var part : parts.stream().anyMatch(this::isNearlyAll) ? List.<String>of() : parts) {
            var renewed = within(part);
            if (!renewed.isEmpty()) {
                inside.put(part, renewed);
            }
        }
        var open = new TreeSet<>(Comparator.comparingInt(this::added).thenComparing(Comparator.naturalOrder()));
        open.addAll(inside.keySet());
        while (!leavesEnough(place, parts, open)) {
            if (open.isEmpty()) {
                return Optional.empty();
            }
            open.remove(leastThatHelps(place, parts, open).orElseGet(open::first));
        }
        var all = new HashSet<String>();
        open.forEach(part -> all.addAll(Objects.requireNonNull(inside.get(part))));
        return Optional.of(all);
    }

    /// Of a group that nearly everybody is in no figure is told, nor of the others, which would leave it over.
    private boolean isNearlyAll(String part) {
        return tree.groups().contains(part)
                && Suppression.isNearlyAll(now.getOrDefault(part, 0), now.getOrDefault(tree.root(), 0));
    }

    /// A figure after a correction lies near an older one, so the last is not enough.
    private boolean isManySinceEveryFigure(String place) {
        return added(place) != 0
                && before.of(place).entrySet().stream()
                        .allMatch(figure -> new Group(
                                        now.getOrDefault(place, 0) - figure.getValue(),
                                        came(place, figure.getKey(), release))
                                .isSafe());
    }

    /// The part with the fewest new people without whom enough is left.
    private Optional<String> leastThatHelps(String place, List<String> parts, Set<String> open) {
        return open.stream()
                .filter(part -> {
                    var others = new HashSet<>(open);
                    others.remove(part);
                    return leavesEnough(place, parts, others);
                })
                .findFirst();
    }

    /// Whether nothing small follows from the figures of a place and of its parts, if these are renewed too.
    private boolean leavesEnough(String place, List<String> parts, Set<String> renewed) {
        var inside = parts.stream()
                .filter(now::containsKey)
                .map(part -> told(part, renewed.contains(part)))
                .toList();
        if (inside.isEmpty()) {
            return true;
        }
        var around = told(place, true).figures();
        for (var from : around.entrySet()) {
            for (var until : around.tailMap(from.getKey(), false).entrySet()) {
                int people = until.getValue() - from.getValue();
                if (!remainder(inside, from.getKey(), until.getKey(), people).isSafe()
                        || !excess(inside, from.getKey(), until.getKey(), people)
                                .isSafe()) {
                    return false;
                }
            }
        }
        return true;
    }

    /// A place with its figures, by release.
    private record Told(String place, NavigableMap<Integer, Integer> figures) {}

    private Told told(String place, boolean isRenewed) {
        var figures = new TreeMap<>(before.of(place));
        if (isRenewed) {
            figures.put(release, now.getOrDefault(place, 0));
        }
        return new Told(place, figures);
    }

    /// People somebody can count by adding and subtracting figures, and to which series how many of them came.
    private record Group(int people, Map<String, Integer> series) {

        /// Nobody, or many of enough series; the same for whom corrections took away.
        boolean isSafe() {
            long contributors = series.values().stream()
                    .filter(came -> Integer.signum(came) == Integer.signum(people))
                    .count();
            return people == 0 || Math.abs(people) >= Suppression.THRESHOLD && contributors >= Suppression.CONTRIBUTORS;
        }
    }

    /// Who came to a place between two of its figures and is in no figures of the places inside that lie between those.
    private Group remainder(List<Told> inside, int from, int until, int people) {
        int left = people;
        var series = new HashMap<String, Integer>();
        for (var child : inside) {
            var first = child.figures().ceilingEntry(from);
            var last = child.figures().floorEntry(until);
            if (first == null || last.getKey() <= first.getKey()) {
                add(series, came(child.place(), from, until));
            } else {
                left -= last.getValue() - first.getValue();
                add(series, came(child.place(), from, first.getKey()));
                add(series, came(child.place(), last.getKey(), until));
            }
        }
        return new Group(left, series);
    }

    /// Who is in the figures of the places inside that lie around two figures of a place, and came before or after:
    /// nobody if such figures are not there.
    private Group excess(List<Told> inside, int from, int until, int people) {
        int more = -people;
        var series = new HashMap<String, Integer>();
        for (var child : inside) {
            var first = child.figures().floorEntry(from);
            var last = child.figures().ceilingEntry(until);
            if (last == null) {
                return new Group(0, Map.of());
            }
            more += last.getValue() - first.getValue();
            add(series, came(child.place(), first.getKey(), from));
            add(series, came(child.place(), until, last.getKey()));
        }
        return new Group(more, series);
    }

    private int added(String place) {
        return now.getOrDefault(place, 0) - before.last(place);
    }

    /// How many came first to each series in a place after one release, up to another.
    private Map<String, Integer> came(String place, int after, int until) {
        var series = new HashMap<String, Integer>();
        for (var each : came.getOrDefault(place, List.of())) {
            if (each.release() > after && each.release() <= until) {
                series.merge(each.series(), each.people(), Integer::sum);
            }
        }
        return series;
    }

    private static void add(Map<String, Integer> series, Map<String, Integer> more) {
        more.forEach((code, people) -> series.merge(code, people, Integer::sum));
    }
}
