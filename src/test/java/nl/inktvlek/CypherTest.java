package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Cypher gets what somebody gave as parameters only. What is put into its text is a constant of the code, or the name
/// of
/// a kind of thing that the code declares.
class CypherTest {

    private static final String TEXT = "(\"\"\"(?:(?!\"\"\").)*\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\")";

    private static final Pattern PUT_TOGETHER =
            Pattern.compile(TEXT + "\\s*(?:\\.formatted\\(([^;]*?)\\)\\s*[,;)]|\\+\\s*([\\w.]+))", Pattern.DOTALL);

    private static final Pattern CYPHER =
            Pattern.compile("\\b(MATCH|MERGE|CREATE|UNWIND|DETACH|SET|REMOVE)\\b *[({\\w]");

    private static final Pattern CONSTANT = Pattern.compile("(?:[A-Z]\\w*\\.)?[A-Z][A-Z_]+");

    /// The journal writes for any kind of thing; kinds are constants themselves.
    private static final Pattern OF_A_KIND =
            Pattern.compile("kind\\.(label|fields)\\(\\)?|which|label|named|other|arrow");

    private static final List<String> WRITE_FOR_KINDS = List.of("Journal.java", "Kind.java");

    @Test
    void nothing_is_put_into_cypher_but_constants() throws IOException {
        var faults = new ArrayList<String>();
        int looked = 0;
        for (var file : sources()) {
            var matcher = PUT_TOGETHER.matcher(Files.readString(file));
            while (matcher.find()) {
                if (!CYPHER.matcher(matcher.group(1)).find()) {
                    continue;
                }
                looked++;
                var put = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
                Stream.of(put.split(","))
                        .map(String::strip)
                        .filter(each -> !each.startsWith("\""))
                        .filter(each -> !CONSTANT.matcher(each).matches())
                        .filter(each -> !(WRITE_FOR_KINDS.contains(String.valueOf(file.getFileName()))
                                && OF_A_KIND.matcher(each).matches()))
                        .forEach(each -> faults.add(file.getFileName() + ": " + each));
            }
        }
        assertThat(looked).as("places where Cypher is put together").isPositive();
        assertThat(faults).isEmpty();
    }

    @Test
    void kinds_of_things_are_constants() throws IOException {
        int made = 0;
        int constants = 0;
        for (var file : sources()) {
            var text = Files.readString(file).replaceAll("\\s+", " ");
            made += text.split("new Kind\\(", -1).length - 1;
            constants += text.split("static final Kind \\w+ = new Kind\\(", -1).length - 1;
        }
        assertThat(constants).isPositive().isEqualTo(made);
    }

    private static Iterable<Path> sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toList());
        }
    }
}
