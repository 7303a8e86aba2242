package nl.inktvlek.api.figures;

import nl.inktvlek.api.answers.People;
import nl.inktvlek.figures.Figure;
import org.jspecify.annotations.Nullable;

/// The value of one number; which fields it has depends on its kind.
///
/// @param people PEOPLE
/// @param number AMOUNT; MEAN, with its interval `low` to `high` and the share of the strongest in `share`; GROWTH: the
/// share expected in the end
/// @param part SHARE: out of `whole`; GROWTH: leaders out of participants; DEPTH: deepest generation, of `whole` series
/// @param low RANGE: people at least, to `high`, told by `part` of `whole` people
record FigureValue(
        Kind kind,
        @Nullable People people,
        @Nullable Double number,
        @Nullable Integer part,
        @Nullable Integer whole,
        @Nullable Double low,
        @Nullable Double high,
        @Nullable Double share) {

    enum Kind {
        PEOPLE,
        AMOUNT,
        SHARE,
        RANGE,
        MEAN,
        GROWTH,
        DEPTH,
        UNKNOWN
    }

    static FigureValue of(Figure figure) {
        return switch (figure) {
            case Figure.People(var count) ->
                new FigureValue(Kind.PEOPLE, People.of(count), null, null, null, null, null, null);
            case Figure.Amount(double number) ->
                new FigureValue(Kind.AMOUNT, null, number, null, null, null, null, null);
            case Figure.Share(int part, int whole) ->
                new FigureValue(Kind.SHARE, null, null, part, whole, null, null, null);
            case Figure.Range(int low, int high, int answered, int asked) ->
                new FigureValue(Kind.RANGE, null, null, answered, asked, (double) low, (double) high, null);
            case Figure.Mean(var number) ->
                new FigureValue(
                        Kind.MEAN,
                        null,
                        finite(number.mean()),
                        null,
                        number.mature(),
                        finite(number.low()),
                        finite(number.high()),
                        finite(number.topShare()));
            case Figure.Growth(var domino) ->
                new FigureValue(
                        Kind.GROWTH,
                        null,
                        finite(domino.expected()),
                        domino.leaders(),
                        domino.participants(),
                        null,
                        null,
                        null);
            case Figure.Depth depth ->
                new FigureValue(Kind.DEPTH, null, null, depth.deepest(), depth.series(), null, null, null);
            case Figure.Unknown() -> new FigureValue(Kind.UNKNOWN, null, null, null, null, null, null, null);
        };
    }

    /// JSON has no word for what is no number.
    private static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }
}
