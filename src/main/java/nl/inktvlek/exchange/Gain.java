package nl.inktvlek.exchange;

import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.exchange.incoming.CheckedImport;

/// What the network would gain by an import: new things, and what is known of those they are tied to.
///
/// @param things those with the most ties first
/// @param ties per thing the places of those it is tied to that come later, in order
/// @param all how many there are, those left out included
public record Gain(List<Thing> things, int[][] ties, int all) {

    public enum Kind {
        PERSON,
        ORGANISATION,
        SERIES
    }

    /// @param reference as in [CheckedImport]: 0 or more is known
    /// @param label name of a new organisation; "" for all else
    public record Thing(Kind kind, int reference, String label) {

        public boolean isNew() {
            return reference < 0;
        }
    }

    private record Key(Kind kind, int reference) {}

    private record Tie(Key one, Key other) {}

    /// @param most things to show
    public static Gain of(CheckedImport checked, int most) {
        var ties = ties(checked).distinct().toList();
        var degrees = new HashMap<Key, Integer>();
        newThings(checked).forEach(key -> degrees.put(key, 0));
        for (var tie : ties) {
            degrees.merge(tie.one(), 1, Integer::sum);
            degrees.merge(tie.other(), 1, Integer::sum);
        }
        var shown = degrees.entrySet().stream()
                .sorted(Map.Entry.<Key, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> entry.getKey().kind())
                        .thenComparing(entry -> -entry.getKey().reference()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
        var places = new HashMap<Key, Integer>();
        shown.forEach(key -> places.put(key, places.size()));
        return new Gain(
                shown.stream()
                        .map(key -> new Thing(key.kind(), key.reference(), label(checked, key)))
                        .toList(),
                later(ties, places),
                degrees.size());
    }

    private static int[][] later(List<Tie> ties, Map<Key, Integer> places) {
        var later = Stream.generate(IntOpenHashSet::new).limit(places.size()).toList();
        for (var tie : ties) {
            var one = places.get(tie.one());
            var other = places.get(tie.other());
            if (one != null && other != null && !one.equals(other)) {
                later.get(Math.min(one, other)).add(Math.max(one, other));
            }
        }
        return later.stream().map(row -> row.intStream().sorted().toArray()).toArray(int[][]::new);
    }

    private static String label(CheckedImport checked, Key key) {
        return key.kind() == Kind.ORGANISATION && key.reference() < 0
                ? checked.organisations().get(-1 - key.reference()).name()
                : "";
    }

    private static Stream<Key> newThings(CheckedImport checked) {
        return Stream.of(
                        numbered(Kind.PERSON, checked.people().size()),
                        numbered(Kind.ORGANISATION, checked.organisations().size()),
                        numbered(Kind.SERIES, checked.series().size()))
                .flatMap(keys -> keys);
    }

    private static Stream<Key> numbered(Kind kind, int count) {
        return IntStream.range(0, count).mapToObj(i -> new Key(kind, -1 - i));
    }

    private static Stream<Tie> ties(CheckedImport checked) {
        return Stream.of(
                        checked.ties().stream().map(row -> tie(person(row.from()), person(row.to()))),
                        checked.nominations().stream().map(row -> tie(person(row.by()), person(row.of()))),
                        checked.positions().stream()
                                .map(row -> tie(person(row.person()), organisation(row.organisation()))),
                        checked.memberships().stream()
                                .map(row -> tie(person(row.person()), organisation(row.organisation()))),
                        checked.attendances().stream().map(row -> tie(person(row.person()), series(row.series()))),
                        IntStream.range(0, checked.series().size()).boxed().flatMap(i -> ofSeries(checked, i)))
                .flatMap(ties -> ties);
    }

    private static Stream<Tie> ofSeries(CheckedImport checked, int i) {
        var row = checked.series().get(i);
        var own = series(-1 - i);
        return Stream.concat(
                row.leaders().stream().map(leader -> tie(person(leader), own)),
                Stream.ofNullable(row.host()).map(host -> tie(organisation(host), own)));
    }

    private static Tie tie(Key one, Key other) {
        return new Tie(one, other);
    }

    private static Key person(int reference) {
        return new Key(Kind.PERSON, reference);
    }

    private static Key organisation(int reference) {
        return new Key(Kind.ORGANISATION, reference);
    }

    private static Key series(int reference) {
        return new Key(Kind.SERIES, reference);
    }
}
