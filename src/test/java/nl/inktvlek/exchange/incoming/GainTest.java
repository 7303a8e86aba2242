package nl.inktvlek.exchange.incoming;

import static nl.inktvlek.exchange.incoming.BadInputTest.NOTHING_KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.inktvlek.exchange.Gain;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;

/// What an import would add, to be drawn.
class GainTest {

    /// A knows B and C; A holds a post at O; D stands alone.
    private static final CheckedImport CHECKED = check(
            file("people", "code;name\nA;Aa\nB;Bee\nC;Cee\nD;Dee\n"),
            file("organisations", "code;name\nO;De Brug\n"),
            file("positions", "person;organisation;position\nA;O;voorzitter\n"),
            file("ties", "from;to\nA;B\nA;C\nB;A\n"));

    @Test
    void new_things_are_there_with_their_ties_the_most_tied_first() {
        var gain = Gain.of(CHECKED, 10);
        assertThat(gain.all()).isEqualTo(5);
        assertThat(gain.things()).hasSize(5).allMatch(Gain.Thing::isNew);
        assertThat(gain.things().getFirst()).isEqualTo(new Gain.Thing(Gain.Kind.PERSON, -1, ""));
        assertThat(gain.things().getLast()).isEqualTo(new Gain.Thing(Gain.Kind.PERSON, -4, ""));
        assertThat(gain.things()).extracting(Gain.Thing::label).containsOnly("", "De Brug");
        assertThat(gain.ties()[0]).containsExactly(1, 2, 3);
        assertThat(Arrays.stream(gain.ties()).mapToInt(row -> row.length).sum()).isEqualTo(3);
    }

    @Test
    void of_many_those_with_the_most_ties_are_shown_and_all_are_counted() {
        var gain = Gain.of(CHECKED, 2);
        assertThat(gain.things()).hasSize(2);
        assertThat(gain.ties()).isDeepEqualTo(new int[][] {{1}, {}});
        assertThat(gain.all()).isEqualTo(5);
    }

    private static CheckedImport check(SourceFile... files) {
        var mapped = Arrays.stream(files)
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        return new ImportCheck(
                        new ImportRequest("test", List.copyOf(mapped), true, false),
                        NOTHING_KNOWN,
                        StoredValues.NONE,
                        LocalDate.of(2026, 11, 28))
                .check();
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
