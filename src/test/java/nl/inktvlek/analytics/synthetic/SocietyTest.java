package nl.inktvlek.analytics.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.NetworkSnapshot;
import org.junit.jupiter.api.Test;

/// Invented networks have the shape of surveyed ones.
class SocietyTest {

    static final NetworkSnapshot SOCIETY = Society.of(20_000, 0.1f, 3);

    @Test
    void people_know_as_many_others_as_in_real_networks_and_nobody_knows_hundreds() {
        var degrees = IntStream.range(0, 20_000).map(SOCIETY::outDegree).summaryStatistics();
        double variance = IntStream.range(0, 20_000)
                .mapToDouble(person -> Math.pow(SOCIETY.outDegree(person) - degrees.getAverage(), 2))
                .average()
                .orElseThrow();
        assertThat(degrees.getAverage()).isBetween(8.0, 11.0);
        assertThat(Math.sqrt(variance) / degrees.getAverage()).isBetween(0.45, 1.0);
        assertThat(degrees.getMax()).isLessThan(100);
    }

    @Test
    void friends_of_somebody_know_each_other_as_often_as_in_real_networks() {
        double sum = 0;
        int people = 0;
        for (int person = 0; person < 2_000; person++) {
            var friends = new HashSet<Integer>();
            for (int tie = SOCIETY.firstTie(person); tie < SOCIETY.firstTie(person + 1); tie++) {
                friends.add(SOCIETY.target(tie));
            }
            if (friends.size() > 1) {
                long known = friends.stream()
                        .flatMapToInt(friend -> IntStream.range(SOCIETY.firstTie(friend), SOCIETY.firstTie(friend + 1)))
                        .filter(tie -> friends.contains(SOCIETY.target(tie)))
                        .count();
                sum += (double) known / (friends.size() * (friends.size() - 1));
                people++;
            }
        }
        assertThat(sum / people).isBetween(0.24, 0.41);
    }

    @Test
    void ties_go_both_ways() {
        assertThat(SOCIETY.ties() % 2).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Society.of(0, 0.1f, 1));
    }
}
