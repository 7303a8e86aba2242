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

/// The lines of a table, one after the other.
final class Lines {

    private Lines() {}

    /// Hands all lines to `reader`, blank ones included where they have a separator.
    static void each(SourceFile file, Layout layout, Consumer<Line> reader) {
        switch (layout) {
            case Layout.Sheet sheet -> sheet.lines().forEach(reader);
            case Layout.Text text -> {
                try (var records = open(withoutMark(file, text), text.separator())) {
                    records.forEach(record -> reader.accept(line(record, text)));
                } catch (CsvParseException broken) {
                    throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-not-readable"));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        }
    }

    /// Once for each way to read a file: not at every reading.
    ///
    /// @throws FileNotUsable if a quotation mark is not closed
    static void requireClosedQuotes(SourceFile file, Layout layout) {
        if (!(layout instanceof Layout.Text text)) {
            return;
        }
        try (var whole = withoutMark(file, text)) {
            var unclosed = Quotes.unclosed(whole, text.separator());
            if (unclosed.isPresent()) {
                throw new FileNotUsable(Problem.error(file.name(), unclosed.getAsLong(), "", "quote-not-closed"));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Line> first(SourceFile file, Layout layout, int most) {
        return switch (layout) {
            case Layout.Sheet sheet ->
                sheet.lines().subList(0, Math.min(most, sheet.lines().size()));
            case Layout.Text text -> {
                try (var records = open(withoutMark(file, text), text.separator())) {
                    yield records.stream()
                            .limit(most)
                            .map(record -> line(record, text))
                            .toList();
                } catch (CsvParseException broken) {
                    throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-not-readable"));
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }
        };
    }

    /// Lines of the beginning of a text; the last one may be cut off and is left out.
    static List<Line> ofBeginning(String text, char separator) {
        try (var records = open(Reader.of(text), separator)) {
            var lines = new ArrayList<Line>();
            records.forEach(record -> lines.add(line(record)));
            return lines.size() > 2 ? lines.subList(0, lines.size() - 1) : lines;
        } catch (CsvParseException broken) {
            return List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CsvReader<CsvRecord> open(Reader text, char separator) {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .fieldSeparator(separator)
                .ofCsvRecord(text);
    }

    private static Line line(CsvRecord record, Layout.Text layout) {
        var line = line(record);
        return layout.isInQuotes() && line.width() == 1
                ? new Line(line.number(), inner(record.getField(0), layout.separator()))
                : line;
    }

    /// The cells of a line that stands in quotation marks as a whole.
    static List<String> inner(String line, char separator) {
        return ofBeginning(line, separator).stream()
                .findFirst()
                .map(Line::cells)
                .orElse(List.of());
    }

    private static Line line(CsvRecord record) {
        var cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.clean(record.getField(i));
        }
        return new Line(record.getStartingLineNumber(), List.of(cells));
    }

    private static Reader withoutMark(SourceFile file, Layout.Text text) throws IOException {
        var reader = new InputStreamReader(new ByteArrayInputStream(file.bytes()), text.encoding());
        var buffered = new BufferedReader(reader);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') {
            buffered.reset();
        }
        return buffered;
    }
}
