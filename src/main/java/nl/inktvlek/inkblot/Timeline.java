package nl.inktvlek.inkblot;

import java.util.List;
import java.util.Map;

/// What appears in the network, step by step: the months of what really happened, or the steps of a simulated spread.
public record Timeline(List<Step> steps) {

    /// One step.
    ///
    /// @param label what the step is called: a month as 2026-03, or the number of the step
    /// @param nodes ids of the nodes that appear
    /// @param edges ties that appear; both ends have appeared by then
    /// @param shares share of simulations (0..1) in which a node has been reached, for nodes where that changed
    public record Step(String label, List<String> nodes, List<Edge> edges, Map<String, Double> shares) {}

    public record Edge(String from, String to) {}

    /// Id of a person, organisation or series in the stream.
    public static String id(char kind, int nr) {
        return kind + String.valueOf(nr);
    }
}
