package nl.inktvlek.disclosure;

/// People who came for the first time to a series, in a place that has none in it or in a group.
///
/// @param release first release that may count them, from 1
/// @param people fewer than none where a correction took people away
/// @param series what they came to
public record Came(String place, int release, int people, String series) {}
