package nl.inktvlek.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What a sheet shows is what comes in: cells made one, zeros before a number, what formulas give.
class CellsInSheetsTest {

    private static final List<List<String>> BOARDS = List.of(
            List.of("Organisatie", "Persoon", "Functie"),
            List.of("Moskee Delft", "Bedachte Aad", "voorzitter"),
            List.of("", "Bedachte Bea", "secretaris"),
            List.of("Stichting Noord", "Bedachte Cor", "voorzitter"),
            List.of("", "", ""),
            List.of("", "Bedachte Dee", "lid"));

    static List<SourceFile> boards() throws IOException {
        return List.of(xlsx(), xls(), ods());
    }

    @ParameterizedTest
    @MethodSource("boards")
    void what_stands_in_merged_cells_is_of_every_line_beside_them(SourceFile file) {
        assertThat(rows(file, "organisation", "person"))
                .containsExactly(
                        List.of("Moskee Delft", "Bedachte Aad"),
                        List.of("Moskee Delft", "Bedachte Bea"),
                        List.of("Stichting Noord", "Bedachte Cor"),
                        List.of("Stichting Noord", "Bedachte Dee"));
    }

    @Test
    void a_day_of_which_the_year_is_shown_is_that_year() throws IOException {
        var xlsx = written(sheet -> {
            fill(sheet, List.of(List.of("Persoon", "Organisatie", "Functie", "Tot"), List.of("A", "B", "lid", "")));
            sheet.value(1, 3, LocalDate.of(2022, 1, 1));
            sheet.style(1, 3).format("yyyy").set();
        });
        assertThat(rows(xlsx, "to")).containsExactly(List.of("2022"));
    }

    @Test
    void a_number_has_the_zeros_that_the_sheet_shows() throws IOException {
        var xlsx = written(sheet -> {
            fill(sheet, List.of(List.of("Code", "Naam", "Telefoon"), List.of("", "Bedachte Aad", "")));
            sheet.value(1, 0, 7);
            sheet.style(1, 0).format("000").set();
            sheet.value(1, 2, 612345601);
            sheet.style(1, 2).format("0000000000").set();
        });
        assertThat(rows(xlsx, "code", "phone")).containsExactly(List.of("007", "0612345601"));
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            sheet.createRow(0).createCell(0).setCellValue("Code");
            sheet.getRow(0).createCell(1).setCellValue("Naam");
            var cell = sheet.createRow(1).createCell(0);
            cell.setCellValue(7);
            cell.setCellStyle(workbook.createCellStyle());
            cell.getCellStyle().setDataFormat(workbook.createDataFormat().getFormat("000"));
            sheet.getRow(1).createCell(1).setCellValue("Bedachte Aad");
            assertThat(rows(file(workbook), "code", "name")).containsExactly(List.of("007", "Bedachte Aad"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "7         | \"P\"000         | P007",
                "7         | \"P\"0           | P7",
                "12345     | 000             | 12345",
                "612345601 | 00-00000000     | 06-12345601",
                "612345601 | 000\\ 0000000    | 061 2345601",
                "3011      | 0000\" AA\"       | 3011 AA",
                "12        | 0\" mensen\"     | 12",
                "1250      | \"€\"\\ 00         | 1250",
                "1250      | #,##0           | 1250",
                "0.5       | \"P\"000         | 0.5"
            })
    void a_code_that_the_sheet_makes_of_a_number_is_that_code(BigDecimal number, String format, String shown) {
        assertThat(ShownValues.number(number, format)).isEqualTo(shown);
    }

    /// The second meeting is a week after the first; nobody opened the sheet since a program wrote the third.
    @Test
    void what_a_formula_gives_is_shown_as_what_was_written() throws IOException {
        var xlsx = calculated(
                written(sheet -> {
                    fill(
                            sheet,
                            List.of(
                                    List.of("Code", "Naam", "Lid van", "Van"),
                                    List.of("", "Bedachte Aad", "De Brug", ""),
                                    List.of("", "Bedachte Bea", "De Brug", "")));
                    for (int line = 1; line < 3; line++) {
                        sheet.value(line, 0, line);
                        sheet.style(line, 0).format("\"P\"000").set();
                        sheet.value(line, 3, LocalDate.of(2025, 12, 2).plusWeeks(line));
                        sheet.style(line, 3).format("dd-mm-yyyy").set();
                    }
                }),
                "A2",
                "D2",
                "A3");
        assertThat(rows(xlsx, "code", "name"))
                .containsExactly(List.of("P001", "Bedachte Aad"), List.of("P002", "Bedachte Bea"));
        assertThat(FileRecognition.tables(xlsx).getFirst().recognition().layout())
                .isInstanceOfSatisfying(
                        Layout.Sheet.class,
                        sheet -> assertThat(sheet.lines().get(1).cells()).endsWith("2025-12-09"));
    }

    @Test
    void a_formula_that_nobody_counted_is_told_also_where_a_program_wrote_an_empty_result() throws IOException {
        var counted = calculated(
                written(sheet -> {
                    fill(sheet, List.of(List.of("Code", "Naam"), List.of("", "Bedachte Aad")));
                    sheet.value(1, 0, 7);
                }),
                "A2");
        var xlsx = changed(counted, sheet -> sheet.replace("<v>7</v>", "<v></v>"));
        var told = new ArrayList<String>();
        FileRecognition.tables(xlsx).getFirst().read(row -> {}, problem -> told.add(problem.key()));
        assertThat(told).containsExactly("formula-failed");
        var text = changed(
                xlsx,
                sheet -> sheet.replaceFirst("(<c r=\"A2\".*?)t=\"n\"", "$1t=\"str\"")); // an empty text is a result
        assertThat(rows(text, "name")).containsExactly(List.of("Bedachte Aad"));
    }

    /// The same with a formula behind each of these cells.
    private static SourceFile calculated(SourceFile xlsx, String... addresses) throws IOException {
        return changed(xlsx, sheet -> {
            var all = sheet;
            for (var address : addresses) {
                all = all.replaceFirst("(<c r=\"" + address + "\"[^>]*>)", "$1<f>B9+7</f>");
            }
            assertThat(all).hasSizeGreaterThan(sheet.length());
            return all;
        });
    }

    private static SourceFile changed(SourceFile xlsx, UnaryOperator<String> sheet) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var from = ZipFile.builder().setByteArray(xlsx.bytes()).get();
                var to = new ZipOutputStream(out)) {
            for (var part : Collections.list(from.getEntries())) {
                var text = new String(from.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8);
                to.putNextEntry(new ZipEntry(part.getName()));
                to.write((part.getName().equals("xl/worksheets/sheet1.xml") ? sheet.apply(text) : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return new SourceFile(xlsx.name(), out.toByteArray());
    }

    @Test
    void sheets_with_the_same_headings_say_something_by_their_names_and_that_is_told() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            for (var name : List.of("Moskee Delft", "Stichting Noord")) {
                fill(workbook.newWorksheet(name), List.of(List.of("naam", "telefoon"), List.of("Aad " + name, "06")));
            }
        }
        var tables = FileRecognition.tables(new SourceFile("leden.xlsx", out.toByteArray()));
        assertThat(tables)
                .allSatisfy(table ->
                        assertThat(table.notes()).extracting(Problem::key).containsExactly("sheet-name-left-out"));
    }

    private static List<List<String>> rows(SourceFile file, String... columns) {
        var rows = new ArrayList<List<String>>();
        FileRecognition.tables(file)
                .getFirst()
                .read(row -> rows.add(List.of(columns).stream().map(row::text).toList()), problem -> {
                    throw new AssertionError(problem);
                });
        return rows;
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static SourceFile written(Filling filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new org.dhatim.fastexcel.Workbook(out, "test", null)) {
            filling.fill(workbook.newWorksheet("Blad1"));
        }
        return new SourceFile("lijst.xlsx", out.toByteArray());
    }

    private static void fill(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                if (!rows.get(row).get(column).isEmpty()) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
    }

    private static SourceFile xlsx() throws IOException {
        return written(sheet -> {
            fill(sheet, BOARDS);
            sheet.range(1, 0, 2, 0).merge();
            sheet.range(3, 0, 5, 0).merge();
        });
    }

    private static SourceFile xls() throws IOException {
        try (var workbook = new HSSFWorkbook()) {
            var sheet = workbook.createSheet();
            for (int row = 0; row < BOARDS.size(); row++) {
                for (int column = 0; column < 3; column++) {
                    var cells = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                    cells.createCell(column).setCellValue(BOARDS.get(row).get(column));
                }
            }
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 5, 0, 0));
            return file(workbook);
        }
    }

    private static SourceFile file(HSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return new SourceFile("lijst.xls", out.toByteArray());
    }

    /// As LibreOffice writes it: what is covered is an element of its own.
    private static SourceFile ods() throws IOException {
        var content = new StringBuilder("""
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3">
                <office:automatic-styles/><office:body><office:spreadsheet><table:table table:name="Blad1"><table:table-column table:number-columns-repeated="3"/>""");
        for (int row = 0; row < BOARDS.size(); row++) {
            content.append("<table:table-row>");
            for (int column = 0; column < 3; column++) {
                var text = BOARDS.get(row).get(column);
                int lines = column > 0 ? 1 : row == 1 ? 2 : row == 3 ? 3 : 1;
                content.append(
                        text.isEmpty()
                                ? column == 0 ? "<table:covered-table-cell/>" : "<table:table-cell/>"
                                : """
                                <table:table-cell office:value-type="string" table:number-columns-spanned="1"
                                 table:number-rows-spanned="%d"><text:p>%s</text:p></table:table-cell>""".formatted(lines, text));
            }
            content.append("</table:table-row>");
        }
        content.append("</table:table></office:spreadsheet></office:body></office:document-content>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Map.of(
                            "mimetype",
                            "application/vnd.oasis.opendocument.spreadsheet",
                            "META-INF/manifest.xml",
                            MANIFEST,
                            "content.xml",
                            content.toString())
                    .entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new SourceFile("lijst.ods", out.toByteArray());
    }

    private static final String MANIFEST = """
            <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">
            <manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
            </manifest:manifest>""";
}
