package nl.inktvlek.files.plain;

import it.unimi.dsi.fastutil.floats.FloatArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;

/// A network straight from two files, for questions that need no database: ids, columns and ties, nothing else.
///
/// @param ids id of every person, in the order of the file
/// @param columns value per person of every column of the file of people, by header
/// @param from number of the person a tie starts from
/// @param to number of the person it leads to
/// @param chance chance of each tie, or empty when the files give none
public record PlainNetwork(
        List<String> ids,
        Map<String, List<String>> columns,
        IntArrayList from,
        IntArrayList to,
        FloatArrayList chance,
        List<Problem> problems) {

    /// People of an arc file have their number for an id.
    public static PlainNetwork of(ArcFile arcs) {
        var ids = new AbstractList<String>() {
            @Override
            public String get(int person) {
                return String.valueOf(person);
            }

            @Override
            public int size() {
                return arcs.nodes();
            }
        };
        return new PlainNetwork(ids, Map.of("id", ids), arcs.from(), arcs.to(), arcs.chance(), List.of());
    }

    /// Reads people and ties; lines that cannot be used are problems and left out.
    ///
    /// @throws FileNotUsable if a file is no table, or lacks its columns
    public static PlainNetwork read(SourceFile people, SourceFile ties) {
        var network = empty();
        network.readTies(ties, network.readPeople(people));
        return network;
    }

    /// People and their columns only.
    ///
    /// @throws FileNotUsable if the file is no table, or has no ids
    public static PlainNetwork people(SourceFile people) {
        var network = empty();
        network.readPeople(people);
        return network;
    }

    private static PlainNetwork empty() {
        return new PlainNetwork(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new IntArrayList(),
                new IntArrayList(),
                new FloatArrayList(),
                new ArrayList<>());
    }

    /// @return number of each person, by id
    private Map<String, Integer> readPeople(SourceFile file) {
        var people = table(file, TableKind.PEOPLE);
        var numbers = new HashMap<String, Integer>();
        people.recognition().headers().forEach(header -> columns.put(header, new ArrayList<>()));
        people.read(
                row -> {
                    var id = row.text("code");
                    if (id.isEmpty()) {
                        problems.add(row.error("code", "id-missing"));
                    } else if (numbers.putIfAbsent(id, ids.size()) != null) {
                        problems.add(row.error("code", "id-twice", id));
                    } else {
                        ids.add(id);
                        int column = 0;
                        for (var values : columns.values()) {
                            values.add(row.cell(column++));
                        }
                    }
                },
                problems::add);
        return numbers;
    }

    private void readTies(SourceFile file, Map<String, Integer> numbers) {
        table(file, TableKind.TIES)
                .read(
                        row -> {
                            var source = numbers.get(row.text("from"));
                            var target = numbers.get(row.text("to"));
                            if (source == null || target == null) {
                                var column = source == null ? "from" : "to";
                                problems.add(row.error(column, "id-unknown", row.text(column)));
                            } else if (source.equals(target)) {
                                problems.add(row.notice("from", "tie-to-self", row.text("from")));
                            } else {
                                from.add(source.intValue());
                                to.add(target.intValue());
                            }
                        },
                        problems::add);
    }

    /// A table with its headers on the first line if the columns it needs are there, whatever else stands on it;
    /// otherwise where headers are found.
    ///
    /// @throws FileNotUsable if it is no table, or lacks its columns
    public static MappedFile table(SourceFile file, TableKind table) {
        var found = FileRecognition.recognise(file);
        var onTop = found.headerLine() == 1
                ? found
                : FileRecognition.recognise(file, found.layout(), 1).withTable(table);
        var recognition = (onTop.missing().isEmpty() ? onTop : found).withTable(table);
        if (!recognition.missing().isEmpty()) {
            throw new FileNotUsable(Problem.error(
                    file.name(),
                    recognition.headerLine(),
                    "",
                    "column-missing",
                    String.join(", ", recognition.missing())));
        }
        return new MappedFile(file, recognition);
    }

    public long errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .count();
    }
}
