package nl.inktvlek.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds out how a file is written: encoding, separator, where the table begins and ends, and what its columns mean.
public final class FileRecognition {

    /// Bytes looked at to find the separator, or to tell text from something else.
    private static final int SAMPLE = 65_536;

    /// Longest line that is read, in bytes.
    static final int LONGEST_LINE = 100_000;

    /// Most columns a table may have.
    static final int MOST_COLUMNS = 200;

    /// Key of the problem that no line says what the columns are.
    public static final String NO_HEADER = "no-header";

    /// As spreadsheets call a sheet by themselves.
    private static final Pattern UNNAMED_SHEET = Pattern.compile("(?i)(?:blad|sheet|tabelle|sayfa|feuil)\\s?\\d*");

    private FileRecognition() {}

    /// The tables in a file: one, or one for every sheet of a workbook that is not empty.
    ///
    /// @throws FileNotUsable if there is none
    public static List<MappedFile> tables(SourceFile file) {
        if (!Workbook.isOne(file.bytes())) {
            var layout = textLayout(file);
            return List.of(new MappedFile(file, recognise(file, layout), guessed(file, layout)));
        }
        var tables = new ArrayList<MappedFile>();
        var leftOut = new ArrayList<Layout.Sheet>();
        for (var sheet : Workbook.sheets(file)) {
            try {
                tables.add(new MappedFile(file, recognise(file, sheet), hidden(file, sheet)));
            } catch (FileNotUsable unusable) {
                if (!unusable.problem().key().equals(NO_HEADER)) {
                    throw unusable;
                }
                leftOut.add(sheet);
            }
        }
        if (tables.isEmpty()) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", NO_HEADER));
        }
        if (!tables.stream().allMatch(FileRecognition::isRemarks)) {
            tables.stream()
                    .filter(FileRecognition::isRemarks)
                    .map(table -> (Layout.Sheet) table.recognition().layout())
                    .forEach(leftOut::add);
            tables.removeIf(FileRecognition::isRemarks);
        }
        var ofPeople = tables.stream()
                .filter(table -> table.recognition().table() == TableKind.PEOPLE)
                .filter(table -> table.recognition().layout() instanceof Layout.Sheet sheet
                        && !UNNAMED_SHEET.matcher(sheet.name()).matches())
                .toList();
        if (ofPeople.size() > 1) {
            tables.replaceAll(table -> ofPeople.contains(table)
                    ? table.noting(List.of(Problem.notice(table.name(), 0, "", "sheet-name-left-out")))
                    : table);
        }
        tables.set(
                0,
                tables.getFirst()
                        .noting(leftOut.stream()
                                .map(sheet -> Problem.notice(name(file, sheet), 0, "", "sheet-left-out"))
                                .toList()));
        return tables;
    }

    /// Name of a file, and of the sheet where there are several.
    static String name(SourceFile file, Layout layout) {
        return layout instanceof Layout.Sheet sheet ? file.name() + " › " + sheet.name() : file.name();
    }

    /// One column without a heading that says what it is: somebody's remarks.
    private static boolean isRemarks(MappedFile table) {
        var headers = table.recognition().headers();
        return headers.size() == 1 && !ColumnDictionary.isKnown(headers.getFirst());
    }

    /// What somebody put out of sight comes in too, and is told.
    private static List<Problem> hidden(SourceFile file, Layout.Sheet sheet) {
        var name = name(file, sheet);
        var notes = new ArrayList<Problem>();
        if (sheet.isHidden()) {
            notes.add(Problem.notice(name, 0, "", "sheet-hidden"));
        }
        if (!sheet.hiddenLines().isEmpty()) {
            notes.add(Problem.notice(
                    name,
                    sheet.hiddenLines().getFirst(),
                    "",
                    "lines-hidden",
                    sheet.hiddenLines().size()));
        }
        return notes;
    }

    /// The first table of a file.
    ///
    /// @throws FileNotUsable if there is none
    public static Recognition recognise(SourceFile file) {
        return tables(file).getFirst().recognition();
    }

    /// Reads the table anew as the user chose that its cells lie.
    ///
    /// @throws FileNotUsable if there is no table
    public static Recognition recognise(SourceFile file, Layout layout) {
        var beginning = Lines.first(file, layout, TableShape.LINES_ABOVE);
        var header = TableShape.header(beginning);
        if (header.isEmpty()) {
            boolean isEmpty = beginning.stream().allMatch(Line::isBlank);
            throw new FileNotUsable(Problem.error(name(file, layout), 0, "", isEmpty ? "file-empty" : NO_HEADER));
        }
        return withHeader(file, layout, header.get());
    }

    /// Reads the table anew from the line that the user chose for its headers.
    ///
    /// @throws FileNotUsable if that line is not there
    public static Recognition recognise(SourceFile file, Layout layout, long headerLine) {
        var beginning = Lines.first(file, layout, TableShape.LINES_ABOVE);
        return beginning.stream()
                .filter(line -> line.number() == headerLine)
                .findFirst()
                .map(line -> withHeader(file, layout, TableShape.chosen(line, beginning)))
                .orElseThrow(() -> new FileNotUsable(Problem.error(file.name(), headerLine, "", NO_HEADER)));
    }

    private static Recognition withHeader(SourceFile file, Layout layout, Line header) {
        var headers = header.cells().subList(0, header.width()).stream()
                .map(CellText::onOneLine)
                .toList();
        if (headers.size() > MOST_COLUMNS) {
            throw new FileNotUsable(Problem.error(file.name(), header.number(), "", "too-many-columns", MOST_COLUMNS));
        }
        Lines.requireClosedQuotes(file, layout);
        var reading = new TableShape.Reading(header.number(), headers.size());
        Lines.each(file, layout, reading::add);
        var choice = TableChoice.of(file.name(), layout, headers);
        return new Recognition(
                layout,
                headers,
                header.number(),
                reading.foot(),
                choice.table(),
                choice.isSure(),
                ColumnDictionary.meanings(choice.table(), headers),
                reading.forms());
    }

    /// All lines of the first table, titles and all.
    public static List<Line> lines(SourceFile file) {
        var lines = new ArrayList<Line>();
        var layout = layout(file);
        Lines.requireClosedQuotes(file, layout);
        Lines.each(file, layout, lines::add);
        return lines;
    }

    /// How the cells of the first table lie.
    static Layout layout(SourceFile file) {
        return Workbook.isOne(file.bytes()) ? Workbook.sheets(file).getFirst() : textLayout(file);
    }

    private static List<Problem> guessed(SourceFile file, Layout.Text layout) {
        return Encodings.isCertain(layout.encoding())
                ? List.of()
                : List.of(Problem.notice(
                        file.name(),
                        0,
                        "",
                        "encoding-guessed",
                        layout.encoding().displayName()));
    }

    private static Layout.Text textLayout(SourceFile file) {
        refuseWhatIsNoText(file);
        var encoding = Encodings.of(file.bytes());
        var beginning = beginning(file, encoding);
        char separator = Separators.of(beginning);
        var lines = Lines.ofBeginning(beginning, separator);
        boolean mayBeInQuotes = beginning.startsWith("\"") && lines.stream().allMatch(line -> line.width() <= 1);
        var inside = mayBeInQuotes
                ? Separators.inside(lines.stream().map(Line::first).collect(Collectors.joining("\n")))
                : Optional.<Character>empty();
        return inside.map(within -> new Layout.Text(encoding, within, true))
                .orElse(new Layout.Text(encoding, separator));
    }

    private static String beginning(SourceFile file, Charset encoding) {
        var text = new String(file.bytes(), 0, Math.min(file.bytes().length, SAMPLE + LONGEST_LINE), encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void refuseWhatIsNoText(SourceFile file) {
        var bytes = file.bytes();
        if (bytes.length == 0) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-empty"));
        }
        if (!Encodings.isUtf16(bytes)) {
            boolean isBinary = IntStream.range(0, Math.min(SAMPLE, bytes.length))
                    .map(i -> bytes[i])
                    .anyMatch(b -> b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f');
            if (isBinary) {
                throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-is-binary"));
            }
        }
        refuseOtherText(file);
        refuseLongLines(file);
    }

    /// Text that is no table: pages, and what other programs write with marks or braces.
    private static void refuseOtherText(SourceFile file) {
        var start = new String(file.bytes(), 0, Math.min(200, file.bytes().length), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean isOther = start.startsWith("<")
                || start.startsWith("{")
                || start.startsWith("%pdf")
                || start.startsWith("{\\rtf")
                || start.startsWith("begin:");
        if (isOther) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-not-csv"));
        }
    }

    private static void refuseLongLines(SourceFile file) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < file.bytes().length; i++) {
            if (file.bytes()[i] == '\n' || file.bytes()[i] == '\r') {
                line += file.bytes()[i] == '\n' ? 1 : 0;
                start = i;
            } else if (i - start > LONGEST_LINE) {
                throw new FileNotUsable(Problem.error(file.name(), line, "", "line-too-long", LONGEST_LINE));
            }
        }
    }
}
