package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Optional;
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

    /// Those of the dozen series, whoever else is there.
    private static final Chosen DOZEN = Chosen.EVERYTHING.with(Facet.SOURCE, "dozen", true);

    @Test
    void each_person_counts_where_they_live() {
        var all = places.of(COORDINATOR, DOZEN);
        assertThat(all.people()).containsOnly(Map.entry(TILBURG, 40 + 1), Map.entry(BREDA, 8 + 1)); // and who led them
        assertThat(all.nowhere()).isZero();
        assertThat(all.all()).isEqualTo(50);
    }

    @Test
    void only_who_fits_counts() {
        var leaders = DOZEN.with(Facet.ROLE, "LEADER", true);
        assertThat(places.of(COORDINATOR, leaders).people()).containsEntry(BREDA, 1);
    }

    @Test
    void an_administrator_sees_no_people() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> places.of(new Actor("admin", Role.ADMINISTRATOR, Optional.empty()), Chosen.EVERYTHING));
    }
}
