package nl.inktvlek.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Finds out how a file is written: encoding, delimiter, header, and what its columns mean.
public final class FileRecognition {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|', ' ');

    /// Network files of other programs, which are text but no table.
    private static final List<String> OTHER_FORMATS =
            List.of(".gml", ".graphml", ".gexf", ".net", ".paj", ".dl", ".json", ".xml", ".html", ".pdf", ".doc");

    /// Bytes looked at to tell text from something else.
    private static final int SAMPLE = 8192;

    /// Longest line that is read, in bytes.
    static final int LONGEST_LINE = 100_000;

    /// Most columns a table may have.
    static final int MOST_COLUMNS = 200;

    private FileRecognition() {}

    /// @throws FileNotUsable if it is no table of text
    public static Recognition recognise(SourceFile file) {
        refuseWhatIsNoText(file);
        var encoding = encoding(file);
        return recognise(file, encoding, delimiter(firstLines(file, encoding)));
    }

    /// Reads the header anew with an encoding or delimiter the user chose.
    ///
    /// @throws FileNotUsable if there is no header
    public static Recognition recognise(SourceFile file, Charset encoding, char delimiter) {
        var lines = firstLines(file, encoding);
        int comments =
                (int) lines.stream().takeWhile(line -> line.startsWith("#")).count();
        var headers = lines.stream()
                .skip(comments)
                .findFirst()
                .map(line -> split(line, delimiter))
                .orElse(List.of());
        if (headers.stream().allMatch(String::isBlank)) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-empty"));
        }
        if (headers.size() > MOST_COLUMNS) {
            throw new FileNotUsable(Problem.error(file.name(), comments + 1, "", "too-many-columns", MOST_COLUMNS));
        }
        var table = table(file.name(), headers);
        return new Recognition(encoding, delimiter, headers, comments + 1, table, meanings(table, headers));
    }

    private static void refuseWhatIsNoText(SourceFile file) {
        var bytes = file.bytes();
        if (bytes.length == 0) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-empty"));
        }
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-is-workbook"));
        }
        var name = file.name().toLowerCase(Locale.ROOT);
        if (OTHER_FORMATS.stream().anyMatch(name::endsWith)) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-not-csv"));
        }
        if (!hasUtf16Mark(bytes)) {
            for (int i = 0; i < Math.min(SAMPLE, bytes.length); i++) {
                if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\r' && bytes[i] != '\t') {
                    throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-is-binary"));
                }
            }
        }
        refuseLongLines(file);
    }

    private static void refuseLongLines(SourceFile file) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < file.bytes().length; i++) {
            if (file.bytes()[i] == '\n') {
                line++;
                start = i;
            } else if (i - start > LONGEST_LINE) {
                throw new FileNotUsable(Problem.error(file.name(), line, "", "line-too-long", LONGEST_LINE));
            }
        }
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static Charset encoding(SourceFile file) {
        if (hasUtf16Mark(file.bytes())) {
            return StandardCharsets.UTF_16;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.bytes()));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS; // what Dutch Excel writes
        }
    }

    /// The text without a byte order mark.
    static String text(SourceFile file, Charset encoding) {
        var text = new String(file.bytes(), encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<String> firstLines(SourceFile file, Charset encoding) {
        var start = new SourceFile(
                file.name(), Arrays.copyOf(file.bytes(), Math.min(file.bytes().length, LONGEST_LINE + SAMPLE)));
        return text(start, encoding).lines().limit(20).toList();
    }

    /// The delimiter that gives most columns while all lines have the same number of them.
    private static char delimiter(List<String> lines) {
        var data = lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        var complete = data.size() > 2 ? data.subList(0, data.size() - 1) : data;
        return DELIMITERS.stream()
                .max(Comparator.comparingInt(delimiter -> score(complete, delimiter)))
                .filter(delimiter -> score(complete, delimiter) > 1)
                .orElse(',');
    }

    private static int score(List<String> lines, char delimiter) {
        var widths =
                lines.stream().mapToInt(line -> split(line, delimiter).size()).toArray();
        if (widths.length == 0) {
            return 0;
        }
        long alike = Arrays.stream(widths).filter(width -> width == widths[0]).count();
        return alike * 10 >= widths.length * 8L ? widths[0] : 0;
    }

    private static List<String> split(String line, char delimiter) {
        try (var reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .fieldSeparator(delimiter)
                .ofCsvRecord(line)) {
            return reader.stream()
                    .findFirst()
                    .map(CsvRecord::getFields)
                    .map(FileRecognition::stripped)
                    .orElse(List.of());
        } catch (CsvParseException | IOException broken) {
            return List.of(line.split(String.valueOf(delimiter == '|' ? "\\|" : delimiter)));
        }
    }

    private static List<String> stripped(List<String> fields) {
        return fields.stream().map(String::strip).toList();
    }

    /// The table whose columns fit the headers best; the name of the file decides between equals.
    private static TableKind table(String name, List<String> headers) {
        return Arrays.stream(TableKind.values())
                .max(Comparator.comparingInt(table -> fit(table, name, headers)))
                .orElseThrow();
    }

    private static int fit(TableKind table, String name, List<String> headers) {
        var meanings =
                meanings(table, headers).stream().flatMap(Optional::stream).toList();
        boolean complete = ColumnDictionary.columns(table).stream()
                .allMatch(column -> !column.required() || meanings.contains(column.name()));
        boolean named = name.toLowerCase(Locale.ROOT).contains(stem(table));
        return (complete ? 1000 : 0) + (named ? 100 : 0) + 10 * meanings.size() + tieBreak(table);
    }

    private static String stem(TableKind table) {
        return switch (table) {
            case ORGANISATIONS -> "organi";
            case PEOPLE -> "people";
            case POSITIONS -> "position";
            case MEMBERSHIPS -> "member";
            case TIES -> "tie";
            case SERIES -> "serie";
            case ATTENDANCE -> "attend";
        };
    }

    /// Between equals, a list of ids is taken for people.
    private static int tieBreak(TableKind table) {
        return table == TableKind.PEOPLE ? 5 : 0;
    }

    /// What each column means for `table`; a meaning is given to one column only.
    static List<Optional<String>> meanings(TableKind table, List<String> headers) {
        var meanings = new ArrayList<Optional<String>>();
        for (var header : headers) {
            var meaning = ColumnDictionary.byHeader(table, header).map(ColumnDictionary.Column::name);
            meanings.add(meaning.filter(name -> !meanings.contains(Optional.of(name))));
        }
        return List.copyOf(meanings);
    }
}
