package nl.inktvlek.files;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Which columns the tables have and by which headers they are recognised; read from `import/columns.csv`.
public final class ColumnDictionary {

    /// A column of a table, with the headers that mean it, best first.
    public record Column(TableKind table, String name, boolean required, List<String> headers) {}

    /// Headers of things no person in this product has (privacy.md, rule 3).
    private static final Set<String> NEVER_STORED = Set.of(
            "origin",
            "herkomst",
            "religion",
            "religie",
            "geloof",
            "ethnicity",
            "etniciteit",
            "nationality",
            "nationaliteit",
            "orientation",
            "geaardheid",
            "bsn",
            "birthdate",
            "geboortedatum",
            "geboorteland",
            "verblijfsstatus",
            "caste");

    private static final List<Column> COLUMNS = read();

    private ColumnDictionary() {}

    public static List<Column> columns(TableKind table) {
        return COLUMNS.stream().filter(column -> column.table() == table).toList();
    }

    /// The column of `table` that `header` means, if any.
    public static Optional<Column> byHeader(TableKind table, String header) {
        var wanted = normal(header);
        return columns(table).stream()
                .filter(column -> column.headers().contains(wanted))
                .findFirst();
    }

    /// Whether a header names something that is not stored about people.
    public static boolean isNeverStored(String header) {
        return NEVER_STORED.contains(normal(header));
    }

    private static String normal(String header) {
        return header.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Column> read() {
        var resource = Objects.requireNonNull(ColumnDictionary.class.getResourceAsStream("/import/columns.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Column(
                            TableKind.valueOf(row.getField("table")),
                            row.getField("column"),
                            row.getField("required").equals("yes"),
                            List.of(row.getField("names").split("\\|"))))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The column dictionary cannot be read", failure);
        }
    }
}
