package nl.inktvlek.plots;

import java.util.ArrayList;
import java.util.List;

/// From values to places along a line: evenly, or by their logarithm so that half and double lie equally far from one.
///
/// @param from the value at `start`
/// @param to the value at `end`
record Scale(double from, double to, double start, double end, boolean byLogarithm) {

    Scale {
        if (!(from < to) || byLogarithm && from <= 0) {
            throw new IllegalArgumentException("No scale from " + from + " to " + to);
        }
    }

    /// From zero to the first round tick that holds the most.
    static Scale fromZero(double most, int ticks, double start, double end) {
        double step = step(most, ticks);
        return new Scale(0, step * Math.max(1, Math.ceil(most / step - 1e-9)), start, end, false);
    }

    static Scale byLogarithm(double from, double to, double start, double end) {
        return new Scale(from, to, start, end, true);
    }

    double at(double value) {
        double part = byLogarithm ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
        return start + part * (end - start);
    }

    /// 1, 2 or 5 times a power of ten, so that about so many ticks reach the most.
    static double step(double most, int ticks) {
        double raw = (most > 0 ? most : 1) / ticks;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double round : new double[] {1, 2, 5}) {
            if (round * power >= raw * (1 - 1e-9)) {
                return round * power;
            }
        }
        return 10 * power;
    }

    /// Round values from one end to the other.
    List<Double> ticks(double step) {
        var ticks = new ArrayList<Double>();
        long last = Math.round(Math.floor(to / step + 1e-9));
        for (long tick = Math.round(Math.ceil(from / step - 1e-9)); tick <= last; tick++) {
            ticks.add(tick * step);
        }
        return ticks;
    }
}
