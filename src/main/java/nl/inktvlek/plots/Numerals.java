package nl.inktvlek.plots;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import nl.inktvlek.plots.PlotTable.Cell;

/// Numbers as the reader writes them: 1.234,5 in Dutch, 1,234.5 in English.
record Numerals(Locale locale) {

    /// Below this, numbers keep two significant decimals.
    private static final double SMALL = 10;

    String whole(double number) {
        return format("#,##0", number);
    }

    /// Two decimals.
    String hundredths(double number) {
        return format("0.00", number);
    }

    /// Whole from ten on, with one decimal below.
    String plain(double number) {
        return format(Math.abs(number) < SMALL ? "0.#" : "#,##0", number);
    }

    String percent(double share) {
        return format(share < 0.1 ? "0.0%" : "0%", share);
    }

    /// Everything a tick needs: at this step, as many decimals as tell two ticks apart.
    String tick(double number, double step) {
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(step) - 1e-9), 0, 6);
        return format(decimals == 0 ? "#,##0" : "0." + "0".repeat(decimals), number);
    }

    String percentTick(double share, double step) {
        int decimals = (int) Math.clamp(Math.ceil(-Math.log10(100 * step) - 1e-9), 0, 6);
        return format((decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + "%", share);
    }

    Cell wholeCell(int number) {
        return new Cell(whole(number), number);
    }

    Cell hundredthsCell(double number) {
        return new Cell(hundredths(number), number);
    }

    Cell plainCell(double number) {
        return new Cell(plain(number), number);
    }

    Cell percentCell(double share) {
        return new Cell(percent(share), share);
    }

    private String format(String pattern, double number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(locale)).format(number);
    }
}
