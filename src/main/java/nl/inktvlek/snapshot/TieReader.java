package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Map;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.database.Cypher;

/// Collects the ties of the nodes that are read, and reads those between people. Used once.
///
/// Two that are tied more than once, by two sources or in two ways, have the largest of the chances.
final class TieReader {

    private static final Cypher ALL = Cypher.of("MATCH (a:Person)-[t:KNOWS]->(b)");
    private static final Cypher SOME = Cypher.of("""
            UNWIND $people AS number MATCH (:Person {nr: number})-[t:KNOWS]-()
            WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b""");

    private final ReadRows rows;
    private final SpreadSettings settings;
    private final Map<String, Object> parameters;
    private final boolean isSome;
    private final Pairs belonging = new Pairs();
    private final Pairs attendance = new Pairs();
    private final Pairs hosting = new Pairs();

    /// Numbers of two that are tied.
    private static final class Pairs {
        final IntArrayList one = new IntArrayList();
        final IntArrayList other = new IntArrayList();

        void add(int first, int second) {
            one.add(first);
            other.add(second);
        }
    }

    TieReader(ReadRows rows, SpreadSettings settings, Map<String, Object> parameters, boolean isSome) {
        this.rows = rows;
        this.settings = settings;
        this.parameters = parameters;
        this.isSome = isSome;
    }

    void belongs(int person, int organisation) {
        belonging.add(person, organisation);
    }

    void attends(int person, int series) {
        attendance.add(person, series);
    }

    void hosts(int series, int organisation) {
        hosting.add(series, organisation);
    }

    /// The ties that were read, and no others, among these nodes.
    NetworkSnapshot among(Places places, long version) {
        var ties = new TieList(1 << 12);
        for (int i = 0; i < belonging.one.size(); i++) {
            int person = places.of(NodeKind.PERSON, belonging.one.getInt(i));
            int organisation = places.of(NodeKind.ORGANISATION, belonging.other.getInt(i));
            if (person >= 0 && organisation >= 0 && !places.entry(person).isRefused()) {
                ties.add(person, organisation, settings.organisationIn());
                ties.add(organisation, person, settings.organisationOut());
            }
        }
        for (int i = 0; i < attendance.one.size(); i++) {
            int person = places.of(NodeKind.PERSON, attendance.one.getInt(i));
            int series = places.of(NodeKind.SERIES, attendance.other.getInt(i));
            if (person >= 0 && series >= 0) {
                ties.add(person, series, settings.seriesIn());
                ties.add(series, person, settings.seriesOut());
            }
        }
        for (int i = 0; i < hosting.one.size(); i++) {
            int series = places.of(NodeKind.SERIES, hosting.one.getInt(i));
            int organisation = places.of(NodeKind.ORGANISATION, hosting.other.getInt(i));
            if (series >= 0 && organisation >= 0) {
                ties.add(series, organisation, settings.seriesOut());
                ties.add(organisation, series, settings.organisationOut());
            }
        }
        readPeople(places, ties);
        return ties.toSnapshotWithoutRepeats(version, places.count(NodeKind.PERSON), places.size());
    }

    /// One row a person, not one a tie: half the time for the same ties. A tie that goes one way has its warmth
    /// negative.
    private void readPeople(Places places, TieList ties) {
        rows.each(Cypher.of("""
                %s
                WITH a, b, t, coalesce(t.strength, $unknown) * t.confidence AS warmth
                RETURN a.nr AS a, collect(b.nr) AS b, collect(CASE WHEN t.mutual THEN warmth ELSE -warmth END) AS warmth""", isSome ? SOME : ALL), parameters, row -> {
            int from = places.of(NodeKind.PERSON, row.get("a").asInt());
            if (from < 0 || places.entry(from).isRefused()) {
                return;
            }
            var targets = row.get("b");
            var warmths = row.get("warmth");
            for (int i = 0; i < targets.size(); i++) {
                int to = places.of(NodeKind.PERSON, targets.get(i).asInt());
                if (to < 0 || places.entry(to).isRefused()) {
                    continue;
                }
                double warmth = warmths.get(i).asDouble();
                var chance = (float) (settings.base() * Math.abs(warmth));
                ties.add(from, to, chance);
                if (warmth > 0) {
                    ties.add(to, from, chance);
                }
            }
        });
    }
}
