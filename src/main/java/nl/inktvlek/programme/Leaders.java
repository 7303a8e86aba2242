package nl.inktvlek.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.AuditTrail;
import nl.inktvlek.access.AuditTrail.Action;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Journal;
import nl.inktvlek.database.Kind;
import nl.inktvlek.database.Kind.Link;
import nl.inktvlek.database.NotFilledIn;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.Saved;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.Belonging;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Those who lead series, and those who want to: what they can, where, when, and what they still need to learn.
///
/// Somebody is in the pool who led a series, or of whom a profile was made. What no profile says follows from the
/// series they led: the languages and the places.
@Service
public class Leaders {

    public static final String STATUS = "status";
    public static final String LANGUAGES = "languages";
    public static final String REGIONS = "regions";
    public static final String CRITERIA = "criteria";

    /// Meetings a leader can hold in a quarter.
    public static final String SLOTS = "slots";

    public static final String DUO = "duo";
    public static final String TRAINED_ON = "trainedOn";
    public static final String INTERVISION_ON = "intervisionOn";
    public static final String CONSENT_ON = "consentOn";

    /// Code of the series from which this leader came.
    public static final String GREW_FROM = "grewFrom";

    /// Day on which the profile was made.
    static final String MADE_ON = "madeOn";

    /// Whether the leader of a profile `l` was trained, as a Cypher expression.
    public static final String TRAINED = """
            l.trainedOn IS NOT NULL OR EXISTS {
                (l)-[:PROFILE_OF]->(:Person)<-[:ATTENDED_BY]-(d:LearningDay)
                WHERE d.sort IN ['WEEKEND', 'HALF_DAYS', 'COACHING']
            }""";

    public static final Kind KIND = new Kind(
            "LeaderProfile",
            List.of(
                    Link.to("person", "LeaderProfile", "PROFILE_OF", "Person"),
                    Link.to(DUO, "LeaderProfile", "DUO_WITH", "Person"),
                    Link.to(GREW_FROM, "LeaderProfile", "GREW_FROM", "Series")));

    /// Months ahead for which it is told when somebody is free.
    private static final int MONTHS_AHEAD = 12;

    /// A return day or intervision is due after so many months: twice a year.
    private static final int INTERVISION_MONTHS = 6;

    private final Graph graph;
    private final Journal journal;
    private final Belonging belonging;
    private final AccessDecision access;
    private final AuditTrail trail;
    private final Clock clock;

    Leaders(Graph graph, Journal journal, Belonging belonging, AccessDecision access, AuditTrail trail, Clock clock) {
        this.graph = graph;
        this.journal = journal;
        this.belonging = belonging;
        this.access = access;
        this.trail = trail;
        this.clock = clock;
    }

    /// Where somebody stands on the way to leading alone.
    public enum Status {
        CANDIDATE,
        IN_TRAINING,
        DUO,
        INDEPENDENT,
        PAUSING
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

    /// What a leader should do next.
    public enum Due {
        CONSENT,
        TRAINING,
        DUO,
        INTERVISION
    }

    /// A leader in the pool.
    ///
    /// @param person code
    /// @param partners codes of the partners whose series this person led or grew from
    /// @param freeMonths of the coming twelve, those in which they can take on more
    /// @param freeSlots meetings they can still take on in this quarter; absent where they did not say how many
    /// @param load meetings planned from today on
    /// @param series series led so far
    /// @param turned whether this person attended a series before leading one
    public record Leader(
            String person,
            Status status,
            Set<String> partners,
            Set<String> languages,
            Set<String> regions,
            List<YearMonth> freeMonths,
            OptionalInt freeSlots,
            int load,
            int series,
            boolean turned,
            Set<Due> due) {

        /// Whether this person can lead in a language at that time.
        public boolean isFree(YearMonth month) {
            return freeMonths.contains(month);
        }
    }

    /// All leaders, by code.
    public List<Leader> list(Actor actor) {
        access.require(actor, DataKind.LEADER);
        return graph.list("""
                MATCH (p:Person)
                WHERE p.erased IS NULL
                    AND (EXISTS { (p)-[:LED]->(:Series) } OR EXISTS { (p)<-[:PROFILE_OF]-(:LeaderProfile) })
                OPTIONAL MATCH (p)<-[:PROFILE_OF]-(profile:LeaderProfile)
                OPTIONAL MATCH (profile)-[:GREW_FROM]->(from:Series)
                RETURN p.code AS person, p.municipality AS home, profile,
                    EXISTS { (profile)-[:DUO_WITH]->(:Person) } AS hasDuo,
                    [(p)<-[:ATTENDED_BY]-(d:LearningDay) | {sort: d.sort, on: d.on}] AS learned,
                    [(from)-[:RUN_BY]->(o:Organisation) | o.code] AS fromPartners, from.languages AS fromLanguages,
                    [(p)-[:LED]->(s:Series) | {start: s.start, languages: s.languages, place: s.municipality,
                        partners: [(s)-[:RUN_BY]->(o:Organisation) | o.code],
                        days: [(s)<-[:PART_OF]-(m:Meeting) WHERE m.on >= $quarter | m.on]}] AS led,
                    EXISTS { (p)-[:ATTENDED]->(a:Series), (p)-[:LED]->(l:Series) WHERE a.start < l.start } AS turned
                ORDER BY person""", Map.of("quarter", quarter()), this::toLeader);
    }

    private Leader toLeader(Record row) {
        var profile = row.get("profile");
        var partners = new TreeSet<>(texts(row.get("fromPartners")));
        var languages = new TreeSet<String>();
        var regions = new TreeSet<String>();
        var days = new ArrayList<LocalDate>();
        var led = row.get("led").asList(series -> series);
        for (var series : led) {
            partners.addAll(texts(series.get("partners")));
            languages.addAll(texts(series.get("languages")));
            texts(series.get("place")).forEach(regions::add);
            days.addAll(series.get("days").asList(Value::asLocalDate));
        }
        if (!profile.isNull() && !profile.get(LANGUAGES).isNull()) {
            languages.clear();
            languages.addAll(texts(profile.get(LANGUAGES)));
        }
        if (languages.isEmpty()) {
            languages.addAll(texts(row.get("fromLanguages")));
        }
        if (!profile.isNull() && !profile.get(REGIONS).isNull()) {
            regions.clear();
            regions.addAll(texts(profile.get(REGIONS)));
        }
        if (regions.isEmpty()) {
            regions.addAll(texts(row.get("home")));
        }
        var status = profile.isNull() || profile.get(STATUS).isNull()
                ? Status.INDEPENDENT
                : Status.valueOf(profile.get(STATUS).asString());
        int slots = profile.isNull() ? Integer.MAX_VALUE : profile.get(SLOTS).asInt(Integer.MAX_VALUE);
        return new Leader(
                row.get("person").asString(),
                status,
                partners,
                languages,
                regions,
                freeMonths(status, slots, days),
                freeSlots(status, slots, days),
                (int) days.stream().filter(day -> !day.isBefore(today())).count(),
                led.size(),
                row.get("turned").asBoolean() || !texts(row.get("fromPartners")).isEmpty() && !led.isEmpty(),
                due(
                        profile,
                        status,
                        row.get("hasDuo").asBoolean(),
                        row.get("learned").asList(day -> day)));
    }

    /// Months without a meeting of their own in which the quarter has a slot left.
    private List<YearMonth> freeMonths(Status status, int slots, List<LocalDate> days) {
        if (!leads(status)) {
            return List.of();
        }
        var busy = byMonth(days);
        return Stream.iterate(YearMonth.from(today()), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .filter(month -> !busy.containsKey(month))
                .filter(month -> inQuarter(busy, month) < slots)
                .toList();
    }

    private OptionalInt freeSlots(Status status, int slots, List<LocalDate> days) {
        if (!leads(status)) {
            return OptionalInt.of(0);
        }
        return slots == Integer.MAX_VALUE
                ? OptionalInt.empty()
                : OptionalInt.of(Math.max(0, slots - inQuarter(byMonth(days), YearMonth.from(today()))));
    }

    private static boolean leads(Status status) {
        return status == Status.DUO || status == Status.INDEPENDENT;
    }

    private static Map<YearMonth, Integer> byMonth(List<LocalDate> days) {
        var busy = new HashMap<YearMonth, Integer>();
        days.forEach(day -> busy.merge(YearMonth.from(day), 1, Integer::sum));
        return busy;
    }

    private static int inQuarter(Map<YearMonth, Integer> busy, YearMonth month) {
        var first = month.withMonth((month.getMonthValue() - 1) / 3 * 3 + 1);
        return Stream.iterate(first, next -> next.plusMonths(1))
                .limit(3)
                .mapToInt(each -> busy.getOrDefault(each, 0))
                .sum();
    }

    /// The last day that is written in the profile or on a list of those who came.
    private static Optional<LocalDate> last(Value profile, String field, List<Value> learned, boolean isTraining) {
        return Stream.concat(
                        Stream.ofNullable(profile.get(field).asLocalDate(null)),
                        learned.stream()
                                .filter(day -> isTraining
                                        == Trainings.Sort.THAT_TRAIN.contains(
                                                day.get("sort").asString()))
                                .map(day -> day.get("on").asLocalDate()))
                .max(Comparator.naturalOrder());
    }

    private Set<Due> due(Value profile, Status status, boolean hasDuo, List<Value> learned) {
        var due = new TreeSet<Due>();
        if (profile.isNull() || status == Status.PAUSING) {
            return due;
        }
        if (profile.get(CONSENT_ON).isNull()) {
            due.add(Due.CONSENT);
        }
        var trained = last(profile, TRAINED_ON, learned, true);
        boolean isTrained = trained.isPresent();
        if (!isTrained) {
            due.add(Due.TRAINING);
        }
        if (isTrained && !hasDuo && (status == Status.IN_TRAINING || status == Status.DUO)) {
            due.add(Due.DUO);
        }
        var keptInForm = last(profile, INTERVISION_ON, learned, false).or(() -> trained);
        if (status != Status.CANDIDATE
                && keptInForm
                        .filter(day -> day.plusMonths(INTERVISION_MONTHS).isBefore(today()))
                        .isPresent()) {
            due.add(Due.INTERVISION);
        }
        return due;
    }

    /// The profile of a person, blank if nobody made one yet.
    public Sheet profile(Actor actor, String person) {
        access.require(actor, DataKind.LEADER);
        return journal.find(KIND, person).orElseGet(() -> Sheet.blank(person));
    }

    /// Whether the actor may change a profile, or make one: of their own people, and of those that grew
    /// from their series.
    public boolean mayChange(Actor actor, Sheet profile) {
        return access.mayChange(actor, DataKind.LEADER, partnersOf(profile.code()))
                && (!profile.isNew() || belonging.knowsAll(actor, List.of(profile.code())));
    }

    private Set<String> partnersOf(String person) {
        var partners = new HashSet<>(belonging.partnersOf(person).orElse(Set.of()));
        partners.addAll(
                graph.list("""
                MATCH (:Person {code: $person})<-[:PROFILE_OF]-(:LeaderProfile)-[:GREW_FROM]->(:Series)
                    -[:RUN_BY]->(o:Organisation)
                RETURN DISTINCT o.code AS code""", Map.of("person", person), row -> row.get("code").asString()));
        return partners;
    }

    /// @throws NotFilledIn if the status is missing, or a day cannot be
    public Saved save(OperationId operation, Actor actor, Sheet seen, Sheet wanted) {
        if (!mayChange(actor, seen)) {
            throw new AccessDeniedException("Not a leader of this actor");
        }
        var problems = new HashMap<String, String>();
        if (wanted.text(STATUS).isEmpty()) {
            problems.put(STATUS, "problem.needed");
        }
        if (wanted.date(CONSENT_ON).filter(day -> day.isAfter(today())).isPresent()) {
            problems.put(CONSENT_ON, "problem.in-future");
        }
        if (wanted.texts(DUO).contains(seen.code())) {
            problems.put(DUO, "problem.duo-with-self");
        }
        if (!problems.isEmpty()) {
            throw new NotFilledIn(problems);
        }
        trail.record(actor.username(), Action.CHANGED, List.of(seen.code()), KIND.label());
        return journal.save(
                operation,
                actor.username(),
                KIND,
                seen.code(),
                seen,
                profile(seen, wanted).fields());
    }

    /// A profile says whose it is and when it was made.
    private Sheet profile(Sheet seen, Sheet wanted) {
        var whose = wanted.with("person", List.of(seen.code()));
        return seen.isNew() ? whose.with(MADE_ON, today()) : whose;
    }

    /// A participant of a series wants to lead and agrees that this is written down.
    public Saved volunteer(OperationId operation, Actor actor, String person, Sheet series) {
        access.requireChange(actor, DataKind.LEADER, Set.copyOf(series.texts(SeriesPlans.PARTNER)));
        if (!belonging.knowsAll(actor, List.of(person))) {
            throw new AccessDeniedException("Not a participant of this actor");
        }
        trail.record(actor.username(), Action.CHANGED, List.of(person), KIND.label());
        var seen = profile(actor, person);
        var wanted = profile(seen, seen).with(GREW_FROM, List.of(series.code())).with(CONSENT_ON, today());
        return journal.save(
                operation,
                actor.username(),
                KIND,
                person,
                seen,
                (seen.text(STATUS).isPresent() ? wanted : wanted.with(STATUS, Status.CANDIDATE.name())).fields());
    }

    /// First day of this quarter.
    private LocalDate quarter() {
        var today = today();
        return today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static List<String> texts(Value value) {
        if (value.isNull()) {
            return List.of();
        }
        return value.type().name().startsWith("LIST") ? value.asList(Value::asString) : List.of(value.asString());
    }
}
