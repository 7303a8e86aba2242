package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.ProgrammeFigures.Measure;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// The numbers of `numbers.md` on series of which every number is known.
class ProgrammeFiguresIT extends DozenSeries {

    @Autowired
    Populations populations;

    @Autowired
    ProgrammeFigures programmeFigures;

    @Autowired
    ProgrammeCourse courses;

    /// What is drawn adds up to what is told: forty people by quarter and as the last moment; ten series by generation,
    /// nine
    /// and one; the quarters of the last eight in which a series began.
    @Test
    void what_is_drawn_adds_up_to_what_is_told() {
        var of = new Of(Optional.of("IOT"), Optional.empty());
        var figures = programmeFigures.overview(IOT, of).figures();
        var course = courses.course(IOT, of);
        assertThat(course.reach().getLast().total()).isEqualTo(new Count.Exact(40));
        assertThat(course.moments().getLast().numbers()).containsEntry(Measure.DIRECT_REACH, 40.0);
        assertThat(course.moments()).hasSize(9);
        assertThat(course.generations())
                .extracting(ProgrammeCourse.Generation::series)
                .containsExactly(9, 1);
        assertThat(course.funnel())
                .extracting(ProgrammeCourse.Reached::people)
                .containsExactly(
                        new Count.Exact(40),
                        new Count.Exact(0),
                        new Count.Exact(0),
                        new Count.Exact(0),
                        new Count.Exact(0));
        assertThat(course.care()).isEmpty();
        var begun = course.continuity().getFirst().begun();
        assertThat(figures)
                .containsEntry(
                        Measure.QUARTERS_WITH_SERIES,
                        new Figure.Share(
                                (int) begun.stream()
                                        .filter(number -> number > 0)
                                        .count(),
                                8));
    }

    /// Everybody together is others' too: no moments, and no part of a step.
    @Test
    void of_others_no_course_is_told_that_would_tell_a_few() {
        var course = courses.course(IOT, Of.everything());
        assertThat(course.moments()).isEmpty();
        assertThat(course.funnel()).allSatisfy(step -> assertThat(step.early()).isEmpty());
    }

    /// Ten series of IOT with four new people each; nine of them came to a second one; P0 led the last.
    ///
    /// Of the eight quarters that end with this one, the series fill those of 22 to 13 months ago: in the first
    /// month of a
    /// quarter the eight begin 21 months ago (3 quarters with series), otherwise 22 or 23 months ago (4).
    @Test
    void the_numbers_of_a_partner_are_those_of_the_definitions() {
        var figures = programmeFigures.overview(IOT, new Of(Optional.of("IOT"), Optional.empty()));
        assertThat(figures.figures())
                .containsEntry(Measure.ATTENDANCES, new Figure.Amount(49))
                .containsEntry(Measure.DIRECT_REACH, people(40))
                .containsEntry(Measure.FULLY_REACHED, people(40))
                .containsEntry(Measure.TWO_OF_THREE, people(40))
                .containsEntry(Measure.SECOND_ORDER, new Figure.Unknown())
                .containsEntry(Measure.REINFORCED, new Figure.Share(9, 40))
                .containsEntry(
                        Measure.QUARTERS_WITH_SERIES, new Figure.Share(today().getMonthValue() % 3 == 1 ? 3 : 4, 8))
                .containsEntry(Measure.GENERATIONS, new Figure.Depth(1, 0, 10))
                .containsEntry(Measure.VOLUNTEERED, new Figure.Unknown())
                .containsEntry(Measure.CARE_ON_TIME, new Figure.Unknown()); // nobody wrote it down
        assertThat(figures.chain().getLast().generation()).isEqualTo(1);
        assertThat(figures.chain().getLast().parents()).hasSize(2);

        var others = programmeFigures.overview(IOT, new Of(Optional.of("FSAN"), Optional.empty()));
        assertThat(others.figures())
                .containsEntry(Measure.DIRECT_REACH, people(8))
                .containsEntry(Measure.TWO_OF_THREE, new Figure.People(new Count.TooFew())) // nobody, but of others
                .containsEntry(Measure.VOLUNTEERED, new Figure.Unknown())
                .containsEntry(Measure.SECOND_ORDER, new Figure.Range(16, 16, 8, 8))
                .containsEntry(Measure.INK_BLOT, new Figure.Unknown());
    }

    /// Two languages: 40 of 1,000 reached, and 8 of 100; together 48 of 1,100.
    @Test
    void representation_compares_a_language_with_its_share_of_the_people() {
        graph.note("MATCH (t:TargetPopulation) DELETE t", Map.of());
        populations.keep(
                OperationId.random(),
                COORDINATOR,
                List.of(
                        new Population(TILBURG, "Turks", "", 1000, "CBS", 2024),
                        new Population(BREDA, "Somali", "", 100, "CBS", 2024)));
        var groups = programmeFigures.overview(COORDINATOR, Of.everything()).groups();
        assertThat(groups).extracting(ProgrammeFigures.Group::language).containsExactly("Turks", "Somali");
        assertThat(groups.getFirst().coverage()).isEqualTo(0.04);
        assertThat(groups.getFirst().representation()).isCloseTo(0.04 / (48 / 1100.0), within(1e-12));
        assertThat(groups.getLast().representation()).isCloseTo(0.08 / (48 / 1100.0), within(1e-12));
        graph.note("MATCH (t:TargetPopulation) DELETE t", Map.of());
    }
}
