package nl.inktvlek.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.inktvlek.access.Actor;
import nl.inktvlek.database.OperationId;
import nl.inktvlek.programme.series.AfterCare;
import nl.inktvlek.programme.series.AfterCare.Given;
import nl.inktvlek.programme.series.Series;
import nl.inktvlek.programme.series.SeriesPlans;
import org.springframework.stereotype.Component;

/// After-care of most series that ended, some of it late, some of it still to come.
@Component
class InventedCare {

    private static final List<String> PLANS = List.of(
            "Een vaste avond in de maand in het buurthuis",
            "Samen koken met de groep van de wijk ernaast",
            "Op school vertellen wat wij deden",
            "Een middag voor vaders en zonen",
            "Een lijst met wie je kunt bellen");

    private final AfterCare care;
    private final Cast cast;

    InventedCare(AfterCare care, Cast cast) {
        this.care = care;
        this.cast = cast;
    }

    void tell(Actor actor, List<SeriesPlans.Item> all, LocalDate today) {
        var order = cast.series();
        var given = new ArrayList<Given>();
        for (var item : all) {
            var series = item.series();
            int i = order.indexOf(series.code());
            boolean isForgotten = i % 6 == 5;
            var on = series.end().orElseThrow().plusDays(i % 7 == 3 ? 80 + i % 9 : 50 + i % 19);
            if (!isForgotten && on.isBefore(today)) {
                given.add(of(series, on, i));
            }
        }
        care.give(OperationId.random(), actor, given);
    }

    private static Given of(Series series, LocalDate on, int i) {
        int present = 4 + i % 7;
        boolean hasPlan = i % 3 == 0;
        return new Given(
                series.code(),
                on,
                present,
                Math.min(present, 2 + i % 5),
                hasPlan,
                hasPlan ? PLANS.get(i % PLANS.size()) : "",
                hasPlan && i % 2 == 0);
    }
}
