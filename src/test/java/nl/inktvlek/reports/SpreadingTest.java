package nl.inktvlek.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.inktvlek.releases.ReachTable;
import nl.inktvlek.releases.ReachTable.Kind;
import nl.inktvlek.releases.ReachTable.Place;
import nl.inktvlek.releases.SpreadTable;
import nl.inktvlek.releases.SpreadTable.Figure;
import nl.inktvlek.releases.SpreadTable.Line;
import nl.inktvlek.releases.SpreadTable.Measure;
import nl.inktvlek.reports.SpreadRows.Row;
import nl.inktvlek.reports.Spreading.Answer;
import nl.inktvlek.reports.Spreading.Language;
import nl.inktvlek.reports.Spreading.Province;
import nl.inktvlek.reports.Spreading.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a release says of what follows after the meetings.
class SpreadingTest {

    private static final Locale DUTCH = Locale.of("nl");

    private static Spreading of(SpreadTable table) {
        return new Spreading(new Words(Engine.ofTheProduct().texts(), DUTCH), table, ReleasesOfATown.PLACES);
    }

    @Test
    void it_answers_whether_more_comes_of_itself_and_whether_people_talk_on() {
        assertThat(of(ReleasesOfATown.spread("2026-K3")).answers())
                .extracting(Answer::question)
                .containsExactly(Question.values());
        var answers = of(ReleasesOfATown.spread("2026-K3")).answers();
        assertThat(answers.get(0).sentences())
                .containsExactly(
                        "Op elke 10 series volgden er 7, geleid door iemand die zelf had meegedaan.",
                        "Door het toeval kan het ook 5 tot 9 zijn (90% zekerheid). Geteld over 40 series die elk veertien maanden de tijd hadden, tot en met K3 2026.",
                        "Van de 60 mensen die een serie leidden kwamen er 35 eerst zelf als deelnemer, tot en met K3 2026.",
                        "Dat is 58%.",
                        "Er waren 45 series tot en met K3 2026.");
        assertThat(answers.get(1).sentences())
                .first()
                .asString()
                .startsWith("30 deelnemers vertelden")
                .contains("samen 120 tot 150 mensen.");
        assertThat(answers.get(1).sentences()).element(1).isEqualTo("Dat vertelde 50% van alle mensen die kwamen.");
    }

    /// 7, then 4.9, then 3.43; 23.3 together. With 5 of 10 it is 10, with 9 of 10 it is 90.
    @Test
    void it_answers_what_if_it_stops() {
        assertThat(of(ReleasesOfATown.spread("2026-K3")).answers().get(2).sentences())
                .containsExactly(
                        "Stel dat niemand meer nieuwe leiders zoekt en alleen deelnemers nog series beginnen, zoals tot nu toe. Dan volgen op 10 series er eerst 7 en daarna steeds minder: samen ongeveer 23. Dan houdt het op.",
                        "Door het toeval kan het ook 10 tot 90 zijn (90% zekerheid).",
                        "Dit is een rekensom, geen voorspelling: wat tot nu toe gold, gaat in de som zo door.");
    }

    /// 2.5 and, with what follows from those, 3.3: as whole numbers both would be 3.
    @Test
    void few_series_are_told_with_a_tenth() {
        var figure = new Figure("2026-K3", Optional.of(0.25), Optional.of(0.18), Optional.of(0.32), Optional.of(315));
        var answers = of(one(Measure.FOLLOWED, figure)).answers();
        assertThat(answers.get(0).sentences().getFirst()).startsWith("Op elke 10 series volgden er 2,5,");
        assertThat(answers.get(2).sentences().getFirst())
                .contains("eerst 2,5 en daarna steeds minder: samen ongeveer 3,3.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.7, 0.5, 1.1, 'Door het toeval kan het ook 10 zijn, of niet ophouden (90% zekerheid).'",
        "1.2, 0.5, 1.4, 'Door het toeval kan het ook 10 zijn, of niet ophouden (90% zekerheid).'",
        "1.4, 1.1, 1.6, 'Ook als het getal door het toeval te hoog is.'"
    })
    void chance_may_decide_whether_it_ends(double value, double low, double high, String sentence) {
        var figure = new Figure("2026-K3", Optional.of(value), Optional.of(low), Optional.of(high), Optional.of(40));
        var answer = of(one(Measure.FOLLOWED, figure)).answers().get(2).sentences();
        assertThat(answer.get(1)).isEqualTo(sentence);
        assertThat(answer.getFirst()).contains(value < 1 ? "Dan houdt het op" : "het houdt niet vanzelf op");
    }

    /// Per cents of fewer than fifty say more than is known.
    @Test
    void of_few_leaders_there_is_no_per_cent() {
        var figure = new Figure("2026-K3", Optional.of(10.0), Optional.empty(), Optional.empty(), Optional.of(45));
        assertThat(of(one(Measure.TOOK_PART, figure)).answers().getFirst().sentences())
                .hasSize(1)
                .noneMatch(sentence -> sentence.contains("%"));
    }

    @Test
    void what_is_not_told_is_said_to_be_so() {
        assertThat(of(new SpreadTable("2026-K3", List.of())).answers())
                .allMatch(answer -> answer.sentences()
                        .equals(List.of(
                                "Daarover kunnen wij nog niets zeggen: het gaat om te weinig mensen of series.")));
    }

    /// 20 of 40,000 and 10 of 10,000.
    @Test
    void languages_are_compared_by_who_speaks_them() {
        var spreading = of(ReleasesOfATown.spread("2026-K3"));
        assertThat(spreading.languages())
                .containsExactly(
                        new Language("Turks", "20", "40.000", "5", "K3 2026"),
                        new Language("Somali", "10", "10.000", "10", "K3 2026"),
                        new Language("Farsi", "", "5.000", "", ""));
        assertThat(spreading.fair())
                .isEqualTo(
                        "Naar verhouding kwamen de meeste mensen naar series in het Somali: 10 op elke 10.000 die de taal spreken. De minste naar series in het Turks: 5 op elke 10.000.");
        assertThat(spreading.sources()).isEqualTo("CBS 2023");
    }

    @Test
    void every_measure_stands_in_a_table_also_what_is_not_told() {
        var words = new Words(Engine.ofTheProduct().texts(), DUTCH);
        var rows = new SpreadRows(words, ReleasesOfATown.spread("2026-K3"), ReleasesOfATown.PLACES);
        assertThat(rows.counted())
                .contains(
                        new Row("Series die volgden op één serie", "0,7 (0,5–0,9), van 40", "K3 2026"),
                        new Row("Mensen met wie is doorgepraat", "120–150, van 30", "K3 2026"),
                        new Row("Mensen per taal: Farsi", "", ""),
                        new Row("Series (provincie Noord-Brabant)", "30", "K1 2026"),
                        new Row("Organisaties waar een serie was (provincie Noord-Brabant)", "", ""));
        assertThat(rows.anchored())
                .containsExactly(new Row(
                        "Deel van de zes beleidsterreinen waarmee het werk verbonden is (Tilburg)",
                        "3, van 6",
                        "K3 2026"));
    }

    @Test
    void a_municipality_and_the_province_of_that_name_are_told_apart() {
        var figure = new Figure("2026-K3", Optional.of(0.5), Optional.empty(), Optional.empty(), Optional.empty());
        var places = new ReachTable(
                "2026-K3",
                List.of(),
                List.of(
                        new Place("utrecht", "Utrecht", Kind.PROVINCE, "nl", 10, List.of()),
                        new Place("GM0344", "Utrecht", Kind.MUNICIPALITY, "utrecht", 10, List.of())));
        var table = new SpreadTable(
                "2026-K3",
                places.places().stream()
                        .map(place -> new Line(Measure.ANCHORED, place.code(), Optional.empty(), List.of(figure)))
                        .toList());
        assertThat(new SpreadRows(new Words(Engine.ofTheProduct().texts(), DUTCH), table, places).anchored())
                .extracting(Row::name)
                .doesNotHaveDuplicates();
    }

    /// The newest of its numbers says until when a province is told; an older one says so itself.
    @Test
    void provinces_tell_what_was_held_there() {
        assertThat(of(ReleasesOfATown.spread("2026-K3")).provinces())
                .containsExactly(new Province("Noord-Brabant", "30 (K1 2026)", "40", "", "K3 2026"));
        assertThat(of(new SpreadTable("2026-K3", List.of())).provinces())
                .as("a release of before")
                .isEmpty();
    }

    @Test
    void a_place_tells_whether_it_goes_on() {
        assertThat(goingOn("GM0855"))
                .containsExactly(
                        "In 2 van de 8 laatste kwartalen kwamen er genoeg mensen bij voor een nieuw cijfer, tot en met K3 2026.",
                        "Het werk is hier verbonden met 3 van de 6 beleidsterreinen, zoals bekend toen het cijfer werd uitgegeven.");
        assertThat(goingOn("noord-brabant"))
                .containsExactly(
                        "Er waren 30 series, tot en met K1 2026.",
                        "40 mensen leidden hier hun eerste serie, tot en met K3 2026.",
                        "In 2 van de 8 laatste kwartalen kwamen er genoeg mensen bij voor een nieuw cijfer, tot en met K3 2026.");
        assertThat(goingOn("GM0758")).isEmpty();
    }

    private static List<String> goingOn(String place) {
        return new GoingOn(
                        new Words(Engine.ofTheProduct().texts(), DUTCH),
                        ReleasesOfATown.spread("2026-K3"),
                        ReleasesOfATown.PLACES.place(place).orElseThrow())
                .sentences();
    }

    /// 30 of 50,000 came; in Turkish 20 of 40,000, in Somali 10 of 10,000.
    @Test
    void languages_stand_beside_each_other_in_proportion() {
        var words = new Words(Engine.ofTheProduct().texts(), DUTCH);
        var plots = new SpreadPlots(words, ReleasesOfATown.spread("2026-K3"));
        assertThat(plots.languages().orElseThrow().table().rows())
                .extracting(row -> row.stream().map(cell -> cell.text()).toList())
                .containsExactly(List.of("Turks", "0,83"), List.of("Somali", "1,67"));
        assertThat(plots.followed().orElseThrow().table().rows())
                .extracting(row -> row.stream().map(cell -> cell.text()).toList())
                .containsExactly(List.of("K3 2026", "7", "5–9"));
        var nothing = new SpreadPlots(words, new SpreadTable("2026-K3", List.of()));
        assertThat(nothing.languages()).isEmpty();
        assertThat(nothing.followed()).isEmpty();
    }

    private static SpreadTable one(Measure measure, Figure figure) {
        return new SpreadTable("2026-K3", List.of(new Line(measure, "", Optional.empty(), List.of(figure))));
    }
}
