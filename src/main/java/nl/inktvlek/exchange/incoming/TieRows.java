package nl.inktvlek.exchange.incoming;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.inktvlek.exchange.incoming.CheckedImport.NominationRow;
import nl.inktvlek.exchange.incoming.CheckedImport.TieRow;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.Ties;

/// Who knows whom, and who names whom.
final class TieRows {

    private static final String NOMINATES = "nominates";
    private static final String KNOWS = "knows";
    private static final Set<String> DIRECTIONS = Set.of("directed", "undirected", "mutual");
    private static final Set<String> BOTH_WAYS = Set.of(
            "undirected", "mutual", "both", "both ways", "wederzijds", "beide kanten", "ongericht", "false", "onwaar");
    private static final Set<String> ONE_WAY = Set.of("one way", "één kant", "een kant", "eenrichting");
    private static final Set<String> DIRECTED = Set.of("directed", "gericht", "true", "waar");

    /// In place of a place among the ties: of what is known or a nomination.
    private static final int NOWHERE = -1;

    final List<TieRow> ties = new ArrayList<>();
    final List<NominationRow> nominations = new ArrayList<>();
    private final Reading reading;

    /// By kind and direction where among the ties those between two ends are.
    private final Map<String, Long2IntOpenHashMap> places = new HashMap<>();

    private final NamedPeople people;
    /// Kinds of ties that say that there is none.
    private static final Pattern NO_TIE = Pattern.compile(
            "(?i)nee|no|none|geen|niet|geen (?:contact|band|relatie|kennis)|ken(?:t|nen) (?:elkaar )?niet"
                    + "|no (?:contact|tie|relation)|does not know|not acquainted|tanımıyor");

    private final Differences differences;
    private final Map<Ties.KnownTie, Differences.Said> said = new HashMap<>();
    private double largest = 1;

    TieRows(Reading reading, NamedPeople people, Differences differences) {
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
        var since = reading.cells.beginning(row, "since");
        if (from.isEmpty() || to.isEmpty() || !strength.valid() || !confidence.valid() || !since.valid()) {
            return;
        }
        if (from.getAsInt() == to.getAsInt()) {
            reading.problems.add(
                    Ids.isCode(row.text("from"))
                            ? row.notice("from", "tie-to-self", row.text("from"))
                            : row.notice("from", "tie-to-self-name"));
            return;
        }
        if (NO_TIE.matcher(row.text("kind")).matches()) {
            reading.problems.add(row.error("kind", "tie-denied", Shown.word(row.text("kind"))));
            return;
        }
        largest = Math.max(largest, strength.value() == null ? 0 : strength.value());
        var kind = kind(row);
        boolean isNomination = kind.equalsIgnoreCase(NOMINATES);
        var tie = new TieRow(
                from.getAsInt(),
                to.getAsInt(),
                isNomination ? NOMINATES : kind.isEmpty() ? KNOWS : kind.intern(),
                strength.value(),
                confidence.value() == null ? 1 : confidence.value(),
                !isNomination && isMutual(row),
                since.value());
        add(tie, row);
    }

    /// Other programs write here whether a tie has a direction; that is no kind of tie.
    private static String kind(Row row) {
        var kind = row.text("kind");
        return DIRECTIONS.contains(kind.toLowerCase(Locale.ROOT)) ? "" : kind;
    }

    /// A tie without direction goes both ways; one with a direction as was chosen for the files, unless it says that it
    /// goes one way only.
    private boolean isMutual(Row row) {
        var said = row.text("direction").toLowerCase(Locale.ROOT);
        var direction = said.isEmpty() ? row.text("kind").toLowerCase(Locale.ROOT) : said;
        if (BOTH_WAYS.contains(direction) || ONE_WAY.contains(direction)) {
            return BOTH_WAYS.contains(direction);
        }
        if (!said.isEmpty() && !DIRECTED.contains(said)) {
            reading.problems.add(row.notice("direction", "value-unknown", row.text("direction")));
        }
        return reading.request.tiesGoBothWays();
    }

    private void add(TieRow tie, Row row) {
        boolean ordered = !tie.mutual() || tie.from() <= tie.to();
        long ends = (long) (ordered ? tie.from() : tie.to()) << 32 | (ordered ? tie.to() : tie.from()) & 0xffffffffL;
        var seen = places.computeIfAbsent(
                tie.kind() + (tie.mutual() ? "" : "\n"), any -> new Long2IntOpenHashMap()); // no kind has a line break
        boolean isDouble = seen.containsKey(ends);
        boolean isKnown = tie.from() >= 0 && tie.to() >= 0 && isKnown(tie);
        if (isKnown && !tie.kind().equals(NOMINATES) && tie.strength() != null) {
            said.put(
                    new Ties.KnownTie(tie.from(), tie.to(), tie.kind()),
                    new Differences.Said(row.file(), row.line(), row.header("strength"), tie.strength()));
        }
        reading.count(TableKind.TIES, isDouble, isKnown);
        if (isDouble && tie.strength() != null) {
            reading.problems.add(row.notice("strength", "tie-twice"));
        }
        if (isDouble) {
            int place = seen.get(ends);
            if (place != NOWHERE) {
                ties.set(place, ties.get(place).and(tie));
            }
        } else {
            seen.put(ends, isKnown || tie.kind().equals(NOMINATES) ? NOWHERE : ties.size());
            addNew(tie, isKnown);
        }
    }

    private void addNew(TieRow tie, boolean isKnown) {
        if (!isKnown && tie.kind().equals(NOMINATES)) {
            nominations.add(new NominationRow(tie.from(), tie.to()));
        } else if (!isKnown) {
            ties.add(tie);
        }
    }

    private boolean isKnown(TieRow tie) {
        if (tie.kind().equals(NOMINATES)) {
            return reading.known.nominations().contains(new NominationRow(tie.from(), tie.to()));
        }
        return reading.known.ties().contains(new Ties.KnownTie(tie.from(), tie.to(), tie.kind()))
                || tie.mutual() && reading.known.ties().contains(new Ties.KnownTie(tie.to(), tie.from(), tie.kind()));
    }
}
