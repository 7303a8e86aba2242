package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.inktvlek.DozenSeries;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.access.Seen;
import org.junit.jupiter.api.Test;

/// One search over everything, and nobody found by who may not know them.
class SearchIT extends DozenSeries {

    /// "Mens 12" lives in Tilburg and belongs to IOT.
    @Test
    void people_are_found_by_two_things_or_a_full_code_and_only_by_who_sees_the_name() {
        assertThat(people(IOT, "mens")).isEmpty();
        assertThat(people(IOT, "mens tilburg")).hasSize(Search.MOST);
        assertThat(people(IOT, "mens 12")).hasSize(1);
        assertThat(people(IOT, "12 tilb")).hasSize(1);
        assertThat(people(FSAN, "mens 12")).isEmpty();
        assertThat(people(FSAN, code("P12")))
                .hasSize(1)
                .allMatch(found -> found.title().equals(new Seen.Confidential()));
        assertThat(people(new Actor("x", Role.ADMINISTRATOR, Optional.empty()), code("P12")))
                .isEmpty();
    }

    @Test
    void one_search_finds_series_organisations_and_projects_by_all_their_words() {
        assertThat(search.find(COORDINATOR, "brug tilb"))
                .containsOnlyKeys(Search.Sort.ORGANISATION, Search.Sort.SERIES);
        assertThat(found(search.find(COORDINATOR, "Turks 05-" + MONTH.format(month(2))), Search.Sort.SERIES))
                .hasSize(1);
        assertThat(search.find(COORDINATOR, "t")).isEmpty();
        assertThat(search.find(COORDINATOR, "brug nergens")).isEmpty();
        assertThat(search.find(new Actor("x", Role.FUNDER, Optional.empty()), "Turks"))
                .isEmpty();
    }
}
