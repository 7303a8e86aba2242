package nl.inktvlek.files;

import com.github.miachm.sods.SpreadSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Reads the sheets of an ODS workbook.
final class OpenDocumentSheets {

    private OpenDocumentSheets() {}

    static List<Layout.Sheet> of(SourceFile file) throws IOException {
        var sheets = new ArrayList<Layout.Sheet>();
        var merged = MergedCells.ofOpenDocument(file.bytes());
        var bytes = merged.isEmpty() ? file.bytes() : MergedCells.apart(file.bytes());
        for (var sheet : new SpreadSheet(new ByteArrayInputStream(bytes)).getSheets()) {
            sheet.trim();
            Workbook.requireRoom(file, sheet.getMaxRows());
            var lines = new ArrayList<Line>();
            if (sheet.getMaxRows() > 0 && sheet.getMaxColumns() > 0) {
                var values = sheet.getDataRange().getValues();
                for (int row = 0; row < values.length; row++) {
                    lines.add(new Line(
                            row + 1L,
                            Arrays.stream(values[row])
                                    .map(value -> CellText.clean(text(value)))
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

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> ShownValues.number(BigDecimal.valueOf(number));
            case LocalDateTime time -> ShownValues.text(time);
            case LocalDate day -> day.toString();
            case Boolean yes -> yes ? "TRUE" : "FALSE";
            case Object other -> other.toString();
        };
    }
}
