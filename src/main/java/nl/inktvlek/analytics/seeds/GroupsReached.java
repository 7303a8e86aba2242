package nl.inktvlek.analytics.seeds;

import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.analytics.NetworkSnapshot;

/// How much of each group a choice reaches, on worlds that chose nobody.
///
/// **Model.** Of the worlds seen from somebody of a group, the mean chance that a member of the choice acts in it: 1 -
/// Π (1 -
/// q). Times the people of the group who count.
public final class GroupsReached {

    private static final int WORLDS = 1 << 17;

    private GroupsReached() {}

    /// @param group its number
    /// @param people of the group who count
    /// @param reached of those, in people
    public record GroupReached(int group, int people, Estimate reached) {}

    /// What `chosen` (with whoever else is counted on) reach of each group; nothing of a group of which nobody was
    /// drawn.
    public static List<GroupReached> of(NetworkSnapshot network, SeedQuestion asked, Aim.Groups groups, int[] chosen) {
        var drawn = new int[groups.count()];
        var hit = new double[groups.count()];
        SampledWorlds.of(network, asked.model(), asked.counted(), chosen, WORLDS, asked.randomSeed())
                .forEach((root, reachers, size) -> {
                    double nobody = 1;
                    for (int i = 0; i < size; i++) {
                        nobody *= 1 - asked.willing().of(reachers[i]);
                    }
                    for (int group : groups.ofNode()[root]) {
                        drawn[group]++;
                        hit[group] += 1 - nobody;
                    }
                });
        var people = groups.sizesAmong(asked.counted());
        var reached = new ArrayList<GroupReached>();
        for (int group = 0; group < drawn.length; group++) {
            if (drawn[group] > 0) {
                double share = hit[group] / drawn[group];
                double error = Math.sqrt(Math.max(0, share * (1 - share)) / drawn[group]);
                reached.add(new GroupReached(
                        group,
                        people[group],
                        new Estimate(share * people[group], error * people[group], drawn[group])));
            }
        }
        return reached;
    }
}
