package nl.inktvlek.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.NodeCode;
import org.springframework.stereotype.Service;

/// Days on which leaders learn: trainings and what keeps them in form. Who came makes what is due next.
@Service
public class Trainings {

    public static final String SORT = "sort";
    public static final String ON = "on";
    public static final String PLACE = "municipality";
    public static final String TOPIC = "topic";
    public static final String PARTNER = "partner";
    public static final String PEOPLE = "people";

    public static final Kind KIND = new Kind(
            "LearningDay",
            List.of(
                    Link.to(PARTNER, "LearningDay", "GIVEN_BY", "Organisation"),
                    Link.to(PEOPLE, "LearningDay", "ATTENDED_BY", "Person")));

    private final Journal journal;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Trainings(Journal journal, AccessDecision access, AuditTrail trail, Clock clock) {
        this.journal = journal;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Forms of training.
    ///
    /// **Source.** The publication, section 2.4.
    public enum Sort {
        WEEKEND,
        HALF_DAYS,
        COACHING,
        INTERVISION,
        RETURN_DAY,
        STUDY_DAY;

        /// Names of those that train somebody, rather than keep them in form.
        public static final List<String> THAT_TRAIN = List.of(WEEKEND.name(), HALF_DAYS.name(), COACHING.name());
    }

    /// A day in a list.
    ///
    /// @param people codes of those who came
    public record Day(
            String code,
            Sort sort,
            LocalDate on,
            Optional<String> municipality,
            Optional<String> topic,
            Optional<String> partner,
            List<String> people) {

        static Day of(Sheet sheet) {
            return new Day(
                    sheet.code(),
                    Sort.valueOf(sheet.text(SORT).orElseThrow()),
                    sheet.date(ON).orElseThrow(),
                    sheet.text(PLACE),
                    sheet.text(TOPIC),
                    sheet.texts(PARTNER).stream().findFirst(),
                    sheet.texts(PEOPLE));
        }
    }

    /// All days, latest first.
    public List<Day> list(Actor actor) {
        access.require(actor, DataKind.LEADER);
        return journal.list(KIND).stream()
                .map(Day::of)
                .sorted(Comparator.comparing(Day::on).reversed().thenComparing(Day::code))
                .toList();
    }

    public static Sheet blank() {
        return Sheet.blank(NodeCode.random());
    }

    public Optional<Sheet> find(Actor actor, String code) {
        access.require(actor, DataKind.LEADER);
        return journal.find(KIND, code);
    }

    public boolean mayChange(Actor actor, Sheet day) {
        return access.mayChange(actor, DataKind.LEADER, Set.copyOf(day.texts(PARTNER)));
    }

    /// @throws NotFilledIn if the form or the day is missing, or people came to a day that is still to be
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        access.requireChange(actor, DataKind.LEADER, Set.copyOf(seen.texts(PARTNER)));
        access.requireChange(actor, DataKind.LEADER, Set.copyOf(wanted.texts(PARTNER)));
        var problems = new HashMap<String, String>();
        if (wanted.text(SORT).isEmpty()) {
            problems.put(SORT, "problem.needed");
        }
        if (wanted.date(ON).isEmpty()) {
            problems.put(ON, "problem.needed");
        }
        if (!wanted.texts(PEOPLE).isEmpty()
                && wanted.date(ON)
                        .filter(day -> day.isAfter(LocalDate.now(clock)))
                        .isPresent()) {
            problems.put(ON, "problem.in-future");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        var people = new ArrayList<>(seen.texts(PEOPLE));
        people.addAll(wanted.texts(PEOPLE));
        trail.record(actor.username(), Action.CHANGED, people, KIND.label());
        return journal.save(operation, actor.username(), KIND, title(wanted), seen, wanted.fields());
    }

    public Saved delete(OperationId operation, Actor actor, Sheet day) {
        access.requireChange(actor, DataKind.LEADER, Set.copyOf(day.texts(PARTNER)));
        trail.record(actor.username(), Action.CHANGED, day.texts(PEOPLE), KIND.label());
        return journal.delete(operation, actor.username(), KIND, title(day), day.code());
    }

    private static String title(Sheet day) {
        return day.text(TOPIC).orElse("") + " "
                + day.date(ON).map(LocalDate::toString).orElse("");
    }
}
