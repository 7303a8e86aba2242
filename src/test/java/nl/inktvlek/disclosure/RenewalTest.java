package nl.inktvlek.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which figures a release renews.
class RenewalTest {

    static final PlaceTree TREE =
            new PlaceTree("NL", Map.of("Noord", "NL", "Zuid", "NL", "a", "Noord", "b", "Noord", "c", "Zuid"));
    private static final double EXACT = 1e-6;

    private final List<Came> came = new ArrayList<>();
    private Published published = Published.NOTHING;
    private int release;

    @Test
    void a_place_of_many_people_and_three_series_is_told_and_so_is_what_lies_around_it() {
        comes("a", 20, 3);
        assertThat(renew()).containsOnly(Map.entry("a", 20), Map.entry("Noord", 20), Map.entry("NL", 20));
    }

    @Test
    void nine_people_wait() {
        comes("a", 9, 3);
        assertThat(renew()).isEmpty();
    }

    @Test
    void people_of_two_series_wait() {
        comes("a", 30, 2);
        assertThat(renew()).isEmpty();
    }

    /// A figure told anew would say that nobody came; one that waits says nothing.
    @Test
    void a_place_where_nobody_came_since_keeps_its_figure_as_one_where_few_came() {
        comes("a", 20, 3);
        comes("b", 20, 3);
        renew();
        comes("b", 20, 3);
        assertThat(renew()).containsOnly(Map.entry("b", 40), Map.entry("Noord", 60), Map.entry("NL", 60));
    }

    /// Ten came to the one, and five were taken away from the other: the province says nothing, so the one waits too.
    @Test
    void a_place_waits_for_the_place_around_it() {
        comes("a", 30, 3);
        comes("b", 30, 3);
        renew();
        comes("a", 10, 3);
        corrected("b", 2, 2, 1);
        assertThat(renew()).isEmpty();
    }

    /// From 20 to 21 people would say that one came.
    @Test
    void a_figure_stays_until_ten_more_have_come() {
        comes("a", 20, 3);
        renew();
        comes("a", 1, 3);
        assertThat(renew()).isEmpty();
        comes("a", 9, 3);
        assertThat(renew()).containsOnly(Map.entry("a", 30), Map.entry("Noord", 30), Map.entry("NL", 30));
    }

    /// 24 in the province less 20 in the one place would say that 4 came to the other.
    @Test
    void a_place_is_not_told_beside_a_province_that_would_give_away_another_place() {
        comes("a", 20, 3);
        comes("b", 4, 3);
        assertThat(renew()).containsOnly(Map.entry("Noord", 24), Map.entry("NL", 24));
    }

    /// The 4 of the first quarter would follow from both quarters together.
    @Test
    void what_was_not_told_in_one_release_does_not_follow_from_the_next() {
        comes("a", 20, 3);
        comes("b", 4, 3);
        renew();
        comes("a", 20, 3);
        assertThat(renew()).containsOnly(Map.entry("Noord", 44), Map.entry("NL", 44));
        comes("b", 10, 3);
        assertThat(renew())
                .containsOnly(Map.entry("a", 40), Map.entry("b", 14), Map.entry("Noord", 54), Map.entry("NL", 54));
    }

    @Test
    void fewer_people_than_were_told_keep_the_figure_until_they_are_ten_fewer() {
        comes("a", 30, 3);
        renew();
        corrected("a", 1, 1, 1);
        assertThat(renew()).isEmpty();
        corrected("a", 2, 2, 3);
        assertThat(renew()).containsOnly(Map.entry("a", 20), Map.entry("Noord", 20), Map.entry("NL", 20));
    }

    /// 60, then 45 after a correction; 65 would say that 5 are new.
    @Test
    void a_figure_after_a_correction_is_not_told_beside_an_older_one_that_is_near() {
        comes("a", 60, 3);
        renew();
        corrected("a", 5, 5, 5);
        assertThat(renew()).containsEntry("a", 45);
        comes("a", 20, 4);
        assertThat(renew()).isEmpty();
        comes("a", 10, 3);
        assertThat(renew()).containsEntry("a", 75);
    }

    /// Two of the three series were moved elsewhere before anything was told.
    @Test
    void a_series_that_went_again_does_not_count() {
        comes("a", 15, 3);
        came.add(new Came("a", 1, -5, "a1-1"));
        came.add(new Came("a", 1, -5, "a1-2"));
        comes("a", 7, 1);
        assertThat(renew()).isEmpty();
    }

    /// Small places, few series, provinces of one place: whoever has everything ever published and can
    /// calculate cannot bound a group more closely than ten people, and no group he can count has fewer.
    @ParameterizedTest
    @MethodSource("worlds")
    void nobody_who_has_all_releases_works_out_a_small_group(int world) {
        var random = new Random(world);
        var parents = new HashMap<String, String>();
        var leaves = new TreeSet<String>();
        int provinces = 1 + random.nextInt(3);
        for (int province = 0; province < provinces; province++) {
            parents.put("P" + province, "NL");
            for (int town = 0; town <= random.nextInt(4); town++) {
                parents.put("G" + province + town, "P" + province);
                leaves.add("G" + province + town);
            }
        }
        var tree = new PlaceTree("NL", parents);
        int releases = 3 + random.nextInt(4);
        var truth = new HashMap<String, Integer>();
        var groups = new ArrayList<Came>();
        var told = Published.NOTHING;
        for (int number = 1; number <= releases; number++) {
            for (var leaf : leaves) {
                int people = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 9 : 30);
                int series = 1 + random.nextInt(5);
                for (int i = 0; i < people; i++) {
                    groups.add(new Came(leaf, number, 1, leaf + number + i % series));
                }
                truth.put(Attacker.cell(leaf, number), people);
            }
            told = told.with(number, Renewal.renew(tree, told, groups, number).people());
        }
        new Attacker(tree, List.copyOf(leaves), told, releases)
                .bounds(Suppression.THRESHOLD)
                .forEach((cell, bound) -> {
                    int people = truth.getOrDefault(cell, 0);
                    assertThat(isSafe(bound, people))
                            .as("world %d: %s is %d and between %s and %s", world, cell, people, bound[0], bound[1])
                            .isTrue();
                });
    }

    /// Nothing to protect, nothing to be learnt, or a group that is large enough by itself.
    private static boolean isSafe(double[] bound, int people) {
        return people == 0
                || bound[1] - bound[0] > Suppression.THRESHOLD - EXACT
                || bound[0] > Suppression.THRESHOLD - EXACT;
    }

    static IntStream worlds() {
        return IntStream.range(0, Integer.getInteger("worlds", 200));
    }

    /// To new series, as many to each but for the first, who gets the rest.
    private void comes(String place, int people, int series) {
        for (int i = 0; i < series; i++) {
            int each = i == 0 ? people - people / series * (series - 1) : people / series;
            came.add(new Came(place, release + 1, each, place + (release + 1) + "-" + i));
        }
    }

    /// So many fewer came to the series of the first release than was told.
    private void corrected(String place, int... fewer) {
        for (int i = 0; i < fewer.length; i++) {
            came.add(new Came(place, release + 1, -fewer[i], place + "1-" + i));
        }
    }

    private Map<String, Integer> renew() {
        release++;
        var renewed = Renewal.renew(TREE, published, came, release).people();
        published = published.with(release, renewed);
        return renewed;
    }
}
