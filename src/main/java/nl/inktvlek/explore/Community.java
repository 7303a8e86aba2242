package nl.inktvlek.explore;

import java.util.List;
import nl.inktvlek.snapshot.Node;

/// A group of people who know each other better than they know others, as it is seen on the map of communities.
///
/// @param number of it in the whole network, the largest being 0
/// @param centre its most influential node, by which it is known while communities are found anew
/// @param people how many of its people fit what was chosen
/// @param leaders how many of those lead conversations
/// @param organisations those in it, the largest first
/// @param languages most frequent first
/// @param outside ties to other communities
/// @param members indexes of all its nodes, the most influential first
public record Community(
        int number,
        Node centre,
        CommunityName name,
        int people,
        int leaders,
        List<Node> organisations,
        List<String> languages,
        int outside,
        List<Integer> members,
        float x,
        float y) {

    public boolean isLed() {
        return leaders > 0;
    }
}
