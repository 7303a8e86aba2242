package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.objects.Object2LongMap;
import it.unimi.dsi.fastutil.objects.Object2LongOpenHashMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/// Finds nodes by their codes. Of a network that changed a little only what changed is added to the index of the one
/// before.
final class CodeIndex {

    private static final long NOBODY = -1;

    /// Nodes added to an index until it is made anew.
    private static final int MOST_ADDED = 2_000;

    private final boolean ofTypedPeople;
    private final Places places;

    /// Keys of nodes by code, of this network or one before it.
    private final Supplier<Object2LongMap<String>> before;

    /// Keys of the nodes that were read since.
    private final LongArrayList added;

    private final Supplier<Map<String, Integer>> since;

    private CodeIndex(
            boolean ofTypedPeople, Places places, Supplier<Object2LongMap<String>> before, LongArrayList added) {
        this.ofTypedPeople = ofTypedPeople;
        this.places = places;
        this.before = before;
        this.added = added;
        this.since = SingletonSupplier.of(this::readAdded);
    }

    /// Of all nodes; of two with one code the last.
    static CodeIndex of(Places places) {
        return new CodeIndex(false, places, all(places, false), new LongArrayList());
    }

    /// Of the people, by their codes in capitals; of two with one code the first.
    static CodeIndex ofTypedPeople(Places places) {
        return new CodeIndex(true, places, all(places, true), new LongArrayList());
    }

    /// @param fresh nodes that may have another code, or that are new
    CodeIndex with(Places now, Iterable<Node> fresh) {
        var more = new LongArrayList(added);
        fresh.forEach(node -> more.add(node.key()));
        return more.size() > MOST_ADDED
                ? new CodeIndex(ofTypedPeople, now, all(now, ofTypedPeople), new LongArrayList())
                : new CodeIndex(ofTypedPeople, now, before, more);
    }

    Optional<Node> find(String text) {
        var code = spelled(text);
        long key = before.get().getLong(code);
        int added = since.get().getOrDefault(code, Places.UNKNOWN);
        int known = key == NOBODY ? Places.UNKNOWN : index(key);
        boolean isKnown = known != Places.UNKNOWN && spelled(node(known).code()).equals(code);
        int found = key == NOBODY ? added : isKnown ? better(known, added) : search(code);
        return found == Places.UNKNOWN ? Optional.empty() : Optional.of(node(found));
    }

    private static Supplier<Object2LongMap<String>> all(Places places, boolean ofTypedPeople) {
        return SingletonSupplier.of(() -> {
            int size = ofTypedPeople ? places.count(NodeKind.PERSON) : places.size();
            var codes = new Object2LongOpenHashMap<String>(size);
            codes.defaultReturnValue(NOBODY);
            for (int i = 0; i < size; i++) {
                var node = places.entry(i).node();
                if (ofTypedPeople) {
                    codes.putIfAbsent(node.code().toUpperCase(Locale.ROOT), node.key());
                } else {
                    codes.put(node.code(), node.key());
                }
            }
            return codes;
        });
    }

    private Map<String, Integer> readAdded() {
        var codes = new HashMap<String, Integer>();
        added.forEach(key -> {
            int index = index(key);
            if (index != Places.UNKNOWN) {
                codes.merge(spelled(node(index).code()), index, this::better);
            }
        });
        return codes;
    }

    /// The code was somebody's who has another one now, or is not here any more: rarely asked.
    private int search(String code) {
        int found = Places.UNKNOWN;
        int size = ofTypedPeople ? places.count(NodeKind.PERSON) : places.size();
        for (int i = 0; i < size; i++) {
            found = spelled(node(i).code()).equals(code) ? better(i, found) : found;
        }
        return found;
    }

    private int better(int one, int other) {
        if (one == Places.UNKNOWN || other == Places.UNKNOWN) {
            return Math.max(one, other);
        }
        return ofTypedPeople ? Math.min(one, other) : Math.max(one, other);
    }

    private int index(long key) {
        var kind = NodeKind.values()[(int) (key >> 32)];
        return ofTypedPeople && kind != NodeKind.PERSON ? Places.UNKNOWN : places.of(kind, (int) key);
    }

    private Node node(int index) {
        return places.entry(index).node();
    }

    private String spelled(String code) {
        return ofTypedPeople ? code.toUpperCase(Locale.ROOT) : code;
    }
}
