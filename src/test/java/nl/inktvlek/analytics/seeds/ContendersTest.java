package nl.inktvlek.analytics.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.analytics.question.SeedQuestion;
import nl.inktvlek.analytics.sets.ReverseReachableSets;
import nl.inktvlek.analytics.sets.ReverseTies;
import nl.inktvlek.analytics.spread.SpreadModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is looked at more closely, and what that takes.
class ContendersTest {

    private static final SpreadModel MODEL = SpreadModel.INDEPENDENT_CASCADE;

    /// Three people who each reach a thousand others for certain: three thousand ties are looked at, whoever counts.
    @ParameterizedTest
    @ValueSource(ints = {5, 3_003})
    void what_a_contest_takes_does_not_depend_on_who_counts(int counted) {
        var ties = new TieList(3_000);
        for (int spoke = 0; spoke < 3_000; spoke++) {
            ties.add(spoke / 1_000, 3 + spoke, 1);
        }
        var found = found(ties.toSnapshot(0, 3_003, 3_003), counted, 2);
        assertThat(found.people()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(found.looks()).isBetween(2_700.0, 3_300.0);
    }

    @Test
    void of_more_who_are_asked_for_than_are_looked_at_otherwise_nobody_is_left_out() {
        int people = 6_000;
        var network = new TieList(0).toSnapshot(0, people, people);
        assertThat(found(network, people, 5_000).people()).hasSize(5_000);
    }

    private static Contenders.Found found(NetworkSnapshot network, int counted, int k) {
        int candidates = network.ties() == 0 ? network.people() : 3;
        var question = SeedQuestion.of(
                k,
                IntStream.range(0, candidates).toArray(),
                IntStream.range(network.people() - counted, network.people()).toArray(),
                MODEL);
        var sets = new ReverseReachableSets(ReverseTies.of(network, MODEL), question.counted(), new long[0], 1, 1);
        sets.growTo(1 << 14, new long[0], () -> true);
        return new Contenders(network, sets, question, 1).best();
    }
}
