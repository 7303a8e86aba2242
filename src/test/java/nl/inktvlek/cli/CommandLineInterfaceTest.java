package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// The main job from files, and how it says no.
class CommandLineInterfaceTest {

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    Path nodes;
    Path edges;

    /// A star: 1 knows 2 … 9; 10 knows nobody.
    @BeforeEach
    void network() throws IOException {
        nodes = folder.resolve("nodes.csv");
        edges = folder.resolve("edges.csv");
        var people = new StringBuilder("id,leader\n");
        var ties = new StringBuilder("source,target\n");
        for (int i = 1; i <= 10; i++) {
            people.append(i).append(i <= 2 ? ",1\n" : ",0\n");
            if (i > 1 && i < 10) {
                ties.append("1,").append(i).append('\n');
            }
        }
        Files.writeString(nodes, people);
        Files.writeString(edges, ties);
    }

    @Test
    void the_middle_of_a_star_is_approached_first_and_everything_is_said_as_json() {
        assertThat(run("approach-first", "--seeds", "1", "--probability", "1", "--json"))
                .isZero();
        var answer = JsonMapper.builder().build().readTree(out.toString());
        assertThat(answer.get("seeds").get(0).asString()).isEqualTo("1");
        assertThat(answer.get("people").asInt()).isEqualTo(10);
        assertThat(answer.get("ties").asInt()).isEqualTo(16);
        assertThat(answer.get("reach").get("mean").asDouble()).isBetween(8.9, 9.1);
        assertThat(answer.get("guarantee").asDouble()).isBetween(0.9, 1.0);
        assertThat(answer.get("baselines").propertyNames())
                .containsExactly("random", "random-and-two", "most-contacts", "diffusion", "most-named");
        assertThat(answer.get("baselines").get("random").get("runs").asInt())
                .as("draws")
                .isEqualTo(10);
        assertThat(answer.get("seconds").asDouble()).isPositive();
    }

    @Test
    void with_a_fixed_number_of_sets_the_answer_and_the_work_repeat_for_any_number_of_threads() {
        assertThat(run("approach-first", "--seeds", "2", "--sets", "5000", "--json", "--threads", "1"))
                .isZero();
        var alone = JsonMapper.builder().build().readTree(out.toString());
        out.getBuffer().setLength(0);
        assertThat(run("approach-first", "--seeds", "2", "--sets", "5000", "--json", "--threads", "3"))
                .isZero();
        var together = JsonMapper.builder().build().readTree(out.toString());
        assertThat(alone.get("sets").asLong()).isEqualTo(10_000);
        for (var field : new String[] {"seeds", "sets", "visited", "guarantee", "reach", "reachAfter", "baselines"}) {
            assertThat(together.get(field)).as(field).isEqualTo(alone.get(field));
        }
        assertThat(alone.get("cpuSeconds").propertyNames())
                .containsExactly("read", "sample", "choose", "certify", "compare");
    }

    @Test
    void a_network_as_arcs_can_be_invented_and_asked() {
        var file = folder.resolve("invented.txt.gz").toString();
        assertThat(plainRun("generate", "--people", "500", "--to", file)).isZero();
        assertThat(plainRun("approach-first", "--format", "arcs", "--edges", file, "--seeds", "3"))
                .isZero();
        assertThat(out.toString()).contains("500 people").contains("proven");
    }

    @Test
    void effort_that_makes_no_sense_is_explained() {
        assertThat(run("approach-first", "--seeds", "1", "--sets", "0")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--epsilon", "0.9")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--delta", "0")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--threads", "0")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--time-budget", "-1")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--sets", "5", "--epsilon", "0.1"))
                .isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--candidates", "leader=7"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("nobody in the file has that").contains("exclude each other");
    }

    @Test
    void candidates_are_chosen_by_a_column() {
        assertThat(run("approach-first", "--seeds", "5", "--candidates", "leader=1", "--json"))
                .isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .get("seeds")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void the_reach_of_given_people_is_measured() throws IOException {
        var seeds = Files.writeString(folder.resolve("seeds.txt"), "1\n10\n");
        assertThat(run("spread", "--seeds-file", seeds.toString(), "--probability", "1", "--runs", "10", "--json"))
                .isZero();
        assertThat(JsonMapper.builder()
                        .build()
                        .readTree(out.toString())
                        .get("reach")
                        .asDouble())
                .isEqualTo(10);
    }

    @Test
    void wrong_use_ends_with_2_and_says_what_is_wrong() {
        assertThat(run("approach-first", "--seeds", "0")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--probability", "1.5"))
                .isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--model", "gossip")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--candidates", "colour=red"))
                .isEqualTo(2);
        assertThat(run("no-such-command")).isEqualTo(2);
        assertThat(err.toString())
                .contains("gossip")
                .contains("between 0 and 1")
                .contains("[id, leader]");
    }

    @Test
    void a_wrong_option_is_told_in_a_few_lines_with_where_to_look() {
        assertThat(run("approach-first", "--seeds", "one")).isEqualTo(2);
        assertThat(run("approach-first", "--seeds", "1", "--epsilom", "0.1")).isEqualTo(2);
        assertThat(err.toString())
                .contains("'one' is not an int", "--epsilom", "--epsilon", "bin/inktvlek approach-first --help")
                .hasLineCount(5);
    }

    @Test
    void a_file_that_is_not_there_ends_with_1() {
        nodes = folder.resolve("missing.csv");
        assertThat(run("approach-first", "--seeds", "1")).isEqualTo(1);
        assertThat(err.toString()).contains("no such file");
    }

    @Test
    void help_tells_a_stranger_what_there_is() {
        assertThat(CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), "--help"))
                .isZero();
        assertThat(out.toString()).contains("approach-first", "spread", "import", "Exit codes");
    }

    private int run(String command, String... arguments) {
        var all = new java.util.ArrayList<String>();
        all.add(command);
        if (!command.equals("no-such-command")) {
            all.addAll(java.util.List.of("--nodes", nodes.toString(), "--edges", edges.toString()));
        }
        all.addAll(java.util.List.of(arguments));
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }

    private int plainRun(String... arguments) {
        return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
