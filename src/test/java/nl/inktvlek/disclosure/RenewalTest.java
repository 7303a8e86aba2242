package nl.inktvlek.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Which figures a release renews.
class RenewalTest {

    static final PlaceTree TREE =
            new PlaceTree("NL", Map.of("Noord", "NL", "Zuid", "NL", "a", "Noord", "b", "Noord", "c", "Zuid"), Set.of());
    private static final PlaceTree LANGUAGES = new PlaceTree("NL", TREE.parents(), Set.of("Turks", "Somali", "Farsi"));
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

    /// 24 in the country less 20 in Turkish would say that 4 came in Somali.
    @Test
    void a_language_is_not_told_beside_a_country_that_would_give_away_another_language() {
        spoken("Turks", 20, 3);
        spoken("Somali", 4, 3);
        assertThat(renew(LANGUAGES)).containsOnly(Map.entry("a", 24), Map.entry("Noord", 24), Map.entry("NL", 24));
        spoken("Somali", 12, 3);
        assertThat(renew(LANGUAGES)).containsEntry("Turks", 20).containsEntry("Somali", 16);
    }

    /// Of 110 people 100 came in Turkish: whoever came did so in Turkish, nearly for certain. With the 10 in Somali it
    /// would follow.
    @Test
    void a_language_that_nearly_everybody_shares_is_not_told() {
        spoken("Turks", 100, 3);
        spoken("Somali", 10, 3);
        assertThat(renew(LANGUAGES)).containsEntry("NL", 110).doesNotContainKeys("Turks", "Somali");
        spoken("Somali", 10, 3);
        assertThat(renew(LANGUAGES)).containsEntry("Turks", 100).containsEntry("Somali", 20);
    }

    @Test
    void what_is_of_another_tree_is_not_counted() {
        comes("a", 20, 3);
        comes("elsewhere", 50, 3);
        assertThat(renew()).containsEntry("NL", 20).doesNotContainKey("elsewhere");
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
        var languages =
                IntStream.range(0, random.nextInt(4)).mapToObj(i -> "T" + i).collect(Collectors.toSet());
        var tree = new PlaceTree("NL", parents, languages);
        int releases = 3 + random.nextInt(4);
        var truth = new HashMap<String, Integer>();
        var everybody = new HashSet<Attacker.Alike>();
        var groups = new ArrayList<Came>();
        var told = Published.NOTHING;
        for (int number = 1; number <= releases; number++) {
            for (var leaf : leaves) {
                for (var language : languages.isEmpty()
                        ? List.of("")
                        : languages.stream().sorted().toList()) {
                    var in = new HashSet<>(tree.upFrom(leaf));
                    if (!language.isEmpty()) {
                        in.add(language);
                    }
                    var alike = Attacker.Alike.at(number, in);
                    everybody.add(alike);
                    int people = random.nextInt(3) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 9 : 30);
                    if (languages.size() > 1 && random.nextBoolean()) {
                        people = 0; // so that languages differ
                    }
                    int series = 1 + random.nextInt(5);
                    for (int i = 0; i < people; i++) {
                        groups.add(new Came(leaf, number, 1, leaf + number + i % series));
                        if (!language.isEmpty()) {
                            groups.add(new Came(language, number, 1, leaf + number + i % series));
                        }
                    }
                    int came = people;
                    new Attacker(List.of(alike), told)
                            .wanted()
                            .keySet()
                            .forEach(name -> truth.merge(name, came, Integer::sum));
                }
            }
            told = told.with(number, Renewal.renew(tree, told, groups, number).people());
        }
        assertSafe(world, new Attacker(List.copyOf(everybody), told), truth);
    }

    /// Who came and, at once or later, told or led: in a figure of their own beside all who came.
    @ParameterizedTest
    @MethodSource("worlds")
    void nobody_works_out_who_of_those_who_came_did_not_tell(int world) {
        var random = new Random(world);
        int releases = 2 + random.nextInt(4);
        double talkative = random.nextDouble();
        var truth = new HashMap<String, Integer>();
        var everybody = new HashSet<Attacker.Alike>();
        var groups = new ArrayList<Came>();
        for (int number = 1; number <= releases; number++) {
            everybody.add(new Attacker.Alike(Map.of("NL", number)));
            for (int later = number; later <= releases; later++) {
                everybody.add(new Attacker.Alike(Map.of("NL", number, "told", later)));
            }
            int people = random.nextInt(3) == 0 ? random.nextInt(9) : random.nextInt(40);
            for (int i = 0; i < people; i++) {
                var series = "s" + number + i % 4;
                groups.add(new Came("NL", number, 1, series));
                var alike = new Attacker.Alike(Map.of("NL", number));
                if (random.nextDouble() < talkative) {
                    int later = number + random.nextInt(releases - number + 1);
                    groups.add(new Came("told", later, 1, series));
                    alike = new Attacker.Alike(Map.of("NL", number, "told", later));
                }
                new Attacker(List.of(alike), Published.NOTHING)
                        .wanted()
                        .keySet()
                        .forEach(name -> truth.merge(name, 1, Integer::sum));
            }
        }
        var told = Published.NOTHING;
        for (int number = 1; number <= releases; number++) {
            int until = number;
            var known = groups.stream().filter(each -> each.release() <= until).toList();
            var renewed = new HashMap<String, Integer>();
            for (var root : List.of("NL", "told")) {
                renewed.putAll(Renewal.renew(new PlaceTree(root, Map.of(), Set.of()), told, known, number)
                        .people());
            }
            if (!Suppression.leavesEnough(
                    renewed.getOrDefault("told", 0), renewed.getOrDefault("NL", told.last("NL")))) {
                renewed.remove("told");
            }
            told = told.with(number, renewed);
        }
        assertSafe(world, new Attacker(List.copyOf(everybody), told), truth);
    }

    private static void assertSafe(int world, Attacker attacker, Map<String, Integer> truth) {
        attacker.bounds(Suppression.THRESHOLD).forEach((wanted, bound) -> {
            int people = truth.getOrDefault(wanted, 0);
            assertThat(isSafe(bound, people))
                    .as("world %d: %s is %d and between %s and %s", world, wanted, people, bound[0], bound[1])
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

    /// In one place, to series of a language.
    private void spoken(String language, int people, int series) {
        int before = came.size();
        comes("a", people, series);
        List.copyOf(came.subList(before, came.size()))
                .forEach(each -> came.add(new Came(language, each.release(), each.people(), language + each.series())));
    }

    private Map<String, Integer> renew() {
        return renew(TREE);
    }

    private Map<String, Integer> renew(PlaceTree tree) {
        release++;
        var renewed = Renewal.renew(tree, published, came, release).people();
        published = published.with(release, renewed);
        return renewed;
    }
}
