package nl.inktvlek.analytics.seeds;

import java.util.Comparator;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.Chance;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.question.Aim;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ForwardWorlds;
import nl.inktvlek.analytics.sets.ReverseReachableSets;

/// Who could be chosen, as far as reverse reachable sets tell: those in about as many of them as the last person chosen
/// adds, or more.
final class Contenders {

    private static final double MARGIN = 3;

    private static final int MOST = 1 << 12;

    private static final int WIDEST = 128;

    private static final int PROBE = 6;

    private final NetworkSnapshot network;
    private final ReverseReachableSets sets;
    private final SeedQuestion question;
    private final double leastHits;
    private final int[] hits;

    /// @param people those in most sets first
    /// @param widest those in most sets, whether they could be chosen here or only where ties are otherwise
    /// @param looks ties looked at when a conversation starts from each of `people` in a world
    record Found(int[] people, int[] widest, double looks) {}

    /// @param leastHits sets that the last person chosen adds
    Contenders(NetworkSnapshot network, ReverseReachableSets sets, SeedQuestion question, double leastHits) {
        this.network = network;
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
        var people = inMostSets(Math.max(MOST, question.k()), hits, enough);
        return new Found(people, inMostSets(WIDEST, hits, 0), looks(people));
    }

    /// Who is reached is known of people who count only; where others pass it on as well, it is measured.
    private double looks(int[] people) {
        if (sets.roots() < network.people()) {
            return ForwardWorlds.looksPerWorld(
                    network, question.model(), people, Chance.mix(question.randomSeed() + PROBE));
        }
        double all = IntStream.of(people).mapToDouble(person -> hits[person]).sum();
        return all * sets.roots() / sets.size() * network.ties() / Math.max(1, network.people());
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
