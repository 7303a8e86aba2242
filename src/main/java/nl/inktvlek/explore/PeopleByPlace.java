package nl.inktvlek.explore;

import java.util.Map;
import java.util.TreeMap;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.NodeKind;
import org.springframework.stereotype.Service;

/// Where the people live that have what was chosen.
@Service
public class PeopleByPlace {

    private final Networks networks;
    private final Moments moments;
    private final AccessDecision access;

    PeopleByPlace(Networks networks, Moments moments, AccessDecision access) {
        this.networks = networks;
        this.moments = moments;
        this.access = access;
    }

    /// @param people by municipality (CBS code); places without anybody are absent
    /// @param nowhere people of whom nobody knows where they live
    public record Spread(Map<String, Integer> people, int nowhere) {

        public static final Spread NOTHING = new Spread(Map.of(), 0);

        public int all() {
            return people.values().stream().mapToInt(Integer::intValue).sum() + nowhere;
        }
    }

    public Spread of(Actor actor, Chosen chosen) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        var network = networks.current();
        var sieve = moments.sieve(network, chosen);
        var people = new TreeMap<String, Integer>();
        int nowhere = 0;
        for (var node : network.nodes()) {
            if (node.kind() == NodeKind.PERSON && sieve.test(node)) {
                if (node.municipality().isEmpty()) {
                    nowhere++;
                } else {
                    people.merge(node.municipality().get(), 1, Integer::sum);
                }
            }
        }
        return new Spread(people, nowhere);
    }
}
