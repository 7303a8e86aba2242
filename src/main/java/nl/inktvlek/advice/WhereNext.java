package nl.inktvlek.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.analytics.Estimate;
import nl.inktvlek.disclosure.Count;
import nl.inktvlek.figures.AllHeldSeries;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.programme.leaders.Leaders;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.NodeMeasures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Where to hold series next: every place and language with what was reached there, what is ready, what is missing, and
/// what one more series is expected to add.
///
/// **Expected gain.** How many people come for the first time is drawn from past series there and, as if three had been
/// held there that say nothing special, from all series (a Pólya urn). They are people of that place and language whom
/// the network knows and who never took part, as far as there are; the others are strangers to it. What counts is how
/// many people who never took part come or hear of it (independent cascade); a stranger reaches as many as the average
/// participant there. The interval holds eight of ten draws.
///
/// **Cost.** Draws × places evaluations of a set of people on sampled worlds; some tenths of a second on 10,000 people.
@Service
public class WhereNext {

    private final AllHeldSeries held;
    private final Networks networks;
    private final NodeMeasures measures;
    private final Leaders leaders;
    private final Approaches approaches;
    private final Populations populations;
    private final AccessDecision access;
    private final Clock clock;
    private volatile @Nullable Surveyed last;

    WhereNext(
            AllHeldSeries held,
            Networks networks,
            NodeMeasures measures,
            Leaders leaders,
            Approaches approaches,
            Populations populations,
            AccessDecision access,
            Clock clock) {
        this.held = held;
        this.networks = networks;
        this.measures = measures;
        this.leaders = leaders;
        this.approaches = approaches;
        this.populations = populations;
        this.access = access;
        this.clock = clock;
    }

    /// What speaks for a place as a white spot, or stands in its way.
    public enum Sign {
        NEVER_HELD,
        LONG_AGO,
        LOW_COVERAGE,
        NO_LEADER,
        NO_HOST,
        NOBODY_COMMITTED
    }

    /// What one more series is expected to add.
    ///
    /// @param people mean over the groups drawn, with its error
    /// @param low of ten groups, one adds less
    /// @param high of ten groups, one adds more
    /// @param newcomers first-time participants, mean
    /// @param known people of the place and language in the network who never took part
    public record Gain(Estimate people, double low, double high, double newcomers, int known) {}

    /// One place and language.
    ///
    /// @param reached distinct people who attended a series there in that language
    /// @param coverage reached ÷ population, where the population is known
    /// @param leaders who speak the language, work in the province and are free within three months
    /// @param hosts organisations there with the language
    /// @param committed key figures there with the language who said yes
    /// @param monthsSince the last series ended; absent where none was held
    public record Spot(
            String municipality,
            String language,
            Count reached,
            Optional<Double> coverage,
            Optional<Population> population,
            int leaders,
            int hosts,
            int committed,
            OptionalInt monthsSince,
            Gain gain,
            Set<Sign> signs) {

        public boolean isWhite() {
            return signs.contains(Sign.NEVER_HELD)
                    || signs.contains(Sign.LONG_AGO)
                    || signs.contains(Sign.LOW_COVERAGE);
        }
    }

    /// `k` series, spread fairly, and the same effort spent otherwise.
    ///
    /// @param series where, best first
    /// @param together people they are expected to add together
    /// @param greedy the same number where they add most, whoever is left behind
    /// @param nextBest the same number in the places after these
    /// @param random the same number in places drawn without looking
    /// @param floors series that each language has a right to, by its share of the people
    public record Plan(
            List<Spot> series,
            Estimate together,
            Estimate greedy,
            Estimate nextBest,
            Estimate random,
            Map<String, Integer> floors) {}

    /// Told how many of all places were looked at; says whether to go on.
    public interface Watch {

        /// For those who do not look.
        Watch NOBODY = (done, all) -> true;

        boolean goesOn(int done, int all);
    }

    /// Everything that is known of places and languages, the largest gain first.
    public List<Spot> spots(Actor actor) {
        return spots(actor, Watch.NOBODY);
    }

    /// As above, watched: the places are looked at one by one unless nothing changed since.
    ///
    /// @throws Searches.Overtaken if it should not go on
    public List<Spot> spots(Actor actor, Watch watch) {
        access.require(actor, DataKind.EXACT_REACH);
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return survey(actor).spots(saidYes(actor), watch);
    }

    /// Where to hold `k` series, at most one a place: after it, ask again.
    ///
    /// **Rule.** Every language first gets the whole part of `k` times its share of the people (of the target
    /// populations where they are known, else of the people in the network), at the places that add most; what is
    /// left goes where it adds most.
    public Plan plan(Actor actor, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("A plan has at least one series, but " + k + " were asked");
        }
        access.require(actor, DataKind.EXACT_REACH);
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var survey = survey(actor);
        var spots = survey.spots(saidYes(actor), Watch.NOBODY);
        var floors = floors(spots, k);
        var fair = fair(spots, k, floors);
        var greedy = fair(spots, k, Map.of());
        var places = fair.stream().map(Spot::municipality).toList();
        var rest = fair(
                spots.stream()
                        .filter(spot -> !places.contains(spot.municipality()))
                        .toList(),
                k,
                Map.of());
        return new Plan(
                fair,
                survey.gains().together(fair),
                survey.gains().together(greedy),
                survey.gains().together(rest),
                survey.gains().random(spots, k),
                floors);
    }

    /// Series each language has a right to; see [#plan].
    static Map<String, Integer> floors(List<Spot> spots, int k) {
        var weights = new TreeMap<String, Double>();
        boolean isKnown = spots.stream().anyMatch(spot -> spot.population().isPresent());
        for (var spot : spots) {
            double people = isKnown
                    ? spot.population().map(Population::people).orElse(0)
                    : spot.gain().known();
            weights.merge(spot.language(), people, Double::sum);
        }
        double all = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        var floors = new TreeMap<String, Integer>();
        weights.forEach((language, people) -> floors.put(language, all == 0 ? 0 : (int) Math.floor(k * people / all)));
        return floors;
    }

    /// At most one spot a place: a second series there would reach the same people.
    static List<Spot> fair(List<Spot> spots, int k, Map<String, Integer> floors) {
        var chosen = new LinkedHashMap<String, Spot>();
        floors.forEach((language, floor) -> spots.stream()
                .filter(spot -> spot.language().equals(language) && !chosen.containsKey(spot.municipality()))
                .limit(floor)
                .toList()
                .forEach(spot -> chosen.put(spot.municipality(), spot)));
        for (var spot : spots) {
            if (chosen.size() < k) {
                chosen.putIfAbsent(spot.municipality(), spot);
            }
        }
        return spots.stream().filter(chosen::containsValue).toList();
    }

    private record Surveyed(long version, LocalDate day, RecruitmentSurvey survey) {}

    /// Everything of the network and the programme as it is now; the same survey while those do not change.
    private RecruitmentSurvey survey(Actor actor) {
        var network = networks.current().measured();
        var today = LocalDate.now(clock);
        var present = last;
        if (present != null
                && present.version() == network.version()
                && present.day().equals(today)) {
            return present.survey();
        }
        var survey = survey(actor, network, today);
        last = new Surveyed(network.version(), today, survey);
        return survey;
    }

    private RecruitmentSurvey survey(Actor actor, LoadedNetwork network, LocalDate today) {
        return new RecruitmentSurvey(
                network,
                new Gains(network, measures.influence(network), held.list(), today),
                leaders.list(actor),
                populations.latest(actor),
                today);
    }

    /// Codes of key figures who said yes.
    private List<String> saidYes(Actor actor) {
        return approaches.decisions(actor).entrySet().stream()
                .filter(decision -> decision.getValue().status().isConvinced())
                .map(Map.Entry::getKey)
                .toList();
    }
}
