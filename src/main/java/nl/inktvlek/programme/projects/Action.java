package nl.inktvlek.programme.projects;

import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// Something to be done for a project, by a day.
///
/// @param project code; never changes
/// @param owner login of who does it
public record Action(
        String code,
        long version,

        @Related(by = "PART_OF_PROJECT", to = "Project") Optional<String> project,

        @Field(text = "project.action.text", needed = true, holds = Holds.FREE_TEXT)
        String text,

        @Field(text = "project.action.owner", help = "project.action.owner.help")
        String owner,

        @Field(text = "project.action.due") Optional<LocalDate> due,

        @Field(text = "project.action.done") boolean done)
        implements Thing {

    public static final Kind<Action> KIND =
            Kind.of(Action.class, "Action", Concern.PROGRAMME, DataKind.SERIES).called(Action::text);

    /// An action of a project that is not written down yet.
    public static Action of(Project project) {
        return KIND.with(KIND.blank(NodeCode.random()), "project", project.code());
    }
}
