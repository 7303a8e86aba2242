package nl.inktvlek.demonstration;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A table of `import/demonstration`: what is told there in words. Days and months are counted from today.
final class StoryFile {

    private StoryFile() {}

    static List<NamedCsvRecord> rows(String name) {
        var resource =
                Objects.requireNonNull(StoryFile.class.getResourceAsStream("/import/demonstration/" + name + ".csv"));
        try (var rows = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The story of the demonstration cannot be read: " + name, failure);
        }
    }

    static List<String> words(NamedCsvRecord row, String column) {
        var text = row.getField(column);
        return text.isEmpty() ? List.of() : List.of(text.split("\\|"));
    }

    static int number(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
