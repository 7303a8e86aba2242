package nl.inktvlek.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.Map;
import java.util.stream.Stream;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What is measured while people work: how long pages take, and nothing of anybody.
@BrowserTest
class WatchingE2E {

    @LocalServerPort
    int port;

    @Autowired
    Graph graph;

    @Autowired
    MeterRegistry meters;

    @Test
    void pages_are_timed_and_no_label_has_a_code_of_anybody() {
        var leader = graph.find(
                        "MATCH (p:Person)-[:LED]->(s:Series) RETURN p.code AS person, s.code AS series LIMIT 1",
                        Map.of(),
                        row -> row)
                .orElseThrow();
        var person = leader.get("person").asString();
        var series = leader.get("series").asString();
        try (var visitor = new Browser(port).visitor().signedIn("coordinator").open("gespreksleider/" + person)) {
            assertThat(visitor.heading()).isNotBlank();
            visitor.open("serie/" + series).atRest();
            visitor.open("netwerk?mens=" + person).atRest();
            visitor.page.request().get(new Browser(port).url("api/v1/people/" + person));
            visitor.page.request().get(new Browser(port).url("nergens/" + person));
        }
        assertThat(meters.get("inktvlek.page").timers())
                .extracting(timer -> timer.getId().getTag("view"))
                .contains("LeaderPage", "SeriesPage", "NetworkView");
        assertThat(meters.getMeters().stream().flatMap(meter -> labels(meter.getId())))
                .isNotEmpty()
                .noneMatch(label -> label.contains(person) || label.contains(series));
    }

    private static Stream<String> labels(Meter.Id id) {
        return Stream.concat(Stream.of(id.getName()), id.getTags().stream().map(Tag::getValue));
    }
}
