package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The measures of a path of four, computed by hand: a – b – c – d.
class MeasuresCommandTest {

    private static final double EXACT = 1e-6;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    Path nodes;
    Path edges;

    @BeforeEach
    void path() throws IOException {
        nodes = Files.writeString(folder.resolve("nodes.csv"), "id,name\na,Anna\nb,Bert\nc,Cora\nd,Dirk\n");
        edges = Files.writeString(folder.resolve("edges.csv"), "source,target\na,b\nb,c\nd,c\nb,a\n");
    }

    /// betweenness of b: (a,c), (a,d) and back. harmonic of a: 1 + 1/2 + 1/3, of b: 1 + 1 + 1/2. PageRank x of an end
    /// and y of a middle: x = 0.15/4 + 0.85 y/2 and 2x + 2y = 1, so x = 0.25/1.425. Diffusion with q 0.5 in two
    /// steps: ½ (1, 2, 2, 1) + ¼ (2, 3, 3, 2).
    @Test
    void of_a_path_of_four_they_are_as_computed_by_hand() {
        assertThat(run("--q", "0.5", "--steps", "2")).isZero();
        var lines = out.toString().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("id,degree,betweenness,betweenness_error,harmonic,harmonic_error,pagerank,diffusion");
        double end = 0.25 / 1.425;
        var rows = List.of(
                new double[] {1, 0, 0, 11 / 6.0, 0, end, 1},
                new double[] {2, 4, 0, 2.5, 0, 0.5 - end, 1.75},
                new double[] {2, 4, 0, 2.5, 0, 0.5 - end, 1.75},
                new double[] {1, 0, 0, 11 / 6.0, 0, end, 1});
        for (int person = 0; person < 4; person++) {
            var cells = lines.get(person + 1).split(",", 2);
            assertThat(cells[0]).isEqualTo(List.of("a", "b", "c", "d").get(person));
            assertThat(Arrays.stream(cells[1].split(","))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .containsExactly(rows.get(person), within(EXACT));
        }
        assertThat(err.toString()).contains("exact").contains("T = 2, q = 0.5");
    }

    /// The largest eigenvalue of a path of four is the golden ratio.
    @Test
    void as_json_it_says_how_they_were_found() throws IOException {
        assertThat(run("--json")).isZero();
        var answer = JsonContract.read("measures", out.toString());
        assertThat(answer.get("diffusion").get("steps").asInt()).isEqualTo(7);
        assertThat(answer.get("diffusion").get("q").asDouble()).isCloseTo(2 / (1 + Math.sqrt(5)), within(1e-4));
        assertThat(answer.get("shortestPaths").get("exact").asBoolean()).isTrue();
        assertThat(answer.get("pageRank").get("follows").asDouble()).isEqualTo(0.85);
        assertThat(answer.get("rows").size()).isEqualTo(4);
        assertThat(answer.get("rows").get(1).get("degree").asInt()).isEqualTo(2);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void fewer_starting_points_are_told_with_the_error_they_leave() throws IOException {
        assertThat(run("--samples", "2", "--json")).isZero();
        var paths = JsonContract.read("measures", out.toString()).get("shortestPaths");
        assertThat(paths.get("startingPoints").asInt()).isEqualTo(2);
        assertThat(paths.get("exact").asBoolean()).isFalse();
        assertThat(run("--samples", "2")).isZero();
        assertThat(err.toString()).contains("from 2 of 4 starting points");
    }

    /// Forwards there are a → b → c, d → c and b → a: contacts are the same, but nobody is between d and another.
    @Test
    void the_direction_of_ties_is_kept_when_asked() throws IOException {
        assertThat(run("--direction", "forward", "--json")).isZero();
        var rows = JsonContract.read("measures", out.toString()).get("rows");
        assertThat(rows.valueStream().map(row -> row.get("degree").asInt())).containsExactly(1, 2, 2, 1);
        assertThat(rows.valueStream().map(row -> row.get("betweenness").asDouble()))
                .containsExactly(0.0, 1.0, 0.0, 0.0);
    }

    @Test
    void without_a_cycle_of_ties_nothing_comes_back_and_q_is_0() throws IOException {
        Files.writeString(edges, "source,target\na,b\n");
        assertThat(run("--direction", "forward", "--json")).isZero();
        var answer = JsonContract.read("measures", out.toString());
        assertThat(answer.get("diffusion").get("q").asDouble()).isZero();
    }

    @Test
    void what_plays_no_part_or_makes_no_sense_is_wrong_use() {
        assertThat(run("--probability", "0.2")).isEqualTo(2);
        assertThat(run("--model", "reinforced")).isEqualTo(2);
        assertThat(run("--samples", "0")).isEqualTo(2);
        assertThat(run("--steps", "0")).isEqualTo(2);
        assertThat(run("--q", "2")).isEqualTo(2);
    }

    private int run(String... options) {
        var all = new ArrayList<>(List.of("measures", "--nodes", nodes.toString(), "--edges", edges.toString()));
        all.addAll(List.of(options));
        return CommandLineInterface.run(
                new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
