package nl.inktvlek.programme.series;

import java.util.Collection;
import java.util.HashMap;
import java.util.Optional;

/// With how many people a participant, or the group as a whole, talked on after a series, and of what kind. Never with
/// whom. Nobody is an answer too: without it, how often people talk on would be measured among those who did.
///
/// @param person code; absent for the group
/// @param id of the answer; absent for one that came with a file
public record OnwardTalk(Optional<String> person, int people, Kind kind, Optional<String> id) {

    /// More than anybody talks to about one series.
    public static final int MOST = 500;

    /// Whether somebody can have talked to so many people.
    public static boolean isPossible(int people) {
        return people >= 0 && people <= MOST;
    }

    /// Whom somebody talked to.
    public enum Kind {
        HOUSEHOLD,
        FAMILY,
        FRIENDS,
        WORK,
        COMMUNITY,
        /// A file did not say.
        UNKNOWN
    }

    /// What was told after a series.
    ///
    /// @param answers conversations told of
    /// @param low people at least: those one participant told of at different times may be the same people
    /// @param high people at most: all of them different
    public record Told(int answers, int low, int high) {}

    /// Second-order reach as a range (numbers.md): low = Σ over participants of their largest answer, high = Σ of all
    /// answers. The group counts as one participant.
    static Told sum(Collection<OnwardTalk> answers) {
        var largest = new HashMap<Optional<String>, Integer>();
        answers.forEach(answer -> largest.merge(answer.person(), answer.people(), Math::max));
        return new Told(
                answers.size(),
                largest.values().stream().mapToInt(Integer::intValue).sum(),
                answers.stream().mapToInt(OnwardTalk::people).sum());
    }
}
