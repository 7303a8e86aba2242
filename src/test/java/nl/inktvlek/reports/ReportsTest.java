package nl.inktvlek.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.releases.SpreadTable;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/// What funders and councils take along from a release.
class ReportsTest {

    private static final Locale DUTCH = Locale.of("nl");
    private static final Set<Part> ALL = EnumSet.allOf(Part.class);
    private static final String TOWN = "GM0001";
    private static final String NOBODY = "GM0009";

    /// Longer than any there is.
    private static final String LONGEST = "Capelle aan den IJssel en Alphen aan den Rijn bij Nederhorst den Berg";

    private static final String MAP =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"reach-map\" role=\"img\" viewBox=\"0 0 40 40\">"
                    + "<path class=\"area-3\" fill=\"#6b7da1\" d=\"M0 0L20 0L20 20Z\"/>"
                    + "<path class=\"area-5\" fill=\"#1c2f5c\" d=\"M20 20L40 20L40 40Z\"/></svg>";

    @TempDir
    Path home;

    private Reports reports;
    private Release release;

    @BeforeEach
    void a_release_of_a_country_with_nine_towns() {
        VeraGreenfieldFoundryProvider.initialise();
        var key = SigningKey.of(home.resolve("key"), home.resolve("releases"));
        var folder = new ReleaseFolder(home.resolve("releases"), key::shown);
        var table = table();
        release = folder.publish(
                new ReleaseFolder.Draft(
                        0,
                        table.period(),
                        LocalDate.of(2026, 11, 1),
                        Optional.empty(),
                        Map.of(
                                ReachTable.JSON_FILE, table.json(),
                                ReachTable.CSV_FILE, table.csv(),
                                SpreadTable.JSON_FILE,
                                        ReleasesOfATown.spread("2026-K3").json(),
                                ReachTable.MAP_FILE, MAP.getBytes(StandardCharsets.UTF_8))),
                Instant.parse("2026-11-01T10:00:00Z"),
                key,
                any -> {});
        var clock = Clock.fixed(Instant.EPOCH, ZoneId.of("Europe/Amsterdam"));
        var engine = Engine.ofTheProduct();
        reports = new Reports(new Shelf(folder), engine.templates(), engine.texts(), clock);
    }

    /// The country has 400 people; eight towns with a figure have 300 of them. Of the first town 20 were told in the
    /// last year, and 20 before.
    private static ReachTable table() {
        var places = new ArrayList<Place>();
        places.add(place("nl", "Nederland", Kind.COUNTRY, "", new Figure("2026-K3", 400, 400)));
        places.add(place("zuid-holland", "Zuid-Holland", Kind.PROVINCE, "nl", new Figure("2026-K3", 400, 400)));
        places.add(place(
                TOWN,
                LONGEST,
                Kind.MUNICIPALITY,
                "zuid-holland",
                new Figure("2025-K3", 20, 20),
                new Figure("2025-K4", 30, 10),
                new Figure("2026-K3", 40, 10)));
        IntStream.rangeClosed(2, 7)
                .mapToObj(i -> place(
                        "GM000" + i, "Şehir " + i, Kind.MUNICIPALITY, "zuid-holland", new Figure("2026-K3", 40, 40)))
                .forEach(places::add);
        places.add(place("GM0008", "Leiden", Kind.MUNICIPALITY, "zuid-holland", new Figure("2026-K1", 20, 20)));
        places.add(place(NOBODY, "Schriftheeft", Kind.MUNICIPALITY, "zuid-holland"));
        return new ReachTable("2026-K3", List.of(2, 5, 10, 20), places);
    }

    private static Place place(String code, String name, Kind kind, String within, Figure... figures) {
        return new Place(code, name, kind, within, 10_000, List.of(figures));
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private byte[] report(String place, Set<Part> parts, String note) {
        return reports.report(release, place, DUTCH, parts, note).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"nl, nl", "nl, en", "zuid-holland, nl", TOWN + ", en", NOBODY + ", nl"})
    void a_report_can_be_read_aloud(String place, String language) throws Exception {
        assertThat(faults(reports.report(
                                release, place, Words.locale(language), ALL, "Özgür Düşünce Derneği\nجمعية الأمل")
                        .orElseThrow()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({TOWN + ", nl", TOWN + ", en", NOBODY + ", nl", NOBODY + ", en"})
    void a_memo_is_one_page_and_can_be_read_aloud(String place, String language) throws Exception {
        var memo = reports.memo(release, place, Words.locale(language)).orElseThrow();
        try (var document = Loader.loadPDF(memo)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
        assertThat(faults(memo)).isEmpty();
    }

    /// The map, the blot of each year, and what follows.
    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void a_poster_is_one_sheet_and_can_be_read_aloud(String language) throws Exception {
        var poster = reports.poster(release, Words.locale(language));
        try (var document = Loader.loadPDF(poster)) {
            assertThat(document.getNumberOfPages()).isOne();
        }
        assertThat(text(poster)).contains("400", language.equals("nl") ? "Komt er vanzelf meer?" : "Does more come");
        assertThat(faults(poster)).isEmpty();
    }

    /// 10, 40 and 90 people: a third and two thirds as wide as the last.
    @Test
    void the_area_of_a_blot_is_as_the_people_reached_by_the_end_of_a_year() {
        var place = place(
                "nl",
                "Nederland",
                Kind.COUNTRY,
                "",
                new Figure("2024-K4", 10, 10),
                new Figure("2025-K2", 20, 10),
                new Figure("2025-K4", 40, 20),
                new Figure("2026-K1", 90, 50));
        assertThat(Blot.of(place)).extracting(Blot::year).containsExactly(2024, 2025, 2026);
        assertThat(Blot.of(place)).extracting(Blot::people).containsExactly(10, 40, 90);
        assertThat(Blot.of(place))
                .extracting(Blot::width)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other))
                .containsExactly(1.0 / 3, 2.0 / 3, 1.0);
    }

    /// By the rules of PDF/UA-1, as veraPDF has them.
    private static List<String> faults(byte[] pdf) throws Exception {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var found = validator.validate(parser);
            assertThat(found.getTotalAssertions()).isGreaterThan(1_000);
            return found.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + " " + fault.getMessage())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void the_same_question_has_the_same_bytes() {
        assertThat(report("nl", ALL, "Dank")).isEqualTo(report("nl", ALL, "Dank"));
        assertThat(reports.memo(release, TOWN, DUTCH).orElseThrow())
                .isEqualTo(reports.memo(release, TOWN, DUTCH).orElseThrow());
        assertThat(reports.workbook(release, DUTCH)).isEqualTo(reports.workbook(release, DUTCH));
    }

    @Test
    void a_report_says_what_the_release_says_and_what_it_comes_to() {
        assertThat(text(report("nl", ALL, "")))
                .contains("400 mensen bereikt tot en met K3 2026", "Dat zijn er 400 op elke 10.000 inwoners.")
                .contains("8 van de 9 gemeenten hebben een eigen cijfer", "Samen tellen die gemeenten 75%")
                .contains("Komt er vanzelf meer? Op elke 10 series volgden er 7,", "Turks 20 40.000 5 K3 2026")
                .contains("Uitgave 1", "Uitgegeven op 1 november 2026", "Şehir 7 Zuid-Holland 40 40 K3 2026")
                .doesNotContain("Toelichting", "??");
        assertThat(text(report(TOWN, ALL, "")))
                .contains("20 van hen kwamen erbij in de cijfers van de vier kwartalen tot en met K3 2026")
                .contains("K1 2026 bij een later kwartaal geteld")
                .doesNotContain("gemeenten hebben een eigen cijfer", "Komt er vanzelf meer?");
    }

    /// What was added is what the figures shown differ by: rounded parts would come to 55 of 50.
    @Test
    void what_was_added_in_a_year_is_never_more_than_what_is_shown_and_never_less_than_nothing() {
        assertThat(added(
                        new Figure("2025-K4", 10, 10),
                        new Figure("2026-K1", 25, 15),
                        new Figure("2026-K2", 40, 15),
                        new Figure("2026-K3", 50, 15)))
                .isEqualTo(50);
        assertThat(added(new Figure("2025-K3", 40, 40), new Figure("2026-K1", 25, -15)))
                .isZero();
        assertThat(added(new Figure("2025-K3", 40, 40))).isZero();
        assertThat(added()).isZero();
    }

    private static int added(Figure... figures) {
        var place = place(TOWN, "Delft", Kind.MUNICIPALITY, "zuid-holland", figures);
        return Reports.addedInAYear(new ReachTable("2026-K3", List.of(2, 5, 10, 20), List.of(place)), place);
    }

    @Test
    void where_there_is_no_figure_none_is_told() {
        assertThat(text(report(NOBODY, ALL, "")))
                .contains("Er kwamen te weinig mensen om een getal te tonen, of niemand.")
                .doesNotContain("mensen bereikt tot en met");
        assertThat(text(reports.memo(release, NOBODY, DUTCH).orElseThrow()))
                .contains("In heel Zuid-Holland waren het er 400 tot en met K3 2026.");
    }

    /// Letters that were joined for print could not be found or read aloud: "Schriftheeft".
    @Test
    void every_letter_can_be_found() {
        assertThat(text(report("zuid-holland", ALL, "Özgür Düşünce Derneği")))
                .contains("Schriftheeft", "Özgür Düşünce Derneği");
    }

    @Test
    void only_the_parts_that_were_chosen_stand_in_it() {
        assertThat(text(report(TOWN, EnumSet.of(Part.ALIKE), "")))
                .contains("Vergelijken", "Hoe we tellen")
                .doesNotContain("Door de tijd", "Waar Bereikte");
        assertThat(text(report("nl", EnumSet.of(Part.MAP), "")))
                .contains("5 tot 10", "20 of meer")
                .doesNotContain("2 tot 5", "Per provincie", "Komt er vanzelf meer?");
    }

    @Test
    void a_note_is_told_from_the_release_and_cannot_change_it() {
        assertThat(text(report("nl", ALL, "Wij <b>danken</b> u\u0000\ud800\uffff.\n\n400 & meer")))
                .contains("Toelichting Wij <b>danken</b> u .", "400 & meer", "Ze hoort niet bij de uitgave.");
        assertThatIllegalArgumentException().isThrownBy(() -> report("nl", ALL, "a".repeat(Reports.LONGEST_NOTE + 1)));
    }

    @Test
    void what_a_release_does_not_know_has_no_paper() {
        assertThat(reports.report(release, "GM9999", DUTCH, ALL, "")).isEmpty();
        assertThat(reports.memo(release, "zuid-holland", DUTCH)).isEmpty();
        assertThat(reports.memo(release, "<b>", DUTCH)).isEmpty();
    }

    @Test
    void a_workbook_has_every_figure_as_a_number_and_says_what_they_are() throws IOException {
        var bytes = reports.workbook(release, Locale.ENGLISH);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var sheets = workbook.getSheets().toList();
            assertThat(sheets)
                    .extracting(sheet -> sheet.getName())
                    .containsExactly("Now", "Over time", "Carrying on", "Explanation");
            var now = sheets.getFirst().read();
            assertThat(cells(now.get(3)))
                    .containsExactly(TOWN, LONGEST, "municipality", "zuid-holland", "10000", "40", "40.0", "Q3 2026");
            assertThat(cells(now.getLast()))
                    .startsWith(NOBODY, "Schriftheeft", "municipality", "zuid-holland", "10000")
                    .hasSize(5);
            assertThat(sheets.get(1).read()).hasSize(1 + 2 + 3 + 6 + 1);
            var spread = sheets.get(2).read();
            assertThat(spread).hasSize(1 + 12);
            assertThat(cells(spread.get(5)))
                    .containsExactly("Series that followed from one", "Q3 2026", "0.7", "0.5", "0.9", "40");
            assertThat(cells(spread.get(9))).containsExactly("People by language: Somali", "Q3 2026", "10.0", "10000");
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .filter(cell -> cell != null && !cell.getRawValue().isEmpty())
                .map(cell -> cell.getText())
                .toList();
    }

    @Test
    void a_workbook_does_not_tell_when_it_was_made() throws IOException {
        try (var parts =
                ZipFile.builder().setByteArray(reports.workbook(release, DUTCH)).get()) {
            for (var part : Collections.list(parts.getEntries())) {
                assertThat(part.getLastModifiedDate()).isBefore(Instant.parse("1980-01-02T00:00:00Z"));
                assertThat(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain("dcterms:created");
            }
        }
    }
}
