package nl.inktvlek.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import nl.inktvlek.exchange.tables.IncomingTables;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;

/// Tables of a network that chance made: every kind of thing and of tie the tables hold, names of all alphabets, nobody
/// real. The same seed gives the same tables.
final class GeneratedTables {

    private static final List<String> PLACES = List.of("Rotterdam", "Den Haag", "GM0855", "Bergen (NH)", "", "Breda");
    private static final List<String> NAMES = List.of(
            "De Brug",
            "Ayşe's \"Tafel\"",
            "محبة",
            "Çınar & Zn.",
            "<b>Vet</b>",
            "007",
            "Groep 😀",
            "Stichting ’t Hof",
            "x".repeat(300),
            "עם ביחד",
            "Totaal Anders",
            "A|B; C, D",
            "null",
            "[haken] (en) {accolades}",
            "-streep-",
            "ﬁets");
    private static final List<String> LANGUAGES = List.of("Turks", "Turks|Arabisch", "", "Somali");
    private static final List<String> TITLES = List.of("voorzitter", "penningmeester", "lid \"bestuur\"");

    final Map<String, List<String>> tables = new LinkedHashMap<>();
    private final Random random;
    private final int people;
    private final int organisations;
    private final int series;

    GeneratedTables(long seed) {
        random = new Random(seed);
        people = 6 + random.nextInt(10);
        organisations = 3 + random.nextInt(4);
        series = 1 + random.nextInt(3);
        organisations();
        people();
        belonging();
        ties();
        series();
        attendance();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String person() {
        return "P" + random.nextInt(people);
    }

    private static String quoted(String... cells) {
        return String.join(
                ";",
                List.of(cells).stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .toList());
    }

    private List<String> table(String name, String header) {
        var rows = new ArrayList<String>();
        rows.add(header);
        tables.put(name, rows);
        return rows;
    }

    private void organisations() {
        var rows = table("organisations", "code;name;kind;municipality;partner;relation;languages");
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        for (int i = 0; i < organisations; i++) {
            var partner = random.nextBoolean() ? "IOT" : "";
            rows.add(quoted(
                    "O" + i,
                    names.get(i),
                    one(List.of("SELF_ORGANISATION", "FAITH_COMMUNITY", "SCHOOL")),
                    one(PLACES),
                    partner,
                    partner.isEmpty() ? "" : one(List.of("FORMAL_MEMBER", "LOOSE_CONTACT")),
                    one(LANGUAGES)));
        }
    }

    private void people() {
        var rows = table("people", "code;municipality;neighbourhood;key_figure;informed");
        for (int i = 0; i < people; i++) {
            rows.add(quoted(
                    "P" + i,
                    one(PLACES),
                    one(List.of("", "Noord", "Oud-West \"2\"")),
                    one(List.of("", "ja")),
                    one(List.of("", "2026-01-15"))));
        }
    }

    private void belonging() {
        var members = new TreeSet<String>();
        var positions = new Posts();
        for (int i = 0; i < people; i++) {
            members.add(quoted(person(), "O" + random.nextInt(organisations)));
            var title = one(TITLES);
            positions.put(
                    person(),
                    "O" + random.nextInt(organisations),
                    title,
                    quoted(one(List.of("", "2024-03-01")), one(List.of("", "2025-06-30"))));
        }
        table("memberships", "person;organisation").addAll(members);
        table("positions", "person;organisation;position;from;to").addAll(positions.rows());
    }

    /// One period of a post for each person, organisation and title.
    private static final class Posts {
        private final Map<String, String> rows = new java.util.TreeMap<>();

        void put(String person, String organisation, String title, String period) {
            rows.put(quoted(person, organisation, title), period);
        }

        List<String> rows() {
            return rows.entrySet().stream()
                    .map(row -> row.getKey() + ";" + row.getValue())
                    .toList();
        }
    }

    private void ties() {
        var rows = table("ties", "from;to;kind;strength;confidence;since;direction");
        var seen = new TreeSet<String>();
        for (int i = 0; i < 3 * people; i++) {
            int from = random.nextInt(people);
            int to = random.nextInt(people);
            var kind = one(List.of("", "kin", "nominates", "buren & zo"));
            var ends = Math.min(from, to) + "-" + Math.max(from, to) + kind;
            if (from == to || !seen.add(ends)) {
                continue;
            }
            boolean isNomination = kind.equals("nominates");
            rows.add(quoted(
                    "P" + from,
                    "P" + to,
                    kind,
                    isNomination ? "" : one(List.of("", "0", "1", "0,5", "0.30000000000000004", "1e-9")),
                    isNomination ? "" : one(List.of("", "0,25")),
                    isNomination ? "" : one(List.of("", "2019-12-31")),
                    isNomination ? "" : one(List.of("undirected", "one way"))));
        }
    }

    private void series() {
        var rows =
                table("series", "code;partner;host;municipality;neighbourhood;languages;group;meetings;themes;leaders");
        for (int i = 0; i < series; i++) {
            rows.add(quoted(
                    "S" + i,
                    "IOT",
                    one(List.of("", "O" + random.nextInt(organisations))),
                    one(List.of("Rotterdam", "Breda")),
                    one(List.of("", "Zuid")),
                    one(List.of("Turks", "Turks|Arabisch")),
                    one(List.of("", "MEN", "WOMEN")),
                    "2026-03-05|2026-03-12|2026-03-19",
                    one(List.of("", "opvoeding|gelijkheid|seksualiteit")),
                    one(List.of("P0", "P0|P1"))));
        }
    }

    private void attendance() {
        var rows = table("attendance", "person;series;meetings;onward_people;onward_kind");
        for (int i = 2; i < people; i++) {
            if (random.nextInt(3) > 0) {
                boolean talked = random.nextInt(4) == 0;
                rows.add(quoted(
                        "P" + i,
                        "S" + random.nextInt(series),
                        one(List.of("", "1", "1|2|3", "2|3")),
                        talked ? "3" : "",
                        talked ? one(List.of("", "family")) : ""));
            }
        }
    }

    /// Ids that there may be.
    static List<String> ids() {
        return java.util.stream.IntStream.range(0, 20)
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of("P" + i, "O" + i, "S" + i))
                .toList();
    }

    /// Says some lines of ties, posts and attendance again, with other values.
    void twice(Random chance) {
        tables.getOrDefault("series", List.of())
                .add(quoted("S0", "", "", "", "", "Somali", "", "2026-04-02", "", "P1"));
        for (var table : List.of("ties", "positions", "attendance", "memberships")) {
            var rows = tables.getOrDefault(table, List.of());
            for (var row : List.copyOf(rows.subList(1, rows.size()))) {
                if (chance.nextInt(3) == 0) {
                    rows.add(row.replace("\"0,5\"", "\"0,75\"")
                            .replace("\"2019-12-31\"", "\"2018-01-01\"")
                            .replace("\"2025-06-30\"", "\"\"")
                            .replace("\"2|3\"", "\"1|3\"")
                            .replace("\"family\"", "\"friends\""));
                }
            }
        }
    }

    List<MappedFile> files() {
        return files(new Random(0), false);
    }

    /// @param shuffled whether lines and files stand in an order of chance
    List<MappedFile> files(Random order, boolean shuffled) {
        var files = new ArrayList<MappedFile>();
        tables.forEach((name, rows) -> {
            var lines = new ArrayList<>(rows.subList(1, rows.size()));
            if (shuffled) {
                Collections.shuffle(lines, order);
            }
            var text = rows.getFirst() + "\n" + String.join("\n", lines) + "\n";
            if (!lines.isEmpty()) {
                files.addAll(IncomingTables.of(new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8))));
            }
        });
        if (shuffled) {
            Collections.shuffle(files, order);
        }
        return files;
    }
}
