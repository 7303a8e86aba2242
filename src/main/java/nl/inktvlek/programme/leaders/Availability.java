package nl.inktvlek.programme.leaders;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// When a leader can take on more: in months without a meeting of their own, as long as the quarter has a slot left.
///
/// @param status where they stand; only who leads is free
/// @param slots meetings they can hold in a quarter, the largest number where they did not say
/// @param busy meetings by month
record Availability(LeaderProfile.Status status, int slots, Map<YearMonth, Integer> busy) {

    /// Months ahead for which it is told.
    private static final int MONTHS_AHEAD = 12;

    static Availability of(LeaderProfile.Status status, int slots, Collection<LocalDate> days) {
        var busy = new HashMap<YearMonth, Integer>();
        days.forEach(day -> busy.merge(YearMonth.from(day), 1, Integer::sum));
        return new Availability(status, slots, busy);
    }

    List<YearMonth> freeMonths(LocalDate today) {
        if (!status.leads()) {
            return List.of();
        }
        return Stream.iterate(YearMonth.from(today), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .filter(month -> !busy.containsKey(month))
                .filter(month -> inQuarter(month) < slots)
                .toList();
    }

    /// Meetings they can still take on in the quarter of a day.
    OptionalInt freeSlots(LocalDate today) {
        if (!status.leads()) {
            return OptionalInt.of(0);
        }
        return slots == Integer.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, slots - inQuarter(YearMonth.from(today))));
    }

    private int inQuarter(YearMonth month) {
        long quarter = quarter(month);
        return busy.entrySet().stream()
                .filter(each -> quarter(each.getKey()) == quarter)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /// Quarters since year zero.
    private static long quarter(YearMonth month) {
        return 4L * month.getYear() + month.get(IsoFields.QUARTER_OF_YEAR);
    }

    /// First day of the quarter of a day.
    static LocalDate firstOfQuarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
