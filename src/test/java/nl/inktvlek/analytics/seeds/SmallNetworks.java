package nl.inktvlek.analytics.seeds;

import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import nl.inktvlek.analytics.NetworkSnapshot;
import nl.inktvlek.analytics.TieList;

/// Networks of acquaintance small enough to try every choice of people; all ties go both ways, none is told twice.
final class SmallNetworks {

    private final int people;
    private final Random random;
    private final Set<Integer> ties = new LinkedHashSet<>();

    private SmallNetworks(int people, long seed) {
        this.people = people;
        random = new Random(seed);
    }

    enum Kind {
        RING,
        RANDOM,
        SMALL_WORLD,
        TWO_CLIQUES,
        STAR_OF_STARS,
        HOUSEHOLDS
    }

    static NetworkSnapshot of(Kind kind, int people, float p, long seed) {
        var network = new SmallNetworks(people, seed);
        switch (kind) {
            case RING -> network.ring(0);
            case RANDOM -> network.random(2 * people);
            case SMALL_WORLD -> network.ring(0.2);
            case TWO_CLIQUES -> network.twoCliques();
            case STAR_OF_STARS -> network.starOfStars();
            case HOUSEHOLDS -> network.households();
        }
        return network.with(p);
    }

    private void ring(double elsewhere) {
        for (int person = 0; person < people; person++) {
            for (int step = 1; step <= 2; step++) {
                tie(person, random.nextDouble() < elsewhere ? random.nextInt(people) : (person + step) % people);
            }
        }
    }

    private void random(int wanted) {
        for (int i = 0; i < wanted; i++) {
            tie(random.nextInt(people), random.nextInt(people));
        }
    }

    /// One a little larger than the other, a few ties of each left out, and one bridge.
    private void twoCliques() {
        int half = people / 2 + 1;
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                if (one < half == other < half && random.nextInt(4) > 0) {
                    tie(one, other);
                }
            }
        }
        tie(0, half);
    }

    /// Person 0 knows the hubs, who know their own, who know somebody else here and there.
    private void starOfStars() {
        int hubs = Math.max(2, people / 7);
        for (int person = 1; person < people; person++) {
            tie(person, person <= hubs ? 0 : 1 + random.nextInt(hubs));
            tie(person, random.nextInt(people));
        }
    }

    private void households() {
        for (int first = 0; first < people; ) {
            int size = 1 + random.nextInt(5);
            for (int one = first; one < Math.min(people, first + size); one++) {
                for (int other = one + 1; other < Math.min(people, first + size); other++) {
                    tie(one, other);
                }
                tie(one, random.nextInt(people));
            }
            first += size;
        }
    }

    private void tie(int one, int other) {
        if (one != other) {
            ties.add(Math.min(one, other) * people + Math.max(one, other));
        }
    }

    private NetworkSnapshot with(float p) {
        var list = new TieList(2 * ties.size());
        for (int tie : ties) {
            list.add(tie / people, tie % people, p);
            list.add(tie % people, tie / people, p);
        }
        return list.toSnapshot(0, people, people);
    }
}
