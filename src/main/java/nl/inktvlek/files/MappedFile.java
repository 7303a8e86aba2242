package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;

/// A table in a file together with how it is to be read.
///
/// @param notes what was guessed or left out before there was a table
public record MappedFile(SourceFile file, Recognition recognition, List<Problem> notes) {

    /// Key of the note that a file is read as one with the same headings was read before.
    public static final String AS_BEFORE = "read-as-before";

    public MappedFile {
        notes = List.copyOf(notes);
    }

    public MappedFile(SourceFile file, Recognition recognition) {
        this(file, recognition, List.of());
    }

    public boolean isAsBefore() {
        return notes.stream().anyMatch(note -> note.key().equals(AS_BEFORE));
    }

    /// Read as its cells say by themselves.
    public MappedFile anew() {
        return new MappedFile(
                file,
                FileRecognition.recognise(file, recognition.layout(), recognition.headerLine()),
                notes.stream().filter(note -> !note.key().equals(AS_BEFORE)).toList());
    }

    /// Read otherwise.
    public MappedFile with(Recognition other) {
        return new MappedFile(file, other, notes);
    }

    /// The same, with more to be told of it.
    MappedFile noting(List<Problem> more) {
        return new MappedFile(
                file, recognition, Stream.concat(notes.stream(), more.stream()).toList());
    }

    /// Name of the file, and of the sheet where there are several.
    public String name() {
        return FileRecognition.name(file, recognition.layout());
    }

    /// One line of the file, by the columns of its table.
    public final class Row {

        private final Line line;
        private final Map<String, List<Integer>> others;

        private Row(Line line, Map<String, List<Integer>> others) {
            this.line = line;
            this.others = others;
        }

        /// Name of its file.
        public String file() {
            return name();
        }

        public long line() {
            return line.number();
        }

        /// The cell of a column without spaces around it; "" where the file has no such column.
        public String text(String column) {
            int position = recognition.position(column);
            var text = position < 0 ? "" : cell(position);
            return !text.isEmpty()
                    ? text
                    : others.getOrDefault(column, List.of()).stream()
                            .map(this::cell)
                            .filter(cell -> !cell.isEmpty())
                            .findFirst()
                            .orElse("");
        }

        /// The filled cells of a column of which there may be several.
        public List<String> texts(String column) {
            if (!has(column)) {
                return List.of();
            }
            return Stream.concat(
                            Stream.of(recognition.position(column)), others.getOrDefault(column, List.of()).stream())
                    .map(this::cell)
                    .filter(cell -> !cell.isEmpty())
                    .toList();
        }

        /// Whether a column is the first of the file.
        public boolean isFirst(String column) {
            return recognition.position(column) == 0;
        }

        /// Whether the table has a column.
        public boolean has(String column) {
            return recognition.position(column) >= 0;
        }

        /// The same on one line, whatever white space stands in it.
        public String line(String column) {
            return CellText.onOneLine(text(column));
        }

        /// How many cells of the row are filled.
        public int filled() {
            return line.filled();
        }

        /// How many columns the table has.
        public int columns() {
            return recognition.headers().size();
        }

        /// Whether it comes from a network of another program, where somebody drew what they liked.
        public boolean isOfNetwork() {
            return recognition.layout() instanceof Layout.Sheet && !Workbook.isOne(file.bytes());
        }

        /// Whether it is the headings once more, as above the next page.
        public boolean repeatsHeaders() {
            var cells = line.cells();
            return filled() > 0
                    && cells.size() <= columns()
                    && IntStream.range(0, cells.size())
                            .allMatch(i -> cells.get(i)
                                    .equalsIgnoreCase(recognition.headers().get(i)));
        }

        /// The cell at a position of the file, without spaces around it.
        public String cell(int position) {
            return position < line.cells().size() ? line.cells().get(position) : "";
        }

        /// Order of day and month in this column; empty where nothing decides it.
        public Optional<DateReader.Order> order(String column) {
            return recognition.forms().days().of(recognition.position(column));
        }

        /// Mark before the decimals in this column; empty where nothing decides it.
        public Optional<NumberReader.Form> numbers(String column) {
            return recognition.forms().numbers().of(recognition.position(column));
        }

        /// What four digits are in this column; empty where nothing decides it.
        public Optional<PlaceForm> places(String column) {
            return recognition.forms().places().of(recognition.position(column));
        }

        /// What the file calls a column.
        public String header(String column) {
            return MappedFile.this.header(column);
        }

        public Problem error(String column, String key, Object... details) {
            return Problem.error(name(), line(), header(column), key, details);
        }

        public Problem notice(String column, String key, Object... details) {
            return Problem.notice(name(), line(), header(column), key, details);
        }
    }

    private String header(String column) {
        int position = recognition.position(column);
        return position < 0 ? column : recognition.headers().get(position);
    }

    /// Further columns of the same, such as a telephone at home beside one to go with: read where the first is empty.
    private List<Integer> others(String column) {
        return IntStream.range(0, recognition.headers().size())
                .filter(i -> recognition.alsoMeans(i).filter(column::equals).isPresent())
                .boxed()
                .toList();
    }

    /// Hands every row to `reader`; lines that are no row are problems.
    public void read(Consumer<Row> reader, Consumer<Problem> problems) {
        var others = Recognition.SEVERAL.stream()
                .filter(column -> recognition.position(column) >= 0)
                .collect(Collectors.toMap(column -> column, this::others));
        var sameAsAbove = new SameAsAbove(name(), recognition, problems);
        var check = new RowCheck(name(), recognition, problems);
        try {
            Lines.each(file, recognition.layout(), read -> {
                if (read.number() <= recognition.headerLine()) {
                    return;
                }
                var line = sameAsAbove.filled(read);
                if (check.isRow(read, line)) {
                    sameAsAbove.keep(line);
                    reader.accept(new Row(line, others));
                }
            });
        } catch (FileNotUsable unusable) {
            problems.accept(unusable.problem());
        }
    }

    /// Rows of the table by the number of their line.
    public List<Line> lines(LongPredicate wanted) {
        var lines = new ArrayList<Line>();
        Lines.each(file, recognition.layout(), line -> {
            boolean isBelow = recognition.foot() > 0 && line.number() >= recognition.foot();
            if (line.number() > recognition.headerLine() && !isBelow && !line.isBlank() && wanted.test(line.number())) {
                lines.add(line);
            }
        });
        return lines;
    }

    /// Lines above the headings that say more than a title.
    public List<Line> above() {
        return recognition.headerLine() == 1
                ? List.of()
                : Lines.first(file, recognition.layout(), (int) recognition.headerLine()).stream()
                        .filter(line -> line.number() < recognition.headerLine()
                                && line.filled() > 1
                                && !line.first().startsWith("#")
                                && !isPartOfHeaders(line))
                        .toList();
    }

    /// Whether it is the first of two lines of headings, which stand in the table together.
    private boolean isPartOfHeaders(Line line) {
        return line.number() + 1 == recognition.headerLine()
                && IntStream.range(0, line.cells().size())
                        .allMatch(i -> line.cells().get(i).isEmpty()
                                || recognition.headers().stream()
                                        .anyMatch(header ->
                                                header.startsWith(line.cells().get(i))));
    }

    /// Lines below the table that are left out.
    public List<Line> foot() {
        var foot = new ArrayList<Line>();
        if (recognition.foot() > 0) {
            Lines.each(file, recognition.layout(), line -> {
                if (line.number() >= recognition.foot() && !line.isBlank()) {
                    foot.add(line);
                }
            });
        }
        return foot;
    }

    /// The first rows as they stand in the file, to look at.
    public List<List<String>> firstRows(int rows) {
        return Lines.first(file, recognition.layout(), TableShape.LINES_ABOVE + rows).stream()
                .filter(line -> line.number() > recognition.headerLine())
                .limit(rows)
                .map(Line::cells)
                .toList();
    }
}
