package nl.inktvlek.analytics.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.DrawnSets;

/// Whom a question chooses, as far as a sample tells.
///
/// @param seeds in order of choice
/// @param forMost choice for most people, the same unless fairness or a worst case is asked
/// @param upperBound no allowed choice covers more sets of the sample
public record Choice(int[] seeds, int[] forMost, double upperBound) {

    /// Sets to choose from.
    public interface Sample {
        List<DrawnSets> sets();

        int nodes();

        /// Sets seen from each group, or as many as there should be; above 0.
        double[] sizes(Aim.Groups groups);

        /// As many sets where the ties are what another assumption says, the `number`-th.
        List<DrawnSets> under(NetworkSnapshot assumption, int number);
    }

    /// @param sentinel a candidate who is chosen before all others, or [GreedyCover#NOBODY]
    public static Choice from(Sample sample, SeedQuestion question, int sentinel) {
        var coverage = Coverage.of(sample.sets(), sample.nodes());
        var most = forMost(coverage, question, sentinel);
        var seeds = switch (question.aim()) {
            case Aim.MostPeople() -> most.seeds();
            case Aim.FairShare(var groups) ->
                new FairChoice(Coverage.byGroup(sample.sets(), sample.nodes(), groups), coverage, question)
                        .fairShare(groups.sizesAmong(question.counted()), question.counted().length, groups);
            case Aim.WorstOffFirst(var groups) ->
                new FairChoice(Coverage.byGroup(sample.sets(), sample.nodes(), groups), coverage, question)
                        .worstOffFirst(sample.sizes(groups));
            case Aim.WorstCase(var assumptions) -> underEach(sample, question, coverage, assumptions);
        };
        return new Choice(seeds, most.seeds(), most.upperBound());
    }

    private static int[] underEach(
            Sample sample, SeedQuestion question, Coverage coverage, List<NetworkSnapshot> assumptions) {
        var collections = new ArrayList<List<DrawnSets>>();
        for (var assumption : assumptions) {
            collections.add(sample.under(assumption, collections.size()));
        }
        return new FairChoice(Coverage.byCollection(collections, sample.nodes()), coverage, question)
                .worstOffFirst(FairChoice.bestOfEach(collections, sample.nodes(), question));
    }

    private static GreedyCover.Chosen forMost(Coverage coverage, SeedQuestion question, int sentinel) {
        for (int person : question.already()) {
            coverage.choose(person, question.willing().of(person));
        }
        long before = coverage.covered(0);
        int single = bestAffordable(coverage, question);
        double gainOfSingle =
                single < 0 ? 0 : coverage.gain(0, single) * question.willing().of(single);
        var chosen = GreedyCover.choose(
                coverage,
                question.candidates(),
                sentinel,
                question.willing(),
                question.budget(),
                question.k(),
                GreedyCover.Caps.NONE);
        boolean isSingleBetter = question.budget().isLimited() && gainOfSingle > chosen.value() * Coverage.ONE - before;
        return isSingleBetter
                ? new GreedyCover.Chosen(
                        new int[] {single}, (before + gainOfSingle) / Coverage.ONE, chosen.upperBound())
                : chosen;
    }

    /// The candidate within the budget who adds most alone: gain per hour can overlook somebody dear and good.
    private static int bestAffordable(Coverage coverage, SeedQuestion question) {
        int best = GreedyCover.NOBODY;
        double most = -1;
        for (int person : question.candidates()) {
            double gain = coverage.gain(0, person) * question.willing().of(person);
            if (gain > most
                    && question.budget().costOf(person) <= question.budget().hours()) {
                best = person;
                most = gain;
            }
        }
        return best;
    }

    public boolean isForMost() {
        return Arrays.equals(seeds, forMost);
    }
}
