/// Where the municipalities lie: their borders of one year, shipped or brought in, as they are drawn.
@ApplicationModule(allowedDependencies = {"vocabulary", "files", "access", "database"})
@NullMarked
package nl.inktvlek.borders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
