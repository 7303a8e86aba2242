package nl.inktvlek.analytics.outcomes;

/// How often somebody who took part tries to bring along one they are tied to.
public enum Tries {
    /// Once, in the period after; as in the independent cascade, so that the chance is the one of a tie in an advice.
    ONCE,
    /// In every period from then on; the chance is then one per period.
    EVERY_PERIOD
}
