package nl.inktvlek.ui.component;

import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.PersonRole;

/// How a node is drawn; the canvas knows them by their order.
public enum GraphMark {
    PERSON,
    ORGANISATION,
    SERIES,
    LEADER,
    COMMUNITY,
    LEADERLESS_COMMUNITY;

    public static GraphMark of(Node node) {
        return switch (node.kind()) {
            case PERSON ->
                node.roles().contains(PersonRole.LEADER) || node.roles().contains(PersonRole.TURNED_LEADER)
                        ? LEADER
                        : PERSON;
            case ORGANISATION -> ORGANISATION;
            case SERIES -> SERIES;
        };
    }
}
