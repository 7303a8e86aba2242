package nl.inktvlek.releases;

import java.time.Instant;

/// That a release may not be used any more.
///
/// @param reason as everybody reads it
public record Withdrawal(String reason, Instant at) {}
