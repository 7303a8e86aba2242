package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Map;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.database.Cypher;
import org.neo4j.driver.Value;

/// Collects the ties of the nodes that are read. Used once.
///
/// Two that are tied more than once, by two sources or in two ways, have the largest of the chances.
final class TieReader {

    private static final Cypher ALL = Cypher.of("MATCH (a:Person)-[t:KNOWS]->(b)");
    private static final Cypher SOME = Cypher.of("""
            UNWIND $people AS number MATCH (:Person {nr: number})-[t:KNOWS]-()
            WITH DISTINCT t, startNode(t) AS a, endNode(t) AS b""");

    private final SpreadSettings settings;
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

    /// Who knows whom, whoever they are. A tie that goes one way has its warmth negative.
    static final class Known {
        private final Pairs pairs = new Pairs();
        private final DoubleArrayList warmth = new DoubleArrayList();

        private void add(int from, Value targets, Value warmths) {
            for (int i = 0; i < targets.size(); i++) {
                pairs.add(from, targets.get(i).asInt());
                warmth.add(warmths.get(i).asDouble());
            }
        }
    }

    TieReader(SpreadSettings settings) {
        this.settings = settings;
    }

    /// One row a person, not one a tie: half the time for the same ties.
    ///
    /// @param isSome whether only those of `$people` are read
    static Known known(ReadRows rows, Map<String, Object> parameters, boolean isSome) {
        var known = new Known();
        rows.each(
                Cypher.of("""
                %s
                WITH a, b, t, coalesce(t.strength, $unknown) * t.confidence AS warmth
                RETURN a.nr AS a, collect(b.nr) AS b, collect(CASE WHEN t.mutual THEN warmth ELSE -warmth END) AS warmth""", isSome ? SOME : ALL),
                parameters,
                row -> known.add(row.get("a").asInt(), row.get("b"), row.get("warmth")));
        return known;
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
    NetworkSnapshot among(Places places, Known known, long version) {
        var ties = new TieList(2 * (known.pairs.one.size() + belonging.one.size()) + (1 << 10));
        tie(places, known, ties);
        for (int i = 0; i < belonging.one.size(); i++) {
            int person = places.of(NodeKind.PERSON, belonging.one.getInt(i));
            int organisation = places.of(NodeKind.ORGANISATION, belonging.other.getInt(i));
            if (isOnTheMap(places, person) && organisation != Places.UNKNOWN) {
                ties.add(person, organisation, settings.organisationIn());
                ties.add(organisation, person, settings.organisationOut());
            }
        }
        for (int i = 0; i < attendance.one.size(); i++) {
            int person = places.of(NodeKind.PERSON, attendance.one.getInt(i));
            int series = places.of(NodeKind.SERIES, attendance.other.getInt(i));
            if (person != Places.UNKNOWN && series != Places.UNKNOWN) {
                ties.add(person, series, settings.seriesIn());
                ties.add(series, person, settings.seriesOut());
            }
        }
        for (int i = 0; i < hosting.one.size(); i++) {
            int series = places.of(NodeKind.SERIES, hosting.one.getInt(i));
            int organisation = places.of(NodeKind.ORGANISATION, hosting.other.getInt(i));
            if (series != Places.UNKNOWN && organisation != Places.UNKNOWN) {
                ties.add(series, organisation, settings.seriesOut());
                ties.add(organisation, series, settings.organisationOut());
            }
        }
        return ties.toSnapshotWithoutRepeats(version, places.count(NodeKind.PERSON), places.size());
    }

    private void tie(Places places, Known known, TieList ties) {
        for (int i = 0; i < known.warmth.size(); i++) {
            int from = places.of(NodeKind.PERSON, known.pairs.one.getInt(i));
            int to = places.of(NodeKind.PERSON, known.pairs.other.getInt(i));
            if (isOnTheMap(places, from) && isOnTheMap(places, to)) {
                double warmth = known.warmth.getDouble(i);
                var chance = (float) (settings.base() * Math.abs(warmth));
                ties.add(from, to, chance);
                if (warmth > 0) {
                    ties.add(to, from, chance);
                }
            }
        }
    }

    private static boolean isOnTheMap(Places places, int person) {
        return person != Places.UNKNOWN && !places.entry(person).isRefused();
    }
}
