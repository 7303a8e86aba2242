package nl.inktvlek.network;

import java.time.LocalDate;
import java.util.Optional;

/// One way in which an organisation belongs to a partner, and from when to when.
///
/// @param partner code
public record Affiliated(Affiliation kind, String partner, Optional<LocalDate> from, Optional<LocalDate> to) {

    boolean endsBeforeItBegins() {
        return from.isPresent() && to.isPresent() && to.get().isBefore(from.get());
    }
}
