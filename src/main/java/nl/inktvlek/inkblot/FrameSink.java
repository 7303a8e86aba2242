package nl.inktvlek.inkblot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.graphstream.stream.SinkAdapter;

/// Collects a stream as frames for the canvas: per step what has appeared, and how strongly.
///
/// A node without a share counts as 1 from the step it appears.
final class FrameSink extends SinkAdapter {

    private final List<Map<String, Float>> changes = new ArrayList<>();

    @Override
    public void stepBegins(String source, long time, double step) {
        changes.add(new HashMap<>());
    }

    @Override
    public void nodeAdded(String source, long time, String node) {
        changes.getLast().put(node, 1f);
    }

    @Override
    public void nodeAttributeChanged(
            String source, long time, String node, String attribute, Object oldValue, Object newValue) {
        if (attribute.equals(TimelineStream.SHARE) && newValue instanceof Number share) {
            changes.getLast().put(node, share.floatValue());
        }
    }

    /// See [Timeline#frames].
    float[][] frames(List<String> ids) {
        var frames = new float[changes.size()][ids.size()];
        for (int step = 0; step < frames.length; step++) {
            for (int i = 0; i < ids.size(); i++) {
                var changed = changes.get(step).get(ids.get(i));
                frames[step][i] = changed != null ? changed : step == 0 ? 0 : frames[step - 1][i];
            }
        }
        return frames;
    }
}
