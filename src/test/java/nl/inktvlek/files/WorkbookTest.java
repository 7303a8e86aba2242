package nl.inktvlek.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Workbooks come in sheet by sheet, with values as they were counted.
class WorkbookTest {

    /// A title, an open line, headers, two rows, a total.
    private static final List<List<Object>> SHEET = List.of(
            List.of("Ledenlijst"),
            List.of(),
            List.of("Nr", "Naam", "Telefoon", "Verteld op", "Sleutelfiguur"),
            List.of(1, "Bedachte Zoë", "0612345678", LocalDate.of(2026, 3, 5), "ja"),
            List.of(2, "Bedachte İnci", 612345679, LocalDate.of(2026, 4, 15), "nee"),
            List.of("Totaal", 2));

    static List<Function<List<List<Object>>, SourceFile>> programs() {
        return List.of(WorkbookTest::xlsx, WorkbookTest::xls, WorkbookTest::ods);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void a_sheet_with_a_title_above_and_a_total_below_is_a_table(Function<List<List<Object>>, SourceFile> program) {
        var table = FileRecognition.tables(program.apply(SHEET)).getFirst();
        assertThat(table.recognition().headerLine()).isEqualTo(3);
        assertThat(table.recognition().table()).isEqualTo(TableKind.PEOPLE);
        assertThat(table.recognition().foot()).isEqualTo(6);
        var rows = new ArrayList<List<String>>();
        table.read(
                row -> rows.add(List.of(
                        row.text("code"),
                        row.text("name"),
                        row.text("phone"),
                        row.text("informed"),
                        row.text("key_figure"))),
                problem -> {
                    throw new AssertionError(problem);
                });
        assertThat(rows)
                .containsExactly(
                        List.of("1", "Bedachte Zoë", "0612345678", "2026-03-05", "ja"),
                        List.of("2", "Bedachte İnci", "612345679", "2026-04-15", "nee"));
    }

    @Test
    void a_sheet_of_remarks_is_left_out_and_told() throws IOException {
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put(
                "lees mij", new TableFile(List.of("Bijgewerkt in mei"), List.of(List.of("Nog bellen met de school"))));
        sheets.put("getallen", new TableFile(List.of("1", "2"), List.of(List.of("3", "4"))));
        sheets.put("mensen", new TableFile(List.of("id", "naam"), List.of(List.of("A", "Bedachte An"))));
        var out = new ByteArrayOutputStream();
        TableFile.writeXlsx(out, sheets);
        var tables = FileRecognition.tables(new SourceFile("alles.xlsx", out.toByteArray()));
        assertThat(tables).extracting(MappedFile::name).containsExactly("alles.xlsx › mensen");
        assertThat(tables.getFirst().notes())
                .extracting(Problem::file, Problem::key)
                .containsExactlyInAnyOrder(
                        tuple("alles.xlsx › lees mij", "sheet-left-out"),
                        tuple("alles.xlsx › getallen", "sheet-left-out"));
    }

    @Test
    void every_sheet_that_is_not_empty_is_a_table_of_its_own() throws IOException {
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put("mensen", new TableFile(List.of("id", "naam"), List.of(List.of("A", "Bedachte An"))));
        sheets.put("leeg", new TableFile(List.of(), List.of()));
        sheets.put("relaties", new TableFile(List.of("van", "naar"), List.of(List.of("A", "B"))));
        var out = new ByteArrayOutputStream();
        TableFile.writeXlsx(out, sheets);
        var tables = FileRecognition.tables(new SourceFile("alles.xlsx", out.toByteArray()));
        assertThat(tables).extracting(MappedFile::name).containsExactly("alles.xlsx › mensen", "alles.xlsx › relaties");
        assertThat(tables)
                .extracting(table -> table.recognition().table())
                .containsExactly(TableKind.PEOPLE, TableKind.TIES);
    }

    @Test
    void locked_packed_broken_and_swollen_workbooks_and_those_with_macros_are_refused_with_a_reason()
            throws IOException {
        assertRefused(locked(), "workbook-locked");
        assertRefused(zip("readme.txt", "hallo".getBytes(StandardCharsets.UTF_8)), "file-is-packed");
        assertRefused(zip("xl/workbook.xml", "<broken".getBytes(StandardCharsets.UTF_8)), "workbook-broken");
        assertRefused(zip("xl/vbaProject.bin", new byte[10]), "workbook-macros");
        assertRefused(zip("xl/workbook.xml", new byte[301 << 20]), "file-too-large");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 1}, "workbook-broken");
        var half = xlsx(SHEET).bytes();
        assertRefused(java.util.Arrays.copyOf(half, half.length / 2), "workbook-broken");
    }

    private static void assertRefused(byte[] bytes, String key) {
        assertThatExceptionOfType(FileNotUsable.class)
                .isThrownBy(() -> FileRecognition.tables(new SourceFile("x.xlsx", bytes)))
                .satisfies(refused -> assertThat(refused.problem().key()).isEqualTo(key));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("x");
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }

    private static SourceFile xlsx(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            var sheet = workbook.newWorksheet("Blad1");
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    switch (rows.get(row).get(column)) {
                        case Integer number -> sheet.value(row, column, number);
                        case LocalDate day -> {
                            sheet.value(row, column, day);
                            sheet.style(row, column).format("dd-mm-yyyy").set();
                        }
                        case Object text -> sheet.value(row, column, text.toString());
                    }
                }
            }
            workbook.finish();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new SourceFile("lijst.xlsx", out.toByteArray());
    }

    private static SourceFile xls(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet("Blad1");
            var asDay = workbook.createCellStyle();
            asDay.setDataFormat(workbook.createDataFormat().getFormat("dd-mm-yyyy"));
            for (int i = 0; i < rows.size(); i++) {
                var row = sheet.createRow(i);
                for (int column = 0; column < rows.get(i).size(); column++) {
                    var cell = row.createCell(column);
                    switch (rows.get(i).get(column)) {
                        case Integer number -> cell.setCellValue(number);
                        case LocalDate day -> {
                            cell.setCellValue(day);
                            cell.setCellStyle(asDay);
                        }
                        case Object text -> cell.setCellValue(text.toString());
                    }
                }
            }
            workbook.write(out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new SourceFile("lijst.xls", out.toByteArray());
    }

    private static SourceFile ods(List<List<Object>> rows) {
        var out = new ByteArrayOutputStream();
        var sheet = new com.github.miachm.sods.Sheet("Blad1", rows.size(), 5);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.getRange(row, column).setValue(rows.get(row).get(column));
            }
        }
        var workbook = new SpreadSheet();
        workbook.appendSheet(sheet);
        try {
            workbook.save(out);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return new SourceFile("lijst.ods", out.toByteArray());
    }
}
