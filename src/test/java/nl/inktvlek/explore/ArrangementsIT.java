package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.stream.Stream;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.explore.Arranged.Group;
import nl.inktvlek.explore.Arranged.Group.Generation;
import nl.inktvlek.explore.Arranged.Group.None;
import nl.inktvlek.explore.Arranged.Group.Steps;
import nl.inktvlek.explore.ViewState.Arranging;
import nl.inktvlek.snapshot.Node;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Generations of the dozen series: person 0 came to the first two of Tilburg and led its last, T9.
class ArrangementsIT extends DozenSeries {

    @Autowired
    Arrangements arrangements;

    @Autowired
    Exploration exploration;

    private Picture picture(String... ids) {
        return exploration.lookAtCodes(
                COORDINATOR, Stream.of(ids).map(this::code).toList(), Chosen.EVERYTHING);
    }

    private Group of(Picture picture, Arranging how, String id) {
        var arranged = arrangements.of(COORDINATOR, picture, how);
        int place = picture.nodes().stream().map(Node::code).toList().indexOf(code(id));
        return arranged.groups().get(arranged.of().get(place));
    }

    @Test
    void people_stand_in_the_generation_that_they_came_in_with() {
        var everybody = picture("P0", "P36", "P32", "L1");
        var how = new Arranging(Arrangement.GENERATIONS, Optional.empty());
        assertThat(of(everybody, how, "P0")).isEqualTo(new Generation(0));
        assertThat(of(everybody, how, "P36")).isEqualTo(new Generation(1)); // T9 only
        assertThat(of(everybody, how, "P32")).isEqualTo(new Generation(0)); // T8, and T9 after it
        assertThat(of(everybody, how, "L1")).isEqualTo(new Generation(0));
    }

    @Test
    void around_one_who_is_not_in_the_picture_the_most_influential_stands_in_the_middle() {
        var some = picture("P1", "P2");
        var how = new Arranging(Arrangement.STEPS, Optional.of(code("P36")));
        var first = some.nodes().getFirst().code();
        assertThat(arrangements.of(COORDINATOR, some, how).groups()).containsExactly(new Steps(0), new None());
        assertThat(arrangements.of(COORDINATOR, some, how).of())
                .isEqualTo(some.nodes().stream()
                        .map(node -> node.code().equals(first) ? 0 : 1)
                        .toList());
    }

    @Test
    void who_may_not_see_the_network_sees_no_groups_of_it() {
        var funder = new Actor("funder", Role.FUNDER, Optional.empty());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> arrangements.of(funder, Picture.NOTHING, Arranging.BY_TIES));
    }
}
