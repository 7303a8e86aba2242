package nl.inktvlek.programme.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Column;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// A day on which leaders learn, and who came.
///
/// @param people codes of those who came
public record Training(
        String code,
        long version,

        @Field(text = "training.sort", needed = true, values = "training.sort.")
        Optional<Form> sort,

        @Field(text = "trainings.on", needed = true, column = Column.SHOWN)
        Optional<LocalDate> on,

        @Field(text = "series.partner", choice = Choice.PARTNERS, column = Column.SHOWN)
        @Related(by = "GIVEN_BY", to = "Organisation")
        Optional<String> partner,

        @Field(text = "series.municipality", choice = Choice.MUNICIPALITIES, column = Column.SHOWN)
        String municipality,

        @Field(text = "trainings.topic", column = Column.SHOWN)
        String topic,

        @Field(
                text = "training.people",
                help = "training.people.help",
                choice = Choice.LEADERS,
                holds = Holds.CODES_OF_PEOPLE)
        @Related(by = "ATTENDED_BY", to = "Person")
        List<String> people)
        implements Thing {

    public static final Kind<Training> KIND = Kind.of(Training.class, "LearningDay", Concern.PROGRAMME, DataKind.LEADER)
            .called(Training::title);

    /// Forms of training.
    ///
    /// **Source.** The publication, section 2.4.
    public enum Form {
        WEEKEND,
        HALF_DAYS,
        COACHING,
        INTERVISION,
        RETURN_DAY,
        STUDY_DAY;

        /// Whether it trains somebody, rather than keeps them in form.
        public boolean trains() {
            return switch (this) {
                case WEEKEND, HALF_DAYS, COACHING -> true;
                case INTERVISION, RETURN_DAY, STUDY_DAY -> false;
            };
        }
    }

    public Set<String> partners() {
        return partner.map(Set::of).orElse(Set.of());
    }

    private String title() {
        return topic + " " + on.map(LocalDate::toString).orElse("");
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if people came to a day that is still to be
    void check(LocalDate today) {
        new Problems()
                .when(!people.isEmpty() && on.filter(day -> day.isAfter(today)).isPresent(), "on", "problem.in-future")
                .refuse();
    }
}
