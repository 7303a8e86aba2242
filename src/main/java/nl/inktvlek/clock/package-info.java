/// What time it is, for the whole product: one clock, in one zone.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
