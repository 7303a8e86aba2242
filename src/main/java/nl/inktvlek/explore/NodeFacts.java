package nl.inktvlek.explore;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.database.Graph;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/// What the tables of an import hold of people, organisations and series, beside their names and ties, as texts that an
/// import reads.
@Component
class NodeFacts {

    private final Graph graph;

    NodeFacts(Graph graph) {
        this.graph = graph;
    }

    /// By code, by the name of the column; what is not there is left out.
    Map<String, Map<String, String>> of(Collection<String> codes) {
        var parameters = Map.<String, Object>of("codes", List.copyOf(codes));
        var facts = new LinkedHashMap<String, Map<String, String>>();
        graph.list("""
                        MATCH (p:Person) WHERE p.code IN $codes
                        RETURN p.code AS code, p.neighbourhood AS neighbourhood, toString(p.informedOn) AS informed,
                            CASE WHEN EXISTS { (p)-[:IDENTIFIED_IN]->() } THEN 'yes' END AS `key figure`""", parameters, NodeFacts::entry).forEach(each -> facts.put(each.getKey(), each.getValue()));
        graph.list("""
                        MATCH (o:Organisation) WHERE o.code IN $codes
                        OPTIONAL MATCH (o)-[a:AFFILIATED]->(partner:Organisation) WHERE a.to IS NULL
                        WITH o, a, partner ORDER BY partner.code
                        RETURN o.code AS code, o.kind AS kind, o.languages AS languages,
                            head(collect(partner.code)) AS partner, head(collect(a.kind)) AS relation""", parameters, NodeFacts::entry).forEach(each -> facts.put(each.getKey(), each.getValue()));
        graph.list("""
                        MATCH (s:Series) WHERE s.code IN $codes
                        CALL (s) {
                            MATCH (m:Meeting)-[:PART_OF]->(s) WHERE m.on IS NOT NULL
                            WITH m ORDER BY m.number
                            RETURN collect(toString(m.on)) AS meetings, collect(coalesce(m.theme, '')) AS themes
                        }
                        RETURN s.code AS code, s.neighbourhood AS neighbourhood, s.languages AS languages,
                            s.group AS group, meetings, CASE WHEN any(theme IN themes WHERE theme <> '')
                                THEN themes ELSE [] END AS themes,
                            head([(s)-[:RUN_BY]->(partner:Organisation) | partner.code]) AS partner""", parameters, NodeFacts::entry).forEach(each -> facts.put(each.getKey(), each.getValue()));
        return facts;
    }

    private static Map.Entry<String, Map<String, String>> entry(Record row) {
        var texts = new LinkedHashMap<String, String>();
        row.keys().stream().filter(key -> !key.equals("code")).forEach(key -> texts.put(key, text(row.get(key))));
        return Map.entry(row.get("code").asString(), texts);
    }

    private static String text(Value value) {
        return value.isNull()
                ? ""
                : value.asObject() instanceof List<?>
                        ? String.join("|", value.asList(Value::asString))
                        : value.asString();
    }
}
