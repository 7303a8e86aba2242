package nl.inktvlek.demonstration;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Who came to which series, and with how many people they talked on: as many as fits the ties they have and the chance
/// that the product assumes, so that what is measured on this network is what was put into it.
///
/// **Model.** A participant talks with each person they know, independently, with chance c · strength · confidence. The
/// chance c differs per series, evenly around the mean. What somebody answers is a quantile of that number.
/// **Cost.** Ties² per answer.
final class TalkingOn {

    /// Half of the mean is the least chance of a series, one and a half the largest.
    private static final double LEAST = 0.5;

    private final InventedPeople people;
    private final double chance;
    private final Random random;
    private final List<Came> came = new ArrayList<>();

    /// @param share (0..1) of all outcomes that lie below the answer; negative for who gave none
    private record Came(int person, String series, double chance, String meetings, double share, String kind) {}

    /// @param chance mean chance of a strong, sure tie
    TalkingOn(InventedPeople people, double chance, long seed) {
        this.people = people;
        this.chance = chance;
        this.random = new Random(seed);
    }

    /// The chance in one more series.
    double next() {
        return chance * (LEAST + random.nextDouble());
    }

    void came(int person, String series, double chanceThere, String meetings, double share, String kind) {
        came.add(new Came(person, series, chanceThere, meetings, share, kind));
    }

    /// With all ties known.
    Table table() {
        var table = new Table("attendance", "person", "series", "meetings", "onward_people", "onward_kind");
        for (var each : came) {
            var code = InventedPeople.code(each.person());
            if (each.share() < 0) {
                table.add(code, each.series(), each.meetings(), "", "");
                continue;
            }
            int talkedTo = quantile(each.share(), each.chance(), people.warmth(each.person()));
            table.add(code, each.series(), each.meetings(), talkedTo, talkedTo == 0 ? "" : each.kind());
        }
        return table;
    }

    /// The least number of people of which at least this share of outcomes is not above it.
    ///
    /// @param warmth strength · confidence of each tie
    static int quantile(double share, double chance, double[] warmth) {
        var outcomes = new double[warmth.length + 1];
        outcomes[0] = 1;
        for (int tie = 0; tie < warmth.length; tie++) {
            double talks = chance * warmth[tie];
            for (int people = tie + 1; people > 0; people--) {
                outcomes[people] = outcomes[people] * (1 - talks) + outcomes[people - 1] * talks;
            }
            outcomes[0] *= 1 - talks;
        }
        int people = 0;
        for (double below = outcomes[0]; below <= share && people < warmth.length; below += outcomes[people]) {
            people++;
        }
        return people;
    }
}
