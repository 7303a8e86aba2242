package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// Finds nodes of one network without looking at all of them.
final class NodeIndex {

    private final List<Node> nodes;
    private final Places places;
    private final int people;
    private final Supplier<Object2IntMap<String>> byCode;
    private final Supplier<Object2IntMap<String>> byCodeInCapitals;
    private final Supplier<String[]> labels;

    NodeIndex(List<Node> nodes, Places places) {
        this.nodes = nodes;
        this.places = places;
        people = places.count(NodeKind.PERSON);
        byCode = SingletonSupplier.of(this::readCodes);
        byCodeInCapitals = SingletonSupplier.of(this::readCodesInCapitals);
        labels = SingletonSupplier.of(() -> nodes.subList(people, nodes.size()).stream()
                .map(node -> node.label().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    }

    private Object2IntMap<String> readCodes() {
        var codes = new Object2IntOpenHashMap<String>(nodes.size());
        codes.defaultReturnValue(Places.UNKNOWN);
        nodes.forEach(node -> codes.put(node.code(), node.index()));
        return codes;
    }

    private Object2IntMap<String> readCodesInCapitals() {
        var codes = new Object2IntOpenHashMap<String>(people);
        codes.defaultReturnValue(Places.UNKNOWN);
        nodes.subList(0, people).forEach(node -> codes.putIfAbsent(node.code().toUpperCase(Locale.ROOT), node.index()));
        return codes;
    }

    Optional<Node> byCode(String code) {
        return node(byCode.get().getInt(code));
    }

    Optional<Node> personByTypedCode(String text) {
        return node(byCodeInCapitals.get().getInt(text.toUpperCase(Locale.ROOT)));
    }

    Optional<Node> person(int number) {
        return node(places.of(NodeKind.PERSON, number));
    }

    private Optional<Node> node(int index) {
        return index == Places.UNKNOWN ? Optional.empty() : Optional.of(nodes.get(index));
    }

    Stream<Node> labelled(String part) {
        var all = labels.get();
        return IntStream.range(0, all.length).filter(i -> all[i].contains(part)).mapToObj(i -> nodes.get(people + i));
    }
}
