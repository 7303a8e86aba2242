package nl.inktvlek.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.files.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DemonstrationNetworkTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    @Test
    void the_same_seed_always_gives_the_same_network() {
        assertThat(texts(generate())).isEqualTo(texts(generate()));
    }

    @Test
    void it_is_about_as_large_as_the_consortium() {
        var rows = generate().stream().collect(Collectors.toMap(SourceFile::name, DemonstrationNetworkTest::rows));
        assertThat(rows.get("organisations.csv")).isEqualTo(150);
        assertThat(rows.get("series.csv")).isEqualTo(700);
        assertThat(rows.get("people.csv")).isEqualTo(400 + 45 + 8_000 + 12);
        assertThat(rows.get("attendance.csv")).isBetween(7_500L, 11_000L);
        assertThat(rows.get("positions.csv")).isEqualTo(400);
    }

    @Test
    void on_another_day_the_same_people_know_each_other_and_came_to_the_same_series() {
        var leapDay = texts(generate(LocalDate.of(2028, 2, 29)));
        var now = texts(generate());
        for (var file : List.of("organisations.csv", "memberships.csv")) {
            assertThat(leapDay).containsEntry(file, now.get(file));
        }
        assertThat(columns(leapDay, "ties.csv", 0, 1, 2, 3, 4)).isEqualTo(columns(now, "ties.csv", 0, 1, 2, 3, 4));
        assertThat(columns(leapDay, "attendance.csv", 0, 1)).isEqualTo(columns(now, "attendance.csv", 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "2027-09-02", "2028-02-29", "2029-08-15"})
    void whenever_it_is_made_series_have_ended_run_and_are_still_to_come_and_nobody_came_to_those(LocalDate today) {
        var texts = texts(generate(today));
        var days = new HashMap<String, List<LocalDate>>();
        columns(texts, "series.csv", 0, 7)
                .forEach(row -> days.put(
                        row.getFirst(),
                        Stream.of(row.getLast().split("\\|"))
                                .map(day -> LocalDate.parse(day, DateTimeFormatter.ofPattern("dd-MM-yyyy")))
                                .toList()));
        var coming = days.keySet().stream()
                .filter(series -> day(days, series, 1).isAfter(today))
                .toList();
        assertThat(coming).hasSize(24);
        assertThat(days.values())
                .filteredOn(series ->
                        !series.getFirst().isAfter(today) && series.getLast().isAfter(today))
                .hasSizeBetween(5, 26);
        assertThat(days.values())
                .filteredOn(series ->
                        series.getLast().isBefore(today) && series.getLast().isAfter(today.minusMonths(2)))
                .hasSizeGreaterThan(20);
        assertThat(columns(texts, "attendance.csv", 1, 2)).allSatisfy(row -> {
            assertThat(coming).doesNotContain(row.getFirst());
            assertThat(Stream.of(row.getLast().split("\\|"))
                            .map(meeting -> day(days, row.getFirst(), Integer.parseInt(meeting))))
                    .allMatch(day -> !day.isAfter(today));
        });
    }

    /// Two ties of which each carries the talk with chance 0.5 · 1 and 0.5 · 0.4: nobody with 0.5 · 0.8 = 0.4, one with
    /// 0.5 · 0.8 + 0.5 · 0.2 = 0.5, both with 0.1.
    @ParameterizedTest
    @CsvSource({"0, 0", "0.39, 0", "0.41, 1", "0.89, 1", "0.91, 2", "0.9999, 2"})
    void how_many_were_talked_with_is_the_quantile_of_what_the_ties_can_give(double share, int people) {
        assertThat(TalkingOn.quantile(share, 0.5, new double[] {1, 0.4})).isEqualTo(people);
    }

    @Test
    void who_knows_nobody_talks_with_nobody() {
        assertThat(TalkingOn.quantile(0.99, 0.5, new double[0])).isZero();
    }

    @Test
    void telephone_numbers_cannot_exist_and_only_people_of_the_work_have_one() {
        assertThat(columns(texts(generate()), "people.csv", 2))
                .extracting(List::getFirst)
                .filteredOn(phone -> !phone.isEmpty())
                .hasSize(400 + 45)
                .allMatch(phone -> phone.startsWith("06-0000 "));
    }

    private static List<List<String>> columns(Map<String, String> texts, String file, int... which) {
        return Objects.requireNonNull(texts.get(file))
                .lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .map(cells -> Arrays.stream(which).mapToObj(each -> cells[each]).toList())
                .toList();
    }

    private static LocalDate day(Map<String, List<LocalDate>> days, String series, int meeting) {
        return Objects.requireNonNull(days.get(series)).get(meeting - 1);
    }

    private static List<SourceFile> generate() {
        return generate(TODAY);
    }

    private static List<SourceFile> generate(LocalDate today) {
        return new DemonstrationNetwork(DemonstrationSettings.read(), today).files();
    }

    private static Map<String, String> texts(List<SourceFile> files) {
        return files.stream()
                .collect(Collectors.toMap(SourceFile::name, file -> new String(file.bytes(), StandardCharsets.UTF_8)));
    }

    private static long rows(SourceFile file) {
        return new String(file.bytes(), StandardCharsets.UTF_8).lines().count() - 1;
    }
}
