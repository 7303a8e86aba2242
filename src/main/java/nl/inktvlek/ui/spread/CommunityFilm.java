package nl.inktvlek.ui.spread;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import nl.inktvlek.explore.CommunityMap;
import nl.inktvlek.inkblot.InkBlots;
import nl.inktvlek.inkblot.Timeline;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;

/// A timeline as communities that fill with ink: the share of the people of each that took part by then.
final class CommunityFilm {

    /// More people in a step than this are somebody: a simulation reaches parts of people everywhere.
    private static final double SOMEBODY = 0.5;

    private CommunityFilm() {}

    /// As [nl.inktvlek.ui.component.NetworkCanvas#play] takes them. **Cost.** O(people · steps).
    ///
    /// @param node by its index
    static float[][] frames(Timeline timeline, CommunityMap.Seen seen, IntFunction<Node> node) {
        var ids = new ArrayList<String>();
        var community = new ArrayList<Integer>();
        var people = new int[seen.communities().size()];
        for (int place = 0; place < people.length; place++) {
            for (int member : seen.communities().get(place).members()) {
                if (node.apply(member).kind() == NodeKind.PERSON) {
                    ids.add(InkBlots.id(node.apply(member)));
                    community.add(place);
                    people[place]++;
                }
            }
        }
        return shares(timeline.frames(ids), community, people);
    }

    private static float[][] shares(float[][] reached, List<Integer> community, int[] people) {
        var frames = new float[2 * reached.length][people.length];
        var before = new double[people.length];
        for (int step = 0; step < reached.length; step++) {
            var now = new double[people.length];
            for (int person = 0; person < community.size(); person++) {
                now[community.get(person)] += reached[step][person];
            }
            for (int place = 0; place < people.length; place++) {
                frames[2 * step][place] = (float) (now[place] / people[place]);
                frames[2 * step + 1][place] = now[place] - before[place] > SOMEBODY ? 1 : 0;
            }
            before = now;
        }
        return frames;
    }
}
