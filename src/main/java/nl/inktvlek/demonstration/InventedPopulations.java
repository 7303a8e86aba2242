package nl.inktvlek.demonstration;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.network.Organisations;
import nl.inktvlek.populations.Populations;
import nl.inktvlek.populations.Populations.Population;
import nl.inktvlek.programme.series.SeriesPlans;
import nl.inktvlek.vocabulary.Municipalities;
import nl.inktvlek.vocabulary.Municipalities.Municipality;
import org.springframework.stereotype.Component;

/// How many people a partner wants to reach in a place, by language: invented, and called so wherever its source is
/// shown. Of Dutch nothing is known, so that coverage without a denominator is seen too.
@Component
class InventedPopulations {

    static final String SOURCE = "Verzonnen voor de demonstratie";

    /// Of every thousand residents so many, on average: round, and far from any real number.
    private static final Map<String, Double> PER_THOUSAND =
            Map.of("Turks", 12.0, "Arabisch", 9.0, "Somali", 6.0, "Tamazight", 5.0, "Tigrinya", 7.0, "Farsi", 6.0);

    private static final int THOUSAND = 1000;
    private static final int TEN = 10;
    private static final double HALF = 0.5;

    /// Nowhere did more than a third of them come.
    private static final int LEAST_PER_PARTICIPANT = 3;

    /// Places too small for an organisation in the invention: nobody stands ready there.
    private static final List<String> FAR = List.of("Coevorden", "Winterswijk", "Harlingen", "Tiel");

    private final Populations populations;
    private final Organisations organisations;

    InventedPopulations(Populations populations, Organisations organisations) {
        this.populations = populations;
        this.organisations = organisations;
    }

    void tell(Actor actor, List<SeriesPlans.Item> series, long seed, LocalDate today) {
        var random = new Random(seed);
        var came = came(series);
        var places = organisations.list(actor).stream()
                .flatMap(each -> Municipalities.byCode(each.municipality()).stream()
                        .flatMap(place -> each.languages().stream().map(language -> new Group(place, language))))
                .filter(each -> PER_THOUSAND.containsKey(each.language()))
                .distinct()
                .sorted(Comparator.comparing(Group::key));
        var far = FAR.stream()
                .flatMap(name -> Municipalities.byCodeOrName(name).stream())
                .map(place -> new Group(place, "Arabisch"));
        populations.keep(
                OperationId.random(),
                actor,
                Stream.concat(places, far)
                        .map(group -> group.population(
                                HALF + random.nextDouble(), came.getOrDefault(group.key(), 0), today.getYear() - 1))
                        .toList());
    }

    private record Group(Municipality place, String language) {

        String key() {
            return Populations.key(place.code(), language);
        }

        Population population(double factor, int came, int year) {
            double share = PER_THOUSAND.getOrDefault(language, 0.0) / THOUSAND;
            long people = Math.max(Math.round(place.population() * share * factor), LEAST_PER_PARTICIPANT * came);
            return new Population(
                    place.code(),
                    language,
                    "Mensen die %s spreken (verzonnen)".formatted(language),
                    (int) (people / TEN * TEN + TEN),
                    SOURCE,
                    year);
        }
    }

    /// How many came in a place and a language, each as often as they came.
    private Map<String, Integer> came(List<SeriesPlans.Item> series) {
        var came = new HashMap<String, Integer>();
        for (var item : series) {
            item.series()
                    .languages()
                    .forEach(language -> came.merge(
                            Populations.key(item.series().municipality(), language),
                            item.participants(),
                            Integer::sum));
        }
        return came;
    }
}
