package nl.inktvlek.insights;

import nl.inktvlek.analytics.spread.SpreadModel;

/// Whom do we approach first?
public record ApproachQuestion(Scope scope, int howMany, SpreadModel model) {}
