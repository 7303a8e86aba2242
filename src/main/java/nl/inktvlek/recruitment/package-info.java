/// Whom we approach: nominations and decisions on approaches.
@ApplicationModule(allowedDependencies = {"rights", "network", "journal", "access", "database"})
@NullMarked
package nl.inktvlek.recruitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
