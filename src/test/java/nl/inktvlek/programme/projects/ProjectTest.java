package nl.inktvlek.programme.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import nl.inktvlek.journal.NotFilledIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of a project that need nothing but the project.
class ProjectTest {

    @ParameterizedTest
    @CsvSource({"2026-11-28, 3", "2026-11-29, 2", "2027-02-28, 0", "2028-01-01, 0"})
    void months_of_funding_are_whole_and_never_below_none(LocalDate on, int months) {
        assertThat(project("fundedUntil", LocalDate.of(2027, 2, 28)).fundingMonths(on))
                .hasValue(months);
    }

    @Test
    void a_project_whose_end_is_unknown_has_no_months_of_funding() {
        assertThat(Project.KIND.blank("P").fundingMonths(LocalDate.of(2026, 11, 28)))
                .isEmpty();
    }

    @Test
    void funding_may_end_on_the_day_it_begins_but_not_before() {
        var begun = project("from", LocalDate.of(2026, 1, 2));
        assertThatCode(() -> Project.KIND
                        .with(begun, "fundedUntil", LocalDate.of(2026, 1, 2))
                        .check())
                .doesNotThrowAnyException();
        var ended = Project.KIND.with(begun, "fundedUntil", LocalDate.of(2026, 1, 1));
        assertThatExceptionOfType(NotFilledIn.class)
                .isThrownBy(ended::check)
                .satisfies(refused -> assertThat(refused.problems()).containsOnlyKeys("fundedUntil"));
    }

    private static Project project(String field, Object value) {
        return Project.KIND.with(Project.KIND.blank("P"), field, value);
    }
}
