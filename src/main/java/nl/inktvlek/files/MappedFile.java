package nl.inktvlek.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A file together with how it is to be read.
public record MappedFile(SourceFile file, Recognition recognition) {

    /// One line of the file, by the columns of its table.
    public final class Row {

        private final CsvRecord fields;

        private Row(CsvRecord fields) {
            this.fields = fields;
        }

        public long line() {
            return fields.getStartingLineNumber() + recognition.headerLine() - 1;
        }

        /// The cell of a column without spaces around it; "" where the file has no such column.
        public String text(String column) {
            int position = recognition.position(column);
            return position < 0 ? "" : fields.getField(position).strip();
        }

        /// The cell at a position of the file, without spaces around it.
        public String cell(int position) {
            return fields.getField(position).strip();
        }

        public int width() {
            return fields.getFieldCount();
        }

        public Problem error(String column, String key, Object... details) {
            return Problem.error(file.name(), line(), header(column), key, details);
        }

        public Problem notice(String column, String key, Object... details) {
            return Problem.notice(file.name(), line(), header(column), key, details);
        }
    }

    private String header(String column) {
        int position = recognition.position(column);
        return position < 0 ? column : recognition.headers().get(position);
    }

    /// Hands every line after the header to `reader`; lines that are no row are problems.
    public void read(Consumer<Row> reader, List<Problem> problems) {
        int columns = recognition.headers().size();
        try (var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .fieldSeparator(recognition.delimiter())
                .skipEmptyLines(true)
                .ofCsvRecord(fromHeaderOn())) {
            boolean header = true;
            for (var fields : csv) {
                var row = new Row(fields);
                if (header) {
                    header = false;
                } else if (row.width() == columns) {
                    reader.accept(row);
                } else if (!fields.getFields().stream().allMatch(String::isBlank)) {
                    problems.add(row.error("", "wrong-number-of-columns", row.width(), columns));
                }
            }
        } catch (CsvParseException broken) {
            problems.add(Problem.error(file.name(), 0, "", "file-not-readable"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Reader fromHeaderOn() throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(new ByteArrayInputStream(file.bytes()), recognition.encoding()));
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        for (int line = 1; line < recognition.headerLine(); line++) {
            reader.readLine();
        }
        return reader;
    }

    /// The first rows as they stand in the file, to look at.
    public List<List<String>> firstRows(int rows) {
        var first = new ArrayList<List<String>>();
        try (var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .fieldSeparator(recognition.delimiter())
                .ofCsvRecord(fromHeaderOn())) {
            csv.stream().skip(1).limit(rows).forEach(row -> first.add(row.getFields()));
        } catch (CsvParseException broken) {
            return first; // the check says what is wrong with the file
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return first;
    }
}
