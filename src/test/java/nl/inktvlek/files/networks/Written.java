package nl.inktvlek.files.networks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;

/// Small network files written in a test.
final class Written {

    private Written() {}

    static SourceFile file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    static SourceFile file(String text, Charset encoding) {
        return new SourceFile("test", text.getBytes(encoding));
    }

    static NetworkFile read(String text) {
        var file = file(text);
        assertThat(NetworkFile.isOne(file)).as("known by its content").isTrue();
        return NetworkFile.read(file);
    }

    /// The reason of a refusal, which can be put into words.
    static Problem refused(String text) {
        var refused = catchThrowableOfType(FileNotUsable.class, () -> NetworkFile.read(file(text)));
        assertThat(refused).as("refused").isNotNull();
        for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"))) {
            assertThat(Messages.text(refused.problem(), language)).isNotBlank().doesNotContain("{0}");
        }
        return refused.problem();
    }

    static List<String> ties(NetworkFile network) {
        return network.edges().stream().map(Written::tie).toList();
    }

    /// As `1>2:friends=3.0`.
    private static String tie(NetworkFile.Edge edge) {
        return edge.source()
                + (edge.directed() ? ">" : "-")
                + edge.target()
                + (edge.kind().isEmpty() ? "" : ":" + edge.kind())
                + (edge.weight().isPresent() ? "=" + edge.weight().getAsDouble() : "");
    }

    static List<String> nodes(NetworkFile network) {
        return network.nodes().stream()
                .map(node -> node.id() + " " + node.label())
                .toList();
    }

    static List<String> notes(NetworkFile network) {
        network.notes()
                .forEach(note -> assertThat(Messages.text(note, Locale.ENGLISH)).doesNotContain("{"));
        return network.notes().stream().map(Problem::key).toList();
    }
}
