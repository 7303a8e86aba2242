package nl.inktvlek.explore;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShadesTest {

    @Test
    void a_fifth_is_in_each_shade() {
        assertThat(Shades.shades(new double[] {10, 20, 30, 40, 50})).containsExactly(1, 2, 3, 4, 5);
        assertThat(Shades.shades(new double[] {5, 4, 3, 2, 1, 0, 9, 8, 7, 6}))
                .containsExactly(3, 3, 2, 2, 1, 1, 5, 5, 4, 4);
    }

    @Test
    void equal_people_have_one_shade_the_palest_when_all_are() {
        assertThat(Shades.shades(new double[] {0, 0, 0, 0, 7})).containsExactly(1, 1, 1, 1, 5);
        assertThat(Shades.shades(new double[] {3, 3, 3})).containsExactly(1, 1, 1);
        assertThat(Shades.shades(new double[] {})).isEmpty();
    }
}
