package nl.inktvlek.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads the sheets of an XLSX workbook.
final class XlsxSheets {

    private XlsxSheets() {}

    static List<Layout.Sheet> of(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        var untold = MergedCells.byNameOfSheet(file.bytes());
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var cells = untold.getOrDefault(sheet.getName(), MergedCells.Untold.NOTHING);
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
                                        .map(cell -> cell == null
                                                ? ""
                                                : CellText.clean(text(cell, cells.uncounted(), workbook.isDate1904())))
                                        .toList()));
                    });
                }
                sheets.add(new Layout.Sheet(
                        sheet.getName(),
                        lines,
                        hidden,
                        sheet.getVisibility() != SheetVisibility.VISIBLE,
                        cells.merged()));
            }
        }
        return sheets;
    }

    /// What a formula gives is shown as what was written.
    private static String text(Cell cell, Set<String> uncounted, boolean isFrom1904) {
        if (cell.getType() == CellType.FORMULA
                && (cell.getRawValue() == null
                        || uncounted.contains(cell.getAddress().toString()))) {
            return Workbook.UNCOUNTED;
        }
        var format = cell.getDataFormatString();
        return switch (cell.getValue()) {
            case null -> "";
            case BigDecimal number ->
                ShownValues.isDay(format) && DateUtil.isValidExcelDate(number.doubleValue())
                        ? ShownValues.day(DateUtil.getLocalDateTime(number.doubleValue(), isFrom1904, true), format)
                        : ShownValues.number(number, format);
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case Object text -> text.toString();
        };
    }
}
