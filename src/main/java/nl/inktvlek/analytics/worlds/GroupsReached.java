package nl.inktvlek.analytics.worlds;

import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;

/// How much of each group a choice reaches, on worlds that chose nobody.
///
/// **Model.** See [PeopleTogether]; each of them acts with their own chance.
public final class GroupsReached {

    private GroupsReached() {}

    /// @param group its number
    /// @param people of the group who count
    /// @param reached of those, in people
    public record GroupReached(int group, int people, Estimate reached) {}

    /// What `chosen` (with whoever else is counted on) reach of each group.
    public static List<GroupReached> of(NetworkSnapshot network, SeedQuestion asked, Aim.Groups groups, int[] chosen) {
        var reached = PeopleTogether.of(network, asked, chosen).reachOf(groups);
        var people = groups.sizesAmong(asked.counted());
        return IntStream.range(0, people.length)
                .mapToObj(group -> new GroupReached(group, people[group], reached.get(group)))
                .toList();
    }
}
