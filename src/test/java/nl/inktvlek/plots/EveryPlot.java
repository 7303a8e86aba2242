package nl.inktvlek.plots;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.inktvlek.plots.Mark.Point;

/// A plot of every form, with the longest words of either language and the largest and smallest numbers.
final class EveryPlot {

    static final Locale DUTCH = Locale.of("nl");

    private static final List<String> LANGUAGES = List.of(
            "Standaard-Marokkaans-Amazigh (Tarifit)",
            "Tigrinya",
            "Arabisch",
            "Koerdisch-Kurmanji, Dîyarbekir en Şırnak",
            "Gespreksleidersbijeenkomstenvoorbereidingscommissie");

    private EveryPlot() {}

    static Caption caption(String name, Locale locale) {
        return new Caption(
                name,
                "Een op de vijf & \"meer\" <dan> verwacht.",
                "Staven per kwartaal.",
                new Caption.Origin("mensen", "Zo is dit geteld.", LocalDate.of(2026, 11, 29), "Inktvlek"),
                locale);
    }

    static Stream<Plot> all() {
        return Stream.of(DUTCH, Locale.ENGLISH).flatMap(EveryPlot::in);
    }

    private static Stream<Plot> in(Locale locale) {
        return Stream.of(
                overTime(locale, 20),
                overTime(locale, 1),
                overTime(locale, 44),
                funnel(locale),
                generations(locale),
                bullets(locale),
                new Ratios(
                        caption("verhouding", locale),
                        IntStream.range(0, 5)
                                .mapToObj(i -> new Ratios.Row(
                                        LANGUAGES.get(i),
                                        List.of(0.08, 0.5, 1.0, 2.2, 12.0).get(i)))
                                .toList(),
                        new Ratios.Texts("taal", "naar verhouding", "minder dan verwacht", "meer dan verwacht")),
                quantiles(
                        locale,
                        IntStream.range(0, 20).mapToObj(i -> 0.18 + i * 0.007).toList()),
                quantiles(
                        locale,
                        IntStream.range(0, 20).mapToObj(i -> 2.0 + i * 0.1).toList()),
                intervals(locale),
                squares(locale),
                heat(locale),
                new Sparkline(
                        caption("lijn", locale),
                        IntStream.range(0, 9)
                                .mapToObj(i -> new Sparkline.Point("K" + i, 1000.0 * i))
                                .toList(),
                        new Sparkline.Texts("dag", "mensen")),
                smallMaps(locale, 6),
                smallMaps(locale, 1),
                descent(locale),
                foretold(locale));
    }

    /// A blot in every corner of the land, the largest among them.
    static SmallMaps smallMaps(Locale locale, int frames) {
        var corners =
                List.of(new Point(0, 0), new Point(1, 0), new Point(0, 1.2), new Point(1, 1.2), new Point(.5, .6));
        return new SmallMaps(
                caption("kaartjes" + frames, locale),
                new SmallMaps.Land(List.of(corners), 1.2),
                IntStream.range(0, frames)
                        .mapToObj(frame -> new SmallMaps.Frame(
                                "september 202" + frame,
                                IntStream.range(0, corners.size())
                                        .mapToObj(i -> new SmallMaps.Blot(
                                                LANGUAGES.get(i), corners.get(i), 1000.0 * frame + i, i % 2, i == 3))
                                        .toList()))
                        .toList(),
                new SmallMaps.Texts(
                        "Moment",
                        "Plaats",
                        "Mensen",
                        "nieuw in deze stap",
                        "eerder",
                        "nog te vroeg: de serie loopt nog"));
    }

    static Descent descent(Locale locale) {
        var names = "Krimpen aan den IJssel, september 2024";
        return new Descent(
                caption("families", locale),
                List.of(
                        new Descent.Family(
                                names + ", en alles wat daaruit voortkwam: 6 series",
                                List.of(
                                        new Descent.Kin(names, 0, -1, false),
                                        new Descent.Kin("B", 1, 0, false),
                                        new Descent.Kin("C", 2, 1, true),
                                        new Descent.Kin("D", 2, 1, true),
                                        new Descent.Kin("E", 1, 0, false),
                                        new Descent.Kin("F", 3, 3, true))),
                        new Descent.Family(
                                "Urk: 2 series",
                                List.of(new Descent.Kin("G", 0, -1, false), new Descent.Kin("H", 1, 0, true)))),
                new Descent.Texts(
                        "Familie",
                        "Serie",
                        "Generatie",
                        "Kwam voort uit",
                        "series die hun tijd hadden",
                        "nog te vroeg"));
    }

    static OverTime overTime(Locale locale, int quarters) {
        var periods = new ArrayList<OverTime.Period>();
        int total = 0;
        for (int i = 0; i < quarters; i++) {
            boolean hidden = i % 7 == 3;
            int fresh = i == quarters - 1 ? 1284 : 37 * (i % 5);
            total += hidden ? 0 : fresh;
            periods.add(new OverTime.Period(
                    "K" + (i % 4 + 1) + " " + (2016 + i / 4),
                    i % 4 == 0 ? Integer.toString(2016 + i / 4) : "",
                    hidden ? OptionalInt.empty() : OptionalInt.of(fresh),
                    hidden ? OptionalInt.empty() : OptionalInt.of(total),
                    i == quarters - 1));
        }
        return new OverTime(
                caption("bereik", locale),
                periods,
                new OverTime.Texts(
                        "Kwartaal",
                        "Nieuw in dit kwartaal",
                        "Samen bereikt tot en met dit kwartaal",
                        "te weinig om te tonen, geteld bij een later kwartaal",
                        "nog niet om"));
    }

    static Funnel funnel(Locale locale) {
        return new Funnel(
                caption("trechter", locale),
                List.of(
                        step("Nam deel aan een gespreksserie", 128_000, 12_000, ""),
                        step("Wil gespreksleider worden", 1000, 300, "1 op 128"),
                        step("Opgeleid tot gespreksleider", 500, 0, "1 op 256"),
                        step("Leidt samen met een ander", 1, 1, "1 op 128.000"),
                        new Funnel.Step("Leidt zelfstandig", OptionalInt.empty(), OptionalInt.empty(), "")),
                new Funnel.Texts(
                        "Stap", "Mensen", "nog te vroeg om te zeggen", "Van wie begon", "te weinig om te tonen"));
    }

    private static Funnel.Step step(String name, int people, int early, String rate) {
        return new Funnel.Step(name, OptionalInt.of(people), OptionalInt.of(early), rate);
    }

    static Generations generations(Locale locale) {
        return new Generations(
                caption("generaties", locale),
                List.of(
                        new Generations.Generation(0, 10_412, 100),
                        new Generations.Generation(1, 88, 20),
                        new Generations.Generation(2, 14, 14),
                        new Generations.Generation(3, 1, 1)),
                2,
                new Generations.Texts(
                        "Generatie",
                        "series",
                        "nog te vroeg om te zeggen",
                        "Groei",
                        "tot hier ten minste vijf gespreksseries"));
    }

    static Bullets bullets(Locale locale) {
        return new Bullets(
                caption("dekking", locale),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Bullets.Row(
                                LANGUAGES.get(i),
                                i == 3 ? OptionalDouble.empty() : OptionalDouble.of(0.011 * i),
                                i == 1 ? OptionalDouble.empty() : OptionalDouble.of(0.05),
                                i == 2 ? Optional.empty() : Optional.of(new Value(0.02, 0.01, 0.03 + 0.01 * i)),
                                "40 van 1.000"))
                        .toList(),
                new Bullets.Texts(
                        "Taal",
                        "Dekking",
                        "alle talen samen",
                        "middelste helft van de plaatsen",
                        "Mensen",
                        "te weinig om te tonen"));
    }

    static Quantiles quantiles(Locale locale, List<Double> dots) {
        return new Quantiles(
                caption("inktvlekgetal", locale),
                dots,
                1,
                new Quantiles.Texts("Inktvlekgetal", "1: elke serie brengt een nieuwe voort", "Kans"));
    }

    static Intervals intervals(Locale locale) {
        return new Intervals(
                caption("afhankelijkheid", locale),
                IntStream.range(0, 5)
                        .mapToObj(i -> new Intervals.Row(
                                LANGUAGES.get(i),
                                new Value(12_000.0 / (i + 1), 9000.0 / (i + 1), 15_000.0 / (i + 1)),
                                i == 2 ? OptionalDouble.empty() : OptionalDouble.of(700 * i)))
                        .toList(),
                new Intervals.Texts("Gespreksleider", "Verwacht", "9 van de 10 keer", "Gezien"));
    }

    static Squares squares(Locale locale) {
        return new Squares(
                caption("doorgaan", locale),
                IntStream.range(0, 8)
                        .mapToObj(i -> "K" + (i % 4 + 1) + " " + (2025 + i / 4))
                        .toList(),
                List.of(
                        new Squares.Row("Alle partners samen", List.of(1, 2, 0, 4, 5, 6, 7, 8)),
                        new Squares.Row(
                                "Stichting Inspraakorgaan Turken in Nederland", List.of(0, 0, 0, 0, 0, 0, 0, 0))),
                new Squares.Texts("Partner", "kwartalen met een serie", "kwartalen zonder serie", "{0} van {1}"));
    }

    static HeatStrip heat(Locale locale) {
        return new HeatStrip(
                caption("vrij", locale),
                List.of("dec", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov"),
                List.of(
                        new HeatStrip.Row(LANGUAGES.get(0), List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 112)),
                        new HeatStrip.Row(LANGUAGES.get(1), List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1))),
                new HeatStrip.Texts("Taal", "niemand vrij"));
    }

    static Foretold foretold(Locale locale) {
        return new Foretold(
                caption("ijking", locale),
                IntStream.range(0, 30)
                        .mapToObj(i -> new Foretold.Row("serie " + i, new Value(i, i * 0.5, i * 1.5), i * 0.9))
                        .toList(),
                new Foretold.Texts(
                        "Serie", "Voorspeld aantal gesprekken na de serie", "9 van de 10 keer", "Waargenomen"));
    }
}
