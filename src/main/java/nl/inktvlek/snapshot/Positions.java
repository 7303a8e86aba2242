package nl.inktvlek.snapshot;

/// Where nodes stand, in any unit; shape `float[nodes]` each. The arrays are not to be changed.
public record Positions(float[] x, float[] y) {}
