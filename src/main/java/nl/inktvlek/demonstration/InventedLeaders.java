package nl.inktvlek.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.NodeCode;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.leaders.Leader;
import nl.inktvlek.programme.leaders.LeaderProfile;
import nl.inktvlek.programme.leaders.LeaderProfile.Criterion;
import nl.inktvlek.programme.leaders.LeaderProfile.Status;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.programme.training.Training;
import nl.inktvlek.programme.training.Trainings;
import nl.inktvlek.vocabulary.Municipalities;
import org.springframework.stereotype.Component;

/// Profiles of leaders, those who stopped among them; participants who want to lead; and the days on which leaders
/// learned or will.
@Component
class InventedLeaders {

    private static final int STOPPED = 2;
    private static final int MONTHS_STOPPED = 6;
    private static final int CANDIDATES = 5;
    private static final int ON_THE_WAY = 6;

    private final Leaders leaders;
    private final Trainings trainings;
    private final Cast cast;

    InventedLeaders(Leaders leaders, Trainings trainings, Cast cast) {
        this.leaders = leaders;
        this.trainings = trainings;
        this.cast = cast;
    }

    void tell(Actor actor, LocalDate today) {
        var known = leaders.list(actor).stream().collect(Collectors.toMap(Leader::person, Function.identity()));
        var pool = cast.leaders();
        var stopped = pool.stream()
                .filter(each -> each.led() > 2 && each.last().isBefore(today.minusMonths(MONTHS_STOPPED)))
                .limit(STOPPED)
                .toList();
        var profiles = new ArrayList<LeaderProfile>();
        for (int i = 0; i < pool.size(); i++) {
            var each = pool.get(i);
            var status = stopped.contains(each) ? Status.PAUSING : i % 11 == 4 ? Status.DUO : Status.INDEPENDENT;
            var fields = profile(i, Objects.requireNonNull(known.get(each.person())), status, today);
            each.grewFrom().ifPresent(series -> fields.put("grewFrom", series));
            if (status == Status.DUO) {
                fields.put("duo", pool.get(i - 1).person());
            }
            profiles.add(profile(each.person(), fields));
        }
        profiles.addAll(volunteers(today, pool));
        leaders.addAll(OperationId.random(), actor, profiles);
        var people = pool.stream()
                .map(each -> Objects.requireNonNull(known.get(each.person())))
                .toList();
        var days = StoryFile.rows("trainings");
        trainings.addAll(
                OperationId.random(),
                actor,
                IntStream.range(0, days.size())
                        .mapToObj(i -> training(days.get(i), today, people, 3 * i))
                        .toList());
    }

    /// Most have all there is to have; of some something is due.
    private static HashMap<String, Object> profile(int i, Leader leader, Status status, LocalDate today) {
        var fields = new HashMap<String, Object>(Map.of(
                "status", status,
                "languages", List.copyOf(leader.languages()),
                "regions", leader.regions().stream().sorted().limit(3).toList(),
                "slots", 3 + 3 * (i % 3),
                "criteria",
                        Arrays.stream(Criterion.values())
                                .filter(criterion -> (criterion.ordinal() + i) % 5 > 0)
                                .toList()));
        if (i % 17 != 9) {
            fields.put("consentOn", today.minusDays(40 + 7L * i % 600));
        }
        if (i % 13 != 6) {
            fields.put("trainedOn", today.minusDays(420 + 9L * i % 700));
        }
        if (i % 4 != 1) {
            fields.put("intervisionOn", today.minusDays(12 + 5L * i % 160));
        }
        return fields;
    }

    private static LeaderProfile profile(String person, Map<String, ?> fields) {
        return Forms.filled(LeaderProfile.KIND, LeaderProfile.KIND.blank(person), fields);
    }

    /// Some have just said that they want to lead, others are on the way since.
    private List<LeaderProfile> volunteers(LocalDate today, List<Cast.Leader> pool) {
        var recent = cast.faithful(today.minusMonths(3), today.minusDays(5));
        var earlier = cast.faithful(today.minusMonths(14), today.minusMonths(9));
        var volunteers = new ArrayList<LeaderProfile>();
        for (int i = 0; i < CANDIDATES; i++) {
            volunteers.add(
                    volunteer(spread(recent, i, CANDIDATES), Map.of("status", Status.CANDIDATE, "consentOn", today)));
        }
        for (int i = 0; i < ON_THE_WAY; i++) {
            var said = today.minusMonths(8);
            volunteers.add(volunteer(
                    spread(earlier, i, ON_THE_WAY),
                    i < ON_THE_WAY / 2
                            ? Map.of("status", Status.IN_TRAINING, "consentOn", said)
                            : Map.of(
                                    "status",
                                    Status.DUO,
                                    "consentOn",
                                    said,
                                    "trainedOn",
                                    today.minusDays(90L + i),
                                    "duo",
                                    pool.get(7 * i).person())));
        }
        return volunteers;
    }

    private static LeaderProfile volunteer(Cast.Participant who, Map<String, ?> fields) {
        return LeaderProfile.KIND.with(profile(who.person(), fields), "grewFrom", who.series());
    }

    private static <T> T spread(List<T> all, int i, int of) {
        return all.get(i * all.size() / of);
    }

    private static Training training(NamedCsvRecord row, LocalDate today, List<Leader> pool, int from) {
        var partner = row.getField("partner");
        var theirs = pool.stream()
                .filter(leader -> partner.isEmpty() || leader.partners().contains(partner))
                .toList();
        var fields = new HashMap<String, Object>(Map.of(
                "sort", Training.Form.valueOf(row.getField("sort")),
                "on", today.plusDays(StoryFile.number(row, "days")),
                "municipality",
                        Municipalities.byCodeOrName(row.getField("municipality"))
                                .orElseThrow()
                                .code(),
                "topic", row.getField("topic"),
                "people",
                        IntStream.range(0, Math.min(theirs.size(), StoryFile.number(row, "people")))
                                .mapToObj(i ->
                                        theirs.get((from + i) % theirs.size()).person())
                                .toList()));
        if (!partner.isEmpty()) {
            fields.put("partner", partner);
        }
        return Forms.filled(Training.KIND, Training.KIND.blank(NodeCode.random()), fields);
    }
}
