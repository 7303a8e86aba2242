package nl.inktvlek.explore;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// The nodes of a picture in groups that have an order or a place of their own.
///
/// @param groups in their order; none where nothing but ties places the nodes
/// @param of number of the group of each node, in the order of the picture
public record Arranged(List<Group> groups, List<Integer> of) {

    public static final Arranged BY_TIES = new Arranged(List.of(), List.of());

    /// What those in a group have in common.
    public sealed interface Group {

        /// @param steps ties away from the one in the middle, 0 for that one
        record Steps(int steps) implements Group {}

        record Generation(int generation) implements Group {}

        /// @param months 1 for a month, 3 for a quarter, 12 for a year
        record Period(YearMonth first, int months) implements Group {}

        /// @param municipality CBS code
        record Place(String municipality) implements Group {}

        /// Of whom it is not known, or who has none.
        record None() implements Group {}
    }

    /// @param each group of each node
    static Arranged of(List<Group> each, Comparator<Group> order, List<? extends Group> others) {
        var groups = new TreeSet<>(order);
        groups.addAll(each);
        groups.addAll(others);
        var inOrder = List.copyOf(groups);
        return new Arranged(inOrder, each.stream().map(inOrder::indexOf).toList());
    }
}
