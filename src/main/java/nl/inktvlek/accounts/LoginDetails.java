package nl.inktvlek.accounts;

import java.util.Optional;

/// Where somebody comes from who logs in.
///
/// @param address of the network
/// @param device what [Accounts#deviceMark] once gave, when there is any
public record LoginDetails(String address, Optional<String> device) {}
