package nl.inktvlek.network;

import java.util.Set;

/// A person by code, with the codes of the consortium partners they have to do with: all that access depends on.
public record PersonOfPartners(String code, Set<String> partners) {}
