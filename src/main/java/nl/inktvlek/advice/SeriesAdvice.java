package nl.inktvlek.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.access.Seen;
import nl.inktvlek.database.Concern;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.PerVersion;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.HiddenOrganisations;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.series.Methods;
import nl.inktvlek.programme.series.PlannedMeeting;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.Themes;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Service;

/// What the product knows about a series that is being planned: rules it may want to follow, and who could lead or
/// host it. Warnings never stop anybody.
@Service
public class SeriesAdvice {

    private static final int USUAL_MEETINGS = 3;
    private static final int MOST_SUGGESTIONS = 5;

    private final Graph graph;
    private final AccessDecision access;
    private final Methods methods;
    private final Leaders leaders;
    private final HiddenOrganisations hidden;
    private final Exploration exploration;
    private final Belonging belonging;
    private final Clock clock;
    private final PerVersion<Map<String, Integer>> committed;

    SeriesAdvice(
            Graph graph,
            AccessDecision access,
            Methods methods,
            Leaders leaders,
            HiddenOrganisations hidden,
            Exploration exploration,
            Belonging belonging,
            Clock clock) {
        this.graph = graph;
        this.access = access;
        this.methods = methods;
        this.leaders = leaders;
        this.hidden = hidden;
        this.exploration = exploration;
        this.belonging = belonging;
        this.clock = clock;
        committed = new PerVersion<>(graph, Set.of(Concern.NETWORK, Concern.PIPELINE), this::countCommitted);
    }

    /// A rule that the plan does not follow.
    ///
    /// @param values for the text
    /// @param source section of the publication
    public record Warning(Rule rule, List<Object> values, String source) {}

    public enum Rule {
        HOT_FIRST,
        HOT_TO_COLD,
        FEW_MEETINGS,
        GROUP_SIZE,
        NOT_MIXED,
        NO_LEADER,
        LANGUAGE,
        NO_HOST,
        NOBODY_COMMITTED
    }

    /// Somebody or something that could be asked, with what speaks for it.
    ///
    /// @param reasons best first
    public record Suggestion(String code, Seen name, List<Why> reasons) {}

    /// What speaks for a leader or host.
    public enum Why {
        SPEAKS,
        NEAR,
        FREE,
        SAME_PARTNER,
        HOSTED_BEFORE,
        KEY_FIGURE_COMMITTED
    }

    /// Rules of the partner and of the product that this plan does not follow.
    public List<Warning> warnings(Actor actor, Series plan) {
        access.require(actor, DataKind.SERIES);
        var warnings = new ArrayList<Warning>();
        var meetings = plan.meetings();
        warnThemes(meetings, warnings);
        if (!meetings.isEmpty() && meetings.size() < USUAL_MEETINGS) {
            warnings.add(new Warning(Rule.FEW_MEETINGS, List.of(USUAL_MEETINGS), "§2.5"));
        }
        plan.method().or(plan::partner).flatMap(methods::of).ifPresent(method -> {
            plan.expected()
                    .filter(size -> !method.suits(size))
                    .ifPresent(size -> warnings.add(new Warning(
                            Rule.GROUP_SIZE,
                            List.of(method.code(), method.fewest(), method.mostEver()),
                            method.reference())));
            if (!method.mixed() && plan.group().equalsIgnoreCase("gemengd")) {
                warnings.add(new Warning(Rule.NOT_MIXED, List.of(method.code()), "§3"));
            }
        });
        warnLeaders(actor, plan, warnings);
        warnHost(plan, warnings);
        return warnings;
    }

    private static void warnThemes(List<PlannedMeeting> meetings, List<Warning> warnings) {
        int before = 0;
        for (var meeting : meetings) {
            int heat = meeting.theme()
                    .map(Themes::heat)
                    .orElse(OptionalInt.empty())
                    .orElse(0);
            if (meeting.number() == 1 && heat >= Themes.HOT) {
                warnings.add(new Warning(Rule.HOT_FIRST, List.of(meeting.theme().orElse("")), "§3"));
            } else if (heat > 0 && heat < before) {
                warnings.add(new Warning(
                        Rule.HOT_TO_COLD,
                        List.of(meeting.number(), meeting.theme().orElse("")),
                        "§3"));
            }
            before = heat == 0 ? before : heat;
        }
    }

    private void warnLeaders(Actor actor, Series plan, List<Warning> warnings) {
        var chosen = plan.leaders();
        if (chosen.isEmpty()) {
            warnings.add(new Warning(Rule.NO_LEADER, List.of(), "§2.4"));
            return;
        }
        var spoken = new HashSet<String>();
        leaders.list(actor).stream()
                .filter(leader -> chosen.contains(leader.person()))
                .forEach(leader -> spoken.addAll(leader.languages()));
        var wanted = plan.languages();
        if (!wanted.isEmpty() && wanted.stream().noneMatch(spoken::contains)) {
            warnings.add(new Warning(Rule.LANGUAGE, List.of(String.join(", ", wanted)), "§2.8"));
        }
    }

    private void warnHost(Series plan, List<Warning> warnings) {
        var host = plan.host();
        if (host.isEmpty()) {
            warnings.add(new Warning(Rule.NO_HOST, List.of(), "§2.3"));
        } else if (!committed.get().containsKey(host.get())) {
            warnings.add(new Warning(Rule.NOBODY_COMMITTED, List.of(), "§2.3"));
        }
    }

    /// Key figures who said yes, per organisation where they hold a position.
    private Map<String, Integer> countCommitted() {
        var committed = new HashMap<String, Integer>();
        graph.list(
                        """
                        MATCH (a:Approach)-[:OF]->(p:Person)-[h:HOLDS]->(o:Organisation)
                        WHERE a.status IN ['COMMITTED', 'MOBILISING'] AND (h.to IS NULL OR h.to >= $today)
                        RETURN o.code AS code, count(DISTINCT p) AS people""",
                        Map.of("today", LocalDate.now(clock)),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("people").asInt()))
                .forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
        return committed;
    }

    /// Leaders who fit a plan, best first: who speak its language, live near, are free then, worked for the partner.
    public List<Suggestion> leaders(Actor actor, Series plan) {
        var reasons =
                leaders.list(actor).stream().collect(Collectors.toMap(Leader::person, leader -> why(leader, plan)));
        reasons.values().removeIf(why -> !why.contains(Why.SPEAKS));
        reasons.keySet().removeAll(belonging.ofOthers(actor, reasons.keySet()));
        var best = reasons.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, List<Why>> each) ->
                                -each.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
        return exploration.byCodes(actor, best).stream()
                .map(hit -> new Suggestion(
                        hit.node().code(),
                        hit.name(),
                        reasons.getOrDefault(hit.node().code(), List.of())))
                .toList();
    }

    private static List<Why> why(Leader leader, Series plan) {
        var why = new ArrayList<Why>();
        if (plan.languages().stream().anyMatch(leader.languages()::contains)) {
            why.add(Why.SPEAKS);
        }
        if (leader.regions().contains(plan.municipality())) {
            why.add(Why.NEAR);
        }
        var month = plan.meetings().stream().findFirst().map(first -> YearMonth.from(first.on()));
        if (month.map(leader::isFree).orElse(!leader.freeMonths().isEmpty())) {
            why.add(Why.FREE);
        }
        if (plan.partner().filter(leader.partners()::contains).isPresent()) {
            why.add(Why.SAME_PARTNER);
        }
        return why;
    }

    /// Organisations in the place that could host, best first.
    public List<Suggestion> hosts(Actor actor, Series plan) {
        access.require(actor, DataKind.ORGANISATION);
        var committed = this.committed.get();
        var seen = hidden.seenBy(actor);
        return graph
                .list("""
                        MATCH (o:Organisation {municipality: $municipality}) WHERE o.kind <> 'PARTNER'
                        RETURN o.code AS code, o.name AS name, coalesce(o.languages, []) AS languages,
                            [(o)-[:AFFILIATED]->(p:Organisation) | p.code] AS partners,
                            EXISTS { (o)<-[:HOSTED_BY]-(:Series) } AS hosted""", Map.of("municipality", plan.municipality()), row -> {
                    var code = row.get("code").asString();
                    var partners = Set.copyOf(row.get("partners").asList(Value::asString));
                    return new Suggestion(
                            code,
                            seen.seen(code, partners, row.get("name").asString()),
                            why(row, partners, committed.containsKey(code), plan));
                })
                .stream()
                .filter(suggestion -> suggestion.name().isNamed())
                .sorted(Comparator.comparingInt(
                                (Suggestion suggestion) -> -suggestion.reasons().size())
                        .thenComparing(Suggestion::code))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static List<Why> why(Record host, Set<String> partners, boolean isCommitted, Series plan) {
        var why = new ArrayList<Why>();
        if (isCommitted) {
            why.add(Why.KEY_FIGURE_COMMITTED);
        }
        if (host.get("languages").asList(Value::asString).stream().anyMatch(plan.languages()::contains)) {
            why.add(Why.SPEAKS);
        }
        if (plan.partner().filter(partners::contains).isPresent()) {
            why.add(Why.SAME_PARTNER);
        }
        if (host.get("hosted").asBoolean()) {
            why.add(Why.HOSTED_BEFORE);
        }
        return why;
    }
}
