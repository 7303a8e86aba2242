package nl.inktvlek.insights;

import java.util.List;

/// A part of the network to look at: the same nodes for the canvas and for the table.
///
/// @param nodes the nodes shown, the most influential first
/// @param x where each stands, in the order of `nodes`, any unit; y likewise
/// @param community number of the circle of each node, the largest circle of the whole network being 0
/// @param influence expected reach of each node alone, in people
/// @param matching nodes that fit the question; more than are shown when it was cut off
public record Picture(
        LoadedNetwork network,
        List<Node> nodes,
        float[] x,
        float[] y,
        int[] community,
        float[] influence,
        int matching) {}
