package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommunityNamesTest {

    private static final String ROTTERDAM = "GM0599";
    private static final String AMSTERDAM = "GM0363";
    private static final String ZAANSTAD = "GM0479";

    private static int next = 1;

    @Test
    void a_community_is_called_after_the_most_frequent_place_of_its_people() {
        var names =
                CommunityNames.of(List.of(members(people(12, ROTTERDAM, "Turks"), people(11, AMSTERDAM, "Arabisch"))));
        assertThat(names).containsExactly(name(ROTTERDAM, null, null));
    }

    @Test
    void a_language_is_said_only_where_another_community_has_the_same_place() {
        var names = CommunityNames.of(List.of(
                members(people(20, ROTTERDAM, "Turks")),
                members(people(15, ROTTERDAM, "Tigrinya")),
                members(people(30, AMSTERDAM, "Turks"))));
        assertThat(names)
                .containsExactly(
                        name(ROTTERDAM, "Turks", null), name(ROTTERDAM, "Tigrinya", null), name(AMSTERDAM, null, null));
    }

    @Test
    void the_language_is_that_of_the_people_of_the_place_and_not_of_the_others() {
        var names = CommunityNames.of(List.of(
                members(people(12, ROTTERDAM, "Somali"), people(11, AMSTERDAM, "Turks"), people(3, ROTTERDAM, "Turks")),
                members(people(15, ROTTERDAM, "Tigrinya"))));
        assertThat(names.getFirst()).isEqualTo(name(ROTTERDAM, "Somali", null));
    }

    @Test
    void dutch_is_said_only_where_no_other_language_is_frequent_enough() {
        var names = CommunityNames.of(List.of(
                members(people(20, ROTTERDAM, "Nederlands"), people(10, ROTTERDAM, "Somali")),
                members(people(20, ROTTERDAM, "Nederlands"), people(9, ROTTERDAM, "Turks"))));
        assertThat(names).containsExactly(name(ROTTERDAM, "Somali", null), name(ROTTERDAM, "Nederlands", null));
    }

    @Test
    void where_place_and_language_are_the_same_the_largest_organisation_tells_them_apart() {
        var large = organisation("De Bron");
        var small = organisation("De Brug");
        var other = organisation("De Kade");
        var names = CommunityNames.of(List.of(
                new CommunityNames.Members(people(20, ROTTERDAM, "Turks").toList(), Map.of(large, 14, small, 11)),
                new CommunityNames.Members(people(20, ROTTERDAM, "Turks").toList(), Map.of(other, 10))));
        assertThat(names).containsExactly(name(ROTTERDAM, "Turks", large), name(ROTTERDAM, "Turks", other));
    }

    @Test
    void an_organisation_of_fewer_people_than_the_threshold_names_nothing() {
        var small = organisation("De Brug");
        var names = CommunityNames.of(List.of(
                new CommunityNames.Members(people(20, ROTTERDAM, "Turks").toList(), Map.of(small, 9)),
                members(people(20, ROTTERDAM, "Turks"))));
        assertThat(names.getFirst()).isEqualTo(name(ROTTERDAM, "Turks", null));
    }

    @Test
    void a_place_of_fewer_people_than_the_threshold_gives_way_to_the_province() {
        var names = CommunityNames.of(List.of(members(people(9, AMSTERDAM, "Turks"), people(8, ZAANSTAD, "Turks"))));
        assertThat(names)
                .containsExactly(new CommunityName(
                        Optional.empty(),
                        Optional.of("Noord-Holland"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_community_without_enough_people_anywhere_has_no_place_in_its_name() {
        var names = CommunityNames.of(List.of(members(people(6, AMSTERDAM, "Turks"), people(6, ROTTERDAM, "Turks"))));
        assertThat(names.getFirst().municipality()).isEmpty();
        assertThat(names.getFirst().province()).isEmpty();
    }

    @Test
    void at_last_another_place_tells_them_apart() {
        var names = CommunityNames.of(List.of(
                members(people(20, AMSTERDAM, "Turks"), people(10, ZAANSTAD, "Turks")),
                members(people(20, AMSTERDAM, "Turks"))));
        assertThat(names.getFirst().second()).contains(ZAANSTAD);
        assertThat(names.getLast().second()).isEmpty();
    }

    @Test
    void a_name_does_not_depend_on_the_order_of_the_communities() {
        var one = members(people(20, ROTTERDAM, "Turks"));
        var other = members(people(15, ROTTERDAM, "Tigrinya"));
        assertThat(CommunityNames.of(List.of(one, other)).reversed()).isEqualTo(CommunityNames.of(List.of(other, one)));
    }

    private static CommunityName name(String municipality, @Nullable String language, @Nullable Node organisation) {
        return new CommunityName(
                Optional.of(municipality),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(language),
                Optional.ofNullable(organisation));
    }

    @SafeVarargs
    private static CommunityNames.Members members(Stream<Node>... people) {
        return new CommunityNames.Members(
                Stream.of(people).flatMap(each -> each).toList(), Map.of());
    }

    private static Stream<Node> people(int count, String municipality, String language) {
        return IntStream.range(0, count)
                .mapToObj(i -> node(NodeKind.PERSON, "P" + next, Optional.of(municipality), Set.of(language)));
    }

    private static Node organisation(String label) {
        return node(NodeKind.ORGANISATION, label, Optional.empty(), Set.of());
    }

    private static Node node(NodeKind kind, String label, Optional<String> municipality, Set<String> languages) {
        int number = next++;
        return new Node(
                number,
                number,
                kind,
                "C" + number,
                label,
                municipality,
                Optional.empty(),
                "",
                Set.of(),
                Set.of(),
                languages,
                Optional.empty());
    }
}
