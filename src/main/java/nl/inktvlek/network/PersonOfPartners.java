package nl.inktvlek.network;

import java.util.Set;

/// A person by code, with the codes of the consortium partners they have to do with: all that access depends on.
///
/// @param isTold whether they know that we know them, or need not be told ([Notice])
public record PersonOfPartners(String code, Set<String> partners, boolean isTold) {}
