package nl.inktvlek.exchange.incoming;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.exchange.incoming.CheckedImport.NominationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.TieRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Ties;
import org.jspecify.annotations.Nullable;

/// Who knows whom, and who names whom.
final class TieRows {

    private static final String NOMINATES = "nominates";
    private static final Set<String> DIRECTIONS = Set.of("directed", "undirected", "mutual");

    final List<TieRow> ties = new ArrayList<>();
    final List<NominationRow> nominations = new ArrayList<>();
    private final Reading reading;
    private final Map<String, LongOpenHashSet> seen = new HashMap<>();
    private final PersonRows people;
    private final Differences differences;
    private final Map<Ties.KnownTie, Differences.Said> said = new HashMap<>();
    private double largest = 1;

    TieRows(Reading reading, PersonRows people, Differences differences) {
        this.reading = reading;
        this.differences = differences;
        this.people = people;
    }

    /// Strengths above 1 are weights of the file's own: they are divided by the largest of the lines that are used.
    void divideByLargest() {
        if (largest > 1) {
            ties.replaceAll(tie -> tie.weaker(largest));
            reading.request.of(TableKind.TIES).stream()
                    .findFirst()
                    .ifPresent(file -> reading.problems.add(Problem.notice(
                            file.name(),
                            0,
                            "",
                            "strengths-divided",
                            BigDecimal.valueOf(largest).stripTrailingZeros().toPlainString())));
        }
    }

    /// Weights of the file's own say nothing against a strength: another largest one makes others of them all.
    void tellOfDifferences() {
        if (largest <= 1) {
            differences.strengths(said, reading.request.tiesGoBothWays());
        }
    }

    void read(Row row) {
        var from = people.end(row, "from");
        var to = people.end(row, "to");
        var strength = reading.cells.number(row, "strength", Double.MAX_VALUE);
        var confidence = reading.cells.number(row, "confidence", 1);
        var since = reading.cells.date(row, "since");
        if (from.isEmpty() || to.isEmpty() || !strength.valid() || !confidence.valid() || !since.valid()) {
            return;
        }
        if (from.getAsInt() == to.getAsInt()) {
            reading.problems.add(
                    Ids.mayBeTold(row.text("from"))
                            ? row.notice("from", "tie-to-self", row.text("from"))
                            : row.notice("from", "tie-to-self-name"));
            return;
        }
        largest = Math.max(largest, strength.value() == null ? 0 : strength.value());
        addTie(
                from.getAsInt(),
                to.getAsInt(),
                kind(row),
                strength.value(),
                confidence.value() == null ? 1 : confidence.value(),
                since.value(),
                row);
    }

    /// Other programs write here whether a tie has a direction; that is no kind of tie.
    private static String kind(Row row) {
        var kind = row.text("kind");
        return DIRECTIONS.contains(kind.toLowerCase(Locale.ROOT)) ? "" : kind;
    }

    private void addTie(
            int from,
            int to,
            String kind,
            @Nullable Double strength,
            double confidence,
            @Nullable LocalDate since,
            Row row) {
        boolean nomination = kind.equalsIgnoreCase(NOMINATES);
        boolean ordered = nomination || !reading.request.tiesGoBothWays() || from <= to;
        long pair = (long) (ordered ? from : to) << 32 | (ordered ? to : from) & 0xffffffffL;
        boolean isDouble =
                !seen.computeIfAbsent(kind, any -> new LongOpenHashSet()).add(pair);
        boolean isKnown = from >= 0 && to >= 0 && isKnownTie(from, to, kind, nomination);
        if (isKnown && !nomination && strength != null) {
            said.put(
                    new Ties.KnownTie(from, to, kind.isEmpty() ? "knows" : kind.intern()),
                    new Differences.Said(row.file(), row.line(), row.header("strength"), strength));
        }
        reading.count(TableKind.TIES, isDouble, isKnown);
        if (isDouble && strength != null) {
            reading.problems.add(row.notice("strength", "tie-twice"));
        }
        if (isDouble || isKnown) {
            return;
        }
        if (nomination) {
            nominations.add(new NominationRow(from, to));
        } else {
            ties.add(new TieRow(from, to, kind.isEmpty() ? "knows" : kind.intern(), strength, confidence, since));
        }
    }

    private boolean isKnownTie(int from, int to, String kind, boolean nomination) {
        if (nomination) {
            return reading.known.nominations().contains(new NominationRow(from, to));
        }
        var stored = kind.isEmpty() ? "knows" : kind;
        return reading.known.ties().contains(new Ties.KnownTie(from, to, stored))
                || reading.request.tiesGoBothWays()
                        && reading.known.ties().contains(new Ties.KnownTie(to, from, stored));
    }
}
