package nl.inktvlek.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;

/// Which cells of a workbook are made one with those below them, in XLSX and ODS; and which have a formula that nobody
/// counted yet, in XLSX.
///
/// The reader of XLSX does not tell; that of ODS puts what stands in merged cells into open ones beside them.
final class MergedCells {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String FOLDER = "xl/";

    private static final String CONTENT = "content.xml";
    private static final Set<String> CELLS = Set.of("table", "table-row", "table-cell", "covered-table-cell");
    private static final Pattern COVERED = Pattern.compile(
            "<table:covered-table-cell(?:[^>]*/>|[^>]*[^/>]>.*?</table:covered-table-cell>|></table:covered-table-cell>)",
            Pattern.DOTALL);
    private static final Pattern REPEATED = Pattern.compile("\\s+table:number-columns-repeated=\"\\d+\"");
    private static final Pattern SPANNED = Pattern.compile("\\s+table:number-(?:rows|columns)-spanned=\"\\d+\"");

    private MergedCells() {}

    /// What the reader of XLSX does not tell of a sheet.
    ///
    /// @param uncounted addresses ("C3") of formulas for a number that have none
    record Untold(List<Layout.Sheet.Merged> merged, Set<String> uncounted) {

        static final Untold NOTHING = new Untold(List.of(), Set.of());

        Untold {
            merged = List.copyOf(merged);
            uncounted = Set.copyOf(uncounted);
        }
    }

    /// @throws IOException if a part of the workbook cannot be read
    static Map<String, Untold> byNameOfSheet(byte[] workbook) throws IOException {
        var merged = new HashMap<String, Untold>();
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            var parts = new HashMap<String, String>();
            each(
                    zip,
                    FOLDER + "_rels/workbook.xml.rels",
                    Set.of("Relationship"),
                    relation -> parts.put(
                            relation.getAttributeValue(null, "Id"), relation.getAttributeValue(null, "Target")));
            var sheets = new HashMap<String, String>();
            each(
                    zip,
                    FOLDER + "workbook.xml",
                    Set.of("sheet"),
                    sheet -> sheets.put(
                            sheet.getAttributeValue(null, "name"),
                            parts.getOrDefault(Objects.toString(sheet.getAttributeValue(RELATIONS, "id"), ""), "")));
            for (var sheet : sheets.entrySet()) {
                merged.put(sheet.getKey(), of(zip, sheet.getValue()));
            }
        }
        return merged;
    }

    /// @throws IOException if a part of the workbook cannot be read
    static Map<String, List<Layout.Sheet.Merged>> ofOpenDocument(byte[] workbook) throws IOException {
        var merged = new HashMap<String, List<Layout.Sheet.Merged>>();
        try (var zip = ZipFile.builder().setByteArray(workbook).get()) {
            var place = new Place();
            each(
                    zip,
                    CONTENT,
                    CELLS,
                    element -> place.next(element)
                            .ifPresent(found -> merged.computeIfAbsent(place.sheet, any -> new ArrayList<>())
                                    .add(found)));
        }
        return merged;
    }

    /// An ODS workbook with each cell by itself; what is covered is open.
    ///
    /// @throws IOException if it cannot be read
    static byte[] apart(byte[] workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = ZipFile.builder().setByteArray(workbook).get();
                var packed = new ZipOutputStream(out)) {
            for (var entries = zip.getEntries(); entries.hasMoreElements(); ) {
                var part = entries.nextElement();
                packed.putNextEntry(new ZipEntry(part.getName()));
                try (var in = zip.getInputStream(part)) {
                    if (part.getName().equals(CONTENT)) {
                        packed.write(apart(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(packed);
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private static String apart(String content) {
        var open = COVERED.matcher(content).replaceAll(cell -> {
            var repeated = REPEATED.matcher(cell.group());
            return "<table:table-cell" + (repeated.find() ? repeated.group() : "") + "/>";
        });
        return SPANNED.matcher(open).replaceAll("");
    }

    /// Where the cells of an ODS sheet stand, which names what is repeated once.
    private static final class Place {

        private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

        private String sheet = "";
        private int line;
        private int nextLine;
        private int column;

        Optional<Layout.Sheet.Merged> next(XMLStreamReader element) {
            switch (element.getLocalName()) {
                case "table" -> {
                    sheet = Objects.toString(element.getAttributeValue(TABLE, "name"), "");
                    nextLine = 1;
                }
                case "table-row" -> {
                    line = nextLine;
                    nextLine += number(element, "number-rows-repeated");
                    column = 0;
                }
                default -> {
                    int first = column;
                    int lines = number(element, "number-rows-spanned");
                    int wide = number(element, "number-columns-spanned");
                    column += number(element, "number-columns-repeated");
                    return lines > 1 || wide > 1
                            ? Optional.of(new Layout.Sheet.Merged(line, line + lines - 1L, first))
                            : Optional.empty();
                }
            }
            return Optional.empty();
        }

        private static int number(XMLStreamReader element, String attribute) {
            var text = element.getAttributeValue(TABLE, attribute);
            return text == null || !text.matches("[1-9]\\d{0,7}") ? 1 : Integer.parseInt(text);
        }
    }

    private static Untold of(ZipFile zip, String part) throws IOException {
        var sheet = new SheetPart();
        var name = part.startsWith("/") ? part.substring(1) : FOLDER + part;
        each(zip, name, Set.of("c", "f", "v", "mergeCell"), sheet::next);
        return new Untold(sheet.merged, sheet.uncounted);
    }

    /// An XLSX sheet, element by element.
    private static final class SheetPart {

        private final List<Layout.Sheet.Merged> merged = new ArrayList<>();
        private final Set<String> uncounted = new HashSet<>();
        private String address = "";
        private boolean isForNumber;
        private boolean hasFormula;

        void next(XMLStreamReader element) throws XMLStreamException {
            switch (element.getLocalName()) {
                case "c" -> {
                    address = Objects.toString(element.getAttributeValue(null, "r"), "");
                    isForNumber = Objects.requireNonNullElse(element.getAttributeValue(null, "t"), "n")
                            .equals("n");
                    hasFormula = false;
                }
                case "f" -> hasFormula = true;
                case "v" -> {
                    if (hasFormula && isForNumber && element.getElementText().isEmpty()) {
                        uncounted.add(address);
                    }
                }
                default -> {
                    var cells = CellRangeAddress.valueOf(element.getAttributeValue(null, "ref"));
                    if (cells.getLastRow() > cells.getFirstRow()) {
                        merged.add(new Layout.Sheet.Merged(
                                cells.getFirstRow() + 1L, cells.getLastRow() + 1L, cells.getFirstColumn()));
                    }
                }
            }
        }
    }

    private interface Reader {
        void accept(XMLStreamReader element) throws XMLStreamException;
    }

    /// Hands over each beginning of one of these elements of a part; nothing where there is no such part.
    private static void each(ZipFile zip, String part, Set<String> elements, Reader reader) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) {
            return;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT && elements.contains(xml.getLocalName())) {
                    reader.accept(xml);
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0"); // counts `&amp;` too
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }
}
