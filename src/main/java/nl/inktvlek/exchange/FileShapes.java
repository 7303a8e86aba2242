package nl.inktvlek.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.Graph;
import nl.inktvlek.files.ColumnDictionary;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.Recognition;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.ColumnForms;
import nl.inktvlek.files.forms.ColumnForms.Choices;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import nl.inktvlek.vocabulary.PlainWords;
import org.neo4j.driver.Record;
import org.springframework.stereotype.Component;

/// How files with the same headings were read the last time. The headings themselves are not kept.
@Component
class FileShapes {

    private static final String NOTHING = "";

    private final Graph graph;
    private final Clock clock;

    FileShapes(Graph graph, Clock clock) {
        this.graph = graph;
        this.clock = clock;
    }

    void remember(Actor actor, List<MappedFile> files) {
        for (var file : files) {
            var recognition = file.recognition();
            if (!recognition.headers().isEmpty()) {
                graph.note(
                        """
                        MERGE (f:FileShape {key: $key})
                        SET f.table = $table, f.meanings = $meanings, f.orders = $orders,
                          f.numbers = $numbers, f.places = $places, f.at = $at""",
                        Map.of(
                                "key", key(actor, recognition),
                                "table", recognition.table().name(),
                                "meanings",
                                        recognition.meanings().stream()
                                                .map(meaning -> meaning.orElse(NOTHING))
                                                .toList(),
                                "orders",
                                        perColumn(
                                                recognition, recognition.forms().days()),
                                "numbers",
                                        perColumn(
                                                recognition, recognition.forms().numbers()),
                                "places",
                                        perColumn(
                                                recognition, recognition.forms().places()),
                                "at", clock.millis()));
            }
        }
    }

    private static <E extends Enum<E>> List<String> perColumn(Recognition recognition, Choices<E> choices) {
        var names = new ArrayList<String>();
        for (int column = 0; column < recognition.headers().size(); column++) {
            names.add(choices.of(column).map(Enum::name).orElse(NOTHING));
        }
        return names;
    }

    private static <E extends Enum<E>> Map<Integer, E> choices(Record row, String list, Class<E> type) {
        var choices = new HashMap<Integer, E>();
        var names = row.get(list).asList(name -> name.asString());
        for (int column = 0; column < names.size(); column++) {
            if (!names.get(column).isEmpty()) {
                choices.put(column, Enum.valueOf(type, names.get(column)));
            }
        }
        return choices;
    }

    /// The file as one of this shape was read the last time, with a note that says so; as it is where that was the
    /// same.
    MappedFile asBefore(Actor actor, MappedFile file) {
        var recognition = file.recognition();
        if (recognition.headers().isEmpty()) {
            return file;
        }
        return graph.find("""
                        MATCH (f:FileShape {key: $key})
                        RETURN f.table AS table, f.meanings AS meanings, f.orders AS orders,
                          coalesce(f.numbers, []) AS numbers, coalesce(f.places, []) AS places""", Map.of("key", key(actor, recognition)), row -> asBefore(recognition, row))
                .filter(before -> !before.equals(recognition))
                .map(before -> {
                    var notes = new ArrayList<>(file.notes());
                    notes.add(Problem.notice(file.name(), before.headerLine(), "", MappedFile.AS_BEFORE));
                    return new MappedFile(file.file(), before, notes);
                })
                .orElse(file);
    }

    /// An order of days or a form of numbers that the cells themselves decide is as they decide.
    private static Recognition asBefore(Recognition now, Record row) {
        var table = TableKind.valueOf(row.get("table").asString());
        var known = ColumnDictionary.columns(table).stream()
                .map(ColumnDictionary.Column::name)
                .toList();
        var meanings = row.get("meanings")
                .asList(meaning -> Optional.of(meaning.asString()).filter(known::contains));
        return new Recognition(
                now.layout(),
                now.headers(),
                now.headerLine(),
                now.foot(),
                table,
                true,
                meanings,
                new ColumnForms(
                        now.forms().days().orAsBefore(choices(row, "orders", DateReader.Order.class)),
                        now.forms().numbers().orAsBefore(choices(row, "numbers", NumberReader.Form.class)),
                        now.forms().places().orAsBefore(choices(row, "places", PlaceForm.class)),
                        now.forms().halfUnderstood()));
    }

    private static String key(Actor actor, Recognition recognition) {
        var text = actor.partner().orElse("") + "\u001f"
                + String.join(
                        "\u001f",
                        recognition.headers().stream().map(PlainWords::of).toList());
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
