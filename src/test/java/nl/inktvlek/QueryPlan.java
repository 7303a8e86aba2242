package nl.inktvlek;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.Plan;

/// How the database would answer a question.
public final class QueryPlan {

    private QueryPlan() {}

    /// The steps, in no order: "NodeIndexSeek", "NodeByLabelScan" …
    public static List<String> of(Driver driver, String cypher) {
        return of(driver, cypher, Map.of());
    }

    public static List<String> of(Driver driver, String cypher, Map<String, Object> parameters) {
        return steps(driver.executableQuery("EXPLAIN " + cypher)
                        .withParameters(parameters)
                        .execute()
                        .summary()
                        .queryPlan()
                        .orElseThrow())
                .toList();
    }

    private static Stream<String> steps(Plan plan) {
        var step = plan.operatorType().replaceAll("@.*", "");
        return Stream.concat(Stream.of(step), plan.children().stream().flatMap(QueryPlan::steps));
    }
}
