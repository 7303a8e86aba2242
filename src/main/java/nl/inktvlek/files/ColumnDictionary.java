package nl.inktvlek.files;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.files.forms.DateReader;

/// Which columns the tables have and by which headers they are recognised; read from `import/columns.csv`.
public final class ColumnDictionary {

    /// Whether a table can do without a column.
    public enum Need {
        ALWAYS,
        /// One of the columns with this need is enough.
        ONE_OF_THESE,
        NEVER
    }

    /// A column of a table, with the headers that mean it, best first.
    public record Column(TableKind table, String name, Need need, List<String> headers) {}

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

    /// Headers of a column of organisations that has their code beside one with their name, else the name.
    private static final Set<String> CALLED = Set.of("organisation", "organisatie");

    /// Columns of numbers that need not be whole.
    private static final Set<String> NUMBERS = Set.of("strength", "confidence");

    private static final String NAME = "name";
    private static final int MEETINGS = 6;
    private static final String MEETING = "meeting_";
    private static final List<String> ORDINALS = List.of(
            "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "first", "second", "third", "fourth", "fifth",
            "sixth");
    private static final String A_MEETING = "(?:bijeenkomst|meeting|avond|middag|ochtend|les|sessie|session|keer)";
    private static final Pattern OF_MEETING =
            Pattern.compile("(?:%1$s\\s*([1-6])|([1-6])\\s*(?:e|de|ste|st|nd|rd|th)\\s*%1$s|(%2$s)\\s+%1$s)"
                            .formatted(A_MEETING, String.join("|", ORDINALS))
                    + "(?:\\s*[-–:,(].*)?");

    /// Characters that nobody sees.
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");

    /// A word that goes on on the next line of its cell.
    private static final Pattern BROKEN_WORD = Pattern.compile("(?<=\\p{L})-\\s*\\n\\s*(?=\\p{L})");

    /// What a column of a meeting may say that is not that somebody came.
    private static final Pattern NOT_CAME = Pattern.compile(
            "(?i).*\\b(?:aangemeld|aanmelding|ingeschreven|inschrijving|afgemeld|afwezig|registered)\\b.*");

    private static final Pattern CAME = Pattern.compile("(?i).*\\b(?:aanwezig|present)\\b.*");

    private static final Set<String> NAMES = Set.of("naam", "name", "adı soyadı", "ad soyad");
    private static final Pattern MOBILE = Pattern.compile("(?i).*(?:mobie|mobile|gsm|cep|جوال).*|06.*");

    private static final Set<String> STREETS = Set.of("straat", "straatnaam", "adres", "street", "address");
    private static final Set<String> NUMBER = Set.of("nr", "no", "nummer", "#");

    private static final List<Column> COLUMNS = read();

    private static final Set<String> KNOWN =
            COLUMNS.stream().flatMap(column -> column.headers().stream()).collect(Collectors.toUnmodifiableSet());

    private ColumnDictionary() {}

    public static List<Column> columns(TableKind table) {
        return COLUMNS.stream().filter(column -> column.table() == table).toList();
    }

    /// Whether the cells of a column are numbers that need not be whole.
    static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    /// The column of `table` that `header` means, if any.
    public static Optional<Column> byHeader(TableKind table, String header) {
        var wanted = normal(header);
        return columns(table).stream()
                .filter(column -> column.headers().contains(wanted))
                .findFirst()
                .or(() -> ofMeeting(header)
                        .flatMap(name -> columns(table).stream()
                                .filter(column -> column.name().equals(name))
                                .findFirst()));
    }

    /// "Bijeenkomst 1 - 5 maart", "tweede bijeenkomst", "3de avond": the column of a meeting, whatever else is said of
    /// it.
    private static Optional<String> ofMeeting(String header) {
        var meeting = OF_MEETING.matcher(header.toLowerCase(Locale.ROOT).strip());
        return meeting.matches()
                ? Stream.of(meeting.group(1), meeting.group(2), meeting.group(3))
                        .filter(Objects::nonNull)
                        .map(number -> MEETING
                                + (ORDINALS.contains(number) ? 1 + ORDINALS.indexOf(number) % MEETINGS : number))
                        .findFirst()
                : Optional.empty();
    }

    /// Whether a heading is a day, with its year or without: "5 maart", "do 12-03", "2026-03-19".
    public static boolean isDay(String header) {
        return DateReader.dayOfHeading(header).isPresent();
    }

    /// What each column means for `table`; a meaning is given to one column only.
    static List<Optional<String>> meanings(TableKind table, List<String> headers) {
        var meanings = new ArrayList<Optional<String>>();
        var before = "";
        for (var header : headers) {
            boolean isNone = STREETS.contains(before) && NUMBER.contains(normal(header))
                    || table == TableKind.ATTENDANCE && saysNotCame(header)
                    || isOutdone(table, header, headers);
            var meaning =
                    isNone ? Optional.<String>empty() : byHeader(table, header).map(Column::name);
            meanings.add(meaning.filter(name -> !meanings.contains(Optional.of(name))));
            before = normal(header);
        }
        if (table == TableKind.ATTENDANCE) {
            numberDays(headers, meanings);
        }
        if (table == TableKind.ORGANISATIONS && !meanings.contains(Optional.of("name"))) {
            IntStream.range(0, headers.size())
                    .filter(i -> meanings.get(i).equals(Optional.of("code")) && CALLED.contains(normal(headers.get(i))))
                    .forEach(i -> meanings.set(i, Optional.of("name")));
        }
        return List.copyOf(meanings);
    }

    private static boolean saysNotCame(String header) {
        return NOT_CAME.matcher(header).matches() && !CAME.matcher(header).matches();
    }

    /// Whether another column says the same better: a code who it is than a name, a telephone to go with than one at
    /// home.
    private static boolean isOutdone(TableKind table, String header, List<String> headers) {
        return switch (table) {
            case ATTENDANCE ->
                NAMES.contains(normal(header))
                        && others(table, header, headers, "person").anyMatch(other -> !NAMES.contains(normal(other)));
            case PEOPLE ->
                !MOBILE.matcher(header).matches()
                        && byHeader(table, header)
                                .filter(column -> column.name().equals("phone"))
                                .isPresent()
                        && others(table, header, headers, "phone")
                                .anyMatch(other -> MOBILE.matcher(other).matches());
            default -> false;
        };
    }

    private static Stream<String> others(TableKind table, String header, List<String> headers, String meaning) {
        return headers.stream()
                .filter(other -> !other.equals(header))
                .filter(other -> byHeader(table, other)
                        .filter(column -> column.name().equals(meaning))
                        .isPresent());
    }

    /// Columns headed by days are those of meetings; which of them, the days of the series tell.
    private static void numberDays(List<String> headers, List<Optional<String>> meanings) {
        var days = new TreeMap<LocalDate, Integer>();
        int columns = 0;
        for (int i = 0; i < headers.size(); i++) {
            var day = meanings.get(i).isEmpty() ? DateReader.dayOfHeading(headers.get(i)) : Optional.<LocalDate>empty();
            if (day.isPresent()) {
                days.put(day.get(), i);
                columns++;
            }
        }
        boolean areTold = meanings.stream()
                .flatMap(Optional::stream)
                .anyMatch(name -> name.equals("meetings") || name.startsWith(MEETING) && !name.equals("meeting_day"));
        boolean areMany = columns > 1 || columns == 1 && meanings.contains(Optional.of("series"));
        if (areMany && columns <= MEETINGS && days.size() == columns && !areTold) {
            int number = 0;
            for (int column : days.values()) {
                number++;
                meanings.set(column, Optional.of(MEETING + number));
            }
        }
    }

    /// Columns that `table` cannot do without and that are not among `meanings`.
    static List<String> missing(TableKind table, List<Optional<String>> meanings) {
        var columns = columns(table);
        var missing = new ArrayList<>(columns.stream()
                .filter(column -> column.need() == Need.ALWAYS && !meanings.contains(Optional.of(column.name())))
                .map(Column::name)
                .toList());
        var oneOf = columns.stream()
                .filter(column -> column.need() == Need.ONE_OF_THESE)
                .map(Column::name)
                .toList();
        if (!oneOf.isEmpty() && oneOf.stream().noneMatch(name -> meanings.contains(Optional.of(name)))) {
            missing.add(oneOf.contains(NAME) ? NAME : oneOf.getFirst());
        }
        return List.copyOf(missing);
    }

    /// Whether the text is a header of any table.
    public static boolean isKnown(String text) {
        var wanted = normal(text);
        return !wanted.isEmpty()
                && (KNOWN.contains(wanted)
                        || NEVER_STORED.contains(wanted)
                        || ofMeeting(text).isPresent());
    }

    /// Whether a header names something that is not stored about people.
    public static boolean isNeverStored(String header) {
        return NEVER_STORED.contains(normal(header));
    }

    /// Capitals, marks between words and what stands in brackets do not count.
    private static String normal(String header) {
        var seen = UNSEEN.matcher(header.toLowerCase(Locale.ROOT)).replaceAll("");
        var words = BROKEN_WORD.matcher(seen).replaceAll("").replaceFirst("\\s*\\(.*\\)\\s*$", "");
        return words.replaceAll("[_\\-./:*?\\s]+", " ").strip();
    }

    private static List<Column> read() {
        var resource = Objects.requireNonNull(ColumnDictionary.class.getResourceAsStream("/import/columns.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Column(
                            TableKind.valueOf(row.getField("table")),
                            row.getField("column"),
                            Need.valueOf(row.getField("need")),
                            Arrays.stream(row.getField("names").split("\\|"))
                                    .map(ColumnDictionary::normal)
                                    .toList()))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException("The column dictionary cannot be read", failure);
        }
    }
}
