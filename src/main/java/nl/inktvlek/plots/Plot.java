package nl.inktvlek.plots;

/// A figure that can be drawn. What it draws is what its table tells: both are made from the same values.
public sealed interface Plot
        permits Bullets,
                Descent,
                Foretold,
                Funnel,
                Generations,
                HeatStrip,
                Intervals,
                OverTime,
                Quantiles,
                Ratios,
                SmallMaps,
                Sparkline,
                Squares {

    /// What stands around it.
    Caption caption();

    /// The same values in words, a row for everything that is drawn.
    PlotTable table();

    /// Drawn for a place this wide, in pixels at which its letters are 12 to 14 high.
    Drawing draw(int width);
}
