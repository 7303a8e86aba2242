package nl.inktvlek.inkblot;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Series as families: each with those that grew from it, from one that grew from none.
///
/// A series that grew from several stands with the first of those that are one generation before it, so that it is in
/// one family only.
public final class Families {

    private Families() {}

    /// @param parent place in the family of the series it grew from; -1 for the first
    public record Kin(String code, int generation, int parent) {}

    /// Families of two or more, the largest first, then the earliest; each series stands after the one it grew from,
    /// with
    /// its own before the next.
    ///
    /// @param codes series that count, in order of time
    public static List<List<Kin>> of(Chain chain, Collection<String> codes) {
        var order = new HashMap<String, Integer>();
        codes.forEach(code -> order.putIfAbsent(code, order.size()));
        var children = new HashMap<String, List<String>>();
        var first = new ArrayList<String>();
        for (var code :
                order.keySet().stream().sorted(Comparator.comparing(order::get)).toList()) {
            int generation = chain.generation(code).orElse(0);
            chain.parents(code).stream()
                    .filter(order::containsKey)
                    .filter(parent -> chain.generation(parent).orElse(0) == generation - 1)
                    .min(Comparator.comparing(order::get))
                    .ifPresentOrElse(
                            parent -> children.computeIfAbsent(parent, any -> new ArrayList<>())
                                    .add(code),
                            () -> first.add(code));
        }
        return first.stream()
                .filter(children::containsKey)
                .map(root -> family(root, children, chain))
                .sorted(Comparator.comparingInt((List<Kin> family) -> family.size())
                        .reversed()
                        .thenComparing(family -> order.get(family.getFirst().code())))
                .toList();
    }

    private static List<Kin> family(String root, Map<String, List<String>> children, Chain chain) {
        var kin = new ArrayList<Kin>();
        add(root, -1, kin, children, chain);
        return List.copyOf(kin);
    }

    private static void add(String code, int parent, List<Kin> kin, Map<String, List<String>> children, Chain chain) {
        int place = kin.size();
        kin.add(new Kin(code, chain.generation(code).orElse(0), parent));
        children.getOrDefault(code, List.of()).forEach(child -> add(child, place, kin, children, chain));
    }
}
