package nl.inktvlek.ui.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.inktvlek.explore.Exploration;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.CurrentActor;

/// What can be done with a node of the picture: each a step that can be undone.
final class NodeActions implements NodeDetail.Doing {

    /// Nodes that come at once when nobody says how many.
    static final int MOST_UNASKED = 25;

    private final Exploration exploration;
    private final CurrentActor actor;
    private final NetworkView view;
    private final Supplier<Picture> seen;

    NodeActions(Exploration exploration, CurrentActor actor, NetworkView view, Supplier<Picture> seen) {
        this.exploration = exploration;
        this.actor = actor;
        this.view = view;
        this.seen = seen;
    }

    @Override
    public void expand(Node node, Optional<NodeKind> kind) {
        var shown = codesShown();
        var fresh = exploration.tiedTo(actor.get(), node.code()).stream()
                .filter(tied -> kind.map(wanted -> tied.kind() == wanted).orElse(true))
                .map(Node::code)
                .filter(code -> !shown.contains(code))
                .limit(MOST_UNASKED)
                .toList();
        shown.add(node.code());
        shown.addAll(fresh);
        if (fresh.isEmpty()) {
            view.choose(Optional.of(node.code()));
        } else {
            view.go("step.expand", node, view.state().showing(shown).selecting(Optional.of(node.code())));
        }
    }

    /// Takes away what is tied to nothing else in the picture.
    @Override
    public void collapse(Node node) {
        var shown = codesShown();
        var leaves = exploration.tiedTo(actor.get(), node.code()).stream()
                .map(Node::code)
                .filter(shown::contains)
                .filter(code -> exploration.tiedTo(actor.get(), code).stream()
                        .map(Node::code)
                        .noneMatch(other -> !other.equals(node.code()) && shown.contains(other)))
                .collect(Collectors.toSet());
        if (shown.removeAll(leaves)) {
            view.go("step.collapse", node, view.state().showing(shown));
        }
    }

    @Override
    public void hide(Node node) {
        var shown = codesShown();
        shown.remove(node.code());
        view.go("step.hide", node, view.state().showing(shown).selecting(Optional.empty()));
    }

    @Override
    public void only(Node node) {
        view.go("step.only", node, view.state().around(withNearest(node.code()), Optional.of(node.code())));
    }

    /// Chooses what is in the picture; brings it in when it is not.
    @Override
    public void select(Node node) {
        var shown = codesShown();
        if (shown.contains(node.code()) || view.state().everything()) {
            view.choose(Optional.of(node.code()));
        } else {
            shown.add(node.code());
            view.go("step.added", node, view.state().showing(shown).selecting(Optional.of(node.code())));
        }
    }

    /// Only these.
    void onlyThese(Collection<Node> nodes) {
        view.go(
                view.getTranslation("step.only.these", nodes.size()),
                view.state().showing(codes(nodes.stream())).selecting(Optional.empty()));
    }

    void hideThese(Collection<Node> nodes) {
        var shown = codesShown();
        shown.removeAll(codes(nodes.stream()));
        view.go(
                view.getTranslation("step.hide.these", nodes.size()),
                view.state().showing(shown).selecting(Optional.empty()));
    }

    /// Codes of what all of these are tied to, the most influential first.
    SequencedSet<String> common(Collection<Node> nodes) {
        return nodes.stream()
                .map(node -> codes(exploration.tiedTo(actor.get(), node.code()).stream()))
                .reduce((these, others) -> {
                    these.retainAll(others);
                    return these;
                })
                .orElseGet(LinkedHashSet::new);
    }

    /// Brings in what all of these are tied to, no more than fits.
    void showCommon(Collection<Node> nodes) {
        var shown = codesShown();
        var fresh = common(nodes);
        fresh.removeAll(shown);
        fresh.stream().limit(MOST_UNASKED).forEach(shown::add);
        view.go(view.getTranslation("step.common"), view.state().showing(shown).selecting(Optional.empty()));
    }

    private static SequencedSet<String> codes(Stream<Node> nodes) {
        return nodes.map(Node::code).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    SequencedSet<String> codesShown() {
        return codes(seen.get().nodes().stream());
    }

    /// A node and the most influential of what it is tied to.
    List<String> withNearest(String code) {
        var codes = new ArrayList<String>();
        codes.add(code);
        exploration.tiedTo(actor.get(), code).stream()
                .limit(MOST_UNASKED)
                .map(Node::code)
                .forEach(codes::add);
        return codes;
    }
}
