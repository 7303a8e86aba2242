package nl.inktvlek.publishing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import nl.inktvlek.disclosure.Suppression;
import nl.inktvlek.figures.SpreadUntil;

/// Numbers that are told of a group when the group is: as whole numbers in the books, under names of their own.
final class Statistics {

    static final String TALKED_LOW = "talked/low";
    static final String TALKED_HIGH = "talked/high";
    /// In hundredths of a series, as are its ends.
    static final String FOLLOWED = "followed";
    static final String FOLLOWED_LOW = "followed/low";
    static final String FOLLOWED_HIGH = "followed/high";

    /// Before the code of a municipality: in how many fields of policy the projects of its series are anchored.
    static final String ANCHORED = "anchored/";

    private static final int HUNDREDTHS = 100;

    private Statistics() {}

    /// With how many people was talked on is told from as many as the threshold; that it may be more, from as many
    /// participants who told more than once: it is their answers by which it may. In how many fields of policy a
    /// municipality is anchored is told with its figure.
    ///
    /// @param told what a release tells anew
    static Map<String, Integer> of(SpreadUntil spread, Set<String> told) {
        var numbers = new HashMap<String, Integer>();
        if (told.contains(SpreadUntil.MATURE)) {
            spread.followed().ifPresent(followed -> {
                numbers.put(FOLLOWED, hundredths(followed.mean()));
                numbers.put(FOLLOWED_LOW, hundredths(followed.low()));
                numbers.put(FOLLOWED_HIGH, hundredths(followed.high()));
            });
        }
        var talked = spread.talked();
        if (told.contains(SpreadUntil.TOLD) && talked.low() >= Suppression.THRESHOLD) {
            numbers.put(TALKED_LOW, Suppression.rounded(talked.low()));
            numbers.put(
                    TALKED_HIGH,
                    Suppression.rounded(talked.again() < Suppression.THRESHOLD ? talked.low() : talked.high()));
        }
        spread.anchored().forEach((municipality, fields) -> {
            if (told.contains(municipality)) {
                numbers.put(ANCHORED + municipality, fields.size());
            }
        });
        return numbers;
    }

    static double ofHundredths(int hundredths) {
        return (double) hundredths / HUNDREDTHS;
    }

    static int hundredths(double number) {
        return (int) Math.round(HUNDREDTHS * number);
    }
}
