package nl.inktvlek.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// A table that leaves the product as a file.
///
/// Texts that a spreadsheet would take for a formula get an apostrophe before them.
///
/// @param rows per row a value for each header: text, number, day, or nothing
public record TableFile(List<String> headers, List<? extends List<? extends @Nullable Object>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    /// Semicolons and a byte order mark, as spreadsheets here expect; days as 2026-11-25.
    public void writeCsv(OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(';').build(text)) {
            csv.writeRecord(headers.stream().map(TableFile::safe).toList());
            for (var row : rows) {
                csv.writeRecord(row.stream().map(TableFile::inCsv).toList());
            }
        }
    }

    /// Decimals with a comma: beside semicolons a spreadsheet here reads a point as text or as a date.
    private static String inCsv(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double decimal -> decimal.toString().replace('.', ',');
            case Number whole -> whole.toString();
            case Object text -> safe(text.toString());
        };
    }

    public void writeXlsx(OutputStream out) throws IOException {
        writeXlsx(out, Map.of("Inktvlek", this));
    }

    /// Several tables, each on the sheet of its name.
    public static void writeXlsx(OutputStream out, Map<String, TableFile> sheets) throws IOException {
        try (var workbook = new Workbook(out, "Inktvlek", null)) {
            sheets.forEach((name, table) -> table.write(workbook.newWorksheet(name)));
        }
    }

    private void write(Worksheet sheet) {
        for (int column = 0; column < headers.size(); column++) {
            sheet.value(0, column, headers.get(column));
            sheet.style(0, column).bold().set();
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < headers.size(); column++) {
                switch (rows.get(row).get(column)) {
                    case null -> {}
                    case Number number -> sheet.value(row + 1, column, number);
                    case LocalDate day -> {
                        sheet.value(row + 1, column, day);
                        sheet.style(row + 1, column).format("yyyy-mm-dd").set();
                    }
                    case Object text -> sheet.value(row + 1, column, safe(text.toString()));
                }
            }
        }
    }

    private static String safe(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
