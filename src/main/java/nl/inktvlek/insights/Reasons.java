package nl.inktvlek.insights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the reasons for each person of an answer, in the order they were chosen. Used once per answer.
final class Reasons {

    private static final int MOST_NAMED = 3;

    private final LoadedNetwork network;
    private final int[] circle;
    private final Set<Integer> circlesWithLeader = new HashSet<>();
    private final Set<Integer> contactsOfChosen = new HashSet<>();

    /// @param circle community of every node
    Reasons(LoadedNetwork network, int[] circle, int[] already) {
        this.network = network;
        this.circle = circle;
        for (int leader : network.people(person -> person.roles().contains(PersonRole.LEADER))) {
            circlesWithLeader.add(circle[leader]);
        }
        for (int person : already) {
            remember(person);
        }
    }

    /// Reasons for the next person chosen, the strongest first.
    ///
    /// @param visible names that the reader may see, by code
    List<Reason> forNext(Node person, Map<String, String> visible) {
        var contacts = network.neighbours(person.index());
        var reasons = new ArrayList<Reason>();
        network.positions(person.index()).stream()
                .min(Comparator.comparing(LoadedNetwork.Position::title))
                .ifPresent(position -> reasons.add(
                        new Reason.HoldsPosition(position.title(), name(position.organisation(), visible))));
        long opened = contacts.stream()
                .map(contact -> circle[contact])
                .distinct()
                .filter(number -> !circlesWithLeader.contains(number))
                .count();
        if (opened > 0) {
            reasons.add(new Reason.OpensCircles((int) opened));
        }
        if (network.nominations(person.index()) > 0) {
            reasons.add(new Reason.NamedBy(
                    network.nominations(person.index()),
                    network.nominators(person.index()).stream()
                            .map(nominator -> name(nominator, visible))
                            .sorted()
                            .limit(MOST_NAMED)
                            .toList()));
        }
        long people = contacts.stream()
                .filter(contact -> !network.snapshot().isHub(contact))
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

    private String name(int node, Map<String, String> visible) {
        var code = network.node(node).code();
        return visible.getOrDefault(code, code);
    }

    private void remember(int person) {
        var contacts = network.neighbours(person);
        contactsOfChosen.addAll(contacts);
        contacts.forEach(contact -> circlesWithLeader.add(circle[contact]));
    }
}
