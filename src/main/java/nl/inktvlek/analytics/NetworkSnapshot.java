package nl.inktvlek.analytics;

import java.util.Arrays;

/// A directed network frozen at one moment, as compressed sparse rows in both directions. Safe to share between
/// threads.
///
/// Nodes `0 … people - 1` are people and count as reach. Nodes `people … nodes - 1` are affiliations (organisations,
/// series; the second mode of a two-mode network): a conversation passes through them, but they are not counted. An
/// affiliation of s members costs 2s ties, where a clique of them would cost s(s - 1).
///
/// | array         | shape        | meaning                                                               |
/// |---------------|--------------|-----------------------------------------------------------------------|
/// | `firstTie`    | `int[n + 1]` | ties leaving node `v` are `firstTie[v]` up to `firstTie[v + 1] - 1`     |
/// | `target`      | `int[m]`     | node at the far end of a tie, `0 <= target < n`                       |
/// | `probability` | `float[m]`   | chance that a conversation is passed on along the tie, 0..1           |
/// | `firstIn`     | `int[n + 1]` | ties arriving at `v` are positions `firstIn[v]` up to `firstIn[v + 1]-1` |
/// | `source`      | `int[m]`     | per arriving position, the node it comes from                         |
/// | `inTie`       | `int[m]`     | per arriving position, the number of that tie in `target`             |
///
/// A class, not a record: a record cannot protect its arrays. Building costs O(n + m) time.
public final class NetworkSnapshot {

    private final long version;
    private final int people;
    private final int[] firstTie;
    private final int[] target;
    private final float[] probability;
    private final int[] firstIn;
    private final int[] source;
    private final int[] inTie;

    /// Takes over the arrays: the caller gives them away and keeps no reference.
    ///
    /// @param version version of the data that was read, or 0 where there is no such thing (a file)
    /// @throws IllegalArgumentException if the rows, a target or a probability is out of range
    public NetworkSnapshot(long version, int people, int[] firstTie, int[] target, float[] probability) {
        this.version = version;
        this.people = people;
        this.firstTie = firstTie;
        this.target = target;
        this.probability = probability;
        checkRows();
        checkProbabilities(probability);
        this.firstIn = new int[nodes() + 1];
        this.source = new int[target.length];
        this.inTie = new int[target.length];
        turnAround();
    }

    private NetworkSnapshot(NetworkSnapshot topology, long version, float[] probability) {
        this.version = version;
        this.people = topology.people;
        this.firstTie = topology.firstTie;
        this.target = topology.target;
        this.firstIn = topology.firstIn;
        this.source = topology.source;
        this.inTie = topology.inTie;
        this.probability = probability;
        checkProbabilities(probability);
    }

    /// Takes over the arrays of both directions, which are known to agree.
    NetworkSnapshot(
            long version,
            int people,
            int[] firstTie,
            int[] target,
            float[] probability,
            int[] firstIn,
            int[] source,
            int[] inTie) {
        this.version = version;
        this.people = people;
        this.firstTie = firstTie;
        this.target = target;
        this.probability = probability;
        this.firstIn = firstIn;
        this.source = source;
        this.inTie = inTie;
    }

    private void checkRows() {
        if (firstTie.length == 0 || firstTie[0] != 0 || firstTie[firstTie.length - 1] != target.length) {
            throw new IllegalArgumentException("firstTie must run from 0 to " + target.length);
        }
        int nodes = firstTie.length - 1;
        if (people < 0 || people > nodes) {
            throw new IllegalArgumentException("%d people among %d nodes".formatted(people, nodes));
        }
        for (int node = 0; node < nodes; node++) {
            if (firstTie[node] > firstTie[node + 1]) {
                throw new IllegalArgumentException("firstTie decreases after node " + node);
            }
        }
        for (int node : target) {
            if (node < 0 || node >= nodes) {
                throw new IllegalArgumentException("A tie leads outside the network of %d nodes".formatted(nodes));
            }
        }
    }

    private void checkProbabilities(float[] values) {
        if (values.length != target.length) {
            throw new IllegalArgumentException("%d ties but %d probabilities".formatted(target.length, values.length));
        }
        for (float p : values) {
            if (!(p >= 0 && p <= 1)) { // written this way round, NaN is rejected too
                throw new IllegalArgumentException("A probability lies between 0 and 1, but was " + p);
            }
        }
    }

    private void turnAround() {
        for (int node : target) {
            firstIn[node + 1]++;
        }
        for (int node = 0; node < nodes(); node++) {
            firstIn[node + 1] += firstIn[node];
        }
        var next = Arrays.copyOf(firstIn, nodes());
        for (int from = 0; from < nodes(); from++) {
            for (int tie = firstTie[from]; tie < firstTie[from + 1]; tie++) {
                int position = next[target[tie]]++;
                source[position] = from;
                inTie[position] = tie;
            }
        }
    }

    /// The same network with another chance per tie; shares the rows.
    public NetworkSnapshot withProbability(float[] perTie) {
        return new NetworkSnapshot(this, version, perTie);
    }

    /// The same network as it was read at another version; shares all of it.
    public NetworkSnapshot at(long otherVersion) {
        return new NetworkSnapshot(this, otherVersion, probability);
    }

    /// Whether the other has the same nodes, ties and chances. O(n + m).
    public boolean hasTiesOf(NetworkSnapshot other) {
        return people == other.people
                && Arrays.equals(firstTie, other.firstTie) // at once where it is the same array
                && Arrays.equals(target, other.target)
                && Arrays.equals(probability, other.probability);
    }

    /// Every tie with the same chance `p`.
    public NetworkSnapshot withUniformProbability(Probability p) {
        var perTie = new float[ties()];
        Arrays.fill(perTie, (float) p.value());
        return new NetworkSnapshot(this, version, perTie);
    }

    /// Every chance times `factor`, at most 1.
    public NetworkSnapshot withChancesTimes(double factor) {
        var perTie = new float[ties()];
        for (int tie = 0; tie < perTie.length; tie++) {
            perTie[tie] = (float) Math.min(1, probability[tie] * factor);
        }
        return new NetworkSnapshot(this, version, perTie);
    }

    /// Weighted cascade: each tie into `v` has chance 1 / (number of ties into `v`).
    ///
    /// **Source.** Kempe, Kleinberg & Tardos, KDD 2003, section 3.
    public NetworkSnapshot withWeightedCascade() {
        var perTie = new float[ties()];
        for (int tie = 0; tie < perTie.length; tie++) {
            perTie[tie] = 1f / inDegree(target[tie]);
        }
        return new NetworkSnapshot(this, version, perTie);
    }

    /// Version of the data this was read from.
    public long version() {
        return version;
    }

    /// People, the nodes that count as reach.
    public int people() {
        return people;
    }

    /// n, people and affiliations together.
    public int nodes() {
        return firstTie.length - 1;
    }

    /// m, the number of directed ties.
    public int ties() {
        return target.length;
    }

    public boolean isAffiliation(int node) {
        return node >= people;
    }

    public int firstTie(int node) {
        return firstTie[node];
    }

    public int target(int tie) {
        return target[tie];
    }

    public float probability(int tie) {
        return probability[tie];
    }

    public int firstIn(int node) {
        return firstIn[node];
    }

    public int source(int position) {
        return source[position];
    }

    public int inTie(int position) {
        return inTie[position];
    }

    /// Chance of the tie at an arriving position.
    public float inProbability(int position) {
        return probability[inTie[position]];
    }

    /// Copies the sources of the ties arriving at `node` to the same positions of `into`, an `int[m]`.
    public void copySources(int node, int[] into) {
        System.arraycopy(source, firstIn[node], into, firstIn[node], inDegree(node));
    }

    void copyTargets(int first, int size, int[] into, int place) {
        System.arraycopy(target, first, into, place, size);
    }

    void copyProbabilities(int first, int size, float[] into, int place) {
        System.arraycopy(probability, first, into, place, size);
    }

    void copySources(int first, int size, int[] into, int place) {
        System.arraycopy(source, first, into, place, size);
    }

    public int outDegree(int node) {
        return firstTie[node + 1] - firstTie[node];
    }

    public int inDegree(int node) {
        return firstIn[node + 1] - firstIn[node];
    }
}
