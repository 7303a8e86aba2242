package nl.inktvlek.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of an XLSX workbook.
final class XlsxSheets {

    private XlsxSheets() {}

    static List<Layout.Sheet> of(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        var merged = MergedCells.byNameOfSheet(file.bytes());
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var lines = new ArrayList<Line>();
                var hidden = new ArrayList<Long>();
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        Workbook.requireRoom(file, row.getRowNum());
                        if (row.isHidden()) {
                            hidden.add((long) row.getRowNum());
                        }
                        lines.add(new Line(
                                row.getRowNum(),
                                row.stream()
                                        .map(cell -> cell == null ? "" : CellText.clean(text(cell)))
                                        .toList()));
                    });
                }
                sheets.add(new Layout.Sheet(
                        sheet.getName(),
                        lines,
                        hidden,
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        merged.getOrDefault(sheet.getName(), List.of())));
            }
        }
        return sheets;
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER ->
                ShownValues.isDay(cell.getDataFormatString())
                        ? ShownValues.day(cell.asDate(), cell.getDataFormatString())
                        : ShownValues.number(cell.asNumber(), cell.getDataFormatString());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case STRING -> cell.asString();
            case FORMULA -> cell.getRawValue() == null ? Workbook.UNCOUNTED : counted(cell.getValue());
            case ERROR -> cell.getRawValue();
        };
    }

    private static String counted(@Nullable Object value) {
        return value instanceof BigDecimal number ? ShownValues.number(number) : value == null ? "" : value.toString();
    }
}
