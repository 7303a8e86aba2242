package nl.inktvlek.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.advice.Advice.GroupReach;
import nl.inktvlek.advice.Advice.Recommendation;
import nl.inktvlek.advice.Advice.SinceLastRound;
import nl.inktvlek.advice.ApproachQuestion.Fairness;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.Budget;
import nl.inktvlek.analytics.question.Effort;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.seeds.Baselines;
import nl.inktvlek.analytics.seeds.BestSeeds.Progress;
import nl.inktvlek.analytics.spread.SettledReach;
import nl.inktvlek.analytics.spread.Willingness;
import nl.inktvlek.explore.Names;
import nl.inktvlek.recruitment.ApproachStatus;
import nl.inktvlek.recruitment.Approaches;
import nl.inktvlek.recruitment.Approaches.Decision;
import nl.inktvlek.recruitment.Rounds;
import nl.inktvlek.rights.Consents;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeMeasures;
import nl.inktvlek.snapshot.PersonRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Which key figures do we approach first?
///
/// Who was rejected ("not now") is left out; who was chosen is counted on, with the chance that fits where their
/// approach stands, and only what others add to them counts.
@Service
public class ApproachFirst {

    private static final long RANDOM_SEED = 2026;

    private final Networks networks;
    private final NodeMeasures measures;
    private final Approaches approaches;
    private final Rounds rounds;
    private final Consents consents;
    private final Names names;
    private final AccessDecision access;
    private final Clock clock;

    ApproachFirst(
            Networks networks,
            NodeMeasures measures,
            Approaches approaches,
            Rounds rounds,
            Consents consents,
            Names names,
            AccessDecision access,
            Clock clock) {
        this.networks = networks;
        this.measures = measures;
        this.approaches = approaches;
        this.rounds = rounds;
        this.consents = consents;
        this.names = names;
        this.access = access;
        this.clock = clock;
    }

    /// As below, unwatched, and the same for the same question.
    public Optional<Advice> advise(Actor actor, ApproachQuestion question) {
        return advise(actor, question, Effort::settled, Progress.UNWATCHED);
    }

    /// How long to look, given how many people count.
    public interface Patience {
        Effort effort(int people);

        /// The same number gives the same answer.
        default long randomSeed() {
            return RANDOM_SEED;
        }
    }

    /// Answers; `goOn` is asked after every round, and when it says no, the best so far is given.
    ///
    /// @return empty when nobody in the scope can be chosen
    public Optional<Advice> advise(
            Actor actor, ApproachQuestion question, Patience patience, Predicate<Progress> goOn) {
        access.require(actor, DataKind.APPROACH);
        var network = reckoning(question.chances());
        var decisions = approaches.decisions(actor);
        var answers = consents.answers(actor, Consents.Purpose.NETWORK_MAP);
        var counted = network.people(question.counted().orElse(question.scope())::contains);
        var already = network.people(person ->
                isCountedOn(question, decisions, person) && question.scope().contains(person));
        var candidates = network.people(
                person -> mayBeChosen(question, decisions, person) && agrees(answers.get(person.code()), question));
        if (candidates.length == 0 || counted.length == 0) {
            return Optional.empty();
        }
        var weHave = weHave(network, already);
        var costs = Costs.of(network, weHave);
        var groups = new FairGroups(network, question.fairness().by(), counted);
        var asked = new SeedQuestion(
                question.howMany(),
                candidates,
                already,
                counted,
                question.model(),
                willing(network, question, decisions),
                question.worstCase() ? new Aim.WorstCase(network.assumptions()) : aim(question.fairness(), groups),
                question.hours().isPresent()
                        ? new Budget(costs.hours(), question.hours().getAsDouble())
                        : Budget.NONE,
                patience.effort(counted.length),
                patience.randomSeed());
        var answer = network.bestSeeds().answer(asked, goOn);
        var told = new Recommendations(actor, names, network, asked, answer, weHave, rounds.last(actor));
        var reasons = new Reasons(network, measures.communities(network), already);
        return Optional.of(advice(
                told,
                told.list(reasons, costs),
                question.fairness().rule() == Fairness.Rule.NONE
                        ? List.of()
                        : groups.reached(asked, asked.together(answer.seeds())),
                told.sinceLastRound(decisions)));
    }

    private LoadedNetwork reckoning(ApproachQuestion.Chances chances) {
        var network = networks.current();
        return chances == ApproachQuestion.Chances.MEASURED ? network.measured() : network;
    }

    private static Advice advice(
            Recommendations told,
            List<Recommendation> recommended,
            List<GroupReach> groups,
            Optional<SinceLastRound> sinceLastRound) {
        var network = told.network();
        var asked = told.asked();
        var answer = told.answer();
        return new Advice(
                told.chosen(),
                recommended,
                told.elsewhere(),
                told.equallyGood(),
                told.otherSets(),
                SettledReach.of(
                        network.snapshot(),
                        asked.model(),
                        asked.willing(),
                        asked.together(answer.seeds()),
                        asked.counted()),
                answer.reachAfter(),
                answer.certifiedRatio(),
                answer.price(),
                groups,
                Baselines.beside(
                        answer,
                        asked,
                        network.snapshot(),
                        new Baselines.Scores(network.diffusion(), network::nominations)),
                asked.candidates().length,
                asked.counted().length,
                told.countedOn(),
                Arrays.stream(asked.together(answer.seeds()))
                        .allMatch(person -> asked.willing().of(person) == 1),
                sinceLastRound,
                answer.work(),
                network.version(),
                network.chance());
    }

    private static boolean isCountedOn(ApproachQuestion question, Map<String, Decision> decisions, Node person) {
        var decision = decisions.get(person.code());
        return question.countedOn().contains(person.code())
                || !question.leftOut().contains(person.code())
                        && decision != null
                        && decision.status().isCountedOn();
    }

    private boolean mayBeChosen(ApproachQuestion question, Map<String, Decision> decisions, Node person) {
        var decision = decisions.get(person.code());
        boolean isOpen = decision == null
                || question.askAgain()
                        && decision.status() == ApproachStatus.NOT_NOW
                        && decision.on().isBefore(LocalDate.now(clock).minusYears(1));
        return isOpen
                && (question.roles().isEmpty() || person.roles().stream().anyMatch(question.roles()::contains))
                && question.scope().contains(person)
                && !question.leftOut().contains(person.code());
    }

    /// Who was not asked yet is not taken for somebody who agreed.
    private static boolean agrees(Consents.@Nullable Answer answer, ApproachQuestion question) {
        return answer == null ? !question.onlyConsented() : answer.agrees();
    }

    private static Willingness willing(
            LoadedNetwork network, ApproachQuestion question, Map<String, Decision> decisions) {
        boolean isCertain = question.saysYes() == 1
                && decisions.values().stream()
                        .allMatch(decision -> decision.status().hasAnswered());
        if (isCertain) {
            return Willingness.CERTAIN;
        }
        var chances = new double[network.snapshot().nodes()];
        Arrays.fill(chances, question.saysYes());
        decisions.forEach((code, decision) -> network.byCode(code)
                .filter(person -> decision.status().isCountedOn()) // who is asked again may say yes now
                .ifPresent(person -> chances[person.index()] = decision.status().chanceOfYes(question.saysYes())));
        question.countedOn().forEach(code -> network.byCode(code).ifPresent(person -> chances[person.index()] = 1));
        return new Willingness(chances);
    }

    private static Aim aim(Fairness fairness, FairGroups groups) {
        return switch (fairness.rule()) {
            case NONE -> new Aim.MostPeople();
            case FAIR_SHARE -> new Aim.FairShare(groups.numbered());
            case WORST_OFF_FIRST -> new Aim.WorstOffFirst(groups.numbered());
        };
    }

    private static int[] weHave(LoadedNetwork network, int[] already) {
        var leaders = network.people(person -> person.roles().contains(PersonRole.LEADER));
        return IntStream.concat(IntStream.of(already), IntStream.of(leaders))
                .distinct()
                .toArray();
    }
}
