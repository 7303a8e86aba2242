package nl.inktvlek.analytics.seeds;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.SnapshotPatch;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;

/// Chooses the people from whom a conversation is expected to reach most others, and proves how good the choice is.
///
/// **Model.** Independent cascade and linear threshold: see [CertifiedSearch]. Reinforced spread: see
/// [ReinforcedSeeds].
///
/// **Randomness.** The answer depends on the question and on the number of sets drawn for it, never on the number of
/// threads.
///
/// **Cost.** Preparing the ties costs O(m) once per model and object; keep the object as long as the network.
public final class BestSeeds {

    private final NetworkSnapshot network;
    private final Map<SpreadModel, ReverseTies> prepared = new EnumMap<>(SpreadModel.class);

    /// How far an answer is, told after each round.
    ///
    /// @param sets sets drawn so far
    /// @param certifiedRatio what is proven so far, 0..1
    public record Progress(long sets, double certifiedRatio) {

        /// For those who do not look: always goes on.
        public static final Predicate<Progress> UNWATCHED = progress -> true;
    }

    public BestSeeds(NetworkSnapshot network) {
        this.network = network;
    }

    /// The search in a network in which some nodes have other ties than in that of `before`: what was prepared for all
    /// others serves again.
    public BestSeeds(NetworkSnapshot network, BestSeeds before, SnapshotPatch patch) {
        this(network);
        before.prepared().forEach((model, ties) -> prepared.put(model, ties.patched(network, patch, model)));
    }

    private synchronized Map<SpreadModel, ReverseTies> prepared() {
        return Map.copyOf(prepared);
    }

    /// Answers `question`; k above the number of candidates chooses all of them.
    public SeedAnswer answer(SeedQuestion question) {
        return answer(question, Progress.UNWATCHED);
    }

    /// As above, asking `goOn` after every round; when it says no, the answer found so far is given.
    public SeedAnswer answer(SeedQuestion question, Predicate<Progress> goOn) {
        var deadline = new Deadline(question.effort().timeBudget());
        if (question.model() == SpreadModel.REINFORCED) {
            return new ReinforcedSeeds(network, this).answer(question, goOn);
        }
        var search = new CertifiedSearch(ties(question.model()), question, deadline, goOn);
        return question.effort().settles() ? new SettledSearch(network, question, search).answer() : search.answer();
    }

    /// Only whom `question` would choose with as many sets as its effort allows: without a proof, and without
    /// worlds to compare in. Not for reinforced spread.
    public int[] choose(SeedQuestion question) {
        var deadline = new Deadline(question.effort().timeBudget());
        return new CertifiedSearch(ties(question.model()), question, deadline, Progress.UNWATCHED).chooseOnly();
    }

    private synchronized ReverseTies ties(SpreadModel model) {
        return prepared.computeIfAbsent(model, any -> ReverseTies.of(network, model));
    }

    /// All people of the network, for questions without a scope.
    public static int[] everybody(NetworkSnapshot network) {
        var people = new int[network.people()];
        Arrays.setAll(people, person -> person);
        return people;
    }
}
