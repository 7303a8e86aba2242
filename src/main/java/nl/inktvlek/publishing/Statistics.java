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
    /// In tenths of a series, as are its ends.
    static final String FOLLOWED = "followed";
    static final String FOLLOWED_LOW = "followed/low";
    static final String FOLLOWED_HIGH = "followed/high";

    private static final int TENTHS = 10;

    private Statistics() {}

    /// @param told what a release tells anew
    static Map<String, Integer> of(SpreadUntil spread, Set<String> told) {
        var numbers = new HashMap<String, Integer>();
        if (told.contains(SpreadUntil.MATURE)) {
            spread.followed().ifPresent(followed -> {
                numbers.put(FOLLOWED, tenths(followed.mean()));
                numbers.put(FOLLOWED_LOW, tenths(followed.low()));
                numbers.put(FOLLOWED_HIGH, tenths(followed.high()));
            });
        }
        if (told.contains(SpreadUntil.TOLD)) {
            spread.talked().ifPresent(talked -> {
                numbers.put(TALKED_LOW, Suppression.rounded(talked.low()));
                numbers.put(TALKED_HIGH, Suppression.rounded(talked.high()));
            });
        }
        return numbers;
    }

    static double ofTenths(int tenths) {
        return (double) tenths / TENTHS;
    }

    private static int tenths(double number) {
        return (int) Math.round(TENTHS * number);
    }
}
