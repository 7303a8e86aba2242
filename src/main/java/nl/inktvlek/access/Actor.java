package nl.inktvlek.access;

import java.util.Optional;

/// Who asks. Passed on explicitly, so that work in the background asks on behalf of somebody too.
///
/// @param partner code of the consortium partner the actor works for; empty for the consortium as a whole
public record Actor(String username, Role role, Optional<String> partner) {

    /// The product, where nobody asked: what it comes with, what it does by itself.
    public static Actor product() {
        return new Actor("Inktvlek", Role.COORDINATOR, Optional.empty());
    }

    /// Somebody with a shell on the machine that holds the data.
    public static Actor commandLine() {
        return new Actor("command line", Role.COORDINATOR, Optional.empty());
    }

    /// The same, where it is about the product itself.
    public static Actor commandLineOfProduct() {
        return new Actor("command line", Role.ADMINISTRATOR, Optional.empty());
    }

    /// The same, where it is about the rights of people.
    public static Actor commandLineOfRights() {
        return new Actor("command line", Role.PRIVACY_OFFICER, Optional.empty());
    }
}
