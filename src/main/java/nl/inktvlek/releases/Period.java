package nl.inktvlek.releases;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;

/// A quarter of a year, as releases name it: "2026-K3".
public record Period(int year, int quarter) implements Comparable<Period> {

    private static final Comparator<Period> IN_TIME =
            Comparator.comparingInt(Period::year).thenComparingInt(Period::quarter);

    public Period {
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("Not a quarter: " + quarter);
        }
    }

    public static Period of(LocalDate day) {
        return new Period(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    /// @throws IllegalArgumentException if it is not the name of one
    public static Period named(String name) {
        if (!name.matches("\\d{4}-K[1-4]")) {
            throw new IllegalArgumentException("Not a quarter: " + name);
        }
        return new Period(Integer.parseInt(name.substring(0, 4)), name.charAt(6) - '0');
    }

    /// The last that is over on a day.
    public static Period lastBefore(LocalDate day) {
        return of(day.minus(1, IsoFields.QUARTER_YEARS));
    }

    public Period next() {
        return quarter == 4 ? new Period(year + 1, 1) : new Period(year, quarter + 1);
    }

    public Period previous() {
        return quarter == 1 ? new Period(year - 1, 4) : new Period(year, quarter - 1);
    }

    public boolean isNotBefore(Period other) {
        return compareTo(other) >= 0;
    }

    public LocalDate lastDay() {
        return LocalDate.of(year, 3 * quarter, 1).plusMonths(1).minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        return IN_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-K" + quarter;
    }
}
