package nl.inktvlek.analytics.worlds;

import java.util.List;
import nl.inktvlek.analytics.Estimate;

/// Random worlds in which different choices of people can be compared: all meet the same coins.
public interface Worlds {

    /// Expected number of people reached from `people`, in people.
    Estimate reach(int... people);

    /// The same of each of several choices.
    List<Estimate> reachOf(List<int[]> choices);

    /// What each of `people` adds to those before it and to `already`, in people, in the same order.
    List<Estimate> extras(int[] already, int[] people);

    /// What would be lost without each of `people` if all others stay, in people, in the same order.
    List<Estimate> exclusive(int[] already, int[] people);
}
