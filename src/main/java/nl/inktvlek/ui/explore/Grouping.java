package nl.inktvlek.ui.explore;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.explore.Arranged;
import nl.inktvlek.explore.Arranged.Group;
import nl.inktvlek.explore.Arranged.Group.Generation;
import nl.inktvlek.explore.Arranged.Group.None;
import nl.inktvlek.explore.Arranged.Group.Period;
import nl.inktvlek.explore.Arranged.Group.Place;
import nl.inktvlek.explore.Arranged.Group.Steps;
import nl.inktvlek.explore.Arrangement;
import nl.inktvlek.ui.component.NetworkCanvas.Groups;
import nl.inktvlek.ui.component.NetworkCanvas.Way;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;

/// Groups of a picture as the canvas takes them, and in words.
final class Grouping {

    private static final int MONTHS_OF_QUARTER = 3;

    /// Near the coast in the south-west, where no municipality is: who has no place stands there.
    private static final double SEA_LATITUDE = 51.9;

    private static final double SEA_LONGITUDE = 3.2;

    /// The length of a degree to the east by one to the north, at 52.4 degrees.
    private static final double NARROWER = 0.61;

    private Grouping() {}

    static Way way(Arrangement arrangement) {
        return switch (arrangement) {
            case TIES -> Way.OWN;
            case STEPS -> Way.RINGS;
            case GENERATIONS, TIME -> Way.COLUMNS;
            case PLACE -> Way.PATCHES;
        };
    }

    static Groups of(NetworkView where, Arrangement by, Arranged arranged) {
        return new Groups(
                arranged.of(),
                arranged.groups().stream().map(group -> name(where, by, group)).toList(),
                arranged.groups().stream().flatMap(Grouping::at).toList());
    }

    /// "generatie 0: 12, generatie 1: 30"; empty where nothing but ties places them.
    static String sentence(NetworkView where, Arrangement by, Arranged arranged) {
        var sizes = arranged.of().stream().collect(Collectors.groupingBy(group -> group, Collectors.counting()));
        return IntStream.range(0, arranged.groups().size())
                .filter(sizes::containsKey)
                .mapToObj(group -> name(where, by, arranged.groups().get(group)) + ": " + sizes.get(group))
                .collect(Collectors.joining(", "));
    }

    private static String name(NetworkView where, Arrangement by, Group group) {
        return switch (group) {
            case Steps(int steps) -> where.getTranslation("group.steps", steps);
            case Generation(int generation) -> where.getTranslation("group.generation", generation);
            case Period(YearMonth first, int months) -> period(where, first, months);
            case Place(String code) ->
                Municipalities.byCode(code).map(Municipality::name).orElse(code);
            case None() -> where.getTranslation("group.none." + by);
        };
    }

    private static String period(NetworkView where, YearMonth first, int months) {
        return switch (months) {
            case 1 -> first.format(DateTimeFormatter.ofPattern("MMM yyyy", where.locale()));
            case MONTHS_OF_QUARTER ->
                where.getTranslation(
                        "group.quarter",
                        1 + (first.getMonthValue() - 1) / MONTHS_OF_QUARTER,
                        String.valueOf(first.getYear()));
            default -> String.valueOf(first.getYear());
        };
    }

    private static Stream<Double> atSea() {
        return Stream.of(NARROWER * SEA_LONGITUDE, -SEA_LATITUDE);
    }

    private static Stream<Double> at(Group group) {
        return switch (group) {
            case Place(String code) ->
                Municipalities.byCode(code)
                        .map(place -> Stream.of(NARROWER * place.longitude(), -place.latitude()))
                        .orElseGet(Grouping::atSea);
            case None() -> atSea();
            case Steps _, Generation _, Period _ -> Stream.empty();
        };
    }
}
