package nl.inktvlek.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.InTheFile;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.DatabaseProperties;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.publishing.NotPublished.Why;
import nl.inktvlek.releases.Period;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Figure;
import nl.inktvlek.releases.Release;
import nl.inktvlek.releases.ReleaseFolder;
import nl.inktvlek.releases.SpreadTable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// The way of figures to the outside. In Tilburg four people come for the first time every month of 2025 up to October;
/// in Breda four in January and four in February of 2026.
class PublishingIT extends DozenSeries {

    private static final Actor OFFICER = new Actor("officer", Role.PRIVACY_OFFICER, Optional.empty());
    private static final Period K1 = new Period(2025, 1);
    private static final Period K2 = new Period(2025, 2);

    @Autowired
    Publishing publishing;

    @Autowired
    Proposals proposals;

    @Autowired
    ReleaseFolder folder;

    @Autowired
    DatabaseProperties database;

    @AfterEach
    void forget() throws IOException {
        graph.note("MATCH (n:PublishedFigures|ReleaseProposal) DELETE n", Map.of());
        delete(releases());
    }

    private Path releases() {
        var data = database.directory().toAbsolutePath();
        return data.resolveSibling(data.getFileName() + ".releases");
    }

    private static void delete(Path what) throws IOException {
        if (Files.exists(what)) {
            try (var all = Files.walk(what)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void one_proposes_and_another_reads_and_publishes() {
        var proposal = publishing.propose(OperationId.random(), IOT, K1);
        assertThat(proposal.renewed()).containsExactlyInAnyOrder("nl", "noord-brabant", TILBURG);
        assertRefused(Why.OWN_PROPOSAL, () -> publishing.publish(OperationId.random(), IOT, proposal.code()));
        assertThat(publishing.releases(IOT)).isEmpty();
        assertThat(publishing.proposal(OFFICER)).contains(proposal);
        publishing.publish(OperationId.random(), OFFICER, proposal.code());
        assertThat(publishing.releases(IOT)).extracting(Release::period).containsExactly("2025-K1");
        assertThat(publishing.proposal(IOT)).isEmpty();
        assertThat(figures(TILBURG)).containsExactly(new Figure("2025-K1", 10, 10));
        assertThat(folder.file(folder.all().getFirst(), ReachTable.MAP_FILE)).isPresent();
    }

    /// 12, 24 and 36 people are rounded; in October 4 came, who are told with the 8 of Breda: of both towns nothing.
    @Test
    void figures_stay_until_enough_have_come_since() {
        publish(K1);
        publish(K2);
        publish(new Period(2025, 3));
        assertRefused(Why.NOTHING_NEW, () -> publishing.propose(OperationId.random(), IOT, new Period(2025, 4)));
        publish(new Period(2026, 1));
        assertThat(figures(TILBURG))
                .containsExactly(
                        new Figure("2025-K1", 10, 10), new Figure("2025-K2", 25, 10), new Figure("2025-K3", 35, 10));
        assertThat(figures(BREDA)).isEmpty();
        assertThat(figures("nl")).last().isEqualTo(new Figure("2026-K1", 50, 10));
        assertThat(figures("noord-brabant")).last().isEqualTo(new Figure("2026-K1", 50, 10));
    }

    /// All series are in Turkish, of one partner and led by one: there is nothing to tell yet, and it says so.
    @Test
    void what_follows_after_the_meetings_is_read_before_it_is_published() {
        var proposal = publishing.propose(OperationId.random(), IOT, new Period(2025, 3));
        assertThat(proposal.spread().lines())
                .filteredOn(line -> !line.figures().isEmpty())
                .isNotEmpty()
                .allMatch(line -> line.measure() == SpreadTable.Measure.ANCHORED);
        publishing.publish(OperationId.random(), OFFICER, proposal.code());
        var release = folder.all().getFirst();
        assertThat(SpreadTable.of(folder.file(release, SpreadTable.JSON_FILE).orElseThrow()))
                .isEqualTo(proposal.spread());
        assertThat(folder.file(release, SpreadTable.CSV_FILE))
                .contains(proposal.spread().csv());
    }

    @Test
    void quarters_that_are_over_can_be_published_and_none_twice() {
        assertThat(publishing.periods(IOT)).first().isEqualTo(new Period(2026, 3));
        assertThat(publishing.periods(IOT)).last().isEqualTo(K1);
        publish(K2);
        assertThat(publishing.periods(IOT)).last().isEqualTo(new Period(2025, 3));
        assertRefused(Why.THERE_IS_ONE, () -> publishing.propose(OperationId.random(), IOT, K1));
        assertRefused(Why.THERE_IS_ONE, () -> publishing.propose(OperationId.random(), IOT, new Period(2026, 4)));
    }

    /// Three series turn out to have been in Tilburg in March: 13 people more came there first.
    @Test
    void a_correction_tells_whom_was_written_down_late() {
        publish(K1);
        assertRefused(Why.NOTHING_NEW, () -> publishing.correct(OperationId.random(), IOT));
        moved("B0", "B1", "T9");
        var correction = publishing.correct(OperationId.random(), IOT);
        assertThat(correction.corrects()).contains(1);
        publishing.publish(OperationId.random(), OFFICER, correction.code());
        assertThat(figures(TILBURG)).containsExactly(new Figure("2025-K1", 25, 25));
    }

    /// Held in March in Tilburg after all.
    private void moved(String... series) {
        var file = new InTheFile(graph, vault, "dozen");
        graph.command(OperationId.random(), "test", work -> {
            work.touch(Concern.PROGRAMME);
            work.run(
                            """
                            MATCH (s:Series) WHERE s.code IN $codes
                            SET s.municipality = $place, s.start = $day, s.end = $day""",
                            Map.of(
                                    "codes",
                                    Stream.of(series)
                                            .map(id -> file.code("Series", id))
                                            .toList(),
                                    "place",
                                    TILBURG,
                                    "day",
                                    LocalDate.of(2025, 3, 10)))
                    .consume();
        });
    }

    @Test
    void of_two_who_publish_at_once_one_does() throws Exception {
        var code = publishing.propose(OperationId.random(), IOT, K1).code();
        Callable<Boolean> once = () -> {
            try {
                publishing.publish(OperationId.random(), OFFICER, code);
                return true;
            } catch (NotPublished refused) {
                assertThat(refused.why()).isIn(Why.OVERTAKEN, Why.GONE);
                return false;
            }
        };
        try (var two = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = two.invokeAll(List.of(once, once));
            assertThat(done).extracting(Future::get).containsExactlyInAnyOrder(true, false);
        }
        assertThat(publishing.releases(IOT)).hasSize(1);
    }

    /// The process ended after the books and before the folder: the same proposal goes on, and nothing else.
    @Test
    void what_was_stopped_half_way_is_published_by_doing_it_again() throws IOException {
        var proposal = publishing.propose(OperationId.random(), IOT, K1);
        publishing.publish(OperationId.random(), OFFICER, proposal.code());
        delete(releases());
        graph.command(OperationId.random(), "test", work -> proposals.keep(work, proposal));
        assertRefused(Why.HALF_WAY, () -> publishing.propose(OperationId.random(), IOT, K1));
        assertRefused(Why.HALF_WAY, () -> publishing.drop(IOT));
        publishing.publish(OperationId.random(), OFFICER, proposal.code());
        assertThat(publishing.releases(IOT)).hasSize(1);
        publish(K2);
    }

    @Test
    void a_folder_that_is_not_the_last_one_is_noticed() throws IOException {
        publish(K1);
        delete(releases());
        assertRefused(Why.HALF_WAY, () -> publishing.propose(OperationId.random(), IOT, K2));
    }

    @Test
    void a_release_is_withdrawn_with_a_reason_and_later_ones_leave_out_its_figures() {
        publish(K1);
        publish(K2);
        assertRefused(Why.NO_REASON, () -> publishing.withdraw(IOT, 2, " "));
        publishing.withdraw(IOT, 2, "Een lijst stond er twee keer in");
        assertThat(publishing.releases(IOT).getLast().withdrawn().orElseThrow().reason())
                .isEqualTo("Een lijst stond er twee keer in");
        assertThat(folder.file(folder.all().getLast(), ReachTable.CSV_FILE)).isEmpty();
        publish(new Period(2025, 3));
        assertThat(figures(TILBURG)).containsExactly(new Figure("2025-K1", 10, 10), new Figure("2025-K3", 35, 25));
    }

    @Test
    void a_proposal_that_may_repeat_what_is_withdrawn_goes_with_it() {
        publish(K1);
        var waiting = publishing.propose(OperationId.random(), IOT, K2);
        publishing.withdraw(OFFICER, 1, "De verkeerde maand");
        assertThat(publishing.proposal(IOT)).isEmpty();
        assertRefused(Why.GONE, () -> publishing.publish(OperationId.random(), OFFICER, waiting.code()));
    }

    /// Told again whether nobody or somebody is new: a difference would say which.
    @Test
    void whether_a_figure_is_told_again_does_not_say_whether_somebody_came_since() {
        publish(new Period(2025, 3));
        publishing.withdraw(IOT, 1, "De verkeerde maand");
        publish(new Period(2025, 4)); // four people came in October
        assertThat(figures(TILBURG)).containsExactly(new Figure("2025-K3", 35, 35));
        assertRefused(Why.NOTHING_NEW, () -> publishing.correct(OperationId.random(), IOT));
    }

    @Test
    void what_was_right_in_a_withdrawn_release_is_told_again() {
        publish(K1);
        publish(K2);
        publishing.withdraw(IOT, 2, "De verkeerde maand");
        publish(K2);
        assertThat(figures(TILBURG)).containsExactly(new Figure("2025-K1", 10, 10), new Figure("2025-K2", 25, 10));
        assertThat(publishing.releases(IOT)).extracting(Release::number).containsExactly(1, 2, 3);
    }

    @ParameterizedTest
    @EnumSource(names = {"RECRUITER", "FUNDER", "MUNICIPALITY"})
    void who_does_not_publish_sees_no_proposal(Role role) {
        var actor = new Actor("somebody", role, Optional.empty());
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> publishing.proposal(actor));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> publishing.propose(OperationId.random(), actor, K1));
    }

    @Test
    void who_looks_after_the_product_sees_releases_and_makes_none() {
        var administrator = new Actor("boss", Role.ADMINISTRATOR, Optional.empty());
        assertThat(publishing.releases(administrator)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> publishing.propose(OperationId.random(), administrator, K1));
    }

    private void publish(Period period) {
        var proposal = publishing.propose(OperationId.random(), IOT, period);
        publishing.publish(OperationId.random(), OFFICER, proposal.code());
    }

    /// Of a place in the last release.
    private List<Figure> figures(String place) {
        var last = folder.all().getLast();
        return ReachTable.of(folder.file(last, ReachTable.JSON_FILE).orElseThrow())
                .place(place)
                .orElseThrow()
                .figures();
    }

    private static void assertRefused(Why why, ThrowingCallable step) {
        assertThatExceptionOfType(NotPublished.class)
                .isThrownBy(step)
                .extracting(NotPublished::why)
                .isEqualTo(why);
    }
}
