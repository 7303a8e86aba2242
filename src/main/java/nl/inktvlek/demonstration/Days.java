package nl.inktvlek.demonstration;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/// Puts what was invented on days around today, so that the network is the same whenever it is made and yet always has
/// series that have just ended, that run, and that are still to come.
///
/// The summer keeps its place: nothing begins in August, neither in the invention nor around today.
///
/// @param thisMonth month of the invention that is told as the present one
record Days(YearMonth thisMonth, LocalDate today) {

    /// Day of an invented month that is told as today: what began in its first week runs now.
    private static final int MIDDLE = 15;

    private static final int FIRST_AHEAD = 4;
    private static final int BETWEEN = 3;

    /// The day as which an invented day is told.
    LocalDate of(LocalDate invented) {
        var month = YearMonth.from(today);
        for (var each = YearMonth.from(invented); each.isBefore(thisMonth); each = each.plusMonths(1)) {
            if (each.getMonth() != Month.AUGUST) {
                month = before(month);
            }
        }
        return month.atDay(Math.min(today.getDayOfMonth(), month.lengthOfMonth()))
                .plusDays(invented.getDayOfMonth() - (long) MIDDLE);
    }

    private static YearMonth before(YearMonth month) {
        var before = month.minusMonths(1);
        return before.getMonth() == Month.AUGUST ? before.minusMonths(1) : before;
    }

    /// First day of a series that is still to come.
    ///
    /// @param number from 0, the first to come first
    LocalDate ahead(int number) {
        var day = today.plusDays(FIRST_AHEAD + (long) BETWEEN * number);
        return day.getMonth() == Month.AUGUST ? day.plusMonths(1) : day;
    }
}
