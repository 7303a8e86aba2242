package nl.inktvlek.explore;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import nl.inktvlek.access.AccessDecision;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.DataKind;
import nl.inktvlek.snapshot.Centralities;
import nl.inktvlek.snapshot.Networks;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.springframework.stereotype.Service;

/// People of a picture by a measure, from pale to dark: a fifth of those in the picture in each shade.
@Service
public class Shades {

    /// The darkest; 0 is none.
    public static final int DARKEST = 5;

    private final Networks networks;
    private final Centralities centralities;
    private final AccessDecision access;

    Shades(Networks networks, Centralities centralities, AccessDecision access) {
        this.networks = networks;
        this.centralities = centralities;
        this.access = access;
    }

    /// In the order of the picture, 1..5; 0 for what is nobody. Nothing where the colour says the kind.
    public List<Integer> of(Actor actor, Picture picture, Colouring colouring) {
        access.require(actor, DataKind.PERSON_IN_NETWORK);
        return switch (colouring) {
            case KIND -> List.of();
            case REACH -> shades(picture, picture.influence());
            case BETWEEN -> shades(picture, between(picture));
        };
    }

    private float[] between(Picture picture) {
        var network = networks.current();
        var between = centralities.between(network);
        var values = new float[picture.nodes().size()];
        for (int i = 0; i < values.length; i++) {
            var now = network.byCode(picture.nodes().get(i).code()).map(Node::index);
            values[i] = now.map(node -> (float) between[node]).orElse(0f);
        }
        return values;
    }

    private static List<Integer> shades(Picture picture, float[] values) {
        var people = IntStream.range(0, values.length)
                .filter(i -> picture.nodes().get(i).kind() == NodeKind.PERSON)
                .toArray();
        var shades = shades(Arrays.stream(people)
                .mapToObj(i -> values[i])
                .mapToDouble(Float::doubleValue)
                .toArray());
        var all = new Integer[values.length];
        Arrays.fill(all, 0);
        for (int i = 0; i < people.length; i++) {
            all[people[i]] = shades[i];
        }
        return Collections.unmodifiableList(Arrays.asList(all));
    }

    /// By the share that have less: equal values have one shade.
    static int[] shades(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .mapToInt(value -> {
                    int less = 0;
                    for (int high = sorted.length; less < high; ) {
                        int middle = (less + high) >>> 1;
                        if (sorted[middle] < value) {
                            less = middle + 1;
                        } else {
                            high = middle;
                        }
                    }
                    return 1 + DARKEST * less / sorted.length;
                })
                .toArray();
    }
}
