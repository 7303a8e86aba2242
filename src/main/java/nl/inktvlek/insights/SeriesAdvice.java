package nl.inktvlek.insights;

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
import java.util.stream.Stream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.database.Graph;
import nl.inktvlek.database.Sheet;
import nl.inktvlek.network.Belonging;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.programme.Leaders;
import nl.inktvlek.programme.Leaders.Leader;
import nl.inktvlek.programme.MeetingPlan;
import nl.inktvlek.programme.Methods;
import nl.inktvlek.programme.SeriesPlans;
import nl.inktvlek.programme.Themes;
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
    private final Organisations organisations;
    private final Belonging belonging;

    SeriesAdvice(
            Graph graph,
            AccessDecision access,
            Methods methods,
            Leaders leaders,
            Organisations organisations,
            Belonging belonging) {
        this.graph = graph;
        this.access = access;
        this.methods = methods;
        this.leaders = leaders;
        this.organisations = organisations;
        this.belonging = belonging;
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
    public record Suggestion(String code, Optional<String> name, List<Why> reasons) {}

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
    public List<Warning> warnings(Actor actor, Sheet plan) {
        access.require(actor, DataKind.SERIES);
        var warnings = new ArrayList<Warning>();
        var meetings = MeetingPlan.of(plan);
        warnThemes(meetings, warnings);
        if (!meetings.isEmpty() && meetings.size() < USUAL_MEETINGS) {
            warnings.add(new Warning(Rule.FEW_MEETINGS, List.of(USUAL_MEETINGS), "§2.5"));
        }
        Stream.of(SeriesPlans.METHOD, SeriesPlans.PARTNER)
                .flatMap(field -> plan.texts(field).stream())
                .findFirst()
                .flatMap(methods::of)
                .ifPresent(method -> {
                    int most = method.sometimes().orElse(method.most());
                    plan.number(SeriesPlans.EXPECTED)
                            .filter(size -> size < method.least() || size > most)
                            .ifPresent(size -> warnings.add(new Warning(
                                    Rule.GROUP_SIZE,
                                    List.of(method.partner(), method.least(), most),
                                    method.source())));
                    if (!method.mixed()
                            && plan.text(SeriesPlans.GROUP)
                                    .filter("gemengd"::equalsIgnoreCase)
                                    .isPresent()) {
                        warnings.add(new Warning(Rule.NOT_MIXED, List.of(method.partner()), "§3"));
                    }
                });
        warnLeaders(actor, plan, warnings);
        warnHost(plan, warnings);
        return warnings;
    }

    private static void warnThemes(List<MeetingPlan> meetings, List<Warning> warnings) {
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

    private void warnLeaders(Actor actor, Sheet plan, List<Warning> warnings) {
        var chosen = plan.texts(SeriesPlans.LEADERS);
        if (chosen.isEmpty()) {
            warnings.add(new Warning(Rule.NO_LEADER, List.of(), "§2.4"));
            return;
        }
        var spoken = new HashSet<String>();
        leaders.list(actor).stream()
                .filter(leader -> chosen.contains(leader.person()))
                .forEach(leader -> spoken.addAll(leader.languages()));
        var wanted = plan.texts(SeriesPlans.LANGUAGES);
        if (!wanted.isEmpty() && wanted.stream().noneMatch(spoken::contains)) {
            warnings.add(new Warning(Rule.LANGUAGE, List.of(String.join(", ", wanted)), "§2.8"));
        }
    }

    private void warnHost(Sheet plan, List<Warning> warnings) {
        var host = plan.texts(SeriesPlans.HOST).stream().findFirst();
        if (host.isEmpty()) {
            warnings.add(new Warning(Rule.NO_HOST, List.of(), "§2.3"));
        } else if (!committed().containsKey(host.get())) {
            warnings.add(new Warning(Rule.NOBODY_COMMITTED, List.of(), "§2.3"));
        }
    }

    /// Key figures who said yes, per organisation where they hold a position.
    Map<String, Integer> committed() {
        var committed = new HashMap<String, Integer>();
        graph.list(
                        """
                        MATCH (a:Approach)-[:OF]->(p:Person)-[:HOLDS]->(o:Organisation)
                        WHERE a.status IN ['COMMITTED', 'MOBILISING']
                        RETURN o.code AS code, count(DISTINCT p) AS people""",
                        Map.of(),
                        row -> Map.entry(
                                row.get("code").asString(), row.get("people").asInt()))
                .forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
        return committed;
    }

    /// Leaders who fit a plan, best first: who speak its language, live near, are free then, worked for the partner.
    public List<Suggestion> leaders(Actor actor, Sheet plan) {
        var languages = Set.copyOf(plan.texts(SeriesPlans.LANGUAGES));
        var month = MeetingPlan.of(plan).stream().findFirst().map(first -> YearMonth.from(first.on()));
        var partner = plan.texts(SeriesPlans.PARTNER).stream().findFirst();
        var suggestions = leaders.list(actor).stream()
                .map(leader -> new Suggestion(
                        leader.person(),
                        Optional.empty(),
                        why(leader, languages, plan.text(SeriesPlans.MUNICIPALITY), month, partner)))
                .filter(suggestion -> suggestion.reasons().contains(Why.SPEAKS))
                .toList();
        var ofOthers = belonging.ofOthers(
                actor, suggestions.stream().map(Suggestion::code).toList());
        return suggestions.stream()
                .filter(suggestion -> !ofOthers.contains(suggestion.code()))
                .sorted(Comparator.comparingInt(
                                (Suggestion suggestion) -> -suggestion.reasons().size())
                        .thenComparing(Suggestion::code))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }

    private static List<Why> why(
            Leader leader,
            Set<String> languages,
            Optional<String> municipality,
            Optional<YearMonth> month,
            Optional<String> partner) {
        var why = new ArrayList<Why>();
        if (languages.stream().anyMatch(leader.languages()::contains)) {
            why.add(Why.SPEAKS);
        }
        if (municipality.filter(leader.regions()::contains).isPresent()) {
            why.add(Why.NEAR);
        }
        if (month.map(leader::isFree).orElse(!leader.freeMonths().isEmpty())) {
            why.add(Why.FREE);
        }
        if (partner.filter(leader.partners()::contains).isPresent()) {
            why.add(Why.SAME_PARTNER);
        }
        return why;
    }

    /// Organisations in the place that could host, best first.
    public List<Suggestion> hosts(Actor actor, Sheet plan) {
        access.require(actor, DataKind.ORGANISATION);
        var committed = committed();
        var hidden = organisations.hiddenFrom(actor);
        var languages = Set.copyOf(plan.texts(SeriesPlans.LANGUAGES));
        var partner = plan.texts(SeriesPlans.PARTNER).stream().findFirst();
        return graph
                .list(
                        """
                        MATCH (o:Organisation {municipality: $municipality}) WHERE o.kind <> 'PARTNER'
                        RETURN o.code AS code, o.name AS name, coalesce(o.languages, []) AS languages,
                            [(o)-[:AFFILIATED]->(p:Organisation) | p.code] AS partners,
                            EXISTS { (o)<-[:HOSTED_BY]-(:Series) } AS hosted""",
                        Map.of(
                                "municipality",
                                plan.text(SeriesPlans.MUNICIPALITY).orElse("")),
                        row -> {
                            var why = new ArrayList<Why>();
                            var code = row.get("code").asString();
                            if (committed.containsKey(code)) {
                                why.add(Why.KEY_FIGURE_COMMITTED);
                            }
                            if (row.get("languages").asList(value -> value.asString()).stream()
                                    .anyMatch(languages::contains)) {
                                why.add(Why.SPEAKS);
                            }
                            var partners = row.get("partners").asList(value -> value.asString());
                            if (partner.filter(partners::contains).isPresent()) {
                                why.add(Why.SAME_PARTNER);
                            }
                            if (row.get("hosted").asBoolean()) {
                                why.add(Why.HOSTED_BEFORE);
                            }
                            return new Suggestion(
                                    code, Optional.of(row.get("name").asString()), why);
                        })
                .stream()
                .filter(suggestion -> !hidden.contains(suggestion.code()))
                .sorted(Comparator.comparingInt(
                                (Suggestion suggestion) -> -suggestion.reasons().size())
                        .thenComparing(Suggestion::code))
                .limit(MOST_SUGGESTIONS)
                .toList();
    }
}
