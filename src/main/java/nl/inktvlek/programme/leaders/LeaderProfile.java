package nl.inktvlek.programme.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// What is written down of a leader, or of somebody who wants to be one. Its code is the code of the person.
///
/// @param regions CBS codes of municipalities
/// @param slots meetings a leader can hold in a quarter
/// @param duo code of the person they lead with
/// @param grewFrom code of the series from which this leader came
/// @param madeOn day on which the profile was made
public record LeaderProfile(
        String code,
        long version,

        @Related(by = "PROFILE_OF", to = "Person") Optional<String> person,

        @Field(text = "leaders.status", needed = true, values = "leader.status.")
        Optional<Status> status,

        @Field(text = "series.languages", choice = Choice.LANGUAGES)
        List<String> languages,

        @Field(text = "leaders.regions", choice = Choice.MUNICIPALITIES)
        List<String> regions,

        @Field(text = "leader.slots", most = 60) Optional<Integer> slots,

        @Field(text = "leader.criteria", values = "criterion.")
        List<Criterion> criteria,

        @Field(text = "leader.duo", choice = Choice.PEOPLE) @Related(by = "DUO_WITH", to = "Person")
        Optional<String> duo,

        @Field(text = "leader.trained-on") Optional<LocalDate> trainedOn,

        @Field(text = "leader.intervision-on") Optional<LocalDate> intervisionOn,

        @Field(text = "leader.consent-on") Optional<LocalDate> consentOn,

        @Related(by = "GREW_FROM", to = "Series") Optional<String> grewFrom,

        Optional<LocalDate> madeOn)
        implements Thing {

    public static final Kind<LeaderProfile> KIND = Kind.of(
                    LeaderProfile.class, "LeaderProfile", Concern.PROGRAMME, DataKind.LEADER)
            .ofPerson()
            .called(LeaderProfile::code);

    /// Where somebody stands on the way to leading alone.
    public enum Status {
        CANDIDATE,
        IN_TRAINING,
        DUO,
        INDEPENDENT,
        PAUSING;

        boolean leads() {
            return this == DUO || this == INDEPENDENT;
        }
    }

    /// What a leader should be and can, and two things every partner adds.
    ///
    /// **Source.** The publication, section 2.4: the profile of LWM Mudawwanah, ten points; affinity and a large
    /// informal network are asked by all.
    public enum Criterion {
        EMANCIPATED,
        KNOWS_TABOOS,
        SELF_KNOWLEDGE,
        KNOWS_GROUP,
        LANGUAGE,
        METHOD,
        SOCIAL,
        REFERS,
        FLEXIBLE,
        TIME,
        AFFINITY,
        NETWORK
    }

    /// The same, said whose it is and, of a new one, when it was made.
    LeaderProfile begun(LocalDate today) {
        var whose = KIND.with(this, "person", code);
        return isNew() ? KIND.with(whose, "madeOn", today) : whose;
    }

    /// The same of somebody who came from a series and agrees that this is written down.
    LeaderProfile volunteer(String series, LocalDate today) {
        var came = KIND.with(KIND.with(begun(today), "grewFrom", series), "consentOn", today);
        return status.isPresent() ? came : KIND.with(came, "status", Status.CANDIDATE);
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if a day cannot be, or the duo is one person
    void check(LocalDate today) {
        new Problems()
                .when(consentOn.filter(day -> day.isAfter(today)).isPresent(), "consentOn", "problem.in-future")
                .when(duo.filter(code::equals).isPresent(), "duo", "problem.duo-with-self")
                .refuse();
    }
}
