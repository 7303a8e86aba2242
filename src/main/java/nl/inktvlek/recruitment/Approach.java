package nl.inktvlek.recruitment;

import java.time.LocalDate;
import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Follows;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// Where the approach of one key figure stands, and what comes next. Its code is the code of the person.
///
/// @param nextOn day of the next step
/// @param introducedBy code of the person who introduces us
/// @param on day on which it came to stand where it stands
/// @param by who moved it there
/// @param person code of the person, which stays when the approach is deleted
/// @param team partner of the team that approaches, or [#CONSORTIUM]; "" for one of an earlier version
/// @param of the person
public record Approach(
        String code,
        long version,

        @Field(text = "approach.card.status", needed = true, values = "status.")
        Optional<ApproachStatus> status,

        @Field(text = "approach.card.step", values = "step.")
        Optional<Step> nextStep,

        @Field(text = "approach.card.on") Optional<LocalDate> nextOn,

        @Field(text = "approach.card.introduced-by", choice = Choice.PEOPLE, holds = Holds.CODES_OF_PEOPLE)
        @Related(by = "INTRODUCED_BY", to = "Person")
        Optional<String> introducedBy,

        @Field(text = "approach.card.channel", values = "channel.")
        Optional<Channel> channel,

        @Field(text = "approach.card.note", longest = 300, holds = Holds.FREE_TEXT)
        String note,

        @Follows("status") Optional<LocalDate> on,
        @Follows("status") String by,
        String person,
        String team,

        @Related(by = "OF", to = "Person") Optional<String> of)
        implements Thing {

    public static final Kind<Approach> KIND = Kind.of(Approach.class, "Approach", Concern.PIPELINE, DataKind.APPROACH)
            .ofPerson()
            .called(Approach::code);

    /// The team of those who work for the consortium as a whole.
    static final String CONSORTIUM = "consortium";

    /// What to do next.
    public enum Step {
        CALL,
        VISIT,
        INTRODUCTION,
        INVITE,
        SEND,
        WAIT
    }

    /// How a key figure is found and spoken to.
    public enum Channel {
        OWN_NETWORK,
        ORGANISATION,
        FAITH_COMMUNITY,
        SCHOOL,
        SPORT,
        PARTICIPANT,
        EVENT
    }

    /// One that nobody began yet.
    static Approach blank(String person) {
        return KIND.blank(person);
    }

    /// The same, begun by a team.
    Approach begunBy(String team) {
        return new Approach(
                code,
                version,
                status,
                nextStep,
                nextOn,
                introducedBy,
                channel,
                note,
                on,
                by,
                code,
                team,
                Optional.of(code));
    }

    /// The same, standing elsewhere from a day on.
    public Approach moveTo(ApproachStatus status, LocalDate on, String by) {
        return new Approach(
                code,
                version,
                Optional.of(status),
                nextStep,
                nextOn,
                introducedBy,
                channel,
                note,
                Optional.of(on),
                by,
                person,
                team,
                of);
    }

    /// The same, with what comes next and when.
    public Approach next(Step step, LocalDate on) {
        return new Approach(
                code,
                version,
                status,
                Optional.of(step),
                Optional.of(on),
                introducedBy,
                channel,
                note,
                this.on,
                by,
                person,
                team,
                of);
    }

    boolean isOf(String team) {
        return team.equals(this.team.isEmpty() ? CONSORTIUM : this.team);
    }

    /// Whether it came to stand where it did not stand before.
    boolean isMovedFrom(Approach before) {
        return !status.equals(before.status);
    }

    boolean hasHeard() {
        return status.filter(ApproachStatus::hasHeard).isPresent();
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if there is a next step without a day, or the other way round
    void check() {
        new Problems()
                .when(nextStep.isPresent() && nextOn.isEmpty(), "nextOn", "problem.needed")
                .when(nextOn.isPresent() && nextStep.isEmpty(), "nextStep", "problem.needed")
                .refuse();
    }
}
