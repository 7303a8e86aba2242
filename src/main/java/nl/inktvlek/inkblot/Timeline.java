package nl.inktvlek.inkblot;

import java.util.List;
import java.util.Map;

/// What appears in the network, step by step: the months of what really happened, or the steps of a simulated spread.
public record Timeline(List<Moment> moments) {

    /// What appears at once.
    ///
    /// @param label what it is called: a month as 2026-03, or the number of a step
    /// @param nodes ids of the nodes that appear
    /// @param edges ties that appear; both ends have appeared by then
    /// @param shares share of simulations (0..1) in which a node has been reached, for nodes where that changed
    public record Moment(String label, List<String> nodes, List<Edge> edges, Map<String, Double> shares) {}

    public record Edge(String from, String to) {}

    /// Per moment and node (in the order of `ids`) how far it is reached, 0..1. Shape `float[moments][ids]`.
    public float[][] frames(List<String> ids) {
        var frames = new FrameSink();
        var stream = new TimelineStream(this);
        stream.addSink(frames);
        stream.play();
        return frames.frames(ids);
    }

    /// Id of a person, organisation or series in the stream.
    public static String id(char kind, int nr) {
        return kind + String.valueOf(nr);
    }
}
