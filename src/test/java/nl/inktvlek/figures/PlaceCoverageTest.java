package nl.inktvlek.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.access.Role;
import nl.inktvlek.figures.ProgrammeCourse.MiddleHalf;
import nl.inktvlek.figures.ProgrammeFigures.Of;
import nl.inktvlek.populations.Populations.Population;
import org.junit.jupiter.api.Test;

/// Five places of a hundred people each, of whom 10, 20, 30, 40 and 50 were reached.
class PlaceCoverageTest {

    private static final Actor EVERYBODY = new Actor("all", Role.COORDINATOR, Optional.empty());
    private static final Actor IOT = new Actor("iot", Role.COORDINATOR, Optional.of("IOT"));

    private static List<HeldSeries> held() {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(place -> new HeldSeries(
                        "S" + place,
                        Set.of("IOT"),
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        "GM000" + place,
                        List.of("Turks"),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 1, 15),
                        3,
                        Optional.empty(),
                        IntStream.range(1000 * place, 1000 * place + 10 * place)
                                .boxed()
                                .collect(Collectors.toMap(person -> person, person -> 3)),
                        Set.of(),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private static List<Population> populations(int places) {
        return IntStream.rangeClosed(1, places)
                .mapToObj(place -> new Population("GM000" + place, "Turks", "", 100, "CBS", 2026))
                .toList();
    }

    @Test
    void the_middle_half_lies_between_the_second_and_the_fourth_of_five_places() {
        assertThat(PlaceCoverage.of(Scope.of(EVERYBODY, Of.everything(), held()), "Turks", populations(5)))
                .contains(new MiddleHalf(0.2, 0.4, 5));
    }

    @Test
    void of_three_places_or_of_others_there_is_none_to_tell() {
        assertThat(PlaceCoverage.of(Scope.of(EVERYBODY, Of.everything(), held()), "Turks", populations(3)))
                .isEmpty();
        assertThat(PlaceCoverage.of(Scope.of(IOT, Of.everything(), held()), "Turks", populations(5)))
                .isEmpty();
    }
}
