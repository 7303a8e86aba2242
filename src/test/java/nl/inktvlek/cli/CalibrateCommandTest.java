package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The chance of a tie from files: what happened in columns of the people, or in a file of its own.
class CalibrateCommandTest {

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();

    /// Six villages, in each ten who were told and thirty who know one of them; of every ten of these four took part,
    /// and of the thirty who know nobody, none.
    @BeforeEach
    void villages() throws IOException {
        var people = new StringBuilder("id,village,leader,took,month\n");
        var outcomes = new StringBuilder("id,place,leader,took\n");
        var ties = new StringBuilder("source,target\n");
        var random = new Random(2);
        for (int village = 0; village < 6; village++) {
            for (int i = 0; i < 70; i++) {
                int id = 100 * village + i;
                boolean isTied = i >= 10 && i < 40;
                boolean took = isTied && random.nextDouble() < 0.4;
                var values = "v%d,%d,%d".formatted(village, i < 10 ? 1 : 0, took ? 1 : 0);
                people.append(id).append(',').append(values).append(took ? ",1\n" : ",\n");
                outcomes.append(id).append(',').append(values).append('\n');
                if (isTied) {
                    ties.append(100 * village + i % 10).append(',').append(id).append('\n');
                }
            }
        }
        Files.writeString(folder.resolve("nodes.csv"), people);
        Files.writeString(folder.resolve("outcomes.csv"), outcomes);
        Files.writeString(folder.resolve("edges.csv"), ties);
    }

    @Test
    void the_chance_of_a_tie_is_told_with_its_interval_and_each_village_from_the_others() {
        var answer = json("--group", "village", "--told", "leader=1", "--took-part", "took=1");
        assertThat(answer.get("counts").get("people").asInt()).isEqualTo(6 * 60);
        assertThat(answer.get("thin").asBoolean()).isFalse();
        assertThat(answer.get("tie").get("low").asDouble()).isBetween(0.3, 0.4);
        assertThat(answer.get("tie").get("high").asDouble()).isBetween(0.4, 0.5);
        assertThat(answer.get("otherwise").get("high").asDouble()).isLessThan(0.03);
        assertThat(answer.get("groups")
                        .valueStream()
                        .map(group -> group.get("name").asString()))
                .containsExactly("v0", "v1", "v2", "v3", "v4", "v5");
        assertThat(answer.get("skill").asDouble()).isGreaterThan(0.1);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_file_of_outcomes_and_times_of_one_period_say_the_same_as_columns_of_the_people() {
        var columns = json("--group", "village", "--told", "leader=1", "--took-part", "took=1");
        var file = json(
                "--outcomes",
                folder.resolve("outcomes.csv").toString(),
                "--group",
                "place",
                "--told",
                "leader=1",
                "--took-part",
                "took=1");
        var times = json("--group", "village", "--told", "leader=1", "--when", "month");
        assertThat(file).isEqualTo(columns);
        assertThat(times).isEqualTo(columns);
    }

    @Test
    void one_group_tells_too_little() {
        assertThat(run("--told", "leader=1", "--took-part", "took=1")).isZero();
        assertThat(out.toString()).contains("Too little to learn");
    }

    @Test
    void what_cannot_be_is_said_with_what_can() {
        assertThat(run("--took-part", "adopted=1")).isEqualTo(2);
        assertThat(err.toString()).contains("no column 'adopted'").contains("village");
        assertThat(run("--when", "village")).isEqualTo(2);
        assertThat(err.toString()).contains("'v0', which is no period");
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("--took-part COLUMN=VALUE or --when COLUMN");
        assertThat(run("--took-part", "took=1", "--tries", "twice")).isEqualTo(2);
        assertThat(run("--took-part", "took=1", "--assumed", "1")).isEqualTo(2);
    }

    private JsonNode json(String... options) {
        out.getBuffer().setLength(0);
        assertThat(run(Stream.concat(Stream.of("--json"), Arrays.stream(options))
                        .toArray(String[]::new)))
                .as(err.toString())
                .isZero();
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private int run(String... options) {
        var arguments = Stream.concat(
                        Stream.of(
                                "calibrate",
                                "--nodes",
                                folder.resolve("nodes.csv").toString(),
                                "--edges",
                                folder.resolve("edges.csv").toString()),
                        Arrays.stream(options))
                .toArray(String[]::new);
        return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
