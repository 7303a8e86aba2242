package nl.inktvlek.reports;

/// What would still follow from ten series if from now on only those who took part begin new ones, and each series is
/// followed by as many as until now: a geometric series of generations. A calculation, not a forecast.
///
/// @param followed series that follow from one; not below 0
record IfItStops(double followed) {

    static final int SERIES = 10;

    /// So near to one that a little more or less decides.
    private static final double NEAR = 0.05;

    private static final double HALF = 0.5;

    enum End {
        AT_ONCE,
        LATER,
        TOO_NEAR_TO_TELL,
        NEVER
    }

    End end() {
        if (Math.abs(1 - followed) <= NEAR) {
            return End.TOO_NEAR_TO_TELL;
        }
        if (!isEnding()) {
            return End.NEVER;
        }
        return total() < HALF ? End.AT_ONCE : End.LATER;
    }

    /// How many there are in a generation, the first being those that follow at once.
    double generation(int number) {
        return SERIES * Math.pow(followed, number);
    }

    /// Whether each generation is smaller than the one before, so that it ends.
    boolean isEnding() {
        return followed < 1;
    }

    /// In all generations together.
    ///
    /// @throws IllegalStateException if it does not end
    double total() {
        if (!isEnding()) {
            throw new IllegalStateException("It does not end");
        }
        return SERIES * followed / (1 - followed);
    }
}
