package nl.inktvlek.explore;

import java.time.YearMonth;

/// A part of time, both months included.
///
/// @param withUndated whether what has no date is seen as well
public record Span(YearMonth from, YearMonth to, boolean withUndated) {

    boolean holds(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
