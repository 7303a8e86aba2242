package nl.inktvlek.snapshot;

import nl.inktvlek.analytics.Estimate;

/// Where a node stands in the network.
///
/// @param contacts ties to people
/// @param between pairs of nodes that it stands between
/// @param closeness harmonic closeness
/// @param pageRank times the number of nodes: 1 is average
/// @param diffusion diffusion centrality
public record Centrality(int contacts, Estimate between, Estimate closeness, double pageRank, double diffusion) {}
