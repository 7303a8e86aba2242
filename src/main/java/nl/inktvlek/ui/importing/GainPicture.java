package nl.inktvlek.ui.importing;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.inktvlek.analytics.layout.ForceLayout;
import nl.inktvlek.exchange.Gain;
import nl.inktvlek.explore.Picture;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.ui.component.NetworkCanvas;
import nl.inktvlek.ui.component.Wording;

/// A picture of what the network would gain: what is new in colour, what it is tied to in grey. Nobody has a name in
/// it.
class GainPicture extends Div {

    private static final long serialVersionUID = 1L;

    /// As many as can be told apart, and are placed in some tenths of a second.
    static final int MOST = 400;

    private static final int NEW = 0;

    /// Beyond the communities that have a colour.
    private static final int KNOWN = 100;

    GainPicture(Gain gain) {
        addClassName("gain");
        var canvas = new NetworkCanvas();
        var text = getTranslation(
                gain.things().size() < gain.all() ? "gain.most" : "gain.all",
                Wording.number(gain.things().size(), getLocale()),
                Wording.number(gain.all(), getLocale()));
        canvas.show(
                picture(gain), gain.things().stream().map(Gain.Thing::label).toList(), new float[0][], text, List.of());
        add(new H2(getTranslation("gain.title")), new Paragraph(text), canvas);
    }

    private static Picture picture(Gain gain) {
        int things = gain.things().size();
        var from = IntStream.range(0, things)
                .flatMap(one -> IntStream.of(gain.ties()[one]).map(other -> one))
                .toArray();
        var to = Arrays.stream(gain.ties()).flatMapToInt(Arrays::stream).toArray();
        var x = new float[things];
        var y = new float[things];
        new ForceLayout(from, to, x, y).all(ForceLayout.FROM_NOTHING);
        var influence = new float[things];
        var community = new int[things];
        for (int i = 0; i < things; i++) {
            influence[i] += gain.ties()[i].length;
            for (int other : gain.ties()[i]) {
                influence[other]++;
            }
            community[i] = gain.things().get(i).isNew() ? NEW : KNOWN;
        }
        var nodes = IntStream.range(0, things)
                .mapToObj(i -> node(i, gain.things().get(i)))
                .toList();
        return new Picture(nodes, x, y, community, influence, gain.ties(), gain.all());
    }

    private static Node node(int place, Gain.Thing thing) {
        return new Node(
                place,
                place,
                NodeKind.valueOf(thing.kind().name()),
                "",
                thing.label(),
                Optional.empty(),
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty());
    }
}
