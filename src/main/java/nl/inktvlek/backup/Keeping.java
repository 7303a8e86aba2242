package nl.inktvlek.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/// Which backups are kept: the newest of each of the last seven days, five weeks and twelve months that have one.
final class Keeping {

    private static final int DAYS = 7;
    private static final int WEEKS = 5;
    private static final int MONTHS = 12;

    private Keeping() {}

    static Set<Instant> of(Collection<Instant> made, ZoneId zone) {
        var kept = new HashSet<Instant>();
        kept.addAll(newest(made, DAYS, at -> day(at, zone)));
        kept.addAll(newest(
                made,
                WEEKS,
                at -> 100 * day(at, zone).get(IsoFields.WEEK_BASED_YEAR)
                        + day(at, zone).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        kept.addAll(newest(made, MONTHS, at -> YearMonth.from(day(at, zone))));
        return kept;
    }

    private static LocalDate day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }

    private static <P extends Comparable<? super P>> Collection<Instant> newest(
            Collection<Instant> made, int most, Function<Instant, P> period) {
        var newest = new HashMap<P, Instant>();
        made.forEach(at -> newest.merge(period.apply(at), at, (one, other) -> one.isAfter(other) ? one : other));
        return newest.values().stream()
                .sorted((one, other) -> other.compareTo(one))
                .limit(most)
                .toList();
    }
}
