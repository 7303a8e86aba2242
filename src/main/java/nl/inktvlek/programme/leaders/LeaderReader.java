package nl.inktvlek.programme.leaders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.database.Graph;
import nl.inktvlek.programme.leaders.Development.Learned;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.training.Training;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/// Puts leaders together from their profile and from what they did. What no profile says follows from the series they
/// led: the languages and the places.
///
/// @param today what is free and due is counted from it
record LeaderReader(LocalDate today) {

    List<Leader> all(Graph graph) {
        return graph.list("""
                CALL () {
                    MATCH (:Series)<-[:LED]-(p:Person) RETURN p
                    UNION
                    MATCH (:LeaderProfile)-[:PROFILE_OF]->(p:Person) RETURN p
                }
                WITH p WHERE p.erased IS NULL
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
                ORDER BY person""", Map.of("quarter", Availability.firstOfQuarter(today)), this::leader);
    }

    private Leader leader(Record row) {
        var profile = row.get("profile");
        var led = row.get("led").asList(series -> series);
        var days = new ArrayList<LocalDate>();
        led.forEach(series -> days.addAll(series.get("days").asList(Value::asLocalDate)));
        var status = profile.isNull() || profile.get("status").isNull()
                ? Status.INDEPENDENT
                : Status.valueOf(profile.get("status").asString());
        int slots = profile.isNull() ? Integer.MAX_VALUE : profile.get("slots").asInt(Integer.MAX_VALUE);
        var availability = Availability.of(status, slots, days);
        var fromPartners = texts(row.get("fromPartners"));
        return new Leader(
                row.get("person").asString(),
                status,
                Stream.concat(fromPartners.stream(), of(led, "partners"))
                        .collect(Collectors.toCollection(TreeSet::new)),
                first(inProfile(profile, "languages"), of(led, "languages").toList(), texts(row.get("fromLanguages"))),
                first(inProfile(profile, "regions"), of(led, "place").toList(), texts(row.get("home"))),
                availability.freeMonths(today),
                availability.freeSlots(today),
                (int) days.stream().filter(day -> !day.isBefore(today)).count(),
                led.size(),
                row.get("turned").asBoolean() || !fromPartners.isEmpty() && !led.isEmpty(),
                profile.isNull() ? Set.of() : development(row, profile, status).due(today));
    }

    private static Development development(Record row, Value profile, Status status) {
        var learned = row.get("learned")
                .asList(day -> new Learned(
                        Training.Form.valueOf(day.get("sort").asString()),
                        day.get("on").asLocalDate()));
        return new Development(
                status,
                row.get("hasDuo").asBoolean(),
                day(profile, "consentOn"),
                Development.last(day(profile, "trainedOn"), learned, true),
                Development.last(day(profile, "intervisionOn"), learned, false));
    }

    private static Optional<LocalDate> day(Value profile, String field) {
        return Optional.ofNullable(profile.get(field).asLocalDate(null));
    }

    private static List<String> inProfile(Value profile, String field) {
        return profile.isNull() ? List.of() : texts(profile.get(field));
    }

    private static Stream<String> of(List<Value> led, String field) {
        return led.stream().flatMap(series -> texts(series.get(field)).stream());
    }

    /// The first that says anything.
    @SafeVarargs
    private static Set<String> first(List<String>... said) {
        return Stream.of(said)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .<Set<String>>map(TreeSet::new)
                .orElseGet(TreeSet::new);
    }

    private static List<String> texts(Value value) {
        if (value.isNull()) {
            return List.of();
        }
        return value.type().name().startsWith("LIST") ? value.asList(Value::asString) : List.of(value.asString());
    }
}
