package nl.inktvlek.analytics.centrality;

import java.util.Arrays;
import nl.inktvlek.analytics.NetworkSnapshot;

/// How many people each person has a tie with, in either direction, each counted once.
public final class Contacts {

    private static final int NOBODY = -1;

    private Contacts() {}

    /// Shape `int[people]`. O(n + m).
    public static int[] of(NetworkSnapshot network) {
        var contacts = new int[network.people()];
        var seenBy = new int[network.nodes()];
        Arrays.fill(seenBy, NOBODY);
        for (int person = 0; person < contacts.length; person++) {
            seenBy[person] = person;
            for (int tie = network.firstTie(person); tie < network.firstTie(person + 1); tie++) {
                contacts[person] += isNew(network, network.target(tie), person, seenBy) ? 1 : 0;
            }
            for (int in = network.firstIn(person); in < network.firstIn(person + 1); in++) {
                contacts[person] += isNew(network, network.source(in), person, seenBy) ? 1 : 0;
            }
        }
        return contacts;
    }

    private static boolean isNew(NetworkSnapshot network, int other, int person, int[] seenBy) {
        if (seenBy[other] == person || network.isAffiliation(other)) {
            return false;
        }
        seenBy[other] = person;
        return true;
    }
}
