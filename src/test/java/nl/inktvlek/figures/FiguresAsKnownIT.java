package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.errorprone.annotations.CompileTimeConstant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.InTheFile;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.rights.PersonRights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Figures as they were known on a day: what is written down, corrected, taken back or erased later does not change
/// them. Every test begins on a product of which nothing was kept yet.
class FiguresAsKnownIT extends DozenSeries {

    private static final Of ALL = Of.everything();
    private static final Of OF_IOT = new Of(Optional.of("IOT"), Optional.empty());

    @Autowired
    FiguresAsKnown asKnown;

    @Autowired
    ProgrammeFigures programmeFigures;

    @Autowired
    PersonRights rights;

    @BeforeEach
    @AfterEach
    void nothing_was_kept() {
        graph.note("MATCH (k:KnownDays|KnownSeries) DELETE k", Map.of());
        graph.note("MATCH (p:Person {source: 'known'}) DETACH DELETE p", Map.of());
    }

    /// Some day, long ago enough for all that happens after it.
    private LocalDate monday() {
        return today().minusDays(80);
    }

    /// Before the first command of a day, on a product that was there before.
    private void morning(LocalDate day) {
        graph.note(writing -> KnownSeries.keep(writing, day));
    }

    private int reached(Of of, LocalDate day) {
        var figure = asKnown.on(COORDINATOR, of, day).orElseThrow().figures().get(Measure.DIRECT_REACH);
        return IntStream.rangeClosed(0, 1000)
                .filter(number -> people(number).equals(figure))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_written_down_later_is_not_in_it() {
        morning(monday().plusDays(1));
        assertThat(reached(ALL, monday())).isEqualTo(48);
        newcomers("B0", 3);
        morning(monday().plusDays(2));
        newcomers("B1", 2);
        assertThat(reached(ALL, monday())).isEqualTo(48);
        assertThat(reached(ALL, monday().plusDays(1))).isEqualTo(51);
        assertThat(reached(ALL, monday().plusDays(2))).isEqualTo(53);
        assertThat(reached(OF_IOT, monday().plusDays(1))).isEqualTo(40);
    }

    /// On Tuesday nothing happens, so that Wednesday's first command keeps what held on Monday and on Tuesday.
    @Test
    void a_day_without_anything_is_as_the_day_before() {
        morning(monday());
        newcomers("B0", 3);
        morning(monday().plusDays(2));
        newcomers("B0", 3);
        assertThat(reached(ALL, monday().minusDays(1))).isEqualTo(48);
        assertThat(reached(ALL, monday())).isEqualTo(51);
        assertThat(reached(ALL, monday().plusDays(1))).isEqualTo(51);
        assertThat(reached(ALL, monday().plusDays(2))).isEqualTo(54);
    }

    @Test
    void who_is_erased_later_still_counts_and_nothing_leads_to_them() {
        morning(monday());
        var person = code("P4");
        var number = graph.find(
                        "MATCH (p:Person {code: $code}) RETURN p.nr AS nr",
                        Map.of("code", person),
                        row -> row.get("nr").asInt())
                .orElseThrow();
        rights.erase(OperationId.random(), IOT, person);
        morning(monday().plusDays(1));
        assertThat(reached(ALL, monday().minusDays(1))).isEqualTo(48);
        assertThat(reached(ALL, monday())).isEqualTo(48);
        assertThat(graph.list(
                        """
                        MATCH (k:KnownSeries) WHERE $number IN k.people
                        MATCH (p {nr: $number}) WHERE p:Person
                        RETURN p.erased AND NOT EXISTS { (:Identity {code: p.code}) } AS isNobody""",
                        Map.of("number", number),
                        row -> row.get("isNobody").asBoolean()))
                .isNotEmpty()
                .containsOnly(true);
    }

    @Test
    void a_person_is_told_when_they_were_known_to_have_come() {
        morning(monday());
        attend("T0", "P0", false);
        morning(monday().plusDays(1));
        var file = rights.accessFile(IOT, code("P0"));
        assertThat(file.sections().get("KnownSeries"))
                .anySatisfy(row -> assertThat(row)
                        .containsEntry("knownUntil", monday().toString())
                        .containsEntry("meetings", "3"));
    }

    @Test
    void two_days_are_never_told_of_others() {
        morning(monday());
        assertThat(asKnown.on(IOT, ALL, monday().minusDays(1))).isEmpty();
        assertThat(asKnown.on(IOT, new Of(Optional.of("FSAN"), Optional.empty()), monday().minusDays(1)))
                .isEmpty();
        assertThat(asKnown.on(IOT, OF_IOT, monday().minusDays(1))).isPresent();
    }

    @Test
    void nothing_is_known_of_days_before_it_was_kept_or_that_are_not_over() {
        assertThat(asKnown.since(COORDINATOR)).isEmpty();
        morning(today());
        assertThat(asKnown.since(COORDINATOR)).contains(today().minusDays(1));
        assertThat(reached(ALL, today().minusDays(1))).isEqualTo(48);
        for (var day : List.of(today().minusDays(2), today())) {
            assertThatIllegalArgumentException().isThrownBy(() -> asKnown.on(COORDINATOR, ALL, day));
        }
    }

    /// Ten days on which people come, are struck off, are erased; a series loses its day, another gets after-care.
    /// At the end of each the figures are written down; asked after any later day they are the same.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void figures_of_a_day_are_the_same_whenever_they_are_asked(long number) {
        var random = new Random(number);
        var remembered = new TreeMap<LocalDate, Map<Measure, Figure>>();
        for (int i = 0; i < 10; i++) {
            var day = monday().plusDays(i);
            morning(day);
            for (int times = 1 + random.nextInt(3); times > 0; times--) {
                something(random);
            }
            remembered.put(day, figures(day));
            remembered.forEach((before, figures) -> assertThat(figures(before))
                    .as(before + " as asked on " + day)
                    .isEqualTo(figures));
        }
        assertThat(Set.copyOf(remembered.values()).size()).isGreaterThan(3);
        assertThat(remembered.lastEntry().getValue())
                .containsAllEntriesOf(new LinkedHashMap<>(Map.of(
                        Measure.ATTENDANCES,
                        programmeFigures.overview(COORDINATOR, ALL).figures().get(Measure.ATTENDANCES))));
    }

    private Map<Measure, Figure> figures(LocalDate day) {
        return asKnown.on(COORDINATOR, ALL, day).orElseThrow().figures();
    }

    private void newcomers(String series, int people) {
        change("""
                MATCH (s:Series {code: $code}) MATCH (x:Person)
                WITH s, max(x.nr) AS most
                UNWIND range(1, $people) AS i
                CREATE (:Person {nr: most + i, code: 'KNOWN' + (most + i), source: 'known'})-[:ATTENDED {meetings: [1, 2]}]->(s)""", series, Map.of("people", people));
    }

    private void attend(String series, String person, boolean isThere) {
        var someone = Map.<String, Object>of("person", code(person));
        if (isThere) {
            change(
                    "MATCH (s:Series {code: $code}) MATCH (p:Person {code: $person}) MERGE (p)-[a:ATTENDED]->(s) SET a.meetings = [1]",
                    series,
                    someone);
        } else {
            change("MATCH (:Person {code: $person})-[a:ATTENDED]->(:Series {code: $code}) DELETE a", series, someone);
        }
    }

    private void change(@CompileTimeConstant final String cypher, String series, Map<String, Object> more) {
        var parameters = new HashMap<>(more);
        parameters.put("code", new InTheFile(graph, vault, "dozen").code("Series", series));
        graph.command(OperationId.random(), Concern.PROGRAMME, cypher, parameters);
    }

    private void something(Random random) {
        var series = List.of("T0", "T3", "T9", "B0", "B1").get(random.nextInt(5));
        switch (random.nextInt(5)) {
            case 0 -> newcomers(series, 1 + random.nextInt(4));
            case 1 -> attend("T" + random.nextInt(10), "P" + random.nextInt(40), random.nextBoolean());
            case 2 ->
                change(
                        "MATCH (s:Series {code: $code}) SET s.caredForOn = s.end + duration({weeks: 3})",
                        series,
                        Map.of());
            case 3 -> change("MATCH (s:Series {code: $code}) SET s.start = null", series, Map.of());
            default ->
                graph.find(
                                "MATCH (p:Person)-[:ATTENDED]->(:Series {municipality: 'GM0758'}) WHERE p.erased IS NULL AND p.source <> 'known' RETURN p.code AS code LIMIT 1",
                                Map.of(),
                                row -> row.get("code").asString())
                        .ifPresent(code -> rights.erase(OperationId.random(), COORDINATOR, code));
        }
    }
}
