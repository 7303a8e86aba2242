package nl.inktvlek.analytics.outcomes;

import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;

/// What happened to each person: told first, took part in some period, or not until the end. Immutable, shareable.
///
/// | array   | shape         | meaning                                                                     |
/// |---------|---------------|-----------------------------------------------------------------------------|
/// | `group` | `int[people]` | place or series, `0 <= group < groups`                                      |
/// | `told`  | `boolean[]`   | told first: a source, whose own outcome is not looked at                    |
/// | `when`  | `int[people]` | period in which they took part, from 1; [#NEVER] if not by the end          |
/// | `from`  | `int[people]` | first period in which they could, from 1                                    |
/// | `until` | `int[people]` | last period in which they were observed; before `from` if they never were   |
///
/// Of who was told first, `when` is the period in which they became a source; [#NEVER] if they were from the start.
/// The chance of a tie in the snapshot is its weight here, 0..1: strength times confidence, 1 where nothing is known.
public final class Outcomes {

    /// Stands for a period that did not come; being 0, it is also before the first.
    public static final int NEVER = 0;

    private final NetworkSnapshot ties;
    private final int[] group;
    private final int groups;
    private final boolean[] told;
    private final int[] when;
    private final int[] from;
    private final int[] until;

    /// Takes over the arrays.
    ///
    /// @throws IllegalArgumentException if lengths differ, or a group or period is out of range
    public Outcomes(
            NetworkSnapshot ties, int[] group, int groups, boolean[] told, int[] when, int[] from, int[] until) {
        int people = ties.people();
        if (group.length != people
                || told.length != people
                || when.length != people
                || from.length != people
                || until.length != people) {
            throw new IllegalArgumentException("Not every array has a value for each of %d people".formatted(people));
        }
        for (int person = 0; person < people; person++) {
            if (group[person] < 0 || group[person] >= groups) {
                throw new IllegalArgumentException("Group %d of %d".formatted(group[person], groups));
            }
            boolean isTooEarly = !told[person] && when[person] != NEVER && when[person] < from[person];
            if (from[person] < 1 || when[person] < NEVER || isTooEarly) {
                throw new IllegalArgumentException(
                        "Took part in period %d, could from %d".formatted(when[person], from[person]));
            }
        }
        this.ties = ties;
        this.group = group;
        this.groups = groups;
        this.told = told;
        this.when = when;
        this.from = from;
        this.until = until;
    }

    /// Without times: who was told first, and who of the others took part later, in one period.
    public static Outcomes once(NetworkSnapshot ties, int[] group, int groups, boolean[] told, boolean[] tookPart) {
        var ones = IntStream.generate(() -> 1).limit(ties.people()).toArray();
        var when = IntStream.range(0, ties.people())
                .map(person -> tookPart[person] ? 1 : NEVER)
                .toArray();
        return new Outcomes(ties, group, groups, told, when, ones, ones.clone());
    }

    public int groups() {
        return groups;
    }

    int group(int person) {
        return group[person];
    }

    NetworkSnapshot ties() {
        return ties;
    }

    boolean isTold(int person) {
        return told[person];
    }

    int from(int person) {
        return from[person];
    }

    int until(int person) {
        return until[person];
    }

    /// Whether their own outcome counts: not told first, and observed.
    boolean isAtRisk(int person) {
        return !told[person] && until[person] >= from[person];
    }

    boolean tookPart(int person) {
        return isAtRisk(person) && when[person] != NEVER && when[person] <= until[person];
    }

    int when(int person) {
        return when[person];
    }

    /// Whether they ever are somebody from whom others can hear.
    boolean isSource(int person) {
        return told[person] || when[person] != NEVER;
    }

    /// The period in which a source first tries this person.
    int firstTry(int source, int person) {
        return firstTryAfter(when[source], person);
    }

    int firstTryAfter(int period, int person) {
        return Math.max(period + 1, from[person]);
    }

    int[] members(int ofGroup) {
        return IntStream.range(0, group.length)
                .filter(person -> group[person] == ofGroup && isAtRisk(person))
                .toArray();
    }
}
