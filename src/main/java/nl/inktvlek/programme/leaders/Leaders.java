package nl.inktvlek.programme.leaders;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.journal.Journal;
import nl.inktvlek.journal.Saved;
import nl.inktvlek.journal.Things;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.programme.series.Series;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/// Everybody who led a series, or of whom a profile was made.
@Service
public class Leaders {

    /// Whether the leader of a profile `l` was trained, as a Cypher expression.
    public static final String TRAINED = """
            l.trainedOn IS NOT NULL OR EXISTS {
                (l)-[:PROFILE_OF]->(:Person)<-[:ATTENDED_BY]-(d:LearningDay)
                WHERE d.sort IN ['WEEKEND', 'HALF_DAYS', 'COACHING']
            }""";

    private static final int MONTHS_AHEAD = 12;

    private final Things<LeaderProfile> profiles;
    private final Graph graph;
    private final Belonging belonging;
    private final AccessDecision access;
    private final Clock clock;
    private final PerVersion<List<Leader>> all;

    Leaders(Journal journal, Graph graph, Belonging belonging, AccessDecision access, Clock clock) {
        this.profiles = journal.own(LeaderProfile.KIND, this::check);
        this.graph = graph;
        this.belonging = belonging;
        this.access = access;
        this.clock = clock;
        this.all = PerVersion.andDay(
                graph, Set.of(Concern.NETWORK, Concern.PROGRAMME), clock, today -> new LeaderReader(today).all(graph));
    }

    private void check(Actor actor, Optional<LeaderProfile> before, Optional<LeaderProfile> after) {
        before.ifPresent(profile -> requireChange(actor, profile));
        after.ifPresent(profile -> {
            requireChange(actor, profile);
            if (before.isEmpty() && !belonging.knowsAll(actor, List.of(profile.code()))) {
                throw new AccessDeniedException("Not a leader of this actor");
            }
            profile.check(today());
        });
    }

    /// Who works for the consortium is asked without looking whose a profile is.
    private void requireChange(Actor actor, LeaderProfile profile) {
        access.requireChange(actor, DataKind.LEADER, actor.partner().isEmpty() ? Set.of() : partnersOf(profile));
    }

    /// All leaders, by code.
    public List<Leader> list(Actor actor) {
        access.require(actor, DataKind.LEADER);
        return all.get();
    }

    /// How many leaders are free in each of the coming twelve months.
    ///
    /// @param all each once
    /// @param byLanguage of those who speak a language; who speaks two is in both
    public record Free(List<YearMonth> months, List<Integer> all, Map<String, List<Integer>> byLanguage) {}

    /// Of those who lead and said in which months they can take on more.
    public Free free(Actor actor) {
        var active =
                list(actor).stream().filter(leader -> leader.status().leads()).toList();
        var months = Stream.iterate(YearMonth.now(clock), month -> month.plusMonths(1))
                .limit(MONTHS_AHEAD)
                .toList();
        var byLanguage = new TreeMap<String, List<Integer>>();
        active.stream()
                .flatMap(leader -> leader.languages().stream())
                .distinct()
                .forEach(language -> byLanguage.put(
                        language,
                        free(
                                active.stream()
                                        .filter(leader -> leader.languages().contains(language))
                                        .toList(),
                                months)));
        return new Free(months, free(active, months), byLanguage);
    }

    private static List<Integer> free(List<Leader> leaders, List<YearMonth> months) {
        return months.stream()
                .map(month -> (int)
                        leaders.stream().filter(leader -> leader.isFree(month)).count())
                .toList();
    }

    /// The profile of a person, blank if nobody made one yet.
    public LeaderProfile profile(Actor actor, String person) {
        access.require(actor, DataKind.LEADER);
        return profiles.find(person).orElseGet(() -> LeaderProfile.KIND.blank(person));
    }

    /// Whether the actor may change a profile, or make one: of their own people, and of those that grew
    /// from their series.
    public boolean mayChange(Actor actor, LeaderProfile profile) {
        return access.mayChange(actor, DataKind.LEADER, partnersOf(profile))
                && (!profile.isNew() || belonging.knowsAll(actor, List.of(profile.code())));
    }

    /// Partners of the person, and of the series from which they grew.
    private Set<String> partnersOf(LeaderProfile profile) {
        var partners = new HashSet<>(belonging.partnersOf(profile.code()).orElse(Set.of()));
        profile.grewFrom()
                .ifPresent(series -> partners.addAll(graph.list(
                        "MATCH (:Series {code: $series})-[:RUN_BY]->(o:Organisation) RETURN o.code AS code",
                        Map.of("series", series),
                        row -> row.get("code").asString())));
        return partners;
    }

    /// @throws nl.inktvlek.journal.NotFilledIn if the status is missing, or a day cannot be
    public Saved<LeaderProfile> save(OperationId operation, Actor actor, LeaderProfile seen, LeaderProfile wanted) {
        return profiles.save(operation, actor, seen, wanted.begun(today()));
    }

    /// Adds profiles of many people who have none yet at once, as they come from elsewhere.
    public void addAll(OperationId operation, Actor actor, List<LeaderProfile> fresh) {
        var begun = fresh.stream().map(profile -> profile.begun(today())).toList();
        profiles.addAll(operation, actor, begun, work -> {});
    }

    /// A participant of a series wants to lead and agrees that this is written down.
    public Saved<LeaderProfile> volunteer(OperationId operation, Actor actor, String person, Series series) {
        access.requireChange(actor, DataKind.LEADER, series.partners());
        if (!belonging.knowsAll(actor, List.of(person))) {
            throw new AccessDeniedException("Not a participant of this actor");
        }
        var seen = profile(actor, person);
        return profiles.save(operation, actor, seen, seen.volunteer(series.code(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
