package nl.inktvlek.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Seen;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.programme.series.Method;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What is advised where a series is planned, and where the next one should be.
class SeriesAdviceIT extends DozenSeries {

    @Autowired
    Methods methods;

    @Autowired
    Populations populations;

    @Autowired
    Approaches approaches;

    @Autowired
    SeriesAdvice advice;

    @Autowired
    WhereNext whereNext;

    @Test
    void warnings_name_the_rule_and_its_source_and_stop_nobody() {
        var blank = with(
                Series.KIND,
                Series.blank(),
                "partner",
                "MUDAWWANAH",
                "languages",
                List.of("Somali"),
                "leaders",
                List.of(code("L1")),
                "expected",
                30,
                "meetings",
                List.of(
                        new PlannedMeeting(1, today().plusWeeks(5), Optional.of("huwelijksdwang")),
                        new PlannedMeeting(2, today().plusWeeks(6), Optional.of("opvoeding"))));
        assertThat(advice.warnings(COORDINATOR, blank))
                .extracting(SeriesAdvice.Warning::rule)
                .containsExactly(
                        SeriesAdvice.Rule.HOT_FIRST,
                        SeriesAdvice.Rule.HOT_TO_COLD,
                        SeriesAdvice.Rule.FEW_MEETINGS,
                        SeriesAdvice.Rule.GROUP_SIZE,
                        SeriesAdvice.Rule.LANGUAGE,
                        SeriesAdvice.Rule.NO_HOST);
        assertThat(methods.of("MUDAWWANAH").orElseThrow())
                .extracting(Method::least, Method::most, Method::reference)
                .containsExactly(Optional.of(12), Optional.of(15), "§2.8 §3");
        var plan = with(
                Series.KIND, Series.blank(), "partner", "FSAN", "municipality", BREDA, "languages", List.of("Somali"));
        assertThat(advice.leaders(COORDINATOR, plan).getFirst())
                .extracting(SeriesAdvice.Suggestion::code, SeriesAdvice.Suggestion::reasons)
                .containsExactly(
                        code("L2"),
                        List.of(
                                SeriesAdvice.Why.SPEAKS,
                                SeriesAdvice.Why.NEAR,
                                SeriesAdvice.Why.FREE,
                                SeriesAdvice.Why.SAME_PARTNER));
        assertThat(advice.hosts(COORDINATOR, plan).getFirst().name()).isEqualTo(new Seen.Named("De Bron"));
    }

    @Test
    void where_next_knows_reach_coverage_capacity_and_white_spots() {
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "Turkije", 1000, "CBS", 2022),
                        new Population(TILBURG, "Turks", "Turkije", 800, "CBS", 2024),
                        new Population(BREDA, "Somali", "Somalië", 200, "CBS", 2024),
                        new Population("GM0772", "Somali", "Somalië", 600, "CBS", 2024)));
        var spots = new HashMap<String, WhereNext.Spot>();
        whereNext.spots(COORDINATOR).forEach(spot -> spots.put(spot.municipality() + spot.language(), spot));

        var tilburg = Objects.requireNonNull(spots.get(TILBURG + "Turks"));
        assertThat(tilburg.reached()).isEqualTo(new Count.Exact(40)); // 40 different people in 10 series
        assertThat(tilburg.coverage()).contains(40 / 800.0); // the latest year counts
        assertThat(tilburg.hosts()).isEqualTo(1);
        assertThat(tilburg.leaders()).isEqualTo(2); // L1 and P0, who led the last series
        assertThat(tilburg.signs()).contains(WhereNext.Sign.NOBODY_COMMITTED);
        assertThat(tilburg.signs()).doesNotContain(WhereNext.Sign.NEVER_HELD, WhereNext.Sign.NO_LEADER);
        // each series brought four people for the first time
        assertThat(tilburg.gain().newcomers()).isEqualTo(4);
        assertThat(tilburg.gain().people().mean()).isGreaterThan(4); // they come, and others hear of it

        var breda = Objects.requireNonNull(spots.get(BREDA + "Somali"));
        assertThat(breda.reached()).isEqualTo(new Count.Exact(8));
        assertThat(breda.coverage()).contains(8 / 200.0);
        assertThat(breda.signs()).contains(WhereNext.Sign.LOW_COVERAGE);

        var eindhoven = Objects.requireNonNull(spots.get("GM0772Somali"));
        assertThat(eindhoven.reached()).isEqualTo(new Count.Exact(0));
        assertThat(eindhoven.isWhite()).isTrue();
        assertThat(eindhoven.monthsSince()).isEmpty();
        assertThat(eindhoven.signs())
                .contains(WhereNext.Sign.NEVER_HELD, WhereNext.Sign.NO_HOST, WhereNext.Sign.NOBODY_COMMITTED)
                .doesNotContain(WhereNext.Sign.NO_LEADER); // L2 is free, in the same province

        approaches.decide(OperationId.random(), COORDINATOR, code("P0"), ApproachStatus.COMMITTED);
        assertThat(whereNext.spots(COORDINATOR).stream()
                        .filter(spot -> spot.municipality().equals(TILBURG)
                                && spot.language().equals("Turks"))
                        .findFirst()
                        .orElseThrow()
                        .committed())
                .isEqualTo(1);
        approaches.withdraw(OperationId.random(), COORDINATOR, code("P0"));
    }

    @Test
    void no_language_is_left_behind_that_has_a_right_to_a_series() {
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "Turkije", 800, "CBS", 2024),
                        new Population(BREDA, "Somali", "Somalië", 200, "CBS", 2024),
                        new Population("GM0772", "Somali", "Somalië", 600, "CBS", 2024)));
        // 800 of 1600 people each: of three series, each language has a right to floor(1.5) = 1
        var plan = whereNext.plan(COORDINATOR, 3);
        assertThat(plan.floors()).containsEntry("Turks", 1).containsEntry("Somali", 1);
        assertThat(plan.series()).extracting(WhereNext.Spot::language).contains("Turks", "Somali");
        assertThat(plan.series()).hasSize(3);
        assertThat(plan.together().mean()).isPositive();
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> whereNext.plan(COORDINATOR, 0));
    }
}
