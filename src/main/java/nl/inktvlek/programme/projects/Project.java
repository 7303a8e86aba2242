package nl.inktvlek.programme.projects;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

/// What is funded, by whom, until when, and its Vaarkaart: problem, norm, strategy.
///
/// @param partners codes of the partners that carry it
/// @param coOwners codes of smaller organisations that own it together with them
/// @param anchored fields of policy in which it is anchored
/// @param norm the norm it works on, as the forces around it call it
public record Project(
        String code,
        long version,

        @Field(text = "projects.name", needed = true, column = Column.SHOWN)
        String name,

        @Field(text = "projects.funder", column = Column.SHOWN)
        String funder,

        @Field(text = "project.from") Optional<LocalDate> from,

        @Field(text = "project.until") Optional<LocalDate> fundedUntil,

        @Field(text = "project.partners", choice = Choice.PARTNERS) @Related(by = "CARRIED_BY", to = "Organisation")
        List<String> partners,

        @Field(text = "project.co-owners", choice = Choice.ORGANISATIONS)
        @Related(by = "CO_OWNED_BY", to = "Organisation")
        List<String> coOwners,

        @Field(text = "projects.series", choice = Choice.SERIES, longest = 1000)
        @Related(by = "IN_PROJECT", to = "Series", incoming = true)
        List<String> series,

        @Field(text = "projects.anchored", values = "policy.")
        List<PolicyField> anchored,

        @Field(text = "forces.norm") String norm,

        @Field(text = "project.problem", longest = 1000, holds = Holds.FREE_TEXT)
        String problem,

        @Field(text = "project.strategy", longest = 1000, holds = Holds.FREE_TEXT)
        String strategy)
        implements Thing {

    public static final Kind<Project> KIND = Kind.of(Project.class, "Project", Concern.PROGRAMME, DataKind.SERIES)
            .part("PART_OF_PROJECT", "Action")
            .called(Project::name);

    /// Fields of policy in which the work can be anchored.
    ///
    /// **Source.** The publication, section 5.
    public enum PolicyField {
        SAFETY,
        EMANCIPATION,
        INTEGRATION,
        ANTI_DISCRIMINATION,
        LGBTI,
        PARTICIPATION
    }

    /// Codes of the partners, for the decision who may change it.
    public Set<String> carriers() {
        return Set.copyOf(partners);
    }

    /// Whole months of funding left on a day; absent where the end is not known.
    public OptionalInt fundingMonths(LocalDate on) {
        return fundedUntil
                .map(until -> OptionalInt.of((int) Math.max(0, ChronoUnit.MONTHS.between(on, until))))
                .orElse(OptionalInt.empty());
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if the funding ends before it begins
    void check() {
        new Problems()
                .when(
                        from.flatMap(begin -> fundedUntil.filter(until -> until.isBefore(begin)))
                                .isPresent(),
                        "fundedUntil",
                        "problem.ends-before-it-begins")
                .refuse();
    }
}
