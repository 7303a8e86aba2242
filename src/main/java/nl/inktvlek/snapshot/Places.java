package nl.inktvlek.snapshot;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.database.Touched;

/// The nodes of a network in their order: people, organisations, series, each by their lasting numbers. Not changed.
final class Places {

    /// Stands for who or what is not in the network.
    static final int UNKNOWN = -1;

    static final Places NONE = new Places(new Entry[0], new int[0], new int[NodeKind.values().length]);

    private final Entry[] entries;
    private final int[] numbers;

    /// Per kind where it begins, and where the last ends.
    private final int[] first = new int[NodeKind.values().length + 1];

    private Places(Entry[] entries, int[] numbers, int[] sizes) {
        this.entries = entries;
        this.numbers = numbers;
        for (int kind = 0; kind < sizes.length; kind++) {
            first[kind + 1] = first[kind] + sizes[kind];
        }
    }

    /// The same with these in the place of those that were touched.
    Places with(Touched touched, List<Entry> fresh) {
        var ordered = new ArrayList<>(fresh);
        ordered.sort(Comparator.<Entry, NodeKind>comparing(entry -> entry.node().kind())
                .thenComparingInt(entry -> entry.node().nr()));
        var merge = new Merge(entries.length + fresh.size());
        int next = 0;
        for (var kind : NodeKind.values()) {
            int from = next;
            while (next < ordered.size() && ordered.get(next).node().kind() == kind) {
                next++;
            }
            merge.add(kind, numbers(touched, kind), ordered.subList(from, next));
        }
        return merge.places();
    }

    private static int[] numbers(Touched touched, NodeKind kind) {
        var numbers = switch (kind) {
            case PERSON -> touched.people();
            case ORGANISATION -> touched.organisations();
            case SERIES -> touched.series();
        };
        return numbers.intStream().sorted().toArray();
    }

    /// Puts nodes together; runs of those that stay are copied.
    private final class Merge {
        private final Entry[] merged;
        private final int[] mergedNumbers;
        private final int[] sizes = new int[NodeKind.values().length];
        private int size;

        Merge(int most) {
            merged = new Entry[most];
            mergedNumbers = new int[most];
        }

        void add(NodeKind kind, int[] touched, List<Entry> fresh) {
            int begin = size;
            int from = first[kind.ordinal()];
            int end = first[kind.ordinal() + 1];
            int next = 0;
            for (int gone = 0; gone < touched.length || next < fresh.size(); ) {
                boolean isFresh = gone == touched.length
                        || next < fresh.size() && fresh.get(next).node().nr() <= touched[gone];
                int number = isFresh ? fresh.get(next).node().nr() : touched[gone];
                int place = Arrays.binarySearch(numbers, from, end, number);
                copy(from, place < 0 ? -1 - place : place);
                from = place < 0 ? -1 - place : place + 1;
                if (isFresh) {
                    put(fresh.get(next++));
                }
                gone += gone < touched.length && touched[gone] == number ? 1 : 0;
            }
            copy(from, end);
            sizes[kind.ordinal()] = size - begin;
        }

        private void put(Entry entry) {
            merged[size] = entry.at(size);
            mergedNumbers[size++] = entry.node().nr();
        }

        private void copy(int from, int to) {
            System.arraycopy(numbers, from, mergedNumbers, size, to - from);
            if (from == size) {
                System.arraycopy(entries, from, merged, size, to - from);
            } else {
                for (int i = from; i < to; i++) {
                    merged[size + i - from] = entries[i].at(size + i - from);
                }
            }
            size += to - from;
        }

        Places places() {
            return new Places(Arrays.copyOf(merged, size), Arrays.copyOf(mergedNumbers, size), sizes);
        }
    }

    /// Those of the touched that are here.
    List<Node> nodes(Touched touched) {
        return Arrays.stream(NodeKind.values())
                .flatMap(kind -> Arrays.stream(numbers(touched, kind))
                        .map(number -> of(kind, number))
                        .filter(index -> index != UNKNOWN)
                        .mapToObj(index -> entries[index].node()))
                .toList();
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

    /// The number of one of a kind; nobody's where there is none.
    int number(NodeKind kind) {
        return count(kind) == 0 ? UNKNOWN : numbers[first(kind)];
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
