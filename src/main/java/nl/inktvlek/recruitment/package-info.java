/// Whom we approach: nominations and decisions on approaches.
@ApplicationModule(allowedDependencies = {"network", "access", "database"})
@NullMarked
package nl.inktvlek.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
