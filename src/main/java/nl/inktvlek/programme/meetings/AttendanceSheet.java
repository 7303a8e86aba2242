package nl.inktvlek.programme.meetings;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.springframework.stereotype.Service;
import org.springframework.web.util.HtmlUtils;

/// The paper that goes round in a meeting: a code with its QR code for each participant, and a box a meeting. No
/// names: who has which code is known to the participant only.
@Service
public class AttendanceSheet {

    /// Codes on a sheet when nobody said how many are expected, and spare ones beyond who is.
    private static final int USUAL = 15;

    private static final int SPARE = 3;
    private static final int QR_PIXELS = 90;
    private static final String FONT = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM");

    /// Languages the sheet exists in, by the Dutch name in the data.
    private static final Map<String, String> TRANSLATED =
            Map.of("Nederlands", "nl", "Engels", "en", "Turks", "tr", "Arabisch", "ar", "Somali", "so");

    private final Graph graph;
    private final SeriesPlans plans;
    private final AccessDecision access;
    private final AuditTrail trail;

    AttendanceSheet(Graph graph, SeriesPlans plans, AccessDecision access, AuditTrail trail) {
        this.graph = graph;
        this.plans = plans;
        this.access = access;
        this.trail = trail;
    }

    /// The sheet of a series, in the first of its languages that is not Dutch and was translated, else in Dutch.
    public byte[] pdf(Actor actor, String series) {
        access.require(actor, DataKind.SERIES);
        var plan = plans.find(actor, series).orElseThrow();
        access.requireChange(actor, DataKind.SERIES, plan.partners());
        var codes = codes(plan);
        trail.record(actor.username(), Action.EXPORTED, codes, "AttendanceSheet");
        return pdf(plan, codes, language(plan));
    }

    static String language(Series plan) {
        return plan.languages().stream()
                .map(language -> TRANSLATED.getOrDefault(language, "nl"))
                .filter(language -> !language.equals("nl"))
                .findFirst()
                .orElse("nl");
    }

    /// Codes on the sheet of a series: those who came before, and new ones that are kept from now on.
    private List<String> codes(Series plan) {
        var codes =
                new ArrayList<>(plans.attended(plan.code()).stream().sorted().toList());
        plan.sheet().stream().filter(code -> !codes.contains(code)).forEach(codes::add);
        int wanted = plan.expected().orElse(USUAL) + SPARE;
        if (codes.size() < wanted) {
            var fresh = Stream.generate(NodeCode::random)
                    .limit(wanted - codes.size())
                    .toList();
            graph.note(
                    "MATCH (s:Series {code: $series}) SET s.sheet = coalesce(s.sheet, []) + $fresh",
                    Map.of("series", plan.code(), "fresh", fresh));
            codes.addAll(fresh);
        }
        return codes;
    }

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    static byte[] pdf(Series plan, List<String> codes, String language) {
        var out = new ByteArrayOutputStream();
        try {
            var builder = new PdfRendererBuilder();
            builder.useFont(
                    () -> Objects.requireNonNull(AttendanceSheet.class.getResourceAsStream(FONT)), "DejaVu Sans");
            builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
            builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
            builder.defaultTextDirection(language.equals("ar") ? TextDirection.RTL : TextDirection.LTR);
            builder.withHtmlContent(html(plan, codes, language), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The attendance sheet cannot be made", failure);
        }
        return out.toByteArray();
    }

    private static String html(Series plan, List<String> codes, String language) {
        var words = words(language);
        var meetings = plan.meetings();
        var heads = meetings.stream()
                .map(meeting -> "<th>%d<br/>%s</th>".formatted(meeting.number(), DAY.format(meeting.on())))
                .collect(Collectors.joining());
        var boxes = "<td class='box'>☐</td>".repeat(meetings.size());
        var rows = codes.stream()
                .map(code -> "<tr><td><img src='data:image/png;base64,%s'/></td><td class='code'>%s</td>%s</tr>"
                        .formatted(qr(code), code, boxes))
                .collect(Collectors.joining());
        return """
                <html dir="%s"><head><style>
                @page { size: A4; margin: 15mm; }
                body { font-family: 'DejaVu Sans'; font-size: 11pt; }
                h1 { font-size: 16pt; margin: 0; }
                table { width: 100%%; border-collapse: collapse; -fs-table-paginate: paginate; }
                th, td { border: 0.5pt solid #777; padding: 1mm 3mm; text-align: center; }
                tr { page-break-inside: avoid; }
                img { width: 16mm; height: 16mm; }
                .code { font-size: 13pt; letter-spacing: 1pt; direction: ltr; }
                .box { font-size: 20pt; }
                </style></head><body>
                <h1>%s</h1><p>%s</p><p>%s</p>
                <table><thead><tr><th></th><th>%s</th>%s</tr></thead><tbody>%s</tbody></table>
                </body></html>""".formatted(
                        language.equals("ar") ? "rtl" : "ltr",
                        words.getProperty("title"),
                        HtmlUtils.htmlEscape(plan.place() + " " + plan.neighbourhood(), StandardCharsets.UTF_8.name()),
                        words.getProperty("help"),
                        words.getProperty("code"),
                        heads,
                        rows);
    }

    private static Properties words(String language) {
        var words = new Properties();
        var resource = Objects.requireNonNull(
                AttendanceSheet.class.getResourceAsStream("attendance-sheet_" + language + ".properties"));
        try (var in = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            words.load(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The words of the attendance sheet cannot be read", failure);
        }
        return words;
    }

    private static String qr(String code) {
        try {
            var bits = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, QR_PIXELS, QR_PIXELS);
            var image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
            for (int x = 0; x < bits.getWidth(); x++) {
                for (int y = 0; y < bits.getHeight(); y++) {
                    image.setRGB(x, y, bits.get(x, y) ? 0x000000 : 0xFFFFFF);
                }
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException | IOException failure) {
            throw new IllegalStateException("No QR code for " + code, failure);
        }
    }
}
