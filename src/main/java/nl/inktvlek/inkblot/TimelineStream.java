package nl.inktvlek.inkblot;

import org.graphstream.stream.SourceBase;

/// Plays a timeline as GraphStream events; the canvas, the DGS file and the picture are sinks of this stream.
///
/// Steps are numbered from 0 and begin with `stepBegins`. A share is the node attribute [#SHARE].
final class TimelineStream extends SourceBase {

    /// Share of simulations in which a node has been reached, 0..1.
    static final String SHARE = "share";

    private final Timeline timeline;

    TimelineStream(Timeline timeline) {
        super("inktvlek");
        this.timeline = timeline;
    }

    /// Sends all events to the sinks added before.
    void play() {
        for (int number = 0; number < timeline.moments().size(); number++) {
            var moment = timeline.moments().get(number);
            sendStepBegins(sourceId, number);
            moment.nodes().forEach(node -> sendNodeAdded(sourceId, node));
            for (var edge : moment.edges()) {
                sendEdgeAdded(sourceId, edge.from() + "-" + edge.to(), edge.from(), edge.to(), false);
            }
            moment.shares().forEach((node, share) -> sendNodeAttributeChanged(sourceId, node, SHARE, null, share));
        }
    }
}
