package nl.inktvlek.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.database.Statements;
import nl.inktvlek.inkblot.Chain;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// A series that has a day, with everybody in it; people by their numbers.
///
/// @param anchored fields of policy that its projects are anchored in
/// @param host number of the organisation where it was held
/// @param municipality CBS code, "" where unknown
/// @param planned meetings planned, 0 where unknown
/// @param meetings per participant, meetings attended
/// @param talk per participant, with how many people they talked on, answer by answer, the smallest first
/// @param groupTalk the same told by the group as a whole
public record HeldSeries(
        String code,
        Set<String> partners,
        Set<String> projects,
        Set<String> anchored,
        Optional<Integer> host,
        String municipality,
        List<String> languages,
        LocalDate start,
        LocalDate end,
        int planned,
        Optional<LocalDate> caredForOn,
        Map<Integer, Integer> meetings,
        Set<Integer> led,
        Map<Integer, List<Integer>> talk,
        List<Integer> groupTalk) {

    /// All of them, in order of time.
    static List<HeldSeries> all(Statements reading) {
        return reading.run("""
                MATCH (s:Series) WHERE s.start IS NOT NULL
                WITH s, [(s)<-[:PART_OF]-(meeting:Meeting) | meeting.number] AS meetings
                RETURN s.code AS code, coalesce(s.municipality, '') AS municipality,
                    coalesce(s.languages, []) AS languages,
                    s.start AS start, coalesce(s.end, s.start) AS end, s.caredForOn AS caredForOn,
                    [(s)-[:RUN_BY]->(partner:Organisation) | partner.code] AS partners,
                    [(s)-[:IN_PROJECT]->(project:Project) | project.code] AS projects,
                    reduce(all = [], each IN [(s)-[:IN_PROJECT]->(project:Project) | coalesce(project.anchored, [])]
                        | all + each) AS anchored,
                    head([(s)-[:HOSTED_BY]->(host:Organisation) | host.nr]) AS host,
                    CASE size(meetings) WHEN 0 THEN coalesce(s.planned, 0) ELSE size(meetings) END AS planned,
                    [(s)<-[a:ATTENDED]-(x:Person) WHERE x.nr IS NOT NULL | [x.nr, size(coalesce(a.meetings, []))]] AS attended,
                    [(s)<-[:LED]-(leader:Person) WHERE leader.nr IS NOT NULL | leader.nr] AS led,
                    [(s)<-[t:TALKED_ON]-(teller:Person) WHERE teller.nr IS NOT NULL | [teller.nr, coalesce(t.people, 0)]] AS talk,
                    [(s)-[g:TALKED_ON]->(s) | coalesce(g.people, 0)] AS groupTalk
                ORDER BY s.start, s.code""").list(HeldSeries::of);
    }

    /// Which of these grew from which, as of a day.
    static Chain chain(List<HeldSeries> series, LocalDate on) {
        return new Chain(
                series.stream()
                        .map(held -> new Chain.Held(
                                held.code(),
                                held.start(),
                                held.end(),
                                held.meetings().keySet(),
                                held.led()))
                        .toList(),
                on);
    }

    /// A number, or nothing.
    static Optional<Integer> host(Value number) {
        return number.isNull() ? Optional.empty() : Optional.of(number.asInt());
    }

    private static HeldSeries of(Record row) {
        var meetings = new HashMap<Integer, Integer>();
        row.get("attended")
                .asList(pair -> pair)
                .forEach(pair -> meetings.merge(pair.get(0).asInt(), pair.get(1).asInt(), Math::max));
        var talk = new HashMap<Integer, List<Integer>>();
        row.get("talk")
                .asList(pair -> pair)
                .forEach(pair -> talk.computeIfAbsent(pair.get(0).asInt(), any -> new ArrayList<>())
                        .add(pair.get(1).asInt()));
        talk.values().forEach(told -> told.sort(Comparator.naturalOrder()));
        return new HeldSeries(
                row.get("code").asString(),
                Set.copyOf(row.get("partners").asList(Value::asString)),
                Set.copyOf(row.get("projects").asList(Value::asString)),
                Set.copyOf(row.get("anchored").asList(Value::asString)),
                host(row.get("host")),
                row.get("municipality").asString(),
                row.get("languages").asList(Value::asString),
                row.get("start").asLocalDate(),
                row.get("end").asLocalDate(),
                row.get("planned").asInt(),
                Optional.ofNullable(row.get("caredForOn").asLocalDate(null)),
                meetings,
                Set.copyOf(row.get("led").asList(Value::asInt)),
                talk,
                row.get("groupTalk").asList(Value::asInt).stream().sorted().toList());
    }
}
