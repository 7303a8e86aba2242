package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.database.Touched;

/// The nodes of a network in their order: people, organisations, series, each by their lasting numbers. Not changed.
final class Places {

    /// Stands for who or what is not in the network.
    static final int UNKNOWN = -1;

    static final Places NONE = new Places(List.of());

    private final Entry[] entries;
    private final int[] numbers;

    /// Per kind where it begins, and where the last ends.
    private final int[] first = new int[NodeKind.values().length + 1];

    private Places(List<Entry> ordered) {
        entries = new Entry[ordered.size()];
        numbers = new int[entries.length];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = ordered.get(i).at(i);
            numbers[i] = entries[i].node().nr();
            first[entries[i].node().kind().ordinal() + 1] = i + 1;
        }
        for (int kind = 1; kind < first.length; kind++) {
            first[kind] = Math.max(first[kind], first[kind - 1]);
        }
    }

    /// All of these, in any order.
    static Places of(List<Entry> all) {
        var ordered = new ArrayList<>(all);
        ordered.sort(ORDER);
        return new Places(ordered);
    }

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(entry -> entry.node().key());

    /// The same with these in the place of those that were touched.
    Places with(Touched touched, List<Entry> fresh) {
        var news = new ArrayList<>(fresh);
        news.sort(ORDER);
        var gone = Map.of(
                NodeKind.PERSON, touched.people(),
                NodeKind.ORGANISATION, touched.organisations(),
                NodeKind.SERIES, touched.series());
        var merged = new ArrayList<Entry>(entries.length + news.size());
        int next = 0;
        for (var kind : NodeKind.values()) {
            var replaced = gone.getOrDefault(kind, IntSet.of());
            for (int i = first[kind.ordinal()]; i < first[kind.ordinal() + 1]; i++) {
                if (!replaced.contains(numbers[i])) {
                    while (next < news.size() && news.get(next).node().key() < entries[i].node().key()) {
                        merged.add(news.get(next++));
                    }
                    merged.add(entries[i]);
                }
            }
        }
        merged.addAll(news.subList(next, news.size()));
        return new Places(merged);
    }

    /// Index of a node, or [#UNKNOWN].
    int of(NodeKind kind, int number) {
        int from = first[kind.ordinal()];
        int to = first[kind.ordinal() + 1];
        if (from == to) {
            return UNKNOWN;
        }
        long guess = (long) from + number - numbers[from]; // numbers follow on each other where nobody went
        if (guess >= from && guess < to && numbers[(int) guess] == number) {
            return (int) guess;
        }
        return Math.max(UNKNOWN, Arrays.binarySearch(numbers, from, to, number));
    }

    Entry entry(int index) {
        return entries[index];
    }

    int size() {
        return entries.length;
    }

    int first(NodeKind kind) {
        return first[kind.ordinal()];
    }

    int count(NodeKind kind) {
        return first[kind.ordinal() + 1] - first[kind.ordinal()];
    }

    boolean hasSameNodes(Places others) {
        return Arrays.equals(numbers, others.numbers) && Arrays.equals(first, others.first);
    }

    /// For each node the index it has in others, or [SnapshotPatch#NONE].
    int[] in(Places others) {
        var there = new int[entries.length];
        for (var kind : NodeKind.values()) {
            int next = others.first[kind.ordinal()];
            int end = others.first[kind.ordinal() + 1];
            for (int i = first[kind.ordinal()]; i < first[kind.ordinal() + 1]; i++) {
                while (next < end && others.numbers[next] < numbers[i]) {
                    next++;
                }
                there[i] = next < end && others.numbers[next] == numbers[i] ? next : SnapshotPatch.NONE;
            }
        }
        return there;
    }

    List<Node> nodes() {
        return new Nodes(entries);
    }

    private static final class Nodes extends AbstractList<Node> implements RandomAccess {
        private final Entry[] entries;

        Nodes(Entry[] entries) {
            this.entries = entries;
        }

        @Override
        public Node get(int index) {
            return entries[index].node();
        }

        @Override
        public int size() {
            return entries.length;
        }
    }
}
