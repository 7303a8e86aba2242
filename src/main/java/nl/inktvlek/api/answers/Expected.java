package nl.inktvlek.api.answers;

import nl.inktvlek.analytics.Estimate;

/// An expected number of people.
///
/// @param standardError of the mean, in people
public record Expected(double mean, double standardError, int runs) {

    public static Expected of(Estimate estimate) {
        return new Expected(estimate.mean(), estimate.standardError(), estimate.runs());
    }
}
