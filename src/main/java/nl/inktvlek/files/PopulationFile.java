package nl.inktvlek.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.inktvlek.network.Municipalities;

/// A table of people by region as CBS StatLine exports it: semicolons, quoted Dutch headers, region codes or names, and
/// lines before and after the table. Also plain CSV with a code or name and a number.
///
/// **Source.** cbs.nl, StatLine: "CSV met statistische symbolen" and "CSV zonder".
public record PopulationFile(List<String> numberColumns, List<Row> rows, List<Problem> problems) {

    /// @param line in the file, from 1
    /// @param people per column of numbers; absent where the table says that it is unknown
    public record Row(int line, String municipality, Map<String, Integer> people) {}

    private static final int MOST_BYTES = 10_000_000;
    private static final Pattern REGION = Pattern.compile("GM\\d{4}");
    private static final Pattern NOT_PEOPLE = Pattern.compile("(?i)id|perioden?|jaar|year|regio.*code.*");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,9}");

    /// What StatLine writes where there is no number.
    private static final List<String> UNKNOWN = List.of("", ".", "-", "x", "?");

    /// @throws FileNotUsable if there is no table with municipalities and numbers in it
    public static PopulationFile read(SourceFile file) {
        if (file.bytes().length > MOST_BYTES) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "file-too-large", MOST_BYTES / 1_000_000));
        }
        var text = new String(file.bytes(), StandardCharsets.UTF_8).replace("\uFEFF", "");
        var records = records(text);
        int header = IntStream.range(0, records.size())
                .filter(i -> isTable(records, i))
                .findFirst()
                .orElseThrow(() -> new FileNotUsable(Problem.error(file.name(), 0, "", "no-regions")));
        var headers =
                records.get(header).getFields().stream().map(String::strip).toList();
        int region = regionColumn(records, header).orElseThrow();
        var numbers = IntStream.range(0, headers.size())
                .filter(column -> column != region)
                .filter(column -> !headers.get(column).isEmpty())
                .filter(column -> !NOT_PEOPLE.matcher(headers.get(column)).matches())
                .filter(column -> isNumbers(records, header, region, column))
                .boxed()
                .toList();
        if (numbers.isEmpty()) {
            throw new FileNotUsable(Problem.error(file.name(), 0, "", "no-regions"));
        }
        var rows = new ArrayList<Row>();
        var problems = new ArrayList<Problem>();
        for (var line : records.subList(header + 1, records.size())) {
            read(line, headers, region, numbers, file.name(), rows, problems);
        }
        return new PopulationFile(numbers.stream().map(headers::get).distinct().toList(), rows, problems);
    }

    private static List<CsvRecord> records(String text) {
        char separator = text.lines().filter(line -> line.contains(";")).count() * 2
                        >= text.lines().count()
                ? ';'
                : ',';
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .stream()
                .toList();
    }

    private static boolean isTable(List<CsvRecord> records, int header) {
        return records.get(header).getFieldCount() > 1
                && regionColumn(records, header).isPresent();
    }

    /// The column in which the next line has a municipality.
    private static Optional<Integer> regionColumn(List<CsvRecord> records, int header) {
        if (header + 1 >= records.size()
                || records.get(header).getFields().stream()
                        .anyMatch(field -> municipality(field).isPresent())) {
            return Optional.empty();
        }
        var first = records.subList(header + 1, Math.min(records.size(), header + 20));
        return IntStream.range(0, records.get(header).getFieldCount())
                .filter(column -> first.stream()
                        .anyMatch(record -> column < record.getFieldCount()
                                && municipality(record.getField(column)).isPresent()))
                .boxed()
                .findFirst();
    }

    private static boolean isNumbers(List<CsvRecord> records, int header, int region, int column) {
        return records.subList(header + 1, records.size()).stream()
                .filter(record -> Math.max(region, column) < record.getFieldCount())
                .filter(record -> municipality(record.getField(region)).isPresent())
                .map(record -> record.getField(column).strip())
                .filter(field -> !UNKNOWN.contains(field))
                .findFirst()
                .filter(field -> WHOLE_NUMBER.matcher(field).matches())
                .isPresent();
    }

    private static void read(
            CsvRecord line,
            List<String> headers,
            int region,
            List<Integer> numbers,
            String fileName,
            List<Row> rows,
            List<Problem> problems) {
        int at = (int) line.getStartingLineNumber();
        var place = region < line.getFieldCount() ? municipality(line.getField(region)) : Optional.<String>empty();
        if (place.isEmpty()) {
            return; // provinces, the country, and the footer with the source
        }
        var people = new LinkedHashMap<String, Integer>();
        for (int column : numbers) {
            var field = column < line.getFieldCount() ? line.getField(column).strip() : "";
            if (WHOLE_NUMBER.matcher(field).matches()) {
                people.merge(headers.get(column), Integer.parseInt(field), Integer::sum);
            } else if (!UNKNOWN.contains(field)) {
                problems.add(Problem.error(fileName, at, headers.get(column), "not-a-number-of-people"));
            }
        }
        rows.add(new Row(at, place.get(), people));
    }

    private static Optional<String> municipality(String field) {
        var text = field.strip();
        var code = REGION.matcher(text);
        return code.lookingAt()
                ? Municipalities.byCode(code.group()).map(Municipalities.Municipality::code)
                : Municipalities.byCodeOrName(text.replace(" (gemeente)", "")).map(Municipalities.Municipality::code);
    }
}
