package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import nl.inktvlek.snapshot.LoadedNetwork.Choices;

/// How many nodes have each value that a scope can be chosen by. Not changed once made.
final class Occurrences {

    private final Object2IntOpenHashMap<String> municipalities;
    private final Object2IntOpenHashMap<String> languages;
    private final Object2IntOpenHashMap<String> sources;

    private Occurrences(
            Object2IntOpenHashMap<String> municipalities,
            Object2IntOpenHashMap<String> languages,
            Object2IntOpenHashMap<String> sources) {
        this.municipalities = municipalities;
        this.languages = languages;
        this.sources = sources;
    }

    static Occurrences of(List<Node> nodes) {
        return new Occurrences(
                        new Object2IntOpenHashMap<>(), new Object2IntOpenHashMap<>(), new Object2IntOpenHashMap<>())
                .with(List.of(), nodes);
    }

    Occurrences with(List<Node> gone, List<Node> fresh) {
        var changed = new Occurrences(municipalities.clone(), languages.clone(), sources.clone());
        gone.forEach(node -> changed.count(node, -1));
        fresh.forEach(node -> changed.count(node, 1));
        return changed;
    }

    private void count(Node node, int by) {
        node.municipality().ifPresent(code -> count(municipalities, code, by));
        node.languages().forEach(language -> count(languages, language, by));
        if (node.kind() == NodeKind.PERSON) {
            count(sources, node.source(), by);
        }
    }

    private static void count(Object2IntOpenHashMap<String> times, String value, int by) {
        if (times.addTo(value, by) + by == 0) {
            times.removeInt(value);
        }
    }

    Choices choices() {
        return new Choices(
                Collections.unmodifiableSortedSet(new TreeSet<>(municipalities.keySet())),
                Collections.unmodifiableSortedSet(new TreeSet<>(languages.keySet())),
                sources.keySet().stream().sorted().toList());
    }
}
