package nl.inktvlek.analytics.seeds;

import java.util.Comparator;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseReachableSets;

/// Who could be chosen, as far as reverse reachable sets tell: those in about as many of them as the last person chosen
/// adds, or more.
final class Contenders {

    private static final double MARGIN = 3;

    private static final int MOST = 1 << 12;

    private static final int WIDEST = 128;

    private final ReverseReachableSets sets;
    private final SeedQuestion question;
    private final double leastHits;
    private final int[] hits;

    /// @param people those in most sets first
    /// @param widest those in most sets, whether they could be chosen here or only where ties are otherwise
    /// @param reach of `people` together, each alone, in people
    record Found(int[] people, int[] widest, double reach) {

        /// Ties looked at when a conversation starts from each of them in the first worlds of a contest.
        double looks(NetworkSnapshot network) {
            return Contest.FIRST_WORLDS * reach * network.ties() / Math.max(1, network.people());
        }
    }

    /// @param leastHits sets that the last person chosen adds
    Contenders(ReverseReachableSets sets, SeedQuestion question, double leastHits) {
        this.sets = sets;
        this.question = question;
        this.leastHits = leastHits;
        hits = new int[sets.nodes()];
        for (var part : sets.parts()) {
            for (int i = 0; i < part.size(); i++) {
                hits[part.member(i)]++;
            }
        }
    }

    Found best() {
        double enough =
                question.aim() instanceof Aim.MostPeople && !question.budget().isLimited()
                        ? leastHits - MARGIN * Math.sqrt(leastHits)
                        : 0;
        var people = inMostSets(MOST, hits, enough);
        double all = IntStream.of(people).mapToDouble(person -> hits[person]).sum();
        return new Found(people, inMostSets(WIDEST, hits, 0), all * sets.roots() / sets.size());
    }

    private int[] inMostSets(int most, int[] in, double enough) {
        return IntStream.of(question.candidates())
                .filter(person -> (in[person] + MARGIN * Math.sqrt(in[person]) + MARGIN)
                                * question.willing().of(person)
                        >= enough)
                .boxed()
                .sorted(Comparator.comparingInt((Integer person) -> -in[person]).thenComparing(person -> person))
                .limit(most)
                .mapToInt(person -> person)
                .toArray();
    }
}
