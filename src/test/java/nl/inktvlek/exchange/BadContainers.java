package nl.inktvlek.exchange;

import static nl.inktvlek.exchange.BadFiles.bad;
import static nl.inktvlek.exchange.BadFiles.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.inktvlek.exchange.BadFiles.Bad;
import nl.inktvlek.files.TableFile;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/// Packed files and workbooks that are not right.
final class BadContainers {

    private static final byte[] SHE = BadFiles.PEOPLE.getBytes(StandardCharsets.UTF_8);
    private static final int MEGABYTE = 1 << 20;

    byte[] workbook() throws IOException {
        return workbook(List.of("code", "naam", "telefoon"), List.of("Z1", "Zwaantje Verborgenstein", "0698712345"));
    }

    private static byte[] workbook(List<String> head, List<String> row) throws IOException {
        var sheets = new LinkedHashMap<String, TableFile>();
        sheets.put("mensen", new TableFile(head, List.of(row)));
        var out = new ByteArrayOutputStream();
        TableFile.writeXlsx(out, sheets);
        return out.toByteArray();
    }

    List<Bad> bombs() throws IOException {
        var zeros = new byte[64 * MEGABYTE];
        return bytes(
                "zip bombs",
                ".xlsx",
                zip(Map.of("xl/workbook.xml", zeros)),
                zip(Map.of("xl/sharedStrings.xml", new byte[301 * MEGABYTE])),
                with("xl/worksheets/sheet1.xml", zeros),
                with("xl/sharedStrings.xml", zeros),
                with("xl/styles.xml", zeros),
                zip(Map.of(
                        "content.xml",
                        zeros,
                        "mimetype",
                        "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII))),
                gzip(zeros),
                zip(Map.of("a.zip", zip(Map.of("b.zip", zip(Map.of("c", zeros)))))),
                many());
    }

    List<Bad> slips() throws IOException {
        return bytes(
                "zip slip",
                ".xlsx",
                with("../../evil.xml", SHE),
                with("..\\..\\evil.xml", SHE),
                with("/tmp/inktvlek-evil", SHE),
                with("xl/worksheets/../../../evil.xml", SHE),
                with("C:\\evil.xml", SHE),
                with("xl/worksheets/sheet9999.xml", SHE),
                with("a/".repeat(2_000) + "x", SHE),
                zip(Map.of("../mensen.csv", SHE)),
                with(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"rId1\" Type=\"x/worksheet\" Target=\"../../../etc/passwd\"/></Relationships>"
                                .getBytes(StandardCharsets.UTF_8)));
    }

    List<Bad> workbooks() throws IOException {
        var kind = "workbooks";
        var whole = workbook();
        return List.of(
                bad(kind, "op-slot.xls", locked()),
                bad(kind, "macro.xlsm", with("xl/vbaProject.bin", new byte[10])),
                bad(kind, "half.xlsx", Arrays.copyOf(whole, whole.length / 2)),
                bad(kind, "einde-weg.xlsx", Arrays.copyOf(whole, whole.length - 30)),
                bad(kind, "ole.xls", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }),
                bad(kind, "geen-blad.xlsx", without("xl/worksheets/sheet1.xml")),
                bad(kind, "geen-boek.xlsx", without("xl/workbook.xml")),
                bad(
                        kind,
                        "kapot-blad.xlsx",
                        with(
                                "xl/worksheets/sheet1.xml",
                                "<worksheet><sheetData><row r=\"x\"><c r=\"ZZZZ99999999\" t=\"s\"><v>-5</v>Verborgenstein"
                                        .getBytes(StandardCharsets.UTF_8))),
                bad(kind, "verkeerde-teller.xlsx", with("xl/worksheets/sheet1.xml", """
                                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>\
                                <row r="1"><c r="A1" t="s"><v>999999</v></c><c r="B1" t="n"><v>1e999</v></c></row>\
                                <row r="1048577"><c r="XFE1" t="d"><v>Verborgenstein</v></c></row>\
                                </sheetData></worksheet>""".getBytes(
                                StandardCharsets.UTF_8))));
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }

    /// A right workbook with one part more, or another one in its place.
    private byte[] with(String name, byte[] content) throws IOException {
        var parts = parts();
        parts.put(name, content);
        return zip(parts);
    }

    private byte[] without(String name) throws IOException {
        var parts = parts();
        parts.remove(name);
        return zip(parts);
    }

    private Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook()))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] many() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < 30_000; i++) {
            parts.put("xl/worksheets/sheet" + i + ".xml", new byte[0]);
        }
        return zip(parts);
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new HSSFWorkbook()) {
            workbook.createSheet("x").createRow(0).createCell(0).setCellValue("Verborgenstein");
            Biff8EncryptionKey.setCurrentUserPassword("geheim");
            workbook.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        return out.toByteArray();
    }
}
