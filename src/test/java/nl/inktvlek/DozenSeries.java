package nl.inktvlek;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Vault;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.exchange.Imports;
import nl.inktvlek.exchange.Progress;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.explore.Search;
import nl.inktvlek.figures.Figure;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Thing;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.snapshot.Networks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/// A dozen series of which every number is known: in Tilburg (GM0855) in Turkish for IOT, in Breda (GM0758) in Somali
/// for FSAN. A test that works on them extends this.
@GraphTest
public abstract class DozenSeries {

    @Autowired
    protected Imports imports;

    @Autowired
    protected SeriesPlans series;

    @Autowired
    protected Leaders leaders;

    @Autowired
    protected Search search;

    @Autowired
    protected Networks networks;

    @Autowired
    protected Graph graph;

    @Autowired
    protected Vault vault;

    protected static final Actor COORDINATOR = Actor.commandLine();
    protected static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));
    protected static final Actor FSAN = new Actor("fsan", Role.RECRUITER, Optional.of("FSAN"));
    protected static final Actor IOT_RECRUITER = new Actor("iot", Role.RECRUITER, Optional.of("IOT"));
    protected static final String TILBURG = "GM0855";
    protected static final String BREDA = "GM0758";

    protected static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM-yyyy");

    @Autowired
    protected Clock clock;

    private String loaded = "";

    protected LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The first meeting of a series that ended eleven weeks ago, so that after-care was due three weeks ago.
    protected LocalDate lately() {
        return today().minusWeeks(13);
    }

    /// The month of series i in Tilburg: from 22 months ago to 13 months ago.
    protected YearMonth month(int i) {
        return YearMonth.from(today()).minusMonths(22L - i);
    }

    /// The same thing with other values, field by field.
    public static <T extends Record & Thing> T with(Kind<T> kind, T thing, @Nullable Object... fieldsAndValues) {
        var changed = thing;
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            changed = kind.with(changed, String.valueOf(fieldsAndValues[i]), fieldsAndValues[i + 1]);
        }
        return changed;
    }

    /// Ten series in Tilburg: to series i (0..9), one a month, come people 4i..4i+3 and, again, person 4(i-1). Two in
    /// Breda, ten and nine months ago, with people 100..103 and 104..107. Leader L1 led all of Tilburg, L2 both of
    /// Breda; person 0 led the last one of Tilburg too.
    @BeforeEach
    protected void a_dozen_series() {
        var people = new StringBuilder("code;name;municipality\n");
        var attendance = new StringBuilder("person;series;meetings;onward_people;onward_kind\n");
        var rows = new StringBuilder("code;partner;host;municipality;languages;meetings;themes;leaders\n");
        for (var leader : List.of("L1", "L2")) {
            people.append(leader + ";Leider " + leader + ";" + (leader.equals("L1") ? TILBURG : BREDA) + "\n");
        }
        for (int i = 0; i < 10; i++) {
            var month = MONTH.format(month(i));
            rows.append("T%d;IOT;H1;%s;Turks;05-%s|12-%s|19-%s;opvoeding|gelijkheid|seksualiteit;%s\n"
                    .formatted(i, TILBURG, month, month, month, i == 9 ? "L1|P0" : "L1"));
            for (int j = 0; j < 4; j++) {
                people.append("P%d;Mens %d;%s\n".formatted(4 * i + j, 4 * i + j, TILBURG));
                attendance.append("P%d;T%d;1|2|3;;\n".formatted(4 * i + j, i));
            }
            if (i > 0) {
                attendance.append("P%d;T%d;2;;\n".formatted(4 * (i - 1), i));
            }
        }
        for (int i = 0; i < 2; i++) {
            rows.append("B%d;FSAN;H2;%s;Somali;05-%s;opvoeding;L2\n".formatted(i, BREDA, MONTH.format(month(12 + i))));
            for (int j = 0; j < 4; j++) {
                people.append("P%d;Mens %d;%s\n".formatted(100 + 4 * i + j, 100 + 4 * i + j, BREDA));
                attendance.append("P%d;B%d;1;2;family\n".formatted(100 + 4 * i + j, i));
            }
        }
        var files = Stream.of(
                        file("organisations", """
                                code;name;kind;municipality;partner;relation;languages
                                H1;De Brug;SELF_ORGANISATION;%s;IOT;FORMAL_MEMBER;Turks
                                H2;De Bron;SELF_ORGANISATION;%s;FSAN;FORMAL_MEMBER;Somali
                                """.formatted(TILBURG, BREDA)),
                        file("people", people.toString()),
                        file("series", rows.toString()),
                        file("attendance", attendance.toString()))
                .map(file -> new MappedFile(file, FileRecognition.recognise(file)))
                .toList();
        var checked = imports.check(COORDINATOR, new ImportRequest("dozen", files, true, false));
        assertThat(checked.problems()).isEmpty();
        loaded = imports.run(COORDINATOR, checked, Progress.UNWATCHED).id();
    }

    @AfterEach
    protected void take_back() {
        imports.remove(COORDINATOR, loaded);
        graph.note("MATCH (e:ErasedSource) DELETE e", Map.of());
    }

    protected Series plan(String municipality, String language, String partner, LocalDate first) {
        var blank = Series.blank();
        var wanted = with(
                Series.KIND,
                blank,
                "partner",
                partner,
                "municipality",
                municipality,
                "languages",
                List.of(language),
                "meetings",
                IntStream.range(0, 3)
                        .mapToObj(i -> new PlannedMeeting(i + 1, first.plusWeeks(i), Optional.of("opvoeding")))
                        .toList());
        assertThat(series.save(OperationId.random(), IOT, blank, wanted)).isInstanceOf(Saved.Stored.class);
        return reread(blank);
    }

    protected void remove(Series planned) {
        series.delete(OperationId.random(), IOT, planned);
        assertThat(series.find(IOT, planned.code())).isEmpty();
    }

    protected Series reread(Series planned) {
        return series.find(IOT, planned.code()).orElseThrow();
    }

    protected Leader leader(String person) {
        return leaders.list(COORDINATOR).stream()
                .filter(leader -> leader.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    /// The code of a person by their id in the file.
    protected String code(String id) {
        return new InTheFile(graph, vault, "dozen").person(id);
    }

    protected static SourceFile file(String name, String text) {
        return new SourceFile(name + ".csv", text.getBytes(StandardCharsets.UTF_8));
    }

    protected List<Search.Found> people(Actor actor, String words) {
        return found(search.find(actor, words), Search.Sort.PERSON);
    }

    protected static Figure people(int number) {
        return new Figure.People(new Count.Exact(number));
    }

    protected static List<Search.Found> found(Map<Search.Sort, Search.Hits> hits, Search.Sort sort) {
        return hits.containsKey(sort) ? hits.get(sort).first() : List.of();
    }
}
