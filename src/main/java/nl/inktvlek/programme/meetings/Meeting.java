package nl.inktvlek.programme.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.journal.Field;
import nl.inktvlek.journal.Field.Choice;
import nl.inktvlek.journal.Field.Holds;
import nl.inktvlek.journal.Kind;
import nl.inktvlek.journal.Problems;
import nl.inktvlek.journal.Related;
import nl.inktvlek.journal.Thing;

/// A meeting as it was held: who was there, by code, and how it went.
///
/// @param series code of the series it is part of; never changes
/// @param number from 1
/// @param present codes
/// @param warmth 1 (cold) to 5 (warm)
/// @param loggedOn day on which it was written up
public record Meeting(
        String code,
        long version,

        @Related(by = "PART_OF", to = "Series") Optional<String> series,

        Optional<Integer> number,
        Optional<LocalDate> on,

        @Field(text = "log.present", choice = Choice.PEOPLE, holds = Holds.CODES_OF_PEOPLE)
        List<String> present,

        @Field(text = "log.heads", most = MOST_PEOPLE) Optional<Integer> headCount,

        @Field(text = "log.theme") String theme,

        @Field(text = "log.forms", values = "form-of-work.") List<WorkingForm> forms,

        @Field(text = "log.warmth", least = 1, most = 5) Optional<Integer> warmth,

        @Field(text = "log.care") boolean needsCare,

        Optional<LocalDate> loggedOn)
        implements Thing {

    /// More people than come to one meeting.
    static final int MOST_PEOPLE = 200;

    public static final Kind<Meeting> KIND = Kind.of(Meeting.class, "Meeting", Concern.PROGRAMME, DataKind.SERIES)
            .around("present", """
                    [(n)-[:PART_OF]->(:Series)<-[a:ATTENDED]-(p:Person) WHERE n.number IN a.meetings | p.code]""", """
                    MATCH (m:Meeting {code: $code})-[:PART_OF]->(s:Series)
                    CALL (m, s) {
                        MATCH (p:Person)-[a:ATTENDED]->(s)
                        WHERE m.number IN a.meetings AND NOT p.code IN $to
                        SET a.meetings = [number IN a.meetings WHERE number <> m.number]
                        REMOVE a.batch
                        WITH a WHERE size(a.meetings) = 0
                        DELETE a
                    }
                    UNWIND $to AS code
                    MATCH (p:Person {code: code})
                    MERGE (p)-[a:ATTENDED]->(s)
                    WITH m, a WHERE NOT m.number IN coalesce(a.meetings, [])
                    SET a.meetings = coalesce(a.meetings, []) + m.number
                    REMOVE a.batch""", true)
            .called(Meeting::title);

    /// Codes as [nl.inktvlek.database.NodeCode] makes them, and short ones a partner uses on paper.
    private static final Pattern CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{2,19}");

    /// Forms of working in a meeting.
    ///
    /// **Source.** The publication, chapter 3.
    public enum WorkingForm {
        DIALOGUE,
        SOCRATIC,
        PAIRS,
        ROLE_PLAY,
        FILM,
        CASE,
        PHOTO_MUSIC,
        STATEMENTS,
        GAME,
        WORD_WEB,
        HAND_OUT,
        HOMEWORK
    }

    private String title() {
        return on.map(LocalDate::toString).orElse("") + " · " + number.orElse(0);
    }

    /// The same, written up on this day.
    ///
    /// @throws nl.inktvlek.journal.NotFilledIn if there is neither attendance nor a number of heads, or a code
    /// cannot be
    Meeting writeUp(LocalDate today) {
        problems().refuse();
        return new Meeting(
                code,
                version,
                series,
                number,
                on,
                present,
                headCount,
                theme,
                forms,
                warmth,
                needsCare,
                Optional.of(today));
    }

    Problems problems() {
        return new Problems()
                .when(headCount.isEmpty() && present.isEmpty(), "present", "problem.nobody-present")
                .when(headCount.filter(heads -> heads < present.size()).isPresent(), "headCount", "problem.heads")
                .when(
                        present.size() > MOST_PEOPLE
                                || present.stream()
                                        .anyMatch(each -> !CODE.matcher(each).matches()),
                        "present",
                        "problem.code");
    }
}
