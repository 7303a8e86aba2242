package nl.inktvlek.demonstration;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.inktvlek.files.SourceFile;

/// A file in the form of one of the templates, being written.
final class Table {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final String name;
    private final StringWriter text = new StringWriter();
    private final CsvWriter rows;

    Table(String name, String... header) {
        this.name = name;
        this.rows = CsvWriter.builder().fieldSeparator(';').build(text);
        rows.writeRecord(header);
    }

    void add(Object... cells) {
        var row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cell(cells[i]);
        }
        rows.writeRecord(row);
    }

    static String cell(Object value) {
        return value instanceof LocalDate day ? DAY.format(day) : String.valueOf(value);
    }

    SourceFile file() {
        try {
            rows.flush();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return new SourceFile(name + ".csv", text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
