package nl.inktvlek.programme.leaders;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// A leader in the pool, or somebody who wants to be one.
///
/// @param person code
/// @param partners codes of the partners whose series this person led or grew from
/// @param freeMonths of the coming twelve, those in which they can take on more
/// @param freeSlots meetings they can still take on in this quarter; absent where they did not say how many
/// @param load meetings planned from today on
/// @param series series led so far
/// @param turned whether this person attended a series before leading one
public record Leader(
        String person,
        LeaderProfile.Status status,
        Set<String> partners,
        Set<String> languages,
        Set<String> regions,
        List<YearMonth> freeMonths,
        OptionalInt freeSlots,
        int load,
        int series,
        boolean turned,
        Set<Due> due) {

    /// What a leader should do next.
    public enum Due {
        CONSENT,
        TRAINING,
        DUO,
        INTERVISION
    }

    /// Whether this person can take on more in that month.
    public boolean isFree(YearMonth month) {
        return freeMonths.contains(month);
    }
}
