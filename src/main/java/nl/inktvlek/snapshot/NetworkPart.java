package nl.inktvlek.snapshot;

import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.List;
import java.util.Map;
import nl.inktvlek.analytics.TieList;
import nl.inktvlek.snapshot.LoadedNetwork.Position;

/// What of the loaded network hangs on people, organisations and their ties only. Not changed once read.
///
/// @param version of the network
/// @param people by number; with what they take over from organisations, and untold as far as the network knows
/// @param organisations their index follows on that of the people
/// @param ties among people and organisations
/// @param positions by index of the person
/// @param nominators by index of who was named
record NetworkPart(
        long version,
        List<Node> people,
        List<Node> organisations,
        Int2IntMap peopleByNumber,
        Int2IntMap organisationsByNumber,
        TieList ties,
        Map<Integer, List<Position>> positions,
        Map<Integer, List<Integer>> nominators) {

    /// Stands for who or what is not in the network.
    static final int UNKNOWN = -1;

    static Int2IntMap numbers() {
        var numbers = new Int2IntOpenHashMap();
        numbers.defaultReturnValue(UNKNOWN);
        return numbers;
    }

    int lastNumber() {
        return people.isEmpty() ? UNKNOWN : people.getLast().nr();
    }
}
