package nl.inktvlek.analytics;

import java.util.Random;

/// Networks to test kernels on.
public final class Graphs {

    private Graphs() {}

    /// 0 → 1 → … → people - 1, every tie with chance `p`.
    public static NetworkSnapshot chain(int people, float p) {
        var ties = new TieList(people);
        for (int person = 0; person + 1 < people; person++) {
            ties.add(person, person + 1, p);
        }
        return ties.toSnapshot(0, people, people);
    }

    /// Person 0 has a tie with chance `p` to each of `spokes` others.
    public static NetworkSnapshot star(int spokes, float p) {
        var ties = new TieList(spokes);
        for (int spoke = 1; spoke <= spokes; spoke++) {
            ties.add(0, spoke, p);
        }
        return ties.toSnapshot(0, spokes + 1, spokes + 1);
    }

    /// 0 → 1, 0 → 2, 1 → 3, 2 → 3, every tie with chance `p`.
    public static NetworkSnapshot lozenge(float p) {
        var ties = new TieList(4);
        ties.add(0, 1, p);
        ties.add(0, 2, p);
        ties.add(1, 3, p);
        ties.add(2, 3, p);
        return ties.toSnapshot(0, 4, 4);
    }

    /// People in a circle, each tied both ways to the two next to them on either side.
    public static NetworkSnapshot ring(int people, float p) {
        var ties = new TieList(4 * people);
        for (int person = 0; person < people; person++) {
            for (int step = 1; step <= 2; step++) {
                ties.add(person, (person + step) % people, p);
                ties.add((person + step) % people, person, p);
            }
        }
        return ties.toSnapshot(0, people, people);
    }

    /// Person 0 is tied both ways to everybody, and everybody to two others.
    public static NetworkSnapshot aroundHub(long seed, int people, float p) {
        var random = new Random(seed);
        var ties = new TieList(4 * people);
        for (int person = 1; person < people; person++) {
            ties.add(0, person, p);
            ties.add(person, 0, p);
            ties.add(person, 1 + random.nextInt(people - 1), p);
            ties.add(person, 1 + random.nextInt(people - 1), p);
        }
        return ties.toSnapshot(0, people, people);
    }

    /// Everybody is tied to everybody else with chance `p` each way.
    public static NetworkSnapshot aroundEverybody(int people, float p) {
        var ties = new TieList(people * people);
        for (int from = 0; from < people; from++) {
            for (int to = 0; to < people; to++) {
                if (from != to) {
                    ties.add(from, to, p);
                }
            }
        }
        return ties.toSnapshot(0, people, people);
    }

    /// Random ties with random chances; no tie twice and none to oneself.
    public static NetworkSnapshot random(long seed, int people, int wanted) {
        var random = new Random(seed);
        var seen = new java.util.HashSet<Long>();
        var ties = new TieList(wanted);
        while (ties.size() < wanted) {
            int from = random.nextInt(people);
            int to = random.nextInt(people);
            if (from != to && seen.add((long) from * people + to)) {
                ties.add(from, to, random.nextInt(1, 10) / 10f);
            }
        }
        return ties.toSnapshot(0, people, people);
    }
}
