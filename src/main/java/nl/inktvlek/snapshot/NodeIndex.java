package nl.inktvlek.snapshot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// Finds nodes of one network without looking at all of them.
final class NodeIndex {

    private final Places places;
    private final CodeIndex byCode;
    private final CodeIndex byTypedCode;
    private final Supplier<String[]> labels;

    NodeIndex(Places places) {
        this(places, CodeIndex.of(places), CodeIndex.ofTypedPeople(places));
    }

    private NodeIndex(Places places, CodeIndex byCode, CodeIndex byTypedCode) {
        this.places = places;
        this.byCode = byCode;
        this.byTypedCode = byTypedCode;
        labels = SingletonSupplier.of(() -> IntStream.range(firstNamed(), places.size())
                .mapToObj(i -> places.entry(i).node().label().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    }

    /// Of the network as it is after some nodes were read again.
    NodeIndex with(Places now, List<Node> fresh) {
        return new NodeIndex(now, byCode.with(now, fresh), byTypedCode.with(now, fresh));
    }

    Optional<Node> byCode(String code) {
        return byCode.find(code);
    }

    Optional<Node> personByTypedCode(String text) {
        return byTypedCode.find(text);
    }

    Optional<Node> person(int number) {
        int index = places.of(NodeKind.PERSON, number);
        return index == Places.UNKNOWN
                ? Optional.empty()
                : Optional.of(places.entry(index).node());
    }

    Stream<Node> labelled(String part) {
        var all = labels.get();
        return IntStream.range(0, all.length)
                .filter(i -> all[i].contains(part))
                .mapToObj(i -> places.entry(firstNamed() + i).node());
    }

    /// People have codes, all others names.
    private int firstNamed() {
        return places.count(NodeKind.PERSON);
    }
}
