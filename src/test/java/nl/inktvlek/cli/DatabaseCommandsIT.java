package nl.inktvlek.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/// The same questions of a database: three key figures, of whom 1 reaches five people in Rotterdam, 2 three in
/// Rotterdam and 3
/// two in Utrecht. Every tie carries the conversation, nearly surely. All that is printed is read, and the log is loud.
class DatabaseCommandsIT {

    private static final Map<String, String> SETTINGS = Map.of(
            "inktvlek.spread.base", "0.9999",
            "inktvlek.spread.unknown-strength", "1",
            "logging.level.root", "INFO",
            "logging.level.nl.inktvlek", "DEBUG");

    @TempDir
    static Path folder;

    static ConfigurableApplicationContext product;
    static List<String> codes;

    @BeforeAll
    static void key_figures() throws IOException {
        System.setProperty("inktvlek.neo4j.directory", folder.resolve("data").toString());
        SETTINGS.forEach(System::setProperty);
        product = ProductContext.open();
        var people = new StringBuilder("id,name,key_figure,municipality\n");
        var ties = new StringBuilder("source,target\n");
        circle(people, ties, 1, 5, "Rotterdam");
        circle(people, ties, 2, 3, "Rotterdam");
        circle(people, ties, 3, 2, "Utrecht");
        var nodes = Files.writeString(folder.resolve("nodes.csv"), people);
        var edges = Files.writeString(folder.resolve("edges.csv"), ties);
        JsonContract.read("import", print("import", "--source", "own", "--json", nodes.toString(), edges.toString()));
        var file = new InTheFile(product.getBean(Graph.class), product.getBean(Vault.class), "own");
        codes = List.of(file.person("1"), file.person("2"), file.person("3"));
    }

    private static void circle(StringBuilder people, StringBuilder ties, int number, int size, String place) {
        people.append("%d,Kern Nummer%d,yes,%s\n".formatted(number, number, place));
        for (int i = 1; i < size; i++) {
            people.append("%d-%d,Lid Nummer%d%d,no,%s\n".formatted(number, i, number, i, place));
            ties.append("%d,%d-%d\n".formatted(number, number, i));
        }
    }

    @AfterAll
    static void no_more() {
        product.close();
        System.clearProperty("inktvlek.neo4j.directory");
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @Test
    void each_row_has_its_own_figures_and_the_same_seed_gives_the_same_answer() throws IOException {
        var answer = ask("--seeds", "3", "--sets", "2000", "--seed", "7");
        assertThat(seeds(answer)).isEqualTo(codes);
        assertThat(means(answer, "extraAfter")).satisfiesExactly(DatabaseCommandsIT::isFive, any -> {}, any -> {});
        assertThat(means(answer, "reachAfter").getLast()).isCloseTo(10, within(0.01));
        assertThat(errors(answer, "extraAfter")).doesNotHaveDuplicates();
        assertThat(errors(answer, "reachAfter")).doesNotHaveDuplicates();
        assertThat(answer.get("sets").asLong()).isEqualTo(4000);
        assertThat(answer.get("endedBy").asString()).isEqualTo("sets");

        var again = ask("--seeds", "3", "--sets", "2000", "--seed", "7");
        var other = ask("--seeds", "3", "--sets", "2000", "--seed", "8");
        assertThat(again.get("extraAfter")).isEqualTo(answer.get("extraAfter"));
        assertThat(other.get("extraAfter")).isNotEqualTo(answer.get("extraAfter"));
    }

    private static void isFive(double mean) {
        assertThat(mean).isCloseTo(5, within(0.3));
    }

    /// Most people from 1 and 2; but then nobody of Utrecht is reached.
    @Test
    void fairness_is_asked_by_municipality() throws IOException {
        assertThat(seeds(ask("--seeds", "2"))).containsExactly(codes.get(0), codes.get(1));
        var fair = ask("--seeds", "2", "--fair", "municipality", "--rule", "maximin");
        assertThat(seeds(fair)).containsExactlyInAnyOrder(codes.get(0), codes.get(2));
        assertThat(fair.get("groups").size()).isEqualTo(2);
    }

    /// Nobody of ours knows anybody: six hours each. Half of them say no.
    @Test
    void the_product_counts_hours_itself_and_half_may_say_no() throws IOException {
        var answer = ask("--seeds", "3", "--budget", "13", "--acceptance", "0.5");
        assertThat(answer.get("hours").valueStream().map(JsonNode::asDouble)).containsExactly(6.0, 6.0);
        assertThat(means(answer, "reachAfter").getLast()).isCloseTo((5 + 3) / 2.0, within(0.3));
    }

    @Test
    void who_takes_part_is_counted_on_and_who_said_no_is_left_out() throws IOException {
        var already = Files.writeString(folder.resolve("already.txt"), codes.get(0) + "\n");
        var first = ask("--seeds", "1", "--already", already.toString());
        assertThat(seeds(first)).containsExactly(codes.get(1));
        assertThat(first.get("countedOn").asInt()).isOne();
        assertThat(means(first, "reachAfter").getLast()).isCloseTo(8, within(0.3));

        var outcomes = Files.writeString(
                folder.resolve("outcomes.csv"), "code,outcome\n%s,yes\n%s,no\n".formatted(codes.get(0), codes.get(1)));
        assertThat(seeds(ask("--seeds", "2", "--from", outcomes.toString()))).containsExactly(codes.get(2));

        Files.writeString(already, "NOBODY-1\n");
        assertThat(run(new ByteArrayOutputStream(), "approach-first", "--seeds", "1", "--already", already.toString()))
                .isEqualTo(2);
    }

    @Test
    void anybody_can_be_chosen_in_the_worst_case_too() throws IOException {
        var answer = ask("--seeds", "1", "--candidates", "all");
        assertThat(answer.get("candidates").asInt()).isEqualTo(10);
        assertThat(run(new ByteArrayOutputStream(), "approach-first", "--seeds", "1", "--candidates", "leader"))
                .isEqualTo(1); // there is none
    }

    /// Of circle 1, key figure 1 has four contacts and stands between their 4 · 3 ordered pairs.
    @Test
    void measures_are_of_codes_and_name_nobody() throws IOException {
        var printed = print("measures", "--json");
        assertThat(printed).doesNotContain("Nummer");
        var rows = JsonContract.read("measures", printed).get("rows");
        var first = rows.valueStream()
                .filter(row -> row.get("id").asString().equals(codes.getFirst()))
                .findFirst()
                .orElseThrow();
        assertThat(first.get("degree").asInt()).isEqualTo(4);
        assertThat(first.get("betweenness").asDouble()).isCloseTo(12, within(1e-6));
        assertThat(print("measures").lines()).hasSize(1 + 10);
    }

    @Test
    void the_reach_of_given_people_and_what_is_kept_of_one_are_as_described() throws IOException {
        var file = Files.writeString(folder.resolve("seeds.txt"), codes.get(2) + "\n");
        var reach =
                JsonContract.read("spread", print("spread", "--seeds-file", file.toString(), "--runs", "10", "--json"));
        assertThat(reach.get("reach").asDouble()).isCloseTo(2, within(0.2));
        JsonContract.read("access-file", print("access-file", codes.getFirst(), "--json"));
    }

    private static JsonNode ask(String... options) throws IOException {
        var all = new ArrayList<>(List.of("approach-first", "--json"));
        all.addAll(List.of(options));
        return JsonContract.read("approach-first", print(all.toArray(String[]::new)));
    }

    /// All of standard output.
    private static String print(String... arguments) {
        var printed = new ByteArrayOutputStream();
        assertThat(run(printed, arguments)).as(String.join(" ", arguments)).isZero();
        return printed.toString(StandardCharsets.UTF_8);
    }

    private static int run(ByteArrayOutputStream printed, String... arguments) {
        var before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return CommandLineInterface.run(arguments);
        } finally {
            System.setOut(before);
        }
    }

    private static List<String> seeds(JsonNode answer) {
        return answer.get("seeds").valueStream().map(JsonNode::asString).toList();
    }

    private static List<Double> means(JsonNode answer, String column) {
        return figures(answer, column, "mean");
    }

    private static List<Double> errors(JsonNode answer, String column) {
        return figures(answer, column, "standardError");
    }

    private static List<Double> figures(JsonNode answer, String column, String figure) {
        return answer.get(column)
                .valueStream()
                .map(row -> row.get(figure).asDouble())
                .toList();
    }
}
