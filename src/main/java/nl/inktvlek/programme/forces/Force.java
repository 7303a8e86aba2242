package nl.inktvlek.programme.forces;

import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Column;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// What helps or opposes a norm in a place: an organisation or a circumstance, never a person.
///
/// **Source.** VON's krachtenanalyse; the publication, section 3.
///
/// @param municipality CBS code
/// @param strength 1 (weak) to 5
/// @param organisation code, for a force that is an organisation
public record Force(
        String code,
        long version,

        @Field(
                text = "forces.norm",
                help = "forces.norm.help",
                needed = true,
                holds = Holds.FREE_TEXT,
                column = Column.SHOWN)
        String norm,

        @Field(text = "series.municipality", needed = true, choice = Choice.MUNICIPALITIES, column = Column.SHOWN)
        String municipality,

        @Field(text = "forces.direction", needed = true, values = "forces.direction.", column = Column.SHOWN)
        Optional<Direction> direction,

        @Field(text = "forces.strength", needed = true, least = 1, most = 5, column = Column.SHOWN)
        Optional<Integer> strength,

        @Field(text = "forces.circumstance", longest = 1000, holds = Holds.FREE_TEXT, column = Column.SHOWN)
        String circumstance,

        @Field(text = "forces.organisation", choice = Choice.ORGANISATIONS, column = Column.SHOWN)
        @Related(by = "EXERTED_BY", to = "Organisation")
        Optional<String> organisation)
        implements Thing {

    public static final Kind<Force> KIND =
            Kind.of(Force.class, "Force", Concern.PROGRAMME, DataKind.FORCE).called(Force::norm);

    public enum Direction {
        HELPS,
        OPPOSES
    }

    public static Force blank() {
        return KIND.blank(NodeCode.random());
    }

    public boolean helps() {
        return direction.filter(Direction.HELPS::equals).isPresent();
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if it is neither a circumstance nor an organisation
    void check() {
        new Problems()
                .when(circumstance.isBlank() && organisation.isEmpty(), "circumstance", "problem.force")
                .refuse();
    }
}
