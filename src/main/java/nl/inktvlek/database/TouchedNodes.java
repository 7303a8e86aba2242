package nl.inktvlek.database;

import it.unimi.dsi.fastutil.ints.IntSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.event.TransactionData;

/// Finds whom and what one transaction touches of the network in memory: everybody and everything of which it may hold
/// something else afterwards. Rather one too many than one too few. Used once.
///
/// - a tie belongs to its people, a membership and a position to the person, attendance to the person and the series;
/// - people take over partners and languages from organisations and series, these their partners from others: what is
///   taken over touches those who do;
/// - whether somebody was told hangs on their identity, what they refused on their consents.
final class TouchedNodes {

    static final Label VERSION = Label.label("DataVersion");

    private static final String PERSON = "Person";
    private static final String ORGANISATION = "Organisation";
    private static final String SERIES = "Series";
    private static final String IDENTITY = "Identity";
    private static final String CONSENT = "Consent";

    /// What of a person itself is in the network in memory, or decides whether they are.
    private static final Set<String> OF_PEOPLE =
            Set.of("nr", "code", "municipality", "neighbourhood", "source", "erased", "informedOn");

    /// What members and others take over from an organisation.
    private static final Set<String> TAKEN_OVER = Set.of("nr", "code", "kind", "languages");

    private static final RelationshipType HOLDS = RelationshipType.withName("HOLDS");
    private static final RelationshipType AFFILIATED = RelationshipType.withName("AFFILIATED");
    private static final RelationshipType[] TO_ORGANISATION = {
        HOLDS,
        AFFILIATED,
        RelationshipType.withName("MEMBER_OF"),
        RelationshipType.withName("RUN_BY"),
        RelationshipType.withName("HOSTED_BY")
    };
    private static final RelationshipType[] TO_SERIES = {
        RelationshipType.withName("ATTENDED"), RelationshipType.withName("LED")
    };

    private final TransactionData data;
    private final Transaction transaction;
    private final Touched touched = new Touched();
    private final Set<String> passedOn = new HashSet<>();

    TouchedNodes(TransactionData data, Transaction transaction) {
        this.data = data;
        this.transaction = transaction;
    }

    Touched find() {
        gone();
        data.createdNodes().forEach(this::created);
        data.assignedNodeProperties().forEach(each -> changed(each.entity(), each.key()));
        data.removedNodeProperties().forEach(each -> changed(each.entity(), each.key()));
        data.assignedLabels().forEach(each -> relabelled(each.node(), each.label()));
        data.removedLabels().forEach(each -> relabelled(each.node(), each.label()));
        data.createdRelationships().forEach(this::related);
        data.deletedRelationships().forEach(this::related);
        data.assignedRelationshipProperties().forEach(each -> related(each.entity()));
        data.removedRelationshipProperties().forEach(each -> related(each.entity()));
        return touched;
    }

    /// Of what is deleted only what it had can be asked.
    private void gone() {
        var had = new HashMap<String, Map<String, Object>>();
        data.removedNodeProperties().forEach(property -> {
            if (data.isDeleted(property.entity())) {
                had.computeIfAbsent(property.entity().getElementId(), any -> new HashMap<>())
                        .put(property.key(), property.previouslyCommittedValue());
            }
        });
        data.removedLabels().forEach(each -> {
            if (data.isDeleted(each.node())) {
                var properties = had.getOrDefault(each.node().getElementId(), Map.of());
                add(each.label().name(), properties.get("nr"));
                if (each.label().name().equals(IDENTITY)) {
                    identified(properties.get("code"));
                }
            }
        });
    }

    private void created(Node node) {
        if (data.isDeleted(node)) {
            return;
        }
        touch(node);
        if (is(node, IDENTITY)) {
            identified(node.getProperty("code", null));
        }
    }

    private void changed(Node node, String property) {
        if (data.isDeleted(node)) {
            return;
        }
        if (is(node, PERSON)) {
            if (OF_PEOPLE.contains(property)) {
                touch(node);
            }
        } else if (is(node, ORGANISATION)) {
            touch(node);
            if (TAKEN_OVER.contains(property)) {
                passOn(node);
            } else {
                node.getRelationships(Direction.INCOMING, HOLDS).forEach(held -> touch(held.getStartNode()));
            }
        } else if (is(node, SERIES)) {
            touch(node);
            passOn(node);
        } else if (is(node, CONSENT)) {
            node.getRelationships().forEach(any -> touch(any.getOtherNode(node)));
        } else if (is(node, IDENTITY) && property.equals("code")) {
            identified(node.getProperty("code", null));
        }
    }

    private void relabelled(Node node, Label label) {
        if (!data.isDeleted(node) && of(label.name()).isPresent()) {
            add(label.name(), node.getProperty("nr", null));
            if (!label.name().equals(PERSON)) {
                passOn(node);
            }
        }
    }

    private void related(Relationship tie) {
        var start = tie.getStartNode();
        switch (tie.getType().name()) {
            case "KNOWS", "MEMBER_OF", "HOLDS", "HOSTED_BY" -> touch(start);
            case "AFFILIATED", "RUN_BY" -> {
                touch(start);
                passOn(start);
            }
            default -> {
                touch(start);
                touch(tie.getEndNode());
            }
        }
    }

    /// Touches those who take something over from an organisation or a series.
    private void passOn(Node node) {
        if (data.isDeleted(node) || !passedOn.add(node.getElementId())) {
            return;
        }
        for (var taken : node.getRelationships(Direction.INCOMING, TO_ORGANISATION)) {
            var other = taken.getStartNode();
            touch(other);
            if (!is(other, PERSON)) {
                passOn(other);
            }
        }
        node.getRelationships(Direction.INCOMING, TO_SERIES).forEach(each -> touch(each.getStartNode()));
    }

    private void touch(Node node) {
        if (!data.isDeleted(node)) {
            for (var label : node.getLabels()) {
                if (of(label.name()).isPresent()) {
                    add(label.name(), node.getProperty("nr", null));
                }
            }
        }
    }

    private void add(String label, @Nullable Object number) {
        if (number instanceof Number nr) {
            of(label).ifPresent(kind -> kind.add(nr.intValue()));
        }
    }

    /// Those of a kind that is in the network in memory.
    private Optional<IntSet> of(String label) {
        return switch (label) {
            case PERSON -> Optional.of(touched.people());
            case ORGANISATION -> Optional.of(touched.organisations());
            case SERIES -> Optional.of(touched.series());
            default -> Optional.empty();
        };
    }

    private void identified(@Nullable Object code) {
        if (code != null) {
            transaction.findNodes(Label.label(PERSON), "code", code).forEachRemaining(this::touch);
        }
    }

    private static boolean is(Node node, String label) {
        return node.hasLabel(Label.label(label));
    }
}
