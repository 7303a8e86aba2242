package nl.inktvlek.exchange.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.inktvlek.files.FileNotUsable;
import nl.inktvlek.files.FileRecognition;
import nl.inktvlek.files.Layout;
import nl.inktvlek.files.MappedFile;
import nl.inktvlek.files.Messages;
import nl.inktvlek.files.Problem;
import nl.inktvlek.files.SourceFile;
import nl.inktvlek.files.TableKind;
import nl.inktvlek.network.KnownIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Files that are not right: each is told what is wrong, and where.
class BadInputTest {

    static final String PEOPLE = "id,name\n1,Anna\n2,Bela\n";

    @Test
    void an_empty_file_is_refused() {
        assertRefused("people.csv", new byte[0], "file-empty", 0);
        assertRefused("people.csv", "\n\n".getBytes(StandardCharsets.UTF_8), "file-empty", 0);
    }

    @Test
    void a_binary_file_and_a_workbook_that_is_none_are_refused() {
        assertRefused("people.csv", new byte[] {1, 2, 3, 0, 5}, "file-is-binary", 0);
        assertRefused("people.xlsx", new byte[] {'P', 'K', 3, 4, 0}, "workbook-broken", 0);
    }

    @Test
    void a_line_of_a_hundred_megabytes_is_refused_with_its_number() {
        var bytes = new byte[100 * 1024 * 1024];
        java.util.Arrays.fill(bytes, (byte) 'x');
        System.arraycopy("id,name\n1,".getBytes(StandardCharsets.UTF_8), 0, bytes, 0, 10);
        assertRefused("people.csv", bytes, "line-too-long", 2);
    }

    @Test
    void a_missing_column_is_named() {
        var checked = check(file("ties.csv", "source,weight\n1,2\n"));
        assertThat(checked.problems()).anySatisfy(problem -> assertProblem(problem, "column-missing", 1, "to"));
        assertThat(checked.isReady()).isFalse();
    }

    @Test
    void an_unknown_id_in_a_tie_is_an_error_with_line_and_column() {
        var checked = check(file("people.csv", PEOPLE), file("ties.csv", "source,target\n1,2\n1,7\n"));
        assertThat(checked.problems()).singleElement().satisfies(p -> assertProblem(p, "id-unknown", 3, "target"));
        assertThat(checked.ties()).hasSize(1);
        assertThat(checked.isReady()).isFalse();
    }

    @Test
    void lines_with_errors_can_be_left_out() {
        var files = List.of(mapped(file("people.csv", PEOPLE)), mapped(file("ties.csv", "source,target\n1,2\n1,7\n")));
        var checked = new ImportCheck(
                        new ImportRequest("test", files, true, true), NOTHING_KNOWN, StoredValues.NONE, TODAY)
                .check();
        assertThat(checked.isReady()).isTrue();
        assertThat(checked.impact().of(TableKind.TIES).added()).isEqualTo(1);
    }

    @Test
    void the_same_id_twice_is_an_error() {
        var checked = check(file("people.csv", PEOPLE + "1,Carla\n"));
        assertThat(checked.problems()).singleElement().satisfies(p -> assertProblem(p, "id-twice", 4, "id"));
        assertThat(checked.impact().of(TableKind.PEOPLE)).isEqualTo(new Impact.Rows(2, 0, 1, 0));
    }

    @Test
    void a_line_with_too_many_columns_is_an_error() {
        var checked = check(file("people.csv", PEOPLE + "3,Carla,extra\n"));
        assertThat(checked.problems())
                .singleElement()
                .satisfies(p -> assertProblem(p, "wrong-number-of-columns", 4, ""));
    }

    @Test
    void text_of_windows_is_read_as_such() {
        var bytes = "id;naam\n1;Bélà\n".getBytes(Charset.forName("windows-1252"));
        var recognition = FileRecognition.recognise(new SourceFile("mensen.csv", bytes));
        assertThat(recognition.layout()).isEqualTo(new Layout.Text(Charset.forName("windows-1252"), ';'));
        assertThat(check(new SourceFile("mensen.csv", bytes))
                        .people()
                        .getFirst()
                        .name())
                .isEqualTo("Bélà");
    }

    @ParameterizedTest
    @CsvSource({"',',','", "';',';'", "'\t','\t'", "'|','|'"})
    void delimiters_are_recognised(String written, char expected) {
        var text = PEOPLE.replace(",", written);
        assertThat(FileRecognition.recognise(file("people.csv", text)).layout())
                .isEqualTo(new Layout.Text(StandardCharsets.UTF_8, expected));
    }

    @Test
    void a_wrong_delimiter_leaves_a_required_column_missing() {
        var file = file("people.csv", PEOPLE.replace(',', ';'));
        var wrong = FileRecognition.recognise(file, new Layout.Text(StandardCharsets.UTF_8, ','));
        assertThat(wrong.missing()).isNotEmpty();
    }

    @Test
    void decimal_commas_and_dutch_dates_are_read_and_impossible_ones_are_errors() {
        var checked = check(
                file("people.csv", PEOPLE + "3,Carla\n4,Dina\n"),
                file(
                        "ties.csv",
                        "van;naar;sterkte;sinds\n1;2;0,5;31-12-2025\n1;3;0,5;31-02-2025\n1;4;veel;1-1-2025\n2;3;NaN;\n"));
        assertThat(checked.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.strength()).isEqualTo(0.5);
            assertThat(tie.since()).isEqualTo("2025-12-31");
        });
        assertThat(checked.problems()).hasSize(3);
        assertThat(checked.problems().get(0)).satisfies(p -> assertProblem(p, "not-a-date", 3, "sinds"));
        assertThat(checked.problems().get(1)).satisfies(p -> assertProblem(p, "not-a-number", 4, "sterkte"));
        assertThat(checked.problems().get(2)).satisfies(p -> assertProblem(p, "not-a-number", 5, "sterkte"));
    }

    @Test
    void a_tie_to_oneself_is_left_out_and_mentioned() {
        var checked = check(file("people.csv", PEOPLE), file("ties.csv", "source,target\n1,1\n1,2\n2,1\n"));
        assertThat(checked.problems()).singleElement().satisfies(p -> assertProblem(p, "tie-to-self", 2, "source"));
        assertThat(checked.impact().of(TableKind.TIES)).isEqualTo(new Impact.Rows(1, 0, 1, 0));
    }

    @Test
    void origin_and_religion_are_never_stored() {
        var checked = check(file("people.csv", "id,origin,religion\n1,x,y\n"));
        assertThat(checked.problems()).extracting(Problem::key).containsExactly("never-stored", "never-stored");
        assertThat(checked.people().getFirst().toString()).doesNotContain("x").doesNotContain("=y");
    }

    @Test
    void formulas_names_of_files_and_cypher_are_just_text() {
        var nasty = "id,name\n=1+1,\"x'}) DETACH DELETE n //\"\n../../etc,<script>\n";
        var checked = check(file("people.csv", nasty));
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.people()).hasSize(2);
    }

    @Test
    void an_open_quotation_mark_is_told_with_the_line_where_it_opens() {
        for (var text : List.of(
                "id,name\n1,Aad\n2,\"Anna\n3,Bela\n", // to the end of the file
                "id,name\r\n1,Aad\r\n2,\"Anna,Delft\r\n3,\"Bela\",Breda\r\n")) { // to the mark of another cell
            assertThatExceptionOfType(FileNotUsable.class)
                    .isThrownBy(() -> check(file("people.csv", text)))
                    .satisfies(refused -> assertThat(refused.problem())
                            .isEqualTo(Problem.error("people.csv", 3, "", "quote-not-closed")));
        }
        assertThat(check(file("people.csv", "id,name\n1,\"Aad \"\"de Wit\"\"\"\n2,\"Bea\nvan Dijk\"\n"))
                        .people())
                .extracting(CheckedImport.PersonRow::name)
                .containsExactly("Aad \"de Wit\"", "Bea van Dijk");
    }

    @Test
    void every_problem_has_words_in_both_languages() {
        for (var language : List.of(Locale.of("nl"), Locale.ENGLISH)) {
            var problem = Problem.error("people.csv", 3, "id", "id-twice", "1");
            assertThat(Messages.text(problem, language)).contains("1");
            assertThat(Messages.place(problem)).isEqualTo("people.csv:3 [id]");
        }
    }

    @Test
    void the_templates_of_the_product_are_without_fault() throws Exception {
        var files = new ArrayList<MappedFile>();
        for (var table : TableKind.values()) {
            var file = SourceFile.read(
                    java.nio.file.Path.of("import/templates", table.name().toLowerCase(Locale.ROOT) + ".csv"));
            var recognition = FileRecognition.recognise(file);
            assertThat(recognition.table()).isEqualTo(table);
            files.add(new MappedFile(file, recognition));
        }
        var known = new KnownRows(
                Set.of(),
                Map.of("KEZBAN", 0),
                NONE,
                NONE,
                Set.of(),
                NONE,
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                KnownRows.Others.NONE,
                id -> Optional.empty());
        var checked =
                new ImportCheck(new ImportRequest("own", files, true, false), known, StoredValues.NONE, TODAY).check();
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.isReady()).isTrue();
        assertThat(checked.series().getFirst().leaders()).hasSize(1);
        assertThat(checked.onward().getFirst().people()).isEqualTo(4);
    }

    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);
    private static final KnownIds NONE = new KnownIds(Map.of(), UnaryOperator.identity());
    static final KnownRows NOTHING_KNOWN = new KnownRows(
            Set.of(),
            Map.of(),
            NONE,
            NONE,
            Set.of(),
            NONE,
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Map.of(),
            KnownRows.Others.NONE,
            id -> Optional.empty());

    private static CheckedImport check(SourceFile... files) {
        var mapped = java.util.Arrays.stream(files).map(BadInputTest::mapped).toList();
        return new ImportCheck(new ImportRequest("test", mapped, true, false), NOTHING_KNOWN, StoredValues.NONE, TODAY)
                .check();
    }

    private static MappedFile mapped(SourceFile file) {
        return new MappedFile(file, FileRecognition.recognise(file));
    }

    private static SourceFile file(String name, String text) {
        return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String name, byte[] bytes, String key, long line) {
        assertThatExceptionOfType(FileNotUsable.class)
                .isThrownBy(() -> FileRecognition.recognise(new SourceFile(name, bytes)))
                .satisfies(refused -> assertProblem(refused.problem(), key, line, ""));
    }

    private static void assertProblem(Problem problem, String key, long line, String column) {
        assertThat(problem.key()).isEqualTo(key);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
    }
}
