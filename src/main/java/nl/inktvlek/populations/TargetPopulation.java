package nl.inktvlek.populations;

import nl.inktvlek.populations.Populations.Population;
import org.springframework.data.neo4j.core.schema.Id;
import org.springframework.data.neo4j.core.schema.Node;

/// A number as it is stored. A leaf in the graph: it has no relationships.
///
/// @param code place, language, source and year, apart by slashes
@Node("TargetPopulation")
record TargetPopulation(
        @Id String code, String municipality, String language, String group, int people, String source, int year) {

    Population population() {
        return new Population(municipality, language, group, people, source, year);
    }
}
