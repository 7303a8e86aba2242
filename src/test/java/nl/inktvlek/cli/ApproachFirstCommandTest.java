package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What can be asked about a network from files, on circles of which each reaches the whole of itself.
///
/// East: circle a of six people and b of four. West: circle c of two, and w1 … w8 who know nobody. Every tie
/// carries the conversation.
class ApproachFirstCommandTest {

    private static final int PEOPLE = 20;

    @TempDir
    Path folder;

    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    Path nodes;
    Path edges;

    @BeforeEach
    void circles() throws IOException {
        var people = new StringBuilder("id,side,hours,yes\n");
        var ties = new StringBuilder("source,target\n");
        for (int i = 1; i <= 6; i++) {
            people.append("a%d,east,5,0.1\n".formatted(i));
            ties.append(i > 1 ? "a1,a%d\n".formatted(i) : "");
        }
        for (int i = 1; i <= 4; i++) {
            people.append("b%d,east,2,1\n".formatted(i));
            ties.append(i > 1 ? "b1,b%d\n".formatted(i) : "");
        }
        people.append("c1,west,1,1\nc2,west,1,1\n");
        ties.append("c1,c2\n");
        for (int i = 1; i <= 8; i++) {
            people.append("w%d,west,1,1\n".formatted(i));
        }
        nodes = Files.writeString(folder.resolve("nodes.csv"), people);
        edges = Files.writeString(folder.resolve("edges.csv"), ties);
    }

    /// Worlds are seen from one of twenty people: a person who reaches s of them is found in s / 20 of the worlds.
    @Test
    void each_row_says_what_it_adds_and_what_is_reached_so_far_each_with_an_error_of_its_own() throws IOException {
        var answer = ask("--seeds", "3");
        assertThat(circlesOf(answer)).containsExactly("a", "b", "c");
        assertThat(means(answer.get("extraAfter"))).satisfiesExactly(near(6), near(4), near(2));
        assertThat(means(answer.get("reachAfter"))).satisfiesExactly(near(6), near(10), near(12));
        for (var column : List.of("extraAfter", "reachAfter")) {
            for (var row : answer.get(column)) {
                double share = row.get("mean").asDouble() / PEOPLE;
                double error =
                        PEOPLE * Math.sqrt(share * (1 - share) / row.get("runs").asInt());
                assertThat(row.get("standardError").asDouble()).isCloseTo(error, within(1e-6));
            }
        }
    }

    /// Most people are reached from a and b: 10 of the 20. But the west is half of all, and with its half of the choice
    /// it would get two from c: 6 + 2 = 8.
    @Test
    void with_a_floor_the_west_gets_what_its_share_of_the_choice_would_bring_it() throws IOException {
        assertThat(circlesOf(ask("--seeds", "2"))).containsExactly("a", "b");
        var fair = ask("--seeds", "2", "--fair", "side", "--rule", "floor");
        assertThat(circlesOf(fair)).containsExactlyInAnyOrder("a", "c");
        assertThat(fair.get("price").asDouble()).isCloseTo(10 / 8.0, within(0.05));
        var west = fair.get("groups").get(0);
        assertThat(west.get("name").asString()).isEqualTo("west");
        assertThat(west.get("people").asInt()).isEqualTo(10);
        assertThat(west.get("share").asDouble()).isCloseTo(2 / 10.0, within(0.02));
        assertThat(fair.get("groups").get(1).get("share").asDouble()).isCloseTo(6 / 10.0, within(0.02));
    }

    /// Of three, a floor leaves the third to b: the west has had its share. Maximin goes on where least is reached.
    @Test
    void with_maximin_the_worst_off_go_first_to_the_last() throws IOException {
        assertThat(circlesOf(ask("--seeds", "3", "--fair", "side"))).containsExactlyInAnyOrder("a", "b", "c");
        assertThat(circlesOf(ask("--seeds", "3", "--fair", "side", "--rule", "maximin")))
                .containsExactlyInAnyOrder("a", "c", "w");
    }

    /// Four hours: nobody of a (five hours each), b for two, c for one and somebody alone for one.
    @Test
    void a_budget_of_hours_is_spent_and_told() throws IOException {
        var answer = ask("--seeds", "20", "--cost", "hours", "--budget", "4");
        assertThat(circlesOf(answer)).containsExactlyInAnyOrder("b", "c", "w");
        assertThat(answer.get("hours")
                        .valueStream()
                        .mapToDouble(JsonNode::asDouble)
                        .sum())
                .isEqualTo(4);
        assertThat(means(answer.get("reachAfter")).getLast()).isCloseTo(7, within(0.2));
        assertThat(err.toString()).contains("Only 3 of the 20 people asked for").contains("hours");
    }

    /// 0.5 · 6, and by the column 0.1 · 6 against 1 · 4.
    @Test
    void who_may_say_no_brings_less() throws IOException {
        assertThat(reach(ask("--seeds", "1", "--acceptance", "0.5"))).isCloseTo(3, within(0.2));
        var byColumn = ask("--seeds", "1", "--acceptance", "yes");
        assertThat(circlesOf(byColumn)).containsExactly("b");
        assertThat(reach(byColumn)).isCloseTo(4, within(0.2));
    }

    @Test
    void who_takes_part_already_is_counted_on_for_certain_and_only_what_others_add_counts() throws IOException {
        var file = Files.writeString(folder.resolve("already.txt"), "# the team\n\na2\n");
        var answer = ask("--seeds", "1", "--already", file.toString(), "--acceptance", "0.5");
        assertThat(circlesOf(answer)).containsExactly("b");
        assertThat(answer.get("countedOn").asInt()).isOne();
        assertThat(answer.get("candidates").asInt()).isEqualTo(PEOPLE - 1);
        assertThat(means(answer.get("extraAfter")).getFirst()).isCloseTo(2, within(0.2));
        assertThat(means(answer.get("reachAfter")).getFirst()).isCloseTo(8, within(0.2));
    }

    /// a1 said yes and has a; of b somebody else is asked than who said no; c1 is not asked again now.
    @Test
    void what_came_of_the_last_round_decides_the_next() throws IOException {
        var file = Files.writeString(
                folder.resolve("outcomes.csv"), "id;naam;outcome\na1;Ayşe;Yes\nb1;Bo;no\nc1;Cas;not now\n");
        var answer = ask("--seeds", "2", "--from", file.toString());
        assertThat(circlesOf(answer)).containsExactly("b", "c");
        assertThat(seeds(answer)).doesNotContain("b1", "c1");
        assertThat(answer.get("countedOn").asInt()).isOne();
        assertThat(answer.get("candidates").asInt()).isEqualTo(PEOPLE - 3);
        assertThat(means(answer.get("reachAfter"))).satisfiesExactly(near(10), near(12));
    }

    @Test
    void people_nobody_knows_and_outcomes_that_are_none_are_told_with_their_line() throws IOException {
        var already = Files.writeString(folder.resolve("already.txt"), "a1\n\nzz\n");
        refused("--already", already.toString());
        var outcomes = Files.writeString(
                folder.resolve("outcomes.csv"), "id,outcome\na1,yes\nqq,no\na2,perhaps\na1,no\nb1,no\n");
        refused("--from", outcomes.toString());
        Files.writeString(outcomes, "id,outcome\na1,yes\nqq,no\n");
        refused("--from", outcomes.toString());
        Files.writeString(outcomes, "id,outcome\na1,no\n");
        refused("--already", Files.writeString(already, "a1\n").toString(), "--from", outcomes.toString());
        Files.writeString(outcomes, "id,answer\na1,no\n");
        refused("--from", outcomes.toString());
        assertThat(err.toString())
                .contains("already.txt:3: no person with id 'zz'")
                .contains("outcomes.csv:4: the outcome is yes, no or not now, not 'perhaps'")
                .contains("outcomes.csv:5: 'a1' has another outcome on line 2")
                .contains("outcomes.csv:3: no person with id 'qq'")
                .contains("outcomes.csv:2: 'a1' did not say yes")
                .contains("needs id (or code) and outcome");
    }

    /// Along each tie with chance 0.15, s tells 20 people and reaches 1 + 20 · 0.15 = 4; t tells 5 who tell 18
    /// each and reaches 1 + 5 · 0.15 + 90 · 0.15² = 3.8. If ties carry 0.04 (as low as is plausible), t is 0.74 of
    /// s; if they carry 0.30, s is 0.67 of t: t is never that much worse.
    @Test
    void in_the_worst_case_the_choice_stays_good_whatever_ties_carry() throws IOException {
        var people = new StringBuilder("id\ns\nt\n");
        var ties = new StringBuilder("source,target\n");
        for (int i = 1; i <= 20; i++) {
            people.append("s%d\n".formatted(i));
            ties.append("s,s%d\n".formatted(i));
        }
        for (int i = 1; i <= 5; i++) {
            people.append("t%d\n".formatted(i));
            ties.append("t,t%d\n".formatted(i));
            for (int j = 1; j <= 18; j++) {
                people.append("t%d-%d\n".formatted(i, j));
                ties.append("t%d,t%d-%d\n".formatted(i, i, j));
            }
        }
        Files.writeString(nodes, people);
        Files.writeString(edges, ties);
        var options = new String[] {"--seeds", "1", "--direction", "forward", "--probability", "0.15"};
        assertThat(seeds(answer(options))).containsExactly("s");
        assertThat(seeds(answer(with(options, "--worst-case")))).containsExactly("t");
        assertThat(run(with(options, "--worst-case", "--probability", "1"))).isEqualTo(2);
    }

    @Test
    void options_that_contradict_each_other_or_ask_for_what_is_not_there_are_wrong_use() {
        refused("--rule", "floor");
        refused("--fair", "side", "--worst-case");
        refused("--fair", "town");
        refused("--cost", "hours");
        refused("--budget", "4");
        refused("--cost", "side", "--budget", "4");
        refused("--cost", "hours", "--budget", "0");
        refused("--acceptance", "1.5");
        refused("--acceptance", "hours");
        refused("--candidates", "key-figure");
        refused("--model", "reinforced", "--fair", "side");
        assertThat(err.toString())
                .contains(
                        "--fair COLUMN", "exclude each other", "[id, side, hours, yes], not 'town'", "belong together")
                .contains("--cost side: 'east' of person 'a1' is not hours above 0")
                .contains("--acceptance hours: '5' of person 'a1' is not a chance from 0 to 1")
                .contains("COLUMN=VALUE");
    }

    @Test
    void on_the_database_an_option_that_is_about_files_is_wrong_use_and_says_what_to_do() {
        for (var options : List.of(
                List.of("--probability", "0.2"),
                List.of("--direction", "both"),
                List.of("--format", "csv"),
                List.of("--cost", "hours", "--budget", "4"),
                List.of("--acceptance", "yes"),
                List.of("--candidates", "leader=1"),
                List.of("--fair", "town"))) {
            err.getBuffer().setLength(0);
            var arguments = new ArrayList<>(List.of("approach-first", "--seeds", "1"));
            arguments.addAll(options);
            assertThat(plainRun(arguments.toArray(String[]::new)))
                    .as("%s", options)
                    .isEqualTo(2);
            assertThat(err.toString()).contains(options.getFirst()).contains("database");
        }
        assertThat(plainRun("spread", "--seeds-file", nodes.toString(), "--probability", "0.2"))
                .isEqualTo(2);
        assertThat(plainRun("measures", "--direction", "forward")).isEqualTo(2);
    }

    @Test
    void a_number_of_sets_is_drawn_exactly() throws IOException {
        var answer = ask("--seeds", "2", "--sets", "12345");
        assertThat(answer.get("sets").asLong()).isEqualTo(2 * 12_345);
        assertThat(answer.get("setsAsked").asLong()).isEqualTo(2 * 12_345);
        assertThat(answer.get("endedBy").asString()).isEqualTo("sets");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void where_time_ends_before_the_number_of_sets_it_is_told() throws IOException {
        var answer = ask("--seeds", "2", "--sets", "2000000000", "--time-budget", "0.05");
        assertThat(answer.get("endedBy").asString()).isEqualTo("time");
        assertThat(answer.get("sets").asLong()).isLessThan(4_000_000_000L);
        assertThat(err.toString()).contains("--time-budget was over");
    }

    /// Everybody of a ring of 20,000 reaches everybody: a set has 20,000 members, and 2^25 of them are kept, with
    /// the sets themselves: at least 2^25 / 20,001 = 1677.6 sets.
    @Test
    void where_memory_ends_before_the_number_of_sets_it_is_told() throws IOException {
        var arcs = new StringBuilder("20000 20000\n");
        for (int i = 0; i < 20_000; i++) {
            arcs.append(i).append(' ').append((i + 1) % 20_000).append('\n');
        }
        var file = Files.writeString(folder.resolve("ring.txt"), arcs);
        var arguments = new String[] {
            "approach-first", "--format", "arcs", "--edges", file.toString(), "--seeds", "1", "--probability", "1"
        };
        assertThat(plainRun(with(arguments, "--sets", "100000", "--json"))).isZero();
        var answer = JsonContract.read("approach-first", out.toString());
        assertThat(answer.get("endedBy").asString()).isEqualTo("memory");
        assertThat(answer.get("sets").asLong()).isBetween(2 * 1678L, 2 * 100_000L - 1);
        assertThat(err.toString()).contains("of the 200").contains("no memory for more");
    }

    private JsonNode ask(String... options) throws IOException {
        return answer(with(options, "--probability", "1"));
    }

    private JsonNode answer(String... options) throws IOException {
        out.getBuffer().setLength(0);
        assertThat(run(with(options, "--json"))).as(err.toString()).isZero();
        return JsonContract.read("approach-first", out.toString());
    }

    private void refused(String... options) {
        assertThat(run(with(options, "--seeds", "1")))
                .as(String.join(" ", options))
                .isEqualTo(2);
    }

    private static String[] with(String[] options, String... more) {
        var all = new ArrayList<>(List.of(options));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static Consumer<Double> near(double people) {
        return mean -> assertThat(mean).isCloseTo(people, within(0.3));
    }

    private static double reach(JsonNode answer) {
        return answer.get("reach").get("mean").asDouble();
    }

    private static List<Double> means(JsonNode estimates) {
        return estimates.valueStream().map(each -> each.get("mean").asDouble()).toList();
    }

    private static List<String> seeds(JsonNode answer) {
        return answer.get("seeds").valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> circlesOf(JsonNode answer) {
        return seeds(answer).stream().map(id -> id.substring(0, 1)).toList();
    }

    private int run(String... options) {
        return plainRun(with(
                new String[] {"approach-first", "--nodes", nodes.toString(), "--edges", edges.toString()}, options));
    }

    private int plainRun(String... arguments) {
        return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
