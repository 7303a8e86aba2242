package nl.inktvlek.snapshot;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;

/// Finds nodes of one network without looking at all of them.
final class NodeIndex {

    private final List<Node> nodes;
    private final int people;
    private final Map<String, Integer> byCode;
    private final Supplier<Map<String, Integer>> byCodeInCapitals;
    private final Supplier<Map<Integer, Integer>> peopleByNumber;
    private final Supplier<String[]> labels;

    /// @param people how many of the nodes, from the first, are people
    NodeIndex(List<Node> nodes, int people) {
        this.nodes = nodes;
        this.people = people;
        byCode = HashMap.newHashMap(nodes.size());
        nodes.forEach(node -> byCode.put(node.code(), node.index()));
        byCodeInCapitals = SingletonSupplier.of(this::readCodesInCapitals);
        peopleByNumber = SingletonSupplier.of(this::readNumbers);
        labels = SingletonSupplier.of(() -> nodes.subList(people, nodes.size()).stream()
                .map(node -> node.label().toLowerCase(Locale.ROOT))
                .toArray(String[]::new));
    }

    private Map<String, Integer> readCodesInCapitals() {
        var codes = HashMap.<String, Integer>newHashMap(people);
        nodes.subList(0, people).forEach(node -> codes.putIfAbsent(node.code().toUpperCase(Locale.ROOT), node.index()));
        return codes;
    }

    private Map<Integer, Integer> readNumbers() {
        var numbers = HashMap.<Integer, Integer>newHashMap(people);
        nodes.subList(0, people).forEach(node -> numbers.put(node.nr(), node.index()));
        return numbers;
    }

    Optional<Node> byCode(String code) {
        return Optional.ofNullable(byCode.get(code)).map(nodes::get);
    }

    Optional<Node> personByTypedCode(String text) {
        return Optional.ofNullable(byCodeInCapitals.get().get(text.toUpperCase(Locale.ROOT)))
                .map(nodes::get);
    }

    Optional<Node> person(int number) {
        return Optional.ofNullable(peopleByNumber.get().get(number)).map(nodes::get);
    }

    Stream<Node> labelled(String part) {
        var all = labels.get();
        return IntStream.range(0, all.length).filter(i -> all[i].contains(part)).mapToObj(i -> nodes.get(people + i));
    }
}
