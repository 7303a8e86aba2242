package nl.inktvlek.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.files.networks.NetworkFile.Edge;
import nl.inktvlek.files.networks.NetworkFile.Period;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What there is between the nodes of a picture, each by its kind: for files that come back. Who refused to be on
/// the map has no tie to people and organisations here either.
@Component
class Relations {

    private final Graph graph;
    private final AccessDecision access;

    Relations(Graph graph, AccessDecision access) {
        this.graph = graph;
        this.access = access;
    }

    /// Among the nodes with these codes.
    List<Edge> among(Actor actor, Collection<String> codes) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var parameters = Map.<String, Object>of("codes", List.copyOf(codes));
        var edges = new ArrayList<Edge>();
        edges.addAll(graph.list("""
                MATCH (a:Person)-[t:KNOWS|NOMINATES|MEMBER_OF|HOLDS]->(b)
                WHERE a.code IN $codes AND b.code IN $codes
                    AND NOT EXISTS { (c:Consent {purpose: 'NETWORK_MAP'})-[:OF]->(a) WHERE c.latest AND NOT c.agrees }
                    AND NOT EXISTS { (c:Consent {purpose: 'NETWORK_MAP'})-[:OF]->(b) WHERE c.latest AND NOT c.agrees }
                RETURN a.code AS a, b.code AS b, type(t) AS type, properties(t) AS t
                ORDER BY a, b, type, t.kind, t.from""", parameters, Relations::amongPeople));
        edges.addAll(graph.list("""
                MATCH (a:Person)-[t:LED|ATTENDED]->(s:Series) WHERE a.code IN $codes AND s.code IN $codes
                RETURN a.code AS a, s.code AS b, type(t) AS type, properties(t) AS t,
                    [(a)-[o:TALKED_ON]->(s) | [o.people, o.kind]] AS talked
                ORDER BY a, b, type""", parameters, Relations::inSeries));
        edges.addAll(graph.list(
                """
                MATCH (s:Series)-[:HOSTED_BY]->(o:Organisation) WHERE s.code IN $codes AND o.code IN $codes
                RETURN s.code AS a, o.code AS b ORDER BY a, b""", parameters, row -> edge(row, false, OptionalDouble.empty(), "hosted by", List.of(), Map.of())));
        return edges;
    }

    private static Edge edge(
            Record row,
            boolean directed,
            OptionalDouble weight,
            String kind,
            List<Period> periods,
            Map<String, String> attributes) {
        return new Edge(row.get("a").asString(), row.get("b").asString(), directed, weight, kind, periods, attributes);
    }

    private static Edge amongPeople(Record row) {
        var tie = row.get("t");
        return switch (row.get("type").asString()) {
            case "KNOWS" -> {
                double sure = tie.get("confidence").asDouble(1);
                yield edge(
                        row,
                        !tie.get("mutual").asBoolean(false),
                        tie.get("strength").isNull()
                                ? OptionalDouble.empty()
                                : OptionalDouble.of(tie.get("strength").asDouble()),
                        tie.get("kind").asString("knows"),
                        periods(tie.get("since"), null),
                        sure == 1 ? Map.of() : Map.of("confidence", String.valueOf(sure)));
            }
            case "NOMINATES" -> edge(row, true, OptionalDouble.empty(), "nominates", List.of(), Map.of());
            case "HOLDS" ->
                edge(
                        row,
                        true,
                        OptionalDouble.empty(),
                        "holds position",
                        periods(tie.get("from"), tie.get("to")),
                        Map.of("label", tie.get("position").asString("")));
            default -> edge(row, true, OptionalDouble.empty(), "member of", List.of(), Map.of());
        };
    }

    private static List<Period> periods(Value from, @Nullable Value to) {
        var start = from.isNull() ? "" : from.asLocalDate().toString();
        var end = to == null || to.isNull() ? "" : to.asLocalDate().toString();
        return start.isEmpty() && end.isEmpty() ? List.of() : List.of(new Period(start, end));
    }

    private static Edge inSeries(Record row) {
        if (row.get("type").asString().equals("LED")) {
            return edge(row, true, OptionalDouble.empty(), "led", List.of(), Map.of());
        }
        var said = new LinkedHashMap<String, String>();
        said.put("meetings", joined(row.get("t").get("meetings")));
        var talked = row.get("talked").asList(Value::asList);
        if (!talked.isEmpty()) {
            said.put(
                    "onward people",
                    String.valueOf(talked.stream()
                            .mapToLong(talk -> ((Number) talk.get(0)).longValue())
                            .sum()));
            said.put(
                    "onward kind",
                    Optional.ofNullable(talked.getFirst().get(1))
                            .map(String::valueOf)
                            .filter(kind -> !kind.equals("unknown"))
                            .orElse(""));
        }
        return edge(row, true, OptionalDouble.empty(), "attended", List.of(), said);
    }

    private static String joined(Value values) {
        return values.isNull()
                ? ""
                : String.join("|", values.asList(value -> value.asObject().toString()));
    }
}
