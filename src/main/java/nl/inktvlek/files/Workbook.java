package nl.inktvlek.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EncryptedDocumentException;

/// Reads the sheets of a workbook: XLSX, the old XLS, and ODS. Values as they were counted, no formula is run.
final class Workbook {

    /// Most bytes a packed workbook may unpack to.
    private static final long MOST_UNPACKED = 300L << 20;

    private static final int MOST_ROWS = 500_000;
    private static final int MOST_PARTS = 2_000;

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
            var sheets = isOld(file.bytes())
                    ? OldSheets.of(file)
                    : isOpenDocument(file) ? OpenDocumentSheets.of(file) : XlsxSheets.of(file);
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

    static FileNotUsable refused(SourceFile file, String key, Object... details) {
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

    /// @throws FileNotUsable if there are more rows
    static void requireRoom(SourceFile file, int row) {
        if (row > MOST_ROWS) {
            throw refused(file, "too-many-rows", MOST_ROWS);
        }
    }
}
