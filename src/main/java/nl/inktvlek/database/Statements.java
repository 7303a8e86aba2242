package nl.inktvlek.database;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Result;
import org.neo4j.driver.SimpleQueryRunner;
import org.neo4j.driver.Values;

/// Statements of one transaction. Their text is a constant of the code; results can be streamed.
public sealed class Statements permits Work {

    private final SimpleQueryRunner transaction;
    private final LongAdder counted;

    Statements(SimpleQueryRunner transaction, LongAdder counted) {
        this.transaction = transaction;
        this.counted = counted;
    }

    public Result run(@CompileTimeConstant final String cypher) {
        return run(Cypher.of(cypher), Map.of());
    }

    public Result run(@CompileTimeConstant final String cypher, Map<String, ? extends @Nullable Object> parameters) {
        return run(Cypher.of(cypher), parameters);
    }

    public Result run(Cypher cypher, Map<String, ? extends @Nullable Object> parameters) {
        counted.increment();
        return transaction.run(new Query(cypher.text(), Values.value(parameters)));
    }
}
