package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntSupplier;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// The names of everybody in the demonstration network, as a coordinator sees them, beside reading as many texts that
/// are not sealed and of which nothing is decided or written down: by themselves, and as a part of the list of
/// everybody (who is shown, how they are ordered, where they stand). Run by `bin/bench names`, not with the tests.
@GraphTest
@TestPropertySource(properties = "inktvlek.demonstration=true")
class NamesBenchmark {

    private static final int WARM_UP = 20;
    private static final int RUNS = 21;

    @Autowired
    Networks networks;

    @Autowired
    Names names;

    @Autowired
    Exploration exploration;

    @Autowired
    Graph graph;

    @Test
    void names_of_a_whole_network() {
        var coordinator = new Actor("bench", Role.COORDINATOR, Optional.empty());
        var people = networks.current().nodes().stream()
                .filter(node -> node.kind() == NodeKind.PERSON)
                .toList();
        var codes = people.stream().map(Node::code).toList();
        compare(
                "names",
                () -> (int) names.of(coordinator, people).of(people.stream()).stream()
                        .filter(hit -> hit.name().isNamed())
                        .count(),
                () -> plain(codes).size(),
                people.size());
        var everybody = new Exploration.Question(
                Set.of(), Chosen.EVERYTHING.with(Facet.KIND, NodeKind.PERSON.name(), true), people.size());
        compare(
                "list",
                () -> exploration
                        .hits(
                                coordinator,
                                exploration.look(coordinator, everybody).nodes())
                        .size(),
                () -> plain(exploration.look(coordinator, everybody).nodes().stream()
                                .map(Node::code)
                                .toList())
                        .size(),
                people.size());
    }

    private static void compare(String what, IntSupplier product, IntSupplier bare, int people) {
        var sealed = new ArrayList<Double>();
        var plain = new ArrayList<Double>();
        for (int run = 0; run < WARM_UP + RUNS; run++) {
            sealed.add(millis(product, people));
            plain.add(millis(bare, people));
        }
        sealed.subList(0, WARM_UP).clear();
        plain.subList(0, WARM_UP).clear();
        System.out.printf(
                "BENCH %s: %d people, sealed %.0f ms, plain %.0f ms, ratio %.2f (medians of %d)%n",
                what, people, median(sealed), median(plain), median(sealed) / median(plain), RUNS);
    }

    private Map<String, String> plain(List<String> codes) {
        return graph.read(reading -> {
            var texts = new HashMap<String, String>();
            reading.run("""
                            UNWIND $codes AS code
                            MATCH (p:Person {code: code})
                            OPTIONAL MATCH (i:Identity {code: code})
                            RETURN code, p.sourceKey AS text, i.keyId AS keyId\
                            """, Map.of("codes", codes))
                    .forEachRemaining(row -> texts.put(
                            row.get("code").asString(), row.get("text").asString()));
            return texts;
        });
    }

    private static double millis(IntSupplier work, int people) {
        long start = System.nanoTime();
        int found = work.getAsInt();
        double took = (System.nanoTime() - start) / 1e6;
        assertThat(found).isBetween(people / 2, people);
        return took;
    }

    private static double median(List<Double> millis) {
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }
}
