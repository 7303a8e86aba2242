package nl.inktvlek.files;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of a workbook: XLSX, the old XLS, and ODS. Values as they were counted, no formula is run.
final class Workbook {

    /// Most bytes a packed workbook may unpack to.
    private static final long MOST_UNPACKED = 300L << 20;

    private static final int MOST_ROWS = 500_000;
    private static final int MOST_PARTS = 2_000;

    /// Formats of numbers that spreadsheets show as a day.
    private static final String OF_DAYS = "(?i)(\\[[^]]*])*[^#0?]*(d|y|m{1,4}[-/. ]|[-/. ]m{1,4})[^#0?]*";

    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    /// In the place of what a formula would give that nobody has counted yet: a program wrote it, no spreadsheet.
    static final String UNCOUNTED = "#UNCOUNTED!";

    private Workbook() {}

    static boolean isOne(byte[] bytes) {
        return isPacked(bytes) || isOld(bytes);
    }

    private static boolean isPacked(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    private static boolean isOld(byte[] bytes) {
        return bytes.length > 7 && bytes[0] == (byte) 0xD0 && bytes[1] == (byte) 0xCF && bytes[2] == 0x11;
    }

    /// The sheets that are not empty.
    ///
    /// @throws FileNotUsable if it has a password or macros, is damaged, too large, or no workbook
    static List<Layout.Sheet> sheets(SourceFile file) {
        try {
            var sheets = isOld(file.bytes()) ? old(file) : isOpenDocument(file) ? openDocument(file) : xlsx(file);
            var filled = sheets.stream()
                    .filter(sheet -> sheet.lines().stream().anyMatch(line -> !line.isBlank()))
                    .toList();
            if (filled.isEmpty()) {
                throw refused(file, "file-empty");
            }
            return filled;
        } catch (EncryptedDocumentException locked) {
            throw refused(file, "workbook-locked");
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof FileNotUsable told) {
                throw told;
            }
            throw refused(file, "workbook-broken");
        }
    }

    private static FileNotUsable refused(SourceFile file, String key, Object... details) {
        return new FileNotUsable(Problem.error(file.name(), 0, "", key, details));
    }

    /// Looks at the parts without keeping them: bombs and macros stop here.
    private static boolean isOpenDocument(SourceFile file) throws IOException {
        boolean isOpenDocument = false;
        boolean isWorkbook = false;
        long unpacked = 0;
        int parts = 0;
        try (var zip = ZipFile.builder().setByteArray(file.bytes()).get()) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); parts++) {
                var part = entries.nextElement();
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw refused(file, "workbook-macros");
                }
                isOpenDocument |= part.getName().equals("content.xml");
                isWorkbook |= part.getName().equals("xl/workbook.xml")
                        || part.getName().equals("content.xml");
                unpacked += sizeUpTo(zip.getInputStream(part), MOST_UNPACKED - unpacked);
                if (unpacked >= MOST_UNPACKED || parts > MOST_PARTS) {
                    throw refused(file, "file-too-large", MOST_UNPACKED >> 20);
                }
            }
        } catch (ZipException broken) {
            throw refused(file, "workbook-broken");
        }
        if (!isWorkbook) {
            throw refused(file, "file-is-packed");
        }
        return isOpenDocument;
    }

    /// Unpacked, whatever the file says of it.
    private static long sizeUpTo(InputStream part, long most) throws IOException {
        try (part) {
            long size = 0;
            var buffer = new byte[1 << 16];
            for (int read = part.read(buffer); read >= 0 && size < most; read = part.read(buffer)) {
                size += read;
            }
            return size;
        }
    }

    private static List<Layout.Sheet> xlsx(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        var merged = MergedCells.byNameOfSheet(file.bytes());
        try (var workbook =
                new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), new ReadingOptions(true, true))) {
            for (var sheet : workbook.getSheets().toList()) {
                var lines = new ArrayList<Line>();
                var hidden = new ArrayList<Long>();
                try (var rows = sheet.openStream()) {
                    rows.forEach(row -> {
                        requireRoom(file, row.getRowNum());
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

    private static void requireRoom(SourceFile file, int row) {
        if (row > MOST_ROWS) {
            throw refused(file, "too-many-rows", MOST_ROWS);
        }
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> "";
            case NUMBER ->
                isDay(cell)
                        ? asShown(cell.asDate(), cell.getDataFormatString())
                        : withZeros(number(cell.asNumber()), cell.getDataFormatString());
            case BOOLEAN -> cell.asBoolean() ? "TRUE" : "FALSE";
            case STRING -> cell.asString();
            case FORMULA -> cell.getRawValue() == null ? UNCOUNTED : counted(cell.getValue());
            case ERROR -> cell.getRawValue();
        };
    }

    /// "001" where the spreadsheet shows the number so: a code or a telephone number.
    private static String withZeros(String number, @Nullable String format) {
        if (format == null
                || !ZEROS.matcher(format).matches()
                || !number.chars().allMatch(Character::isDigit)) {
            return number;
        }
        return "0".repeat(Math.max(0, format.length() - number.length())) + number;
    }

    /// Of a day of which the sheet shows the year or the month only, no more than that.
    private static String asShown(LocalDateTime time, @Nullable String format) {
        var letters = Objects.requireNonNullElse(format, "")
                .replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "")
                .toLowerCase(Locale.ROOT);
        boolean isDay = letters.contains("d") || letters.contains("h") || letters.contains("s");
        boolean isPeriod = !isDay && letters.contains("y");
        return !isPeriod
                ? text(time)
                : letters.contains("m")
                        ? YearMonth.from(time).toString()
                        : Year.from(time).toString();
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatString();
        return format != null && format.matches(OF_DAYS);
    }

    private static String counted(@Nullable Object value) {
        return value instanceof BigDecimal number ? number(number) : value == null ? "" : value.toString();
    }

    private static String number(BigDecimal number) {
        var short15 = number.round(new java.math.MathContext(15)); // what the spreadsheet itself shows
        var plain = short15.stripTrailingZeros();
        // with a fourth decimal nobody takes 1.234 for a thousand and more
        return short15.signum() == 0 ? "0" : (plain.scale() == 3 ? plain.setScale(4) : plain).toPlainString();
    }

    private static String text(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toLocalDate() + " " + time.toLocalTime();
    }

    private static List<Layout.Sheet> openDocument(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        var merged = MergedCells.ofOpenDocument(file.bytes());
        var bytes = merged.isEmpty() ? file.bytes() : MergedCells.apart(file.bytes());
        for (var sheet : new SpreadSheet(new ByteArrayInputStream(bytes)).getSheets()) {
            sheet.trim();
            requireRoom(file, sheet.getMaxRows());
            var lines = new ArrayList<Line>();
            if (sheet.getMaxRows() > 0 && sheet.getMaxColumns() > 0) {
                var values = sheet.getDataRange().getValues();
                for (int row = 0; row < values.length; row++) {
                    lines.add(new Line(
                            row + 1L,
                            Arrays.stream(values[row])
                                    .map(value -> CellText.clean(ofOpenDocument(value)))
                                    .toList()));
                }
            }
            var hidden = LongStream.rangeClosed(1, sheet.getMaxRows())
                    .filter(line -> sheet.rowIsHidden((int) line - 1))
                    .boxed()
                    .toList();
            sheets.add(new Layout.Sheet(
                    sheet.getName(), lines, hidden, sheet.isHidden(), merged.getOrDefault(sheet.getName(), List.of())));
        }
        return sheets;
    }

    private static String ofOpenDocument(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> number(BigDecimal.valueOf(number));
            case LocalDateTime time -> text(time);
            case LocalDate day -> day.toString();
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case Object other -> other.toString();
        };
    }

    private static List<Layout.Sheet> old(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        try (var system = new POIFSFileSystem(new ByteArrayInputStream(file.bytes()))) {
            if (system.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw refused(file, "workbook-locked");
            }
            if (!system.getRoot().hasEntryCaseInsensitive("Workbook")
                    && !system.getRoot().hasEntryCaseInsensitive("Book")) {
                throw refused(file, "file-is-binary");
            }
            if (system.getRoot().hasEntryCaseInsensitive("_VBA_PROJECT_CUR")) {
                throw refused(file, "workbook-macros");
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
                            workbook.getSheetVisibility(workbook.getSheetIndex(sheet))
                                    != org.apache.poi.ss.usermodel.SheetVisibility.VISIBLE,
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

    private static List<String> cells(org.apache.poi.ss.usermodel.Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            var cell = row.getCell(i);
            cells.add(cell == null ? "" : CellText.clean(ofOld(cell)));
        }
        return List.copyOf(cells);
    }

    private static String ofOld(org.apache.poi.ss.usermodel.Cell cell) {
        var type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                DateUtil.isCellDateFormatted(cell)
                        ? text(cell.getLocalDateTimeCellValue())
                        : withZeros(
                                number(BigDecimal.valueOf(cell.getNumericCellValue())),
                                cell.getCellStyle().getDataFormatString());
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR ->
                org.apache.poi.ss.usermodel.FormulaError.forInt(cell.getErrorCellValue())
                        .getString();
            case FORMULA, BLANK, _NONE -> "";
        };
    }
}
