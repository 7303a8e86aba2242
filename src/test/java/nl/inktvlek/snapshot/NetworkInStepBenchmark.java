package nl.inktvlek.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.GraphTest;
import nl.inktvlek.SharedData;
import nl.inktvlek.access.Actor;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.BestSeeds;
import nl.inktvlek.analytics.spread.SpreadModel;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.programme.meetings.Meeting;
import nl.inktvlek.programme.meetings.Meetings;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.rights.Consents;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/// From a write to the start of the next answer, beside 250,000 people and 1.16 million ties. Run by `bin/bench step`,
/// not with the tests.
@GraphTest
@TestPropertySource(
        properties = {
            "inktvlek.demonstration=true",
            "inktvlek.neo4j.directory=${bench.directory:target/databases/it-${random.uuid}}",
            "inktvlek.neo4j.page-cache-megabytes=256"
        })
class NetworkInStepBenchmark {

    private static final int TIMES = 15;
    private static final Actor ACTOR = Actor.commandLine();

    @Autowired
    Approaches approaches;

    @Autowired
    Consents consents;

    @Autowired
    SeriesPlans series;

    @Autowired
    Meetings meetings;

    @Autowired
    Imports imports;

    @Autowired
    Networks networks;

    @Autowired
    NodeMeasures measures;

    @Autowired
    Graph graph;

    @Test
    void the_next_answer_after_a_write() throws Exception {
        if (networks.current().nodes().size() < 100_000) {
            importLarge();
        }
        graph.command(
                OperationId.random(), Concern.NETWORK, "MATCH (p:Person {source: 'bench'}) DETACH DELETE p", Map.of());
        graph.command(
                OperationId.random(),
                Concern.PROGRAMME,
                "MATCH (p:Person)-[a:ATTENDED]->(:Series) WHERE p.source = 'large' DELETE a",
                Map.of());
        wholeReads();
        var person = networks.current().node(1000).code();
        after("nothing", i -> {});
        after("a decision", i -> approaches.decide(OperationId.random(), ACTOR, person, ApproachStatus.IDENTIFIED));
        after("attendance of somebody known", this::attend);
        after("a new person with a tie", i -> command("""
                MATCH (a:Person {code: $code})
                CREATE (:Person {nr: 900000 + $i, code: 'BENCH-' + $i, source: 'bench'})
                    -[:KNOWS {strength: 0.5, confidence: 1.0, mutual: true}]->(a)""", person, i));
        after("a changed tie", i -> command("""
                MATCH (a:Person {code: $code})-[t:KNOWS]-() WITH t LIMIT 1 SET t.strength = 0.3 + $i / 100.0""", person, i));
        after(
                "a refusal and the contrary",
                i -> consents.record(
                        OperationId.random(),
                        ACTOR,
                        person,
                        Consents.Purpose.NETWORK_MAP,
                        i % 2 == 0,
                        Consents.Channel.SPOKEN));
        after(
                "a person erased",
                i -> command(
                        "MATCH (p:Person {code: 'BENCH-' + $i}) SET p.erased = true, p.code = $code + $i", person, i));
        measures.shown(networks.current());
        after("a changed tie, measures following", i -> command("""
                        MATCH (a:Person {code: $code})-[t:KNOWS]-() WITH t LIMIT 1 SET t.strength = 0.6 + $i / 100.0""", person, i), true);
        assertThat(networks.current().nodes()).isEqualTo(networks.readAnew().nodes());
        assertThat(networks.current().snapshot().hasTiesOf(networks.readAnew().snapshot()))
                .isTrue();
    }

    private void importLarge() throws Exception {
        var files = new ArrayList<MappedFile>();
        for (var name : List.of("nodes.csv.gz", "edges.csv.gz", "organisations.csv", "memberships.csv.gz")) {
            var file = SourceFile.read(SharedData.file("large/" + name));
            files.add(new MappedFile(file, FileRecognition.recognise(file)));
        }
        var checked = imports.check(ACTOR, new ImportRequest("large", files, true, false));
        long began = System.nanoTime();
        imports.run(ACTOR, checked, Progress.UNWATCHED);
        tell("import", List.of(millisSince(began)));
    }

    private void wholeReads() {
        var millis = new ArrayList<Double>();
        for (int i = 0; i < 4; i++) {
            long began = System.nanoTime();
            networks.readAnew();
            millis.add(millisSince(began));
        }
        tell("whole read " + millis, millis);
        var held = new ArrayList<LoadedNetwork>();
        held.add(networks.readAnew());
        long before = used();
        for (int i = 0; i < 3; i++) {
            held.add(networks.readAnew());
        }
        long each = (used() - before) / 3;
        var network = held.getLast();
        System.out.printf(
                "BENCH memory %,d MB for %,d nodes, %,d ties%n",
                each >> 20, network.nodes().size(), network.snapshot().ties());
        held.clear();
    }

    private interface Write {
        void run(int i);
    }

    private void after(String what, Write write) {
        after(what, write, false);
    }

    /// @param isFollowed whether communities and influence are made anew in the background meanwhile
    private void after(String what, Write write, boolean isFollowed) {
        var written = new ArrayList<Double>();
        var current = new ArrayList<Double>();
        var index = new ArrayList<Double>();
        var prepared = new ArrayList<Double>();
        var shown = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            long began = System.nanoTime();
            write.run(i);
            written.add(millisSince(began));
            began = System.nanoTime();
            var network = networks.current();
            current.add(millisSince(began));
            began = System.nanoTime();
            network.byCode("nobody");
            network.choices();
            index.add(millisSince(began));
            began = System.nanoTime();
            firstSets(network);
            prepared.add(millisSince(began));
            if (isFollowed) {
                began = System.nanoTime();
                measures.shown(network);
                shown.add(millisSince(began));
            }
        }
        tell(what + ": written", written);
        tell(what + ": network", current);
        tell(what + ": codes and choices", index);
        tell(what + ": first sets", prepared);
        if (isFollowed) {
            tell(what + ": measures shown", shown);
        }
    }

    /// The search begins: its ties are prepared, and a few sets drawn.
    private static void firstSets(LoadedNetwork network) {
        var everybody = BestSeeds.everybody(network.snapshot());
        network.bestSeeds()
                .choose(SeedQuestion.of(1, new int[] {0}, everybody, SpreadModel.INDEPENDENT_CASCADE)
                        .withEffort(Effort.sets(1, everybody.length)));
    }

    private void attend(int i) {
        var held = series.list(ACTOR).stream()
                .map(item -> item.series())
                .filter(each -> !each.meetings().isEmpty())
                .findFirst()
                .orElseThrow();
        var page = meetings.find(
                        ACTOR, held.code() + "-" + held.meetings().getFirst().number())
                .orElseThrow();
        var present = new ArrayList<>(page.meeting().present());
        present.add(networks.current().node(50_000 + i).code());
        meetings.writeUp(
                OperationId.random(),
                ACTOR,
                page,
                page.meeting(),
                DozenSeries.with(Meeting.KIND, page.meeting(), "present", List.copyOf(present)));
    }

    private void command(
            @com.google.errorprone.annotations.CompileTimeConstant final String cypher, String code, int i) {
        graph.command(OperationId.random(), Concern.NETWORK, cypher, Map.of("code", code, "i", i));
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double millisSince(long began) {
        return (System.nanoTime() - began) / 1e6;
    }

    private static void tell(String what, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        System.out.printf(
                "BENCH %-45s median %7.1f ms, longest %7.1f ms%n",
                what, sorted.get(sorted.size() / 2), sorted.getLast());
    }
}
