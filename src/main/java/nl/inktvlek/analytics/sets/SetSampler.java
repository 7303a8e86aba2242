package nl.inktvlek.analytics.sets;

import java.util.Arrays;
import nl.inktvlek.analytics.Chance;

/// Draws reverse reachable sets, many at a time, into one growing arena. The scratch space of one worker; not shared.
///
/// **Model.** A root is drawn uniformly among those who count; the set holds every node with a path of live ties to
/// it. A walk ends at the first node of `stops`, and the set then holds that node alone: once somebody who is
/// chosen anyway is in a set, nobody else matters for it. Only nodes of `kept` stay in a set.
///
/// **Method.** [#WALKS] walks go on step by step together: first the live ties of the whole frontier are drawn,
/// then their sources looked up. Neighbouring iterations do not depend on each other, so that their reads from
/// memory overlap, and hardly any branch depends on chance. `visited` holds a bit for each walk in the word of a
/// node. Walks that fill [#MOST_VISITS] are drawn one by one.
///
/// **Randomness.** Set s is a function of (seed, s), whoever draws it and whatever is drawn with it.
///
/// **Cost.** Time in proportion to the nodes visited. 8 bytes a node, and what [DrawnSets] takes.
///
/// **Source.** Walks in machine words: Then et al., "The More the Merrier: Efficient Multi-Source Graph Traversal",
/// VLDB 2014, here for walks that each have their own live ties.
public final class SetSampler {

    static final int WALK_BITS = 6;

    /// Walks drawn together: one machine word of them. More of them need more memory a node than they save waiting.
    static final int WALKS = 1 << WALK_BITS;

    static final int WALK = WALKS - 1;

    /// Visits of walks drawn together, 64 MB of them.
    private static final int MOST_VISITS = 1 << 23;

    private final ReverseTies ties;
    private final int[] roots;
    private final long randomSeed;
    private final long[] kept;
    private final long[] visited;
    private final int[] stoppedAt = new int[WALKS];
    private final int[] rootOfWalk = new int[WALKS];
    private final int[] place = new int[WALKS];
    private final long[] keys = new long[WALKS];
    private final Chance chance = new Chance(0, 0);
    private final LiveBuffer live = new LiveBuffer();

    /// Visits of the present walks, step by step: node in the upper bits, walk in the lowest.
    private long[] visits = new long[1 << 12];

    private int visitsEnd;
    private int walks;
    private int together = WALKS;

    /// A bit for each walk that has ended.
    private long stopped;

    private final DrawnSets drawn = new DrawnSets();
    private long totalVisits;

    /// @param roots people who count as reach
    /// @param kept bitset of the nodes that stay in a set, or empty to keep all
    public SetSampler(ReverseTies ties, int[] roots, long[] kept, long randomSeed) {
        this.ties = ties;
        this.roots = roots;
        this.kept = kept;
        this.randomSeed = Chance.mix(randomSeed);
        visited = new long[ties.nodes()];
    }

    /// Adds the sets `from … to - 1` to the arena.
    ///
    /// @param stops bitset of the nodes at which a walk ends, or empty for none
    public void keep(long from, long to, long[] stops) {
        for (long set = from; set < to; set += walks) {
            walkFrom(set, to, stops);
            drawn.makeRoom(walks, visitsEnd);
            countMembers();
            for (int walk = 0; walk < walks; walk++) {
                int begin = drawn.size();
                if (hasStopped(walk)) {
                    drawn.put(begin, stoppedAt[walk]);
                    drawn.close(rootOfWalk[walk], 1);
                } else {
                    drawn.close(rootOfWalk[walk], place[walk]);
                }
                place[walk] = begin;
            }
            placeMembers();
        }
    }

    /// Draws the sets `from … to - 1`, keeps none, and returns how many of them hold a node of `stops`.
    public int countHits(long from, long to, long[] stops) {
        int hits = 0;
        for (long set = from; set < to; set += walks) {
            walkFrom(set, to, stops);
            clearVisited();
            hits += Long.bitCount(stopped);
        }
        return hits;
    }

    /// Walks from as many roots as go together, from that of set `from` on.
    private void walkFrom(long from, long to, long[] stops) {
        walks = (int) Math.min(together, to - from);
        while (!walk(from, stops)) {
            clearVisited();
            together = 1;
            walks = 1;
        }
        totalVisits += visitsEnd;
    }

    /// Returns false when there are too many visits for so many walks.
    private boolean walk(long from, long[] stops) {
        stopped = 0;
        for (int walk = 0; walk < walks; walk++) {
            long key = Chance.mix(randomSeed + from + walk);
            int root = roots[(int) ((key >>> 32) * roots.length >>> 32)];
            keys[walk] = Chance.mix(key);
            rootOfWalk[walk] = root;
            visits[walk] = (long) root << WALK_BITS | walk;
            visited[root] |= 1L << walk;
            if (stops.length > 0 && NodeBits.has(stops, root)) {
                stop(walk, root);
            }
        }
        visitsEnd = walks;
        for (int begin = 0; begin < visitsEnd; ) {
            int end = visitsEnd;
            live.size = 0;
            ties.drawLive(visits, stopped == 0 ? begin : dropStopped(begin, end), end, keys, chance, live);
            begin = end;
            visitSources(stops);
            if (visitsEnd > MOST_VISITS && walks > 1) {
                return false;
            }
        }
        return true;
    }

    /// Moves the visits of walks that go on to the end of the step; returns where they start.
    private int dropStopped(int begin, int end) {
        int left = end;
        for (int i = end - 1; i >= begin; i--) {
            long visit = visits[i];
            if (!hasStopped((int) visit)) {
                visits[i] = visits[--left];
                visits[left] = visit;
            }
        }
        return left;
    }

    private void visitSources(long[] stops) {
        int end = visitsEnd;
        if (end + live.size > visits.length) {
            visits = Arrays.copyOf(visits, Math.max(2 * visits.length, end + live.size));
        }
        var liveTies = live.ties;
        var sources = ties.sources();
        var seen = visited;
        var queue = visits;
        boolean canStop = stops.length > 0;
        for (int i = 0; i < live.size; i++) {
            long tie = liveTies[i];
            int node = sources[(int) (tie >>> WALK_BITS)];
            long visit = (long) node << WALK_BITS | tie & WALK;
            long before = seen[node];
            seen[node] = before | 1L << tie;
            queue[end] = visit;
            end += (int) (~before >>> tie & 1); // a node seen before is written over by the next
            if (canStop && NodeBits.has(stops, node) && !hasStopped((int) tie)) {
                stop((int) tie & WALK, node);
            }
        }
        visitsEnd = end;
    }

    private void stop(int walk, int node) {
        stopped |= 1L << walk;
        stoppedAt[walk] = node;
    }

    private boolean hasStopped(int walk) {
        return (stopped >>> walk & 1) != 0;
    }

    private void clearVisited() {
        var seen = visited;
        var queue = visits;
        for (int i = 0; i < visitsEnd; i++) {
            seen[node(queue[i])] = 0;
        }
    }

    private void countMembers() {
        Arrays.fill(place, 0);
        boolean all = kept.length == 0;
        for (int i = 0; i < visitsEnd; i++) {
            long visit = visits[i];
            place[(int) visit & WALK] += all || NodeBits.has(kept, node(visit)) ? 1 : 0;
        }
    }

    private void placeMembers() {
        boolean all = kept.length == 0 && stopped == 0;
        var seen = visited;
        for (int i = 0; i < visitsEnd; i++) {
            long visit = visits[i];
            int node = node(visit);
            seen[node] = 0;
            if (all || !hasStopped((int) visit) && (kept.length == 0 || NodeBits.has(kept, node))) {
                drawn.put(place[(int) visit & WALK]++, node);
            }
        }
    }

    private static int node(long visit) {
        return (int) (visit >>> WALK_BITS);
    }

    /// The sets kept so far.
    public DrawnSets drawn() {
        return drawn;
    }

    /// Nodes visited so far, kept or not.
    long visits() {
        return totalVisits;
    }
}
