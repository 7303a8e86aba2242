package nl.inktvlek.portal;

import static nl.inktvlek.reports.ReleasesOfATown.FIRST;
import static nl.inktvlek.reports.ReleasesOfATown.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.ReleaseDamaged;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SigningKey;
import nl.inktvlek.releases.Withdrawal;
import nl.inktvlek.reports.Engine;
import nl.inktvlek.reports.ReleasesOfATown;
import nl.inktvlek.reports.Shelf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What is read outside, made from a folder of releases and nothing else.
class PortalPagesTest {

    private static final UriComponentsBuilder HERE = UriComponentsBuilder.fromUriString("http://localhost");

    @TempDir
    Path home;

    private SigningKey key;
    private ReleaseFolder folder;
    private PortalPages pages;

    @BeforeEach
    void a_portal() {
        key = SigningKey.of(home.resolve("key"), home.resolve("releases"));
        folder = new ReleaseFolder(home.resolve("releases"), key::shown);
        var engine = Engine.ofTheProduct();
        pages = new PortalPages(new Shelf(folder), engine.templates(), engine.texts(), false);
    }

    private void publish(Figure... figures) {
        ReleasesOfATown.publish(folder, key, figures);
    }

    @Test
    void before_anything_was_published_it_says_so() {
        assertThat(pages.reach("nl").getBody()).contains("Er zijn nog geen cijfers uitgegeven.");
    }

    @Test
    void the_last_release_is_shown_with_how_far_it_counts() {
        publish(FIRST);
        publish(FIRST, SECOND);
        assertThat(pages.reach("nl").getBody())
                .contains("<strong>35</strong>", "mensen bereikt tot en met K3 2026", "Uitgave 2")
                .contains("<svg id='map'>")
                .contains("href=\"/openbaar/plaats/noord-brabant\"");
        assertThat(pages.reach("en").getBody())
                .contains(
                        "people reached up to and including Q3 2026",
                        "href=\"/openbaar/plaats/noord-brabant?lang=en\"");
    }

    /// In the second quarter nothing was told: its people are with those of the third.
    @Test
    void a_quarter_without_a_figure_is_told_with_the_next() {
        publish(FIRST, SECOND);
        assertThat(pages.place("GM0855", "nl").getBody())
                .contains("<td>K2 2026</td><td>bij een later kwartaal geteld</td>")
                .contains("<td>K3 2026</td><td>15</td><td>35</td>");
    }

    @Test
    void nobody_and_too_few_look_the_same_and_have_no_number() {
        publish(FIRST, SECOND);
        assertThat(pages.place("GM0758", "nl").getBody())
                .contains("Te weinig mensen om te tonen, of niemand.")
                .doesNotContain("<strong>");
    }

    @Test
    void who_asks_for_names_reads_why_there_are_none() {
        publish(FIRST);
        assertThat(pages.place("GM0855", "nl").getBody()).contains("AVG (artikel 9)", "bureau van het consortium");
    }

    @Test
    void a_withdrawn_release_is_gone_and_its_reason_stays() {
        publish(FIRST);
        publish(FIRST, SECOND);
        folder.withdraw(2, new Withdrawal("Dubbel <geteld>", Instant.parse("2026-11-20T10:00:00Z")), key);
        assertThat(pages.reach("nl").getBody()).contains("<strong>20</strong>");
        assertThat(pages.files(HERE, "nl").getBody()).contains("Ingetrokken: Dubbel &lt;geteld&gt;");
        assertThat(pages.feed("nl").getBody())
                .contains(
                        "Uitgave 1, K1 2026",
                        "<updated>2026-11-20T10:00:00Z</updated>",
                        "<summary>Ingetrokken: Dubbel &lt;geteld&gt;</summary>");
        assertThat(pages.file(2, ReachTable.CSV_FILE).getStatusCode().value()).isEqualTo(410);
        assertThat(pages.file(1, ReachTable.CSV_FILE).getBody()).isNotEmpty();
    }

    @Test
    void every_release_has_a_page_that_stays_and_leads_to_every_other_quarter() {
        publish(FIRST);
        publish(FIRST, SECOND);
        assertThat(pages.release(1, "nl").getBody())
                .contains(
                        "<strong>20</strong>",
                        "Dit is een eerdere uitgave.",
                        "href=\"/openbaar/uitgave/2#kaart\" aria-label=\"K3 2026\">K3</a>",
                        "href=\"/openbaar/uitgave/1#kaart\" aria-label=\"K1 2026\" aria-current=\"page\">K1</a>");
        assertThat(pages.release(2, "en").getBody())
                .contains("href=\"/openbaar/uitgave/1?lang=en#kaart\" aria-label=\"Q1 2026\">Q1</a>")
                .doesNotContain("This is an earlier release.");
        assertThat(pages.reach("nl").getBody()).contains("href=\"/openbaar/uitgave/1#kaart\"");
        assertThat(pages.release(3, "nl").getStatusCode().value()).isEqualTo(404);
        folder.withdraw(1, new Withdrawal("Dubbel", Instant.parse("2026-11-20T10:00:00Z")), key);
        assertThat(pages.release(1, "nl").getStatusCode().value()).isEqualTo(410);
        assertThat(pages.release(1, "nl").getBody()).contains("Ingetrokken: Dubbel");
        assertThat(pages.reach("nl").getBody()).doesNotContain("href=\"/openbaar/uitgave/1#kaart\"");
    }

    @Test
    void what_follows_after_the_meetings_is_told_of_each_release() {
        assertThat(pages.spread("nl").getBody()).contains("Er zijn nog geen cijfers uitgegeven.");
        publish(FIRST);
        publish(FIRST, SECOND);
        assertThat(pages.spread("nl").getBody())
                .contains("Op elke 10 series volgden er 7", "Uitgave 2", "<td class=\"number\">40.000</td>")
                .contains("Te weinig om te tonen, of niemand:", "Farsi.")
                .doesNotContain("Dit is een eerdere uitgave.");
        assertThat(pages.spread(1, "en").getBody())
                .contains("For every 10 series 7 followed", "This is an earlier release.", "Turkish");
        assertThat(pages.spread(3, "nl").getStatusCode().value()).isEqualTo(404);
        folder.withdraw(1, new Withdrawal("Dubbel", Instant.parse("2026-11-20T10:00:00Z")), key);
        assertThat(pages.spread(1, "nl").getStatusCode().value()).isEqualTo(410);
    }

    /// Where each file is that can be used, for catalogues of open data.
    @Test
    void a_catalogue_has_every_release_that_can_be_used() {
        publish(FIRST);
        publish(FIRST, SECOND);
        folder.withdraw(2, new Withdrawal("Dubbel", Instant.parse("2026-11-20T10:00:00Z")), key);
        var here = UriComponentsBuilder.fromUriString("https://inktvlek.example/deel");
        var read = new JsonMapper().readTree(pages.catalogue(here, "nl").getBody());
        assertThat(read.path("dcat:dataset")).hasSize(1);
        var release = read.path("dcat:dataset").path(0);
        assertThat(release.path("dct:title").asString()).isEqualTo("Uitgave 1, K1 2026");
        assertThat(release.path("dct:temporal").path("dcat:endDate").asString()).isEqualTo("2026-03-31");
        assertThat(release.path("dcat:distribution").findValuesAsString("@id"))
                .contains(
                        "https://inktvlek.example/deel/openbaar/uitgave/1/reach.csv",
                        "https://inktvlek.example/deel/openbaar/uitgave/1/spread.json")
                .doesNotContain("https://inktvlek.example/deel/openbaar/uitgave/1/spread.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"release.sig", "..", "../key", "0001", "release.json"})
    void only_files_of_a_release_are_given(String name) {
        publish(FIRST);
        assertThat(pages.file(1, name).getStatusCode().value()).isEqualTo(404);
        assertThat(pages.file(2, name).getStatusCode().value()).isEqualTo(404);
    }

    @Test
    void a_place_that_is_not_there_is_said_to_be_so() {
        publish(FIRST);
        assertThat(pages.place("<b>", "nl").getStatusCode().value()).isEqualTo(404);
        assertThat(pages.place("<b>", "nl").getBody()).doesNotContain("<b>");
    }

    @Test
    void of_releases_that_somebody_changed_nothing_is_shown() throws Exception {
        publish(FIRST);
        Files.writeString(home.resolve("releases/0001/reach.json"), "{}");
        assertThatExceptionOfType(ReleaseDamaged.class).isThrownBy(() -> pages.reach("nl"));
    }

    /// Pages work without scripts, and no style stands in them: the policy of the site forbids both.
    @Test
    void there_is_no_script_and_no_style_in_a_page() {
        publish(FIRST, SECOND);
        for (var page : List.of(
                pages.reach("nl"),
                pages.place("GM0855", "en"),
                pages.how("nl"),
                pages.files(HERE, "nl"),
                pages.spread("nl"),
                pages.map("en"))) {
            assertThat(page.getBody()).doesNotContain("<script", "<style", "style=\"", "onclick", "th:", "??");
        }
    }
}
