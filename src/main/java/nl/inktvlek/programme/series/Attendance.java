package nl.inktvlek.programme.series;

import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Graph;

/// Who was at a series.
final class Attendance {

    private Attendance() {}

    /// Codes of those who attended a series, in order.
    static List<String> codes(Graph graph, String series) {
        return graph.list(
                "MATCH (:Series {code: $series})<-[:ATTENDED]-(p:Person) RETURN p.code AS code ORDER BY code",
                Map.of("series", series),
                row -> row.get("code").asString());
    }

    /// The same, those who came most often first.
    static List<String> byTimes(Graph graph, String series) {
        return graph.list("""
                MATCH (:Series {code: $series})<-[a:ATTENDED]-(p:Person)
                RETURN p.code AS code ORDER BY size(a.meetings) DESC, code""", Map.of("series", series), row -> row.get("code").asString());
    }
}
