package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/// Where people live, of those that were chosen.
class PeopleByPlaceIT extends DozenSeries {

    @Autowired
    PeopleByPlace places;

    @Test
    void each_person_counts_where_they_live() {
        var all = places.of(COORDINATOR, Chosen.EVERYTHING);
        assertThat(all.people()).containsOnlyKeys(TILBURG, BREDA);
        assertThat(all.people()).containsEntry(TILBURG, 40 + 1); // ten times four, and who led them
        assertThat(all.people()).containsEntry(BREDA, 8 + 1); // two times four, and who led them
    }

    @Test
    void only_who_fits_counts() {
        var leaders = new Chosen(Map.of(Facet.ROLE, Set.of("LEADER")), Optional.empty());
        assertThat(places.of(COORDINATOR, leaders).people()).containsEntry(BREDA, 1);
    }

    @Test
    void an_administrator_sees_no_people() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> places.of(new Actor("admin", Role.ADMINISTRATOR, Optional.empty()), Chosen.EVERYTHING));
    }
}
