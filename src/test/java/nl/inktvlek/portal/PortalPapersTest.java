package nl.inktvlek.portal;

import static nl.inktvlek.reports.ReleasesOfATown.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.releases.Withdrawal;
import nl.inktvlek.reports.Engine;
import nl.inktvlek.reports.ReleasesOfATown;
import nl.inktvlek.reports.Reports;
import nl.inktvlek.reports.Shelf;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;

/// Papers that anybody outside can ask for.
class PortalPapersTest {

    @TempDir
    Path home;

    private SigningKey key;
    private ReleaseFolder folder;
    private PortalPapers papers;

    @BeforeEach
    void a_release() {
        key = SigningKey.of(home.resolve("key"), home.resolve("releases"));
        folder = new ReleaseFolder(home.resolve("releases"), key::shown);
        ReleasesOfATown.publish(folder, key, FIRST);
        var engine = Engine.ofTheProduct();
        var shelf = new Shelf(folder);
        papers = new PortalPapers(shelf, new Reports(shelf, engine.templates(), engine.texts(), Clock.systemUTC()));
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }

    @Test
    void each_paper_is_a_file_to_take_along() {
        assertThat(papers.report(1, "GM0855", "nl", null)
                        .getHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("bereik-GM0855-uitgave-1.pdf");
        assertThat(status(papers.memo(1, "GM0855", "en"))).isEqualTo(200);
        assertThat(status(papers.workbook(1, "nl"))).isEqualTo(200);
    }

    @Test
    void what_a_release_does_not_know_is_not_there() {
        assertThat(status(papers.report(1, "x".repeat(8000), "nl", null))).isEqualTo(404);
        assertThat(status(papers.memo(1, "noord-brabant", "nl"))).isEqualTo(404);
        assertThat(status(papers.workbook(2, "nl"))).isEqualTo(404);
    }

    @Test
    void a_withdrawn_release_has_no_papers_any_more() {
        assertThat(status(papers.workbook(1, "nl"))).isEqualTo(200);
        folder.withdraw(1, new Withdrawal("Dubbel", Instant.parse("2026-11-20T10:00:00Z")), key);
        assertThat(status(papers.workbook(1, "nl"))).isEqualTo(410);
    }

    @Test
    void who_chooses_no_part_gets_the_figure_alone() throws Exception {
        try (var document =
                Loader.loadPDF(papers.report(1, "nl", "nl", List.of("", "NONE")).getBody())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("mensen bereikt tot en met K1 2026")
                    .doesNotContain("Door de tijd", "Per provincie", "Vergelijken");
        }
    }
}
