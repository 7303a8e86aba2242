package nl.inktvlek.reports;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.logging.Level;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A page as a PDF that can be read aloud (PDF/UA-1, ISO 14289-1), with its letters in it. The same page gives the same
/// bytes.
final class Paper {

    private static final String LATIN = "source-sans-3-latin-400.ttf";
    private static final String LATIN_HALF_BOLD = "source-sans-3-latin-600.ttf";
    private static final String LATIN_EXT = "source-sans-3-latin-ext-400.ttf";
    private static final String LATIN_EXT_HALF_BOLD = "source-sans-3-latin-ext-600.ttf";
    private static final String DEJA_VU = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final int REGULAR = 400;
    private static final int HALF_BOLD = 600;

    private Paper() {}

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /// @param xhtml well-formed, with a title, a language and a `subject`
    /// @param made the moment that the file says it is of
    static byte[] pdf(String xhtml, Instant made) {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument();
                var renderer = builder(xhtml, document).buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            var moment = GregorianCalendar.from(made.atZone(ZoneOffset.UTC));
            document.getDocumentInformation().setCreationDate(moment);
            document.getDocumentInformation().setModificationDate(moment);
            document.setDocumentId(made.toEpochMilli());
            document.save(out);
        } catch (IOException failure) {
            throw new UncheckedIOException("The paper cannot be made", failure);
        }
        return out.toByteArray();
    }

    private static PdfRendererBuilder builder(String xhtml, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer("Inktvlek");
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        inText(builder, document, LATIN, "Source Sans 3", REGULAR);
        inText(builder, document, LATIN_HALF_BOLD, "Source Sans 3", HALF_BOLD);
        inText(builder, document, LATIN_EXT, "Source Sans 3 Latin Ext", REGULAR);
        inText(builder, document, LATIN_EXT_HALF_BOLD, "Source Sans 3 Latin Ext", HALF_BOLD);
        inText(builder, document, DEJA_VU, "DejaVu Sans", REGULAR);
        builder.useSVGDrawer(new BatikSVGDrawer());
        // Pictures do not know weights, see Pictures.
        inPictures(builder, LATIN, "Source Sans 3");
        inPictures(builder, LATIN_HALF_BOLD, "Source Sans 3 Halfvet");
        inPictures(builder, LATIN_EXT, "Source Sans 3 Latin Ext");
        builder.withHtmlContent(xhtml, null);
        return builder;
    }

    /// Without ligatures: they print, and cannot be searched or read aloud.
    private static void inText(PdfRendererBuilder builder, PDDocument document, String file, String family, int weight)
            throws IOException {
        var letters = new TTFParser().parse(new RandomAccessReadBuffer(stream(file)));
        letters.setEnableGsub(false);
        builder.useFont(
                new PDFontSupplier(PDType0Font.load(document, letters, true)), family, weight, FontStyle.NORMAL, true);
    }

    private static void inPictures(PdfRendererBuilder builder, String file, String family) {
        builder.useFont(() -> stream(file), family, REGULAR, FontStyle.NORMAL, true, EnumSet.of(FSFontUseCase.SVG));
    }

    private static InputStream stream(String file) {
        return Objects.requireNonNull(Paper.class.getResourceAsStream(file));
    }
}
