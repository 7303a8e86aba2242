package nl.inktvlek.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nl.inktvlek.database.Graph;

/// What the database holds of one source, line by line, with things called by a name that does not depend on the
/// database: two databases that hold the same network have the same lines.
final class StoredNetwork {

    private final Graph graph;
    private final String source;
    private final IntFunction<String> person;
    private final IntFunction<String> organisation;
    private final IntFunction<String> series;

    StoredNetwork(
            Graph graph,
            String source,
            IntFunction<String> person,
            IntFunction<String> organisation,
            IntFunction<String> series) {
        this.graph = graph;
        this.source = source;
        this.person = person;
        this.organisation = organisation;
        this.series = series;
    }

    TreeSet<String> lines() {
        var lines = new TreeSet<String>();
        lines.addAll(nodes());
        lines.addAll(between());
        return lines;
    }

    private List<String> nodes() {
        return Stream.of(
                        graph.list(
                                """
                                MATCH (n:Person {source: $source})
                                RETURN n.nr AS nr, [n.municipality, n.neighbourhood, toString(n.informedOn),
                                    EXISTS { (n)-[:IDENTIFIED_IN]->() }] AS said""",
                                Map.of("source", source),
                                row -> "person " + person.apply(row.get("nr").asInt()) + " " + row.get("said")),
                        graph.list(
                                """
                                MATCH (n:Organisation {source: $source})
                                RETURN n.nr AS nr, [n.name, n.kind, n.municipality] + n.languages
                                    + [(n)-[a:AFFILIATED]->(p) | p.code + a.kind] AS said""",
                                Map.of("source", source),
                                row -> "organisation "
                                        + organisation.apply(row.get("nr").asInt()) + " " + row.get("said")),
                        graph.list(
                                """
                                MATCH (n:Series {source: $source})
                                CALL (n) {
                                    MATCH (m:Meeting)-[:PART_OF]->(n) WITH m ORDER BY m.number
                                    RETURN collect([m.number, toString(m.on), m.theme]) AS meetings
                                }
                                RETURN n.nr AS nr, [n.municipality, n.neighbourhood, n.group, n.planned] + n.languages
                                    + meetings + [(n)-[:RUN_BY]->(p) | p.code] AS said""",
                                Map.of("source", source),
                                row -> "series " + series.apply(row.get("nr").asInt()) + " " + row.get("said")))
                .flatMap(List::stream)
                .toList();
    }

    private List<String> between() {
        return Stream.of(
                        graph.list("""
                                MATCH (a:Person {source: $source})-[t:KNOWS|NOMINATES]->(b:Person)
                                RETURN a.nr AS a, b.nr AS b, coalesce(t.mutual, false) AS mutual,
                                    [type(t), t.kind, t.strength, t.confidence, toString(t.since)] AS said""", Map.of("source", source), row -> {
                            var a = person.apply(row.get("a").asInt());
                            var b = person.apply(row.get("b").asInt());
                            boolean mutual = row.get("mutual").asBoolean();
                            var ends = mutual ? (a.compareTo(b) < 0 ? a + "--" + b : b + "--" + a) : a + "->" + b;
                            return "tie " + ends + " " + row.get("said");
                        }),
                        graph.list(
                                """
                                MATCH (a:Person {source: $source})-[t:MEMBER_OF|HOLDS]->(b:Organisation)
                                RETURN a.nr AS a, b.nr AS b,
                                    [type(t), t.position, toString(t.from), toString(t.to)] AS said""",
                                Map.of("source", source),
                                row -> "belongs " + person.apply(row.get("a").asInt()) + " "
                                        + organisation.apply(row.get("b").asInt()) + " " + row.get("said")),
                        graph.list(
                                """
                                MATCH (a:Person {source: $source})-[t:LED|ATTENDED|TALKED_ON]->(b:Series)
                                RETURN a.nr AS a, b.nr AS b, [type(t), t.people, t.kind] + coalesce(t.meetings, []) AS said""",
                                Map.of("source", source),
                                row -> "in " + person.apply(row.get("a").asInt()) + " "
                                        + series.apply(row.get("b").asInt()) + " " + row.get("said")),
                        graph.list(
                                """
                                MATCH (a:Series {source: $source})-[:HOSTED_BY]->(b:Organisation)
                                RETURN a.nr AS a, b.nr AS b""",
                                Map.of("source", source),
                                row -> "hosted " + series.apply(row.get("a").asInt()) + " "
                                        + organisation.apply(row.get("b").asInt())))
                .flatMap(List::stream)
                .toList();
    }
}
