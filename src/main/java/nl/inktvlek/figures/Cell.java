package nl.inktvlek.figures;

/// What is counted together.
///
/// @param group as what it counts: the CBS code of a municipality, a language, a measure
/// @param contributor series or partner that it comes from
public record Cell(String group, String contributor) {}
