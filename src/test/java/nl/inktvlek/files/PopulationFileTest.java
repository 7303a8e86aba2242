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
