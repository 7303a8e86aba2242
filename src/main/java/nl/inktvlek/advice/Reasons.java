package nl.inktvlek.advice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.inktvlek.advice.Advice.Reason;
import nl.inktvlek.explore.Names.SeenNodes;
import nl.inktvlek.snapshot.LoadedNetwork;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.PersonRole;

/// Finds the reasons for each person of an answer, in the order they were chosen. Used once per answer.
final class Reasons {

    private static final int MOST_NAMED = 3;

    private final LoadedNetwork network;
    private final int[] community;
    private final Set<Integer> communitiesWithLeader = new HashSet<>();
    private final Set<Integer> contactsOfChosen = new HashSet<>();

    /// @param community of every node
    Reasons(LoadedNetwork network, int[] community, int[] already) {
        this.network = network;
        this.community = community;
        for (int leader : network.people(person -> person.roles().contains(PersonRole.LEADER))) {
            communitiesWithLeader.add(community[leader]);
        }
        for (int person : already) {
            remember(person);
        }
    }

    /// Reasons for the next person chosen, the strongest first.
    ///
    /// @param seen what the reader sees of the person's organisations and of who named them
    List<Reason> forNext(Node person, SeenNodes seen) {
        var contacts = network.neighbours(person.index());
        var reasons = new ArrayList<Reason>();
        network.positions(person.index()).stream()
                .filter(position -> position.until().isEmpty())
                .min(Comparator.comparing(LoadedNetwork.Position::title))
                .ifPresent(position -> reasons.add(
                        new Reason.HoldsPosition(position.title(), seen.of(network.node(position.organisation())))));
        long opened = contacts.stream()
                .map(contact -> community[contact])
                .distinct()
                .filter(number -> !communitiesWithLeader.contains(number))
                .count();
        if (opened > 0) {
            reasons.add(new Reason.OpensCommunities((int) opened));
        }
        if (network.nominations(person.index()) > 0) {
            reasons.add(new Reason.NamedBy(
                    network.nominations(person.index()),
                    network.nominators(person.index()).stream()
                            .map(nominator -> seen.of(network.node(nominator)))
                            .sorted(Comparator.comparing(
                                    hit -> hit.name().known().orElse(hit.node().code())))
                            .limit(MOST_NAMED)
                            .toList()));
        }
        long people = contacts.stream()
                .filter(contact -> !network.snapshot().isAffiliation(contact))
                .count();
        reasons.add(new Reason.KnowsPeople((int) people));
        long fresh = contacts.stream()
                .filter(contact -> !contactsOfChosen.contains(contact))
                .count();
        if (!contactsOfChosen.isEmpty() && !contacts.isEmpty()) {
            reasons.add(new Reason.BringsNewContacts((double) fresh / contacts.size()));
        }
        remember(person.index());
        return List.copyOf(reasons);
    }

    private void remember(int person) {
        var contacts = network.neighbours(person);
        contactsOfChosen.addAll(contacts);
        contacts.forEach(contact -> communitiesWithLeader.add(community[contact]));
    }
}
