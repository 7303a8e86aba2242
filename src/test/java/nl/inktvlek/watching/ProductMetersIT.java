package nl.inktvlek.watching;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import nl.inktvlek.GraphTest;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What who watches over the machine reads.
@GraphTest
class ProductMetersIT {

    @Autowired
    Graph graph;

    @Autowired
    ProductMeters meters;

    @Test
    void a_change_is_counted_and_the_key_and_the_disk_are_told() {
        var registry = new SimpleMeterRegistry();
        meters.bindTo(registry);
        double before =
                registry.get("inktvlek.graph.commands").functionCounter().count();
        graph.command(OperationId.random(), Concern.NETWORK, "RETURN 1", Map.of());
        assertThat(registry.get("inktvlek.graph.commands").functionCounter().count())
                .isGreaterThan(before);
        assertThat(registry.get("inktvlek.vault.open").gauge().value()).isEqualTo(1);
        assertThat(registry.get("inktvlek.disk.readonly").gauge().value()).isZero();
        assertThat(registry.get("inktvlek.disk.free").gauge().value()).isPositive();
        assertThat(registry.get("inktvlek.searches.waiting").gauge().value()).isZero();
    }
}
