package nl.inktvlek.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.GraphTest;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Graph;
import nl.inktvlek.exchange.incoming.ImportRequest;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.files.forms.DateReader;
import nl.inktvlek.files.forms.NumberReader;
import nl.inktvlek.files.forms.PlaceForm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A file with the same headings is read as the last one was, and says so.
@GraphTest
class FileShapesIT {

    private static final Actor COORDINATOR = Actor.commandLine();
    private static final Actor FSAN = new Actor("fsan", Role.COORDINATOR, Optional.of("FSAN"));
    private static final String NOVEMBER = "Kenmerk;Wie;Verteld\nA;Aa Een;03/04/2026\n";
    private static final String DECEMBER = " kenmerk ;WIE;verteld\nB;Bee Twee;05/06/2026\n";

    @Autowired
    Imports imports;

    @Autowired
    Graph graph;

    @BeforeEach
    void nothing_is_remembered() {
        graph.note("MATCH (f:FileShape) DELETE f", Map.of());
    }

    @AfterEach
    void nothing_is_left() {
        imports.list(COORDINATOR).stream()
                .filter(summary -> summary.source().equals("shapes"))
                .filter(summary -> summary.status() == ImportSummary.Status.DONE)
                .forEach(summary -> imports.remove(COORDINATOR, summary.id()));
    }

    @Test
    void what_the_reader_said_of_the_columns_is_remembered_for_the_next_file() {
        run(asTheReaderSays(file(NOVEMBER)));
        var next = imports.asBefore(COORDINATOR, file(DECEMBER));
        assertThat(next.recognition().table()).isEqualTo(TableKind.PEOPLE);
        assertThat(next.recognition().isSure()).isTrue();
        assertThat(next.recognition().meanings())
                .containsExactly(Optional.of("code"), Optional.of("name"), Optional.of("informed"));
        assertThat(next.recognition().forms().days().made()).isEqualTo(Map.of(2, DateReader.Order.MONTH_FIRST));
        assertThat(next.isAsBefore()).isTrue();
        assertThat(next.anew().recognition()).isEqualTo(file(DECEMBER).recognition());
        assertThat(next.anew().isAsBefore()).isFalse();
    }

    @Test
    void what_the_reader_said_of_numbers_and_places_is_remembered_too() {
        var people = file("Kenmerk;Plaats\nA;1701\nB;1701\n");
        var ties = file("van;naar;sterkte\nA;B;1.250\n");
        run(
                people.with(
                        people.recognition().withPlaces(1, PlaceForm.POSTCODE).withMeaning(0, Optional.of("code"))),
                ties.with(ties.recognition().withNumbers(2, NumberReader.Form.DECIMAL_COMMA)));
        var nextPeople = imports.asBefore(COORDINATOR, file("Kenmerk;Plaats\nC;1721\n"));
        var nextTies = imports.asBefore(COORDINATOR, file("van;naar;sterkte\nA;C;2.500\n"));
        assertThat(nextPeople.recognition().forms().places().of(1)).contains(PlaceForm.POSTCODE);
        assertThat(nextTies.recognition().forms().numbers().of(2)).contains(NumberReader.Form.DECIMAL_COMMA);
        var decided = imports.asBefore(COORDINATOR, file("van;naar;sterkte\nA;C;2.500\nB;C;0.5\n"));
        assertThat(decided.recognition().forms().numbers().of(2)).contains(NumberReader.Form.DECIMAL_POINT);
    }

    @Test
    void cells_that_decide_which_is_the_month_decide() {
        run(asTheReaderSays(file(NOVEMBER)));
        var dayFirst = file("Kenmerk;Wie;Verteld\nC;Cee Drie;25/04/2026\n");
        assertThat(imports.asBefore(COORDINATOR, dayFirst).recognition().forms().days())
                .isEqualTo(dayFirst.recognition().forms().days());
    }

    @Test
    void other_headings_and_other_partners_are_not_read_by_it() {
        run(asTheReaderSays(file(NOVEMBER)));
        var more = file("Kenmerk;Wie;Verteld;Extra\nB;Bee;05/06/2026;x\n");
        assertThat(imports.asBefore(COORDINATOR, more)).isEqualTo(more);
        assertThat(imports.asBefore(FSAN, file(DECEMBER)).isAsBefore()).isFalse();
    }

    @Test
    void no_heading_can_be_read_in_the_database() {
        run(asTheReaderSays(file(NOVEMBER)));
        assertThat(graph.list(
                        "MATCH (f:FileShape) RETURN f",
                        Map.of(),
                        row -> row.get("f").asMap().toString()))
                .hasSize(1)
                .noneMatch(text -> text.contains("enmerk") || text.contains("Verteld"));
    }

    private static MappedFile asTheReaderSays(MappedFile file) {
        return file.with(file.recognition()
                .withTable(TableKind.PEOPLE)
                .withMeaning(0, Optional.of("code"))
                .withMeaning(1, Optional.of("name"))
                .withMeaning(2, Optional.of("informed"))
                .withOrder(2, DateReader.Order.MONTH_FIRST));
    }

    private void run(MappedFile... files) {
        var checked = imports.check(COORDINATOR, new ImportRequest("shapes", List.of(files), true, false));
        assertThat(checked.errors()).as("%s", checked.problems()).isZero();
        imports.run(COORDINATOR, checked, Progress.UNWATCHED);
    }

    private static MappedFile file(String text) {
        var file = new SourceFile("lijst.csv", text.getBytes(StandardCharsets.UTF_8));
        return new MappedFile(file, FileRecognition.recognise(file));
    }
}
