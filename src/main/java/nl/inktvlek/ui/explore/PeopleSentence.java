package nl.inktvlek.ui.explore;

import com.vaadin.flow.component.Component;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.Wording;

/// What is seen of people, organisations and series, in words.
final class PeopleSentence {

    private PeopleSentence() {}

    /// "212 mensen, 3 organisaties en 2 series in beeld, 6 gespreksleiders"
    ///
    /// @param done what was done last; empty for nothing
    static String of(Component where, Picture picture, String done) {
        var counts = Stream.of(NodeKind.values())
                .map(kind -> where.getTranslation(
                        "sentence." + kind,
                        picture.nodes().stream()
                                .filter(node -> node.kind() == kind)
                                .count()))
                .collect(Collectors.joining(", "));
        return done.isEmpty() ? counts : done + ": " + counts;
    }

    /// What is said of each node beside its name: what it is, where, and how many ties it has.
    static List<String> details(NetworkView view, Picture picture, List<Integer> beyond) {
        var within = new int[picture.nodes().size()];
        for (int i = 0; i < within.length; i++) {
            within[i] += picture.ties()[i].length;
            Arrays.stream(picture.ties()[i]).forEach(other -> within[other]++);
        }
        return IntStream.range(0, within.length)
                .mapToObj(i -> detail(view, picture.nodes().get(i), within[i] + beyond.get(i)))
                .toList();
    }

    private static String detail(NetworkView view, Node node, int ties) {
        Locale locale = view.locale();
        return Stream.of(Wording.kind(node, locale), Wording.place(node), view.getTranslation("detail.tooltip", ties))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
