/// Counts of people that may be shown. Pure.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.inktvlek.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
