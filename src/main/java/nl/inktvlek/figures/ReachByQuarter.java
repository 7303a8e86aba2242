package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeCourse.Quarter;

/// Direct reach quarter by quarter: who came for the first time, and everybody up to then. Somebody counts in the
/// quarter
/// in which their first series here began.
///
/// To who may not have small numbers of others, a quarter is told only together with as many of the next as it takes:
/// between two totals that are told, people came, and people who came to others only, none or at least
/// [Scope#FEWEST_BETWEEN_PARTNERS]. The last total is the direct reach.
final class ReachByQuarter {

    /// At the end of a quarter.
    ///
    /// @param ofOthers those of `total` who did not come to a series of the reader's own partner
    private record Stand(LocalDate quarter, int total, int ofOthers) {}

    private final Scope scope;
    private final LocalDate today;

    private ReachByQuarter(Scope scope, LocalDate today) {
        this.scope = scope;
        this.today = today;
    }

    /// From the first quarter with a series to this one, or to the last in which anybody came.
    static List<Quarter> of(Scope scope, LocalDate today) {
        return new ReachByQuarter(scope, today).quarters();
    }

    private List<Quarter> quarters() {
        var stands = stands();
        if (stands.isEmpty() || stands.getLast().total() == 0) {
            return List.of();
        }
        var told = scope.isOthers() ? safe(stands) : stands;
        var quarters = new ArrayList<Quarter>();
        int before = 0;
        for (var stand : stands) {
            boolean isOpen = !Quarters.next(stand.quarter()).isBefore(today.plusDays(1));
            if (told.contains(stand)) {
                quarters.add(new Quarter(
                        stand.quarter(),
                        new Count.Exact(stand.total() - before),
                        new Count.Exact(stand.total()),
                        isOpen));
                before = stand.total();
            } else {
                quarters.add(new Quarter(stand.quarter(), new Count.TooFew(), new Count.TooFew(), isOpen));
            }
        }
        return told.isEmpty() ? List.of() : quarters;
    }

    private List<Stand> stands() {
        var byQuarter = new TreeMap<LocalDate, List<HeldSeries>>();
        scope.series().stream()
                .filter(held -> !held.meetings().isEmpty())
                .forEach(held -> byQuarter
                        .computeIfAbsent(Quarters.of(held.start()), any -> new ArrayList<>())
                        .add(held));
        if (byQuarter.isEmpty()) {
            return List.of();
        }
        var last = byQuarter.lastKey().isAfter(today) ? byQuarter.lastKey() : Quarters.of(today);
        var reached = new HashSet<Integer>();
        var own = new HashSet<Integer>();
        var stands = new ArrayList<Stand>();
        for (var quarter = byQuarter.firstKey(); !quarter.isAfter(last); quarter = Quarters.next(quarter)) {
            for (var held : byQuarter.getOrDefault(quarter, List.of())) {
                Set<Integer> people = held.meetings().keySet();
                reached.addAll(people);
                if (scope.reader().partner().filter(held.partners()::contains).isPresent()) {
                    own.addAll(people);
                }
            }
            stands.add(new Stand(quarter, reached.size(), reached.size() - own.size()));
        }
        return stands;
    }

    /// Those that may be told beside each other. Taken from the first on; where the last does not fit, it takes the
    /// place
    /// of as many before it as it must.
    private static List<Stand> safe(List<Stand> stands) {
        var told = new ArrayList<Stand>();
        told.add(new Stand(LocalDate.MIN, 0, 0));
        for (var stand : stands) {
            if (stand.total() > told.getLast().total() && fits(told.getLast(), stand)) {
                told.add(stand);
            }
        }
        var last = lastToGrow(stands);
        while (told.size() > 1 && told.getLast().total() != last.total()) {
            told.removeLast();
            if (fits(told.getLast(), last)) {
                told.add(last);
            }
        }
        told.removeFirst();
        return told;
    }

    /// The first quarter at which everybody had come.
    private static Stand lastToGrow(List<Stand> stands) {
        int all = stands.getLast().total();
        return stands.stream().filter(stand -> stand.total() == all).findFirst().orElseThrow();
    }

    private static boolean fits(Stand before, Stand after) {
        return enough(after.total() - before.total())
                && enough(after.ofOthers())
                && enough(after.ofOthers() - before.ofOthers());
    }

    private static boolean enough(int people) {
        return people == 0 || Math.abs(people) >= Scope.FEWEST_BETWEEN_PARTNERS;
    }
}
