package nl.inktvlek.exchange.incoming;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.files.CellReader;
import nl.inktvlek.files.MappedFile.Row;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.vocabulary.PlainWords;

/// What in the files looks like a code of this product: people and things that went out of it and come back.
final class CodesInFiles {

    /// Columns in which a thing is called by its id.
    private static final Map<TableKind, List<String>> COLUMNS = Map.of(
            TableKind.ORGANISATIONS, List.of("code"),
            TableKind.PEOPLE, List.of("code", "organisation"),
            TableKind.POSITIONS, List.of("person", "organisation"),
            TableKind.MEMBERSHIPS, List.of("person", "organisation"),
            TableKind.TIES, List.of("from", "to"),
            TableKind.SERIES, List.of("code", "host", "leaders"),
            TableKind.ATTENDANCE, List.of("person", "series"));

    private static final Set<TableKind> OF_PEOPLE =
            Set.of(TableKind.PEOPLE, TableKind.POSITIONS, TableKind.MEMBERSHIPS);

    /// Partners have codes that are words.
    private static final int LONGEST_WORD = 20;

    private CodesInFiles() {}

    static Set<String> of(ImportRequest request) {
        var codes = new HashSet<String>();
        for (var file : request.files()) {
            var table = file.recognition().table();
            var columns = COLUMNS.getOrDefault(table, List.of());
            file.read(row -> columns.forEach(column -> add(codes, table, column, row)), problem -> {});
        }
        return codes;
    }

    /// In plain words, what lists of people call the organisations they belong to, where no file lists those.
    static Set<String> namesOfOrganisations(ImportRequest request) {
        var names = new HashSet<String>();
        if (request.of(TableKind.ORGANISATIONS).isEmpty()) {
            for (var file : request.files()) {
                boolean tells = file.recognition().meanings().contains(Optional.of("organisation"));
                if (tells && OF_PEOPLE.contains(file.recognition().table())) {
                    file.read(
                            row -> row.texts("organisation").stream()
                                    .flatMap(cell -> CellReader.several(cell).stream())
                                    .flatMap(text -> Stream.concat(Stream.of(text), CellReader.words(text).stream()))
                                    .map(PlainWords::of)
                                    .forEach(names::add),
                            problem -> {});
                }
            }
        }
        return names;
    }

    private static void add(Set<String> codes, TableKind table, String column, Row row) {
        var parts = column.equals("organisation")
                ? row.texts(column).stream()
                        .flatMap(cell -> CellReader.several(cell).stream())
                        .toList()
                : List.of(row.text(column));
        parts.forEach(text -> add(codes, table, column, text));
    }

    private static void add(Set<String> codes, TableKind table, String column, String text) {
        if (NodeCode.isOne(text) || isPartner(table, column, text)) {
            codes.add(text);
        } else if (column.equals("leaders")) {
            CellReader.people(text).stream().filter(NodeCode::isOne).forEach(codes::add);
        }
    }

    private static boolean isPartner(TableKind table, String column, String text) {
        boolean isThing = column.equals("organisation")
                || column.equals("host")
                || table == TableKind.ORGANISATIONS && column.equals("code");
        return isThing
                && text.length() <= LONGEST_WORD
                && !text.isEmpty()
                && text.chars().allMatch(CodesInFiles::isOfWord);
    }

    private static boolean isOfWord(int sign) {
        return sign >= 'A' && sign <= 'Z' || sign == '_';
    }
}
