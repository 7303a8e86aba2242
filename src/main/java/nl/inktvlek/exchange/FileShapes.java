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
import nl.inktvlek.files.DateReader;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.Recognition;
import nl.inktvlek.files.TableKind;
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
                        SET f.table = $table, f.meanings = $meanings, f.orders = $orders, f.at = $at""",
                        Map.of(
                                "key", key(actor, recognition),
                                "table", recognition.table().name(),
                                "meanings",
                                        recognition.meanings().stream()
                                                .map(meaning -> meaning.orElse(NOTHING))
                                                .toList(),
                                "orders", orders(recognition),
                                "at", clock.millis()));
            }
        }
    }

    private static List<String> orders(Recognition recognition) {
        var orders = new ArrayList<String>();
        for (int column = 0; column < recognition.headers().size(); column++) {
            var order = recognition.orders().get(column);
            orders.add(order == null ? NOTHING : order.name());
        }
        return orders;
    }

    /// The file as one of this shape was read the last time, with a note that says so; as it is where that was the
    /// same.
    MappedFile asBefore(Actor actor, MappedFile file) {
        var recognition = file.recognition();
        if (recognition.headers().isEmpty()) {
            return file;
        }
        return graph.find(
                        "MATCH (f:FileShape {key: $key}) RETURN f.table AS table, f.meanings AS meanings, f.orders AS orders",
                        Map.of("key", key(actor, recognition)),
                        row -> asBefore(recognition, row))
                .filter(before -> !before.equals(recognition))
                .map(before -> {
                    var notes = new ArrayList<>(file.notes());
                    notes.add(Problem.notice(file.name(), before.headerLine(), "", MappedFile.AS_BEFORE));
                    return new MappedFile(file.file(), before, notes);
                })
                .orElse(file);
    }

    /// A day of month that the cells themselves decide is as they decide.
    private static Recognition asBefore(Recognition now, Record row) {
        var table = TableKind.valueOf(row.get("table").asString());
        var known = ColumnDictionary.columns(table).stream()
                .map(ColumnDictionary.Column::name)
                .toList();
        var meanings = row.get("meanings")
                .asList(meaning -> Optional.of(meaning.asString()).filter(known::contains));
        var orders = new HashMap<>(now.orders());
        var before = row.get("orders").asList(order -> order.asString());
        for (int column = 0; column < before.size(); column++) {
            if (!before.get(column).isEmpty() && now.isInFigures(column)) {
                orders.putIfAbsent(column, DateReader.Order.valueOf(before.get(column)));
            }
        }
        return new Recognition(
                now.layout(),
                now.headers(),
                now.headerLine(),
                now.foot(),
                table,
                true,
                meanings,
                orders,
                now.daysInFigures());
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
