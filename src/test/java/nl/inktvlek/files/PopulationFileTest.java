package nl.inktvlek.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Tables of target populations come in as StatLine gives them; tables go out so that a spreadsheet does no harm.
class PopulationFileTest {

    @Test
    void a_table_of_statline_has_lines_before_and_after_it_and_regions_by_code_or_name() {
        var table = read("""
                \uFEFF"Bevolking; herkomst"
                "Regio's";"Perioden";"Turkije";"Marokko"
                "";"";"aantal";"aantal"
                "Nederland";"2024";"430000";"420000"
                "Noord-Holland (PV)";"2024";"1";"2"
                "GM0599";"2024";"47750";"45000"
                "Utrecht (gemeente)";"2024";"14000";"."
                "Bron: CBS"
                """);
        assertThat(table.numberColumns()).containsExactly("Turkije", "Marokko");
        assertThat(table.rows())
                .extracting(PopulationFile.Row::municipality, PopulationFile.Row::people)
                .containsExactly(
                        tuple("GM0599", Map.of("Turkije", 47750, "Marokko", 45000)),
                        tuple("GM0344", Map.of("Turkije", 14000)));
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void plain_commas_do_as_well_and_a_cell_that_is_no_number_is_told_with_its_line() {
        var table = read("code,name,persons\nGM0599,Rotterdam,47750\nGM0363,Amsterdam,veel\n");
        assertThat(table.numberColumns()).containsExactly("persons");
        assertThat(table.rows()).hasSize(2);
        assertThat(table.problems())
                .singleElement()
                .satisfies(problem -> assertThat(Messages.place(problem)).isEqualTo("cbs.csv:3 [persons]"));
    }

    @Test
    void a_file_without_municipalities_or_numbers_is_refused() {
        for (var text : List.of("", "a;b\n1;2\n", "Regio's\nRotterdam\n", "x;y\nRotterdam;veel\n")) {
            assertThatExceptionOfType(FileNotUsable.class).as(text).isThrownBy(() -> read(text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Regio''s;Perioden;Turkije\n;;x 1 000\nRotterdam;2025;48\nSchiedam;2025;7\n',48000,7000",
        "'Gemeente;Turkije (x 1000)\nRotterdam;47,75\nSchiedam;7,1\n',47750,7100",
        "'Gemeente;Turkije\nRotterdam;48.012\nSchiedam;9 250\n',48012,9250",
        "'Gemeente;Turkije\nRotterdam;48 012\nSchiedam;950\n',48012,950"
    })
    void thousands_are_thousands(String text, int rotterdam, int schiedam) {
        assertThat(read(text.translateEscapes()).rows())
                .extracting(row -> row.people().values().iterator().next())
                .containsExactly(rotterdam, schiedam);
    }

    @Test
    void years_and_sexes_are_a_choice_and_a_place_twice_in_one_of_them_is_told() {
        var table = read(
                "Regio's;Geslacht;Perioden;Turkije\nRotterdam;Mannen;2024;10\nRotterdam;Vrouwen;2024;20\nRotterdam;Mannen;2025;30\nRotterdam;Mannen;2025;40\n");
        assertThat(table.parts()).containsExactly("Mannen · 2024", "Vrouwen · 2024", "Mannen · 2025");
        assertThat(table.rows()).hasSize(3);
        assertThat(table.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("place-twice");
            assertThat(problem.line()).isEqualTo(5);
        });
        assertThat(PopulationFile.year("Mannen · 2025")).contains(2025);
    }

    @Test
    void municipalities_that_became_one_are_added_up_and_lines_without_a_place_are_counted() {
        var table = read("Gemeente;Aantal\nAppingedam;10\nDelfzijl;20\nAtlantis;5\nNederland;100\n");
        assertThat(table.rows()).singleElement().satisfies(row -> {
            assertThat(row.municipality()).isEqualTo("GM1979");
            assertThat(row.people()).containsValue(30);
        });
        assertThat(table.withoutPlace()).isEqualTo(2);
    }

    @Test
    void formulas_leave_as_text_in_both_kinds_of_file(@TempDir Path folder) throws IOException {
        var table = new TableFile(
                List.of("naam", "aantal", "dag"),
                List.of(Arrays.asList("=1+1", 3, LocalDate.of(2026, 11, 25)), Arrays.asList("@x", null, null)));
        var csv = new ByteArrayOutputStream();
        table.writeCsv(csv);
        assertThat(csv.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("\uFEFFnaam;aantal;dag\n'=1+1;3;2026-11-25\n'@x;;\n");
        var xlsx = folder.resolve("table.xlsx");
        try (var out = Files.newOutputStream(xlsx)) {
            table.writeXlsx(out);
        }
        assertThat(unpacked(xlsx)).contains("'=1+1").doesNotContain("<f>");
    }

    private static String unpacked(Path xlsx) throws IOException {
        var text = new StringBuilder();
        try (var zip = new ZipFile(xlsx.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString().replace("&apos;", "'").replace("&#39;", "'");
    }

    private static PopulationFile read(String text) {
        return PopulationFile.read(new SourceFile("cbs.csv", text.getBytes(StandardCharsets.UTF_8)));
    }
}
