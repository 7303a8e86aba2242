package nl.inktvlek.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.vocabulary.Municipalities;

/// A table of people by region as CBS StatLine exports it: quoted Dutch headers, units below them, region codes or
/// names, and lines before and after the table. Also plain CSV or a workbook with a code or name and a number.
///
/// **Source.** cbs.nl, StatLine: "CSV met statistische symbolen" and "CSV zonder".
///
/// @param numberColumns headers of the columns of numbers
/// @param parts years, sexes or ages, of which the table has a row each for every place; one of them has to be chosen
/// @param rows lines with a municipality
/// @param withoutPlace lines with a number and no municipality: provinces, the country, unknown names
public record PopulationFile(
        List<String> numberColumns, List<String> parts, List<Row> rows, int withoutPlace, List<Problem> problems) {

    /// @param line in the file, from 1
    /// @param part what the other columns say, as "2025 · mannen"
    /// @param people per column of numbers; absent where the table says that it is unknown
    public record Row(long line, String municipality, String part, Map<String, Integer> people) {}

    private static final int MOST_BYTES = 10_000_000;
    private static final Pattern REGION = Pattern.compile("GM\\d{4}");
    private static final Pattern NO_PART = Pattern.compile("(?i)id|regio.*code.*|gemeentecode|.*naam|name|code");
    private static final Pattern PERIOD = Pattern.compile("(?i)perioden?|jaar|year|peildatum|datum");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}([. \\u00a0\\u202f']\\d{3})+");
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}[.,]\\d{1,3}");
    private static final Pattern UNIT =
            Pattern.compile("(?i)(?:x|×|\\*)\\s*1[. ]?000|duizend(?:tallen)?|.*\\bx 1[. ]?000\\b.*");

    /// What StatLine writes where there is no number.
    private static final Set<String> UNKNOWN = Set.of("", ".", "-", "x", "?");

    /// @throws FileNotUsable if there is no table with municipalities and numbers in it
    public static PopulationFile read(SourceFile file) {
        if (file.bytes().length > MOST_BYTES) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-too-large", MOST_BYTES / 1_000_000));
        }
        return new Table(file).read();
    }

    /// The year that a part tells, if it does.
    public static Optional<Integer> year(String part) {
        var year = Pattern.compile("(?:^|\\D)((?:19|20)\\d{2})(?:\\D|$)").matcher(part);
        return year.find() ? Optional.of(Integer.parseInt(year.group(1))) : Optional.empty();
    }

    private static Optional<String> municipality(String field) {
        var code = REGION.matcher(field);
        return (code.lookingAt() ? Municipalities.byCodeOrName(code.group()) : Municipalities.byCodeOrName(field))
                .map(Municipalities.Municipality::code);
    }

    /// The file being read.
    private static final class Table {

        private final SourceFile file;
        private final List<Line> lines;
        private final List<String> headers;
        private final int header;
        private final int region;
        private final Set<Integer> inThousands;
        private final List<Integer> numbers;
        private final List<Integer> partColumns;
        private final List<Problem> problems = new ArrayList<>();

        Table(SourceFile file) {
            this.file = file;
            this.lines = FileRecognition.lines(file);
            header = IntStream.range(0, lines.size())
                    .filter(this::isHeader)
                    .findFirst()
                    .orElseThrow(() -> refused("no-regions"));
            headers =
                    lines.get(header).cells().stream().map(CellText::onOneLine).toList();
            region = regionColumn(header).orElseThrow();
            inThousands = IntStream.range(0, headers.size())
                    .filter(this::isInThousands)
                    .boxed()
                    .collect(Collectors.toSet());
            numbers = IntStream.range(0, headers.size())
                    .filter(column -> column != region && !headers.get(column).isEmpty())
                    .filter(column -> !NO_PART.matcher(headers.get(column)).matches()
                            && !PERIOD.matcher(headers.get(column)).matches())
                    .filter(this::isNumbers)
                    .boxed()
                    .toList();
            partColumns = IntStream.range(0, headers.size())
                    .filter(column -> column != region && !numbers.contains(column))
                    .filter(column -> !NO_PART.matcher(headers.get(column)).matches())
                    .boxed()
                    .toList();
            if (numbers.isEmpty()) {
                throw refused("no-regions");
            }
        }

        private FileNotUsable refused(String key) {
            return new FileNotUsable(Problem.error(file.name(), 0, "", key));
        }

        private String cell(Line line, int column) {
            return column < line.cells().size() ? line.cells().get(column) : "";
        }

        private boolean isHeader(int i) {
            return lines.get(i).width() > 1 && regionColumn(i).isPresent();
        }

        /// The column in which one of the next lines has a municipality.
        private Optional<Integer> regionColumn(int header) {
            if (lines.get(header).cells().stream()
                    .anyMatch(cell -> municipality(cell).isPresent())) {
                return Optional.empty();
            }
            var next = lines.subList(header + 1, Math.min(lines.size(), header + 20));
            return IntStream.range(0, lines.get(header).width())
                    .filter(column -> next.stream()
                            .anyMatch(line -> !WHOLE.matcher(cell(line, column)).matches()
                                    && municipality(cell(line, column)).isPresent()))
                    .boxed()
                    .findFirst()
                    .or(() -> codeColumn(header, next));
        }

        /// Codes without GM are numbers; then the header says that they are codes.
        private Optional<Integer> codeColumn(int header, List<Line> next) {
            return IntStream.range(0, lines.get(header).width())
                    .filter(column -> lines.get(header)
                            .cells()
                            .get(column)
                            .toLowerCase(Locale.ROOT)
                            .contains("code"))
                    .filter(column -> next.stream()
                            .anyMatch(line -> municipality(cell(line, column)).isPresent()))
                    .boxed()
                    .findFirst();
        }

        /// The unit stands in the header, or between the headers and the first place.
        private boolean isInThousands(int column) {
            return UNIT.matcher(headers.get(column)).matches()
                    || lines.subList(header + 1, lines.size()).stream()
                            .takeWhile(line -> municipality(cell(line, region)).isEmpty())
                            .limit(3)
                            .anyMatch(line -> UNIT.matcher(cell(line, column)).matches());
        }

        private boolean isNumbers(int column) {
            return lines.subList(header + 1, lines.size()).stream()
                    .filter(line -> municipality(cell(line, region)).isPresent())
                    .map(line -> cell(line, column))
                    .filter(cell -> !UNKNOWN.contains(cell))
                    .findFirst()
                    .filter(cell -> people(cell, column).isPresent())
                    .isPresent();
        }

        /// Whole people; with thousands divided as people do, or in thousands where the unit says so.
        private Optional<Integer> people(String cell, int column) {
            if (inThousands.contains(column) && DECIMAL.matcher(cell).matches()) {
                return Optional.of((int) Math.rint(1000 * Double.parseDouble(cell.replace(',', '.'))));
            }
            var digits = THOUSANDS.matcher(cell).matches() ? cell.replaceAll("\\D", "") : cell;
            if (!WHOLE.matcher(digits).matches()) {
                return Optional.empty();
            }
            long people = Long.parseLong(digits) * (inThousands.contains(column) ? 1000 : 1);
            return people > Integer.MAX_VALUE ? Optional.empty() : Optional.of((int) people);
        }

        PopulationFile read() {
            var rows = new ArrayList<Row>();
            var places = new HashMap<String, Set<String>>();
            int withoutPlace = 0;
            for (var line : lines.subList(header + 1, lines.size())) {
                var place = municipality(cell(line, region));
                if (place.isPresent()) {
                    var part = part(line);
                    boolean isOnce =
                            places.computeIfAbsent(part, any -> new HashSet<>()).add(cell(line, region));
                    if (isOnce) {
                        rows.add(new Row(line.number(), place.get(), part, people(line)));
                    } else {
                        problems.add(Problem.error(
                                file.name(), line.number(), headers.get(region), "place-twice", cell(line, region)));
                    }
                } else if (numbers.stream()
                        .anyMatch(column -> people(cell(line, column), column).isPresent())) {
                    withoutPlace++;
                }
            }
            return new PopulationFile(
                    numbers.stream().map(headers::get).distinct().toList(),
                    rows.stream().map(Row::part).distinct().toList(),
                    added(rows),
                    withoutPlace,
                    List.copyOf(problems));
        }

        private String part(Line line) {
            return partColumns.stream()
                    .map(column -> cell(line, column))
                    .filter(cell -> !cell.isEmpty())
                    .collect(Collectors.joining(" · "));
        }

        private Map<String, Integer> people(Line line) {
            var people = new LinkedHashMap<String, Integer>();
            for (int column : numbers) {
                var cell = cell(line, column);
                var number = people(cell, column);
                if (number.isPresent()) {
                    people.merge(headers.get(column), number.get(), Integer::sum);
                } else if (!UNKNOWN.contains(cell)) {
                    problems.add(Problem.error(
                            file.name(), line.number(), headers.get(column), "not-a-number-of-people", cell));
                }
            }
            return people;
        }

        /// Municipalities that have become one since are added up.
        private static List<Row> added(List<Row> rows) {
            var sums = new LinkedHashMap<List<String>, Row>();
            for (var row : rows) {
                sums.merge(List.of(row.part(), row.municipality()), row, (one, other) -> {
                    var people = new LinkedHashMap<>(one.people());
                    other.people().forEach((column, number) -> people.merge(column, number, Integer::sum));
                    return new Row(one.line(), one.municipality(), one.part(), people);
                });
            }
            return List.copyOf(sums.values());
        }
    }
}
