package nl.inktvlek.figures;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// Quarters of a year, by their first day.
final class Quarters {

    private Quarters() {}

    static LocalDate of(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }

    static LocalDate next(LocalDate quarter) {
        return quarter.plus(1, IsoFields.QUARTER_YEARS);
    }
}
