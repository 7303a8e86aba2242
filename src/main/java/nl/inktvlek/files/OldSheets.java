package nl.inktvlek.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;

/// Reads the sheets of a workbook as they were before XLSX.
final class OldSheets {

    private OldSheets() {}

    static List<Layout.Sheet> of(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            if (system.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw Workbook.refused(file, "workbook-locked");
            }
            if (!system.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !system.getRoot().hasEntryCaseInsensitive("Book")) {
                throw Workbook.refused(file, "file-is-binary");
            }
            if (system.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw Workbook.refused(file, "workbook-macros");
            }
            try (var workbook = new HSSFWorkbook(system)) {
                for (var sheet : workbook) {
                    var lines = new ArrayList<Line>();
                    var hidden = new ArrayList<Long>();
                    for (var row : sheet) {
                        if (row.getZeroHeight()) {
                            hidden.add(row.getRowNum() + 1L);
                        }
                        lines.add(new Line(row.getRowNum() + 1L, cells(row)));
                    }
                    sheets.add(new Layout.Sheet(
                            sheet.getSheetName(),
                            lines,
                            hidden,
                            workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE,
                            sheet.getMergedRegions().stream()
                                    .filter(cells -> cells.getLastRow() > cells.getFirstRow())
                                    .map(cells -> new Layout.Sheet.Merged(
                                            cells.getFirstRow() + 1L, cells.getLastRow() + 1L, cells.getFirstColumn()))
                                    .toList()));
                }
            }
        }
        return sheets;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : CellText.clean(text(cell)));
        }
        return List.copyOf(cells);
    }

    private static String text(Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? ShownValues.day(
                                cell.getLocalDateTimeCellValue(),
                                cell.getCellStyle().getDataFormatString())
                        : ShownValues.number(
                                BigDecimal.valueOf(cell.getNumericCellValue()),
                                cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            case FORMULA, BLANK, _NONE -> "";
        };
    }
}
