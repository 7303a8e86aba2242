package nl.inktvlek.demonstration;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.inktvlek.programme.series.SeriesPlans;
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
    private final SeriesPlans plans;
    private final Cast cast;

    InventedLeaders(Leaders leaders, Trainings trainings, SeriesPlans plans, Cast cast) {
        this.leaders = leaders;
        this.trainings = trainings;
        this.plans = plans;
        this.cast = cast;
    }

    void tell(Actor actor, LocalDate today) {
        var known = leaders.list(actor).stream().collect(Collectors.toMap(Leader::person, Function.identity()));
        var pool = cast.leaders();
        var stopped = pool.stream()
                .filter(each -> each.led() > 2 && each.last().isBefore(today.minusMonths(MONTHS_STOPPED)))
                .limit(STOPPED)
                .toList();
        for (int i = 0; i < pool.size(); i++) {
            var each = pool.get(i);
            var status = stopped.contains(each) ? Status.PAUSING : i % 11 == 4 ? Status.DUO : Status.INDEPENDENT;
            var fields = profile(i, known.get(each.person()), status, today);
            each.grewFrom().ifPresent(series -> fields.put("grewFrom", series));
            if (status == Status.DUO) {
                fields.put("duo", pool.get(i - 1).person());
            }
            keep(actor, each.person(), fields);
        }
        volunteers(actor, today, pool);
        var people = pool.stream().map(each -> known.get(each.person())).toList();
        int number = 0;
        for (var row : StoryFile.rows("trainings")) {
            train(actor, row, today, people, 3 * number++);
        }
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

    private LeaderProfile keep(Actor actor, String person, Map<String, ?> fields) {
        var seen = leaders.profile(actor, person);
        return Forms.stored(leaders.save(
                OperationId.random(), actor, seen, Forms.filled(LeaderProfile.KIND, seen, fields)));
    }

    /// Some have just said that they want to lead, others are on the way since.
    private void volunteers(Actor actor, LocalDate today, List<Cast.Leader> pool) {
        var recent = cast.faithful(today.minusMonths(3), today.minusDays(5));
        var earlier = cast.faithful(today.minusMonths(14), today.minusMonths(9));
        IntStream.range(0, CANDIDATES).forEach(i -> volunteer(actor, spread(recent, i, CANDIDATES)));
        for (int i = 0; i < ON_THE_WAY; i++) {
            var who = spread(earlier, i, ON_THE_WAY);
            volunteer(actor, who);
            keep(
                    actor,
                    who.person(),
                    i < ON_THE_WAY / 2
                            ? Map.of("status", Status.IN_TRAINING)
                            : Map.of(
                                    "status", Status.DUO,
                                    "trainedOn", today.minusDays(90L + i),
                                    "duo", pool.get(7 * i).person()));
        }
    }

    private void volunteer(Actor actor, Cast.Participant who) {
        Forms.stored(leaders.volunteer(
                OperationId.random(),
                actor,
                who.person(),
                plans.find(actor, who.series()).orElseThrow()));
    }

    private static <T> T spread(List<T> all, int i, int of) {
        return all.get(i * all.size() / of);
    }

    private void train(Actor actor, NamedCsvRecord row, LocalDate today, List<Leader> pool, int from) {
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
                                .mapToObj(i -> theirs.get((from + i) % theirs.size()).person())
                                .toList()));
        if (!partner.isEmpty()) {
            fields.put("partner", partner);
        }
        var blank = Training.KIND.blank(NodeCode.random());
        Forms.stored(trainings.save(OperationId.random(), actor, blank, Forms.filled(Training.KIND, blank, fields)));
    }
}
