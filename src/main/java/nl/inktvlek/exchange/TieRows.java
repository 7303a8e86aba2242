package nl.inktvlek.exchange;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.exchange.CheckedImport.NominationRow;
import nl.inktvlek.exchange.CheckedImport.TieRow;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Ties;
import org.jspecify.annotations.Nullable;

/// Who knows whom, and who names whom.
final class TieRows {

    private static final String NOMINATES = "nominates";

    final List<TieRow> ties = new ArrayList<>();
    final List<NominationRow> nominations = new ArrayList<>();
    private final Reading reading;
    private final Map<String, LongOpenHashSet> seen = new HashMap<>();
    private double largest = 1;

    TieRows(Reading reading) {
        this.reading = reading;
    }

    /// Strengths above 1 are weights of the file's own: they are divided by the largest.
    void findLargest() {
        for (var file : reading.request.of(TableKind.TIES)) {
            file.read(
                    row -> CellReader.number(row.text("strength"))
                            .ifPresent(strength -> largest = Math.max(largest, strength)),
                    new ArrayList<>());
        }
    }

    void read(Row row) {
        var from = reading.reference(row, "from", reading.personIds);
        var to = reading.reference(row, "to", reading.personIds);
        var strength = reading.cells.number(row, "strength", largest);
        var confidence = reading.cells.number(row, "confidence", 1);
        var since = reading.cells.date(row, "since");
        if (from.isEmpty() || to.isEmpty() || !strength.valid() || !confidence.valid() || !since.valid()) {
            return;
        }
        if (from.getAsInt() == to.getAsInt()) {
            reading.problems.add(row.notice("from", "tie-to-self", row.text("from")));
            return;
        }
        addTie(
                from.getAsInt(),
                to.getAsInt(),
                row.text("kind"),
                strength.value() == null ? null : strength.value() / largest,
                confidence.value() == null ? 1 : confidence.value(),
                since.value());
    }

    private void addTie(
            int from, int to, String kind, @Nullable Double strength, double confidence, @Nullable LocalDate since) {
        boolean nomination = kind.equalsIgnoreCase(NOMINATES);
        boolean ordered = nomination || !reading.request.tiesGoBothWays() || from <= to;
        long pair = (long) (ordered ? from : to) << 32 | (ordered ? to : from) & 0xffffffffL;
        boolean isDouble =
                !seen.computeIfAbsent(kind, any -> new LongOpenHashSet()).add(pair);
        boolean isKnown = from >= 0 && to >= 0 && isKnownTie(from, to, kind, nomination);
        reading.count(TableKind.TIES, isDouble, isKnown);
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
