package nl.inktvlek.ui.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.figures.ReachByPlace.Row;
import nl.inktvlek.ui.component.PlaceMap.Fill;
import nl.inktvlek.ui.component.PlaceMap.LegendLine;
import nl.inktvlek.ui.component.PlaceMap.Place;
import nl.inktvlek.ui.reach.ReachPicture.Measure;
import nl.inktvlek.vocabulary.Municipalities;
import org.junit.jupiter.api.Test;

/// What the map shows, says, and counts in its legend; three municipalities of 342 in the table.
@ViewPackages(classes = ReachView.class)
class ReachPictureTest extends BrowserlessTest {

    private static final Row AMSTERDAM = row("GM0363", 90, Optional.of(0.045));
    private static final Row UTRECHT = row("GM0344", 30, Optional.of(0.009));
    private static final Row ROTTERDAM = row("GM0599", 12, Optional.empty());

    /// 45 of 1,000 is the class from 40 to 80, 9 the one below 10; where nobody knows of how many, it is said so.
    @Test
    void coverage_is_drawn_in_classes_and_without_denominator_otherwise() {
        var shown = picture(AMSTERDAM, UTRECHT, ROTTERDAM).shown(Measure.COVERAGE);
        assertThat(shown.places()).extracting(Place::fill).containsExactly(Fill.FOURTH, Fill.FIRST, Fill.UNKNOWN);
        assertThat(shown.legend())
                .extracting(LegendLine::text)
                .containsExactly(
                        "below 10: 1 municipality",
                        "10 to 20: none",
                        "20 to 40: none",
                        "40 to 80: 1 municipality",
                        "80 or more: none",
                        "size of the target group not known: 1 municipality",
                        "no series: 339 municipalities");
        assertThat(shown.summary()).contains("40 to 80: 1 municipality").endsWith("Highest: Amsterdam 45, Utrecht 9.");
    }

    @Test
    void people_are_circles_and_never_classes() {
        var shown = picture(AMSTERDAM, UTRECHT, ROTTERDAM).shown(Measure.PEOPLE);
        assertThat(shown.places()).extracting(Place::fill).containsOnly(Fill.NONE);
        assertThat(shown.places()).extracting(Place::people).containsExactly(90, 30, 12);
        assertThat(shown.legend())
                .extracting(LegendLine::text)
                .containsExactly("people, by area: 3 municipalities", "no series: 339 municipalities");
        assertThat(shown.summary()).endsWith("Highest: Amsterdam 90, Utrecht 30, Rotterdam 12.");
    }

    private static ReachPicture picture(Row... rows) {
        return new ReachPicture(List.of(rows), Locale.ENGLISH);
    }

    private static Row row(String code, int people, Optional<Double> coverage) {
        return new Row(Municipalities.byCode(code).orElseThrow(), people, coverage);
    }
}
