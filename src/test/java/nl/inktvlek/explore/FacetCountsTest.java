package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.explore.FacetCounts.Line;
import nl.inktvlek.snapshot.Node;
import nl.inktvlek.snapshot.NodeKind;
import nl.inktvlek.snapshot.PersonRole;
import org.junit.jupiter.api.Test;

/// Four people and an organisation: two Turkish and one Somali in Rotterdam, one Somali in Amsterdam; De Brug in
/// Rotterdam.
class FacetCountsTest {

    private static final String ROTTERDAM = "GM0599";
    private static final String AMSTERDAM = "GM0363";

    private static final List<Node> NODES = List.of(
            person(0, ROTTERDAM, "Turks", PersonRole.LEADER),
            person(1, ROTTERDAM, "Turks", PersonRole.PARTICIPANT),
            person(2, ROTTERDAM, "Somali", PersonRole.PARTICIPANT),
            person(3, AMSTERDAM, "Somali", PersonRole.LEADER),
            node(4, NodeKind.ORGANISATION, ROTTERDAM, Set.of("Turks"), Set.of()));

    @Test
    void without_a_choice_each_value_is_counted_once_for_each_that_has_it_the_most_frequent_first() {
        var counts = FacetCounts.of(NODES, Chosen.EVERYTHING).counts();
        assertThat(counts.get(Facet.LANGUAGE))
                .containsExactly(new Line("Turks", 3, false), new Line("Somali", 2, false));
        assertThat(counts.get(Facet.KIND))
                .containsExactly(new Line("PERSON", 4, false), new Line("ORGANISATION", 1, false));
    }

    @Test
    void a_choice_changes_the_counts_of_the_other_groups_and_not_of_its_own() {
        var counts = FacetCounts.of(NODES, Chosen.EVERYTHING.with(Facet.MUNICIPALITY, ROTTERDAM, true))
                .counts();
        assertThat(counts.get(Facet.MUNICIPALITY))
                .containsExactly(new Line(ROTTERDAM, 4, true), new Line(AMSTERDAM, 1, false));
        assertThat(counts.get(Facet.LANGUAGE))
                .containsExactly(new Line("Turks", 3, false), new Line("Somali", 1, false));
    }

    @Test
    void within_a_group_any_will_do_and_between_groups_all_have_to_hold() {
        var chosen = Chosen.EVERYTHING
                .withAny(Facet.LANGUAGE, Set.of("Turks", "Somali"))
                .with(Facet.ROLE, PersonRole.LEADER.name(), true)
                .with(Facet.MUNICIPALITY, ROTTERDAM, true);
        assertThat(NODES.stream().filter(chosen::fits)).extracting(Node::index).containsExactly(0);
    }

    @Test
    void what_was_chosen_stays_there_with_none() {
        var chosen = Chosen.EVERYTHING.with(Facet.MUNICIPALITY, AMSTERDAM, true).with(Facet.LANGUAGE, "Turks", true);
        assertThat(FacetCounts.of(NODES, chosen).counts().get(Facet.LANGUAGE))
                .containsExactly(new Line("Somali", 1, false), new Line("Turks", 0, true));
    }

    @Test
    void who_chooses_a_value_again_no_longer_chooses_it() {
        var chosen = Chosen.EVERYTHING.with(Facet.LANGUAGE, "Turks", true).with(Facet.LANGUAGE, "Turks", false);
        assertThat(chosen).isEqualTo(Chosen.EVERYTHING);
    }

    @Test
    void a_few_are_not_told() {
        assertThat(new Line("Turks", 4, false).isTold()).isFalse();
        assertThat(new Line("Turks", 5, false).isTold()).isTrue();
        assertThat(new Line("Turks", 0, true).isTold()).isTrue();
    }

    private static Node person(int index, String municipality, String language, PersonRole role) {
        return node(index, NodeKind.PERSON, municipality, Set.of(language), Set.of(role));
    }

    private static Node node(
            int index, NodeKind kind, String municipality, Set<String> languages, Set<PersonRole> roles) {
        return new Node(
                index,
                index,
                kind,
                "C" + index,
                "",
                Optional.of(municipality),
                Optional.empty(),
                "",
                roles,
                Set.of(),
                languages,
                Optional.empty());
    }
}
